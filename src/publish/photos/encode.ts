import type { Sharp } from "sharp";
import type { Picture } from "../../archive/pictures/picture.ts";
import type { PictureType } from "../../archive/pictures/picture-type.ts";
import { heightOf } from "../../views/photo-file.ts";
import { stripJpeg } from "./strip-jpeg.ts";

/** A change of anything in this file that changes pictures needs a new number: names of files are made from it. */
export const recipe = "2";

/** Widths for pages: a phone, a phone with fine pixels, the column on a screen with fine pixels, and more. */
const widths: readonly number[] = [400, 800, 1200, 1600];

/** Formats for pages, the smallest files first. */
export const variantTypes = ["avif", "webp", "jpeg"] as const;

export type VariantType = (typeof variantTypes)[number];

/** The widths that a picture gets: it is never made larger than it is. */
export function variantWidths(width: number): readonly number[] {
  const smaller = widths.filter((other) => other < width);
  return smaller.length === widths.length ? smaller : [...smaller, width];
}

/** Loads sharp when there is a picture, and keeps it from using all memory and all cores for each. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** Variants are looked at: effort and quality are what nobody sees a difference above. */
function encoder(image: Sharp, type: VariantType): Sharp {
  switch (type) {
    case "avif":
      return image.avif({ quality: 50, effort: 2 });
    case "webp":
      return image.webp({ quality: 75 });
    case "jpeg":
      // Where the picture lets its ground through, paper is white.
      return image.flatten({ background: "#fff" }).jpeg({ quality: 78, mozjpeg: true });
  }
}

/** Originals are printed: nothing may be lost that anyone could see. */
function originalEncoder(image: Sharp, type: PictureType): Sharp {
  switch (type) {
    case "jpeg":
      return image.jpeg({ quality: 95, chromaSubsampling: "4:4:4" });
    case "png":
      return image.png();
    case "webp":
      return image.webp({ quality: 95 });
    case "avif":
      return image.avif({ quality: 85, effort: 2 });
  }
}

/** All metadata of a picture in full size. */
export interface OriginalMetadata {
  readonly xmp: string;
  /** The same as IPTC-IIM, which only a JPEG can hold. */
  readonly iim: Buffer;
}

/**
 * The picture in full size, upright, with its colour profile, and with the given metadata only. A JPEG that lies upright
 * keeps every pixel; everything else is written anew.
 */
export async function encodeOriginal(
  bytes: Buffer,
  { type, turned }: Picture,
  { xmp, iim }: OriginalMetadata,
): Promise<Buffer> {
  const stripped = type === "jpeg" && !turned ? stripJpeg(bytes, xmp, iim) : undefined;
  if (stripped !== undefined) return stripped;
  const sharp = await loadSharp();
  const image = sharp(bytes, { sequentialRead: true }).autoOrient().keepIccProfile().withXmp(xmp);
  const encoded = await originalEncoder(image, type).toBuffer();
  return type === "jpeg" ? (stripJpeg(encoded, xmp, iim) ?? encoded) : encoded;
}

/** A variant that is to be made. */
export interface Variant {
  readonly type: VariantType;
  readonly width: number;
}

/** Makes variants of a picture, one after the other; it is decoded once, to the largest of them. */
export async function* encodeVariants(
  bytes: Buffer,
  picture: Picture,
  xmp: string,
  variants: readonly Variant[],
): AsyncIterable<Variant & { readonly content: Buffer }> {
  const sharp = await loadSharp();
  const largest = Math.max(...variants.map(({ width }) => width));
  // As high as pages say, to the pixel.
  const sizeOf = (width: number) => ({ width, height: heightOf(picture, { width }), fit: "fill" }) as const;
  const { data, info } = await sharp(bytes, { sequentialRead: true })
    .autoOrient()
    .resize(sizeOf(largest))
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const variant of variants) {
    const image = sharp(data, { raw: { width, height, channels } })
      .resize(sizeOf(variant.width))
      .withXmp(xmp);
    yield { ...variant, content: await encoder(image, variant.type).toBuffer() };
  }
}
