import type { SitePath } from "./addresses.ts";

/** One size of a photo, ready for pages. */
export interface PhotoVariant {
  readonly path: SitePath;
  /** In pixels. */
  readonly width: number;
}

/** A photo in one format, in all its sizes. */
export interface PhotoFormat {
  /** Media type. */
  readonly type: string;
  /** Smallest first; never empty. */
  readonly variants: readonly PhotoVariant[];
}

/** The picture of a photo that the archive holds: how large it is, and where its editions stand. */
export interface PhotoFile {
  /** In pixels, as it is to be looked at. */
  readonly width: number;
  readonly height: number;
  /** The picture in full size, without private metadata. */
  readonly original: {
    readonly path: SitePath;
    /** Media type. */
    readonly type: string;
    readonly bytes: number;
  };
  /** For pages: the smallest files first, JPEG, which everything shows, last. */
  readonly formats: readonly PhotoFormat[];
}

/** The sizes of a photo in JPEG, for those who choose one themselves. */
export function jpegVariants({ formats }: PhotoFile): readonly PhotoVariant[] {
  return formats.at(-1)?.variants ?? [];
}

/** The largest JPEG that is made for pages. */
export function largestJpeg(file: PhotoFile): PhotoVariant {
  return jpegVariants(file).at(-1) ?? { path: file.original.path, width: file.width };
}

/** How high a picture is when it is made so wide. */
export function heightOf(
  file: { readonly width: number; readonly height: number },
  { width }: { readonly width: number },
): number {
  return Math.max(1, Math.round((width * file.height) / file.width));
}
