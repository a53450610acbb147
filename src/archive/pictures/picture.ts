import type { PictureType } from "./picture-type.ts";

/** A picture's size in pixels, as it is to be looked at: turned upright. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** The pixels in the file lie turned or mirrored, and its metadata says how. */
  readonly turned: boolean;
}

/** A picture of a release that was found to be whole and of a type and size that the archive takes. */
export interface Picture extends PictureSize {
  /** Relative to the archive's folder, with `/`. */
  readonly file: string;
  readonly type: PictureType;
  /** Of the file's bytes, SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** The longest side of a picture, in pixels: more than that WebP cannot hold. */
export const longestSide = 16_000;

/** The most pixels of a picture, in millions: what two of them take in memory must fit. */
export const mostMegapixels = 100;

/** The most bytes of a picture's file, in MB. */
export const mostMegabytes = 50;
