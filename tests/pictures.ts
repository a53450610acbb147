import sharp, { type Exif, type Sharp } from "sharp";

/** Pictures that tests make for themselves, so that none is kept in the repository. */

/** What a camera notes of where and with what a picture was taken, and what an editor's program adds. */
export const privateWords = [
  "GeheimKamera",
  "SN-4711-XYZ",
  "50/1 21/1 7/1",
  "Gerade Eben 9",
  "Geheimbemerkung",
];

const exif: Exif = {
  IFD0: { Make: "GeheimKamera", Artist: "Gerade Eben 9" },
  IFD2: { BodySerialNumber: "SN-4711-XYZ", UserComment: "Geheimbemerkung" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "50/1 21/1 7/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "7/1 35/1 3/1",
  },
};

/** Red, green, blue. */
export type Colour = readonly [red: number, green: number, blue: number];

const red: Colour = [200, 40, 40];
const blue: Colour = [40, 40, 200];

/** Red at the left, blue at the right, so that whatever is turned or mirrored shows. */
export function twoColours(width: number, height: number): Sharp {
  const half = { width: Math.floor(width / 2), height, channels: 3 } as const;
  const rgb = ([r, g, b]: Colour) => ({ r, g, b });
  return sharp({ create: { width, height, channels: 3, background: rgb(blue) } }).composite([
    { input: { create: { ...half, background: rgb(red) } }, gravity: "west" },
  ]);
}

/** A JPEG as a camera writes it, with metadata that is nobody's business. */
export async function cameraJpeg(width: number, height: number, orientation = 1): Promise<Buffer> {
  const plain = await twoColours(width, height).jpeg({ quality: 90 }).toBuffer();
  return sharp(plain)
    .withMetadata({ orientation })
    .withExifMerge(exif)
    .withXmp("<x>Geheimbemerkung</x>")
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The colour of a pixel. */
export async function colourAt(picture: Buffer, left: number, top: number): Promise<readonly number[]> {
  const pixel = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer();
  return [...pixel];
}

/** Which of the two colours a pixel has. */
export async function sideAt(picture: Buffer, left: number, top: number): Promise<"red" | "blue"> {
  const [r = 0, , b = 0] = await colourAt(picture, left, top);
  return r > b ? "red" : "blue";
}
