/** The types of pictures that an archive takes. */
export type PictureType = "jpeg" | "png" | "webp" | "avif";

/** How a picture's file ends; the first is the one we propose. */
export const pictureEndings: Readonly<Record<PictureType, readonly string[]>> = {
  jpeg: ["jpg", "jpeg", "jpe", "jfif"],
  png: ["png"],
  webp: ["webp"],
  avif: ["avif"],
};

/** What a file is by its first bytes, whatever its name says: a picture that is taken, or the name of what is not. */
export type Sniffed =
  | { readonly type: PictureType }
  | { readonly heic: true }
  | { readonly other: string }
  | { readonly unknown: true };

/** Brands of ISO base media files, each a file of its kind. */
const heicBrands: ReadonlySet<string> = new Set([
  "heic",
  "heix",
  "hevc",
  "hevx",
  "heim",
  "heis",
  "hevm",
  "hevs",
]);
const avifBrands: ReadonlySet<string> = new Set(["avif", "avis"]);

/** The beginnings of files that people take for photos. */
const others: readonly (readonly [start: string, name: string])[] = [
  ["GIF8", "GIF"],
  ["BM", "BMP"],
  ["II*\0", "TIFF"],
  ["MM\0*", "TIFF"],
  ["%PDF", "PDF"],
  ["8BPS", "Photoshop"],
  ["PK\u0003\u0004", "ZIP"],
  ["\xff\x0a", "JPEG XL"],
  ["\0\0\0\x0cJXL ", "JPEG XL"],
  ["\0\0\0\x0cjP  ", "JPEG 2000"],
];

/** The type of a file by its bytes. */
export function sniff(bytes: Buffer): Sniffed {
  const head = bytes.toString("latin1", 0, 4096);
  if (head.startsWith("\xff\xd8\xff")) return { type: "jpeg" };
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return { type: "png" };
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return { type: "webp" };
  if (head.slice(4, 8) === "ftyp") return sniffMedia(head);
  const other = others.find(([start]) => head.startsWith(start));
  if (other !== undefined) return { other: other[1] };
  return /<svg[\s>]/i.test(head) ? { other: "SVG" } : { unknown: true };
}

/** HEIC and AVIF stand in the same kind of file; its brands tell which. `mif1` alone says neither. */
function sniffMedia(head: string): Sniffed {
  const size =
    head.charCodeAt(0) * 2 ** 24 +
    head.charCodeAt(1) * 2 ** 16 +
    head.charCodeAt(2) * 256 +
    head.charCodeAt(3);
  const box = head.slice(8, Math.min(size, head.length));
  const brands = [box.slice(0, 4), ...(box.slice(8).match(/[\s\S]{4}/g) ?? [])];
  if (brands.some((brand) => avifBrands.has(brand))) return { type: "avif" };
  if (brands.some((brand) => heicBrands.has(brand)) || brands.includes("mif1")) return { heic: true };
  return { other: "MP4" };
}
