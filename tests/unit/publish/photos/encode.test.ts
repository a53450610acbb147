import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../../../src/archive/pictures/picture.ts";
import {
  encodeOriginal,
  encodeVariants,
  variantTypes,
  variantWidths,
} from "../../../../src/publish/photos/encode.ts";
import { stripJpeg } from "../../../../src/publish/photos/strip-jpeg.ts";
import { cameraJpeg, privateWords, sideAt, twoColours } from "../../../pictures.ts";

const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">Bildunterschrift</x:xmpmeta>';
const iim = Buffer.from("Eigenes IIM");
const metadata = { xmp, iim };

function picture(values: Partial<Picture>): Picture {
  return { file: "releases/a.jpg", type: "jpeg", hash: "0", width: 60, height: 40, turned: false, ...values };
}

/** What a picture still says that it must not. */
function leaks(bytes: Buffer): readonly string[] {
  const text = bytes.toString("latin1");
  return [...privateWords, "Exif", "GPS", "Photoshop 3.0"].filter((word) => text.includes(word));
}

const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

function segment(marker: number, content: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, Buffer.from(content, "latin1")]);
}

describe("a JPEG that lies upright", () => {
  it("keeps every pixel and nothing else", async () => {
    const camera = await cameraJpeg(60, 40);
    expect(leaks(camera)).toEqual(
      expect.arrayContaining(["GeheimKamera", "SN-4711-XYZ", "Geheimbemerkung", "Exif"]),
    );
    const stripped = await encodeOriginal(camera, picture({}), metadata);
    expect(leaks(stripped)).toEqual([]);
    expect(stripped.includes("Bildunterschrift")).toBe(true);
    expect(stripped.includes("Eigenes IIM")).toBe(true);
    expect(await pixels(stripped)).toEqual(await pixels(camera));
    const { exif, iptc, xmpAsString } = await sharp(stripped).metadata();
    expect({ exif, iptc, xmpAsString }).toEqual({ exif: undefined, iptc: undefined, xmpAsString: xmp });
  });

  it("loses comments, makers' segments, what lies behind its end, and the thumbnail in its head", async () => {
    const plain = await twoColours(60, 40).jpeg({ progressive: true }).toBuffer();
    const jfif = `JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01Geh`;
    const dirty = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe0, jfif),
      segment(0xe5, "Geheimbemerkung"),
      segment(0xe2, "MPF\0Geheimbemerkung"),
      segment(0xed, "Photoshop 3.0\0GeheimKamera"),
      segment(0xfe, "Gerade Eben 9"),
      segment(0xee, "Adobe\0d\0\0\0\0\0Geheimbemerkung"),
      Buffer.from([0xff, 0xff]),
      plain.subarray(3),
      Buffer.from("SN-4711-XYZ"),
      plain,
    ]);
    const stripped = stripJpeg(dirty, xmp, iim);
    expect(stripped && leaks(stripped)).toEqual([]);
    expect(stripped?.includes("Geh")).toBe(false);
    expect(stripped?.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect((await sharp(stripped).metadata()).width).toBe(60);
  });

  it("keeps its colour profile, and its colours when they are for print", async () => {
    const cmyk = await twoColours(60, 40).toColourspace("cmyk").withIccProfile("cmyk").jpeg().toBuffer();
    const stripped = await encodeOriginal(cmyk, picture({}), metadata);
    const { space, icc } = await sharp(stripped).metadata();
    expect(space).toBe("cmyk");
    const before = (await sharp(cmyk).metadata()).icc;
    expect(before !== undefined && icc?.equals(before)).toBe(true);
  });

  it("is not touched but decoded where it is not built as it should be", async () => {
    expect(stripJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff]), xmp, iim)).toBeUndefined();
    expect(stripJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0]), xmp, iim)).toBeUndefined();
    expect(stripJpeg(Buffer.from([0xff, 0xd8, 0, 0, 0, 0]), xmp, iim)).toBeUndefined();
    const cut = (await twoColours(60, 40).jpeg().toBuffer()).subarray(0, -2);
    expect(stripJpeg(cut, xmp, iim)).toBeUndefined();
  });
});

describe("an original", () => {
  it("is turned upright where its metadata said how it lies", async () => {
    const lying = await cameraJpeg(60, 40, 6);
    const upright = await encodeOriginal(lying, picture({ turned: true, width: 40, height: 60 }), metadata);
    const { width, height, orientation } = await sharp(upright).metadata();
    expect([width, height, orientation]).toEqual([40, 60, undefined]);
    // Turned to the right, what was left is on top.
    expect([await sideAt(upright, 20, 5), await sideAt(upright, 20, 55)]).toEqual(["red", "blue"]);
    expect(leaks(upright)).toEqual([]);
    expect(upright.includes("Eigenes IIM")).toBe(true);
  });

  it.each(["png", "webp", "avif"] as const)("in %s keeps its type and nothing private", async (type) => {
    const bytes = await sharp(await cameraJpeg(60, 40))
      .keepMetadata()
      .toFormat(type)
      .toBuffer();
    expect(leaks(bytes)).not.toEqual([]);
    const made = await encodeOriginal(bytes, picture({ type }), metadata);
    const { format, xmpAsString, exif } = await sharp(made).metadata();
    expect([format, xmpAsString, exif]).toEqual([type === "avif" ? "heif" : type, xmp, undefined]);
    expect(leaks(made)).toEqual([]);
  });
});

describe("variants", () => {
  it("come in four widths, and never larger than the picture is", () => {
    expect(variantWidths(4000)).toEqual([400, 800, 1200, 1600]);
    expect(variantWidths(1600)).toEqual([400, 800, 1200, 1600]);
    expect(variantWidths(1000)).toEqual([400, 800, 1000]);
    expect(variantWidths(400)).toEqual([400]);
    expect(variantWidths(7)).toEqual([7]);
  });

  it("are upright, in sRGB, as high as pages say, and say only what they are given to say", async () => {
    const lying = await cameraJpeg(600, 450, 6);
    const turned = picture({ turned: true, width: 450, height: 600 });
    const asked = variantTypes.flatMap((type) => [400, 450].map((width) => ({ type, width })));
    for await (const { content, type, width } of encodeVariants(lying, turned, xmp, asked)) {
      const { format, xmpAsString, exif, ...made } = await sharp(content).metadata();
      expect([format, made.width, made.height, made.space]).toEqual([
        type === "avif" ? "heif" : type,
        width,
        Math.round((width * 600) / 450),
        "srgb",
      ]);
      expect([xmpAsString, exif]).toEqual([xmp, undefined]);
      expect(leaks(content)).toEqual([]);
      expect([await sideAt(content, 200, 20), await sideAt(content, 200, made.height - 20)]).toEqual([
        "red",
        "blue",
      ]);
    }
  });

  it("put white behind what lets its ground through, where the format needs a ground", async () => {
    const clear = await sharp({ create: { width: 60, height: 40, channels: 4, background: "#0000" } })
      .png()
      .toBuffer();
    for await (const { content } of encodeVariants(clear, picture({ type: "png" }), xmp, [
      { type: "jpeg", width: 60 },
    ])) {
      expect([...(await pixels(content)).subarray(0, 3)]).toEqual([255, 255, 255]);
    }
  });
});
