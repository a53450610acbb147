import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it, onTestFinished } from "vitest";
import { type ShareImageInput, shareImage } from "../../../src/publish/share-image.ts";

const office: ShareImageInput = {
  title: "Pressearchiv Landkreis Auental",
  publisher: "Landkreis Auental",
  look: { accent: "#7a1f3d" },
};

function newCache(): string {
  const folder = mkdtempSync(join(tmpdir(), "press-share-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const drawn = (input: Partial<ShareImageInput> = {}) => shareImage({ ...office, ...input }, newCache());

/** Colour of a pixel, and how many pixels of the picture are white. */
async function pixels(content: Uint8Array) {
  const { data, info } = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let white = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255) white += 1;
  }
  return { corner: data.subarray(0, 3).toString("hex"), white };
}

describe("the picture that stands for pages without a photo", () => {
  it("is a PNG in the size that is asked for, on the house's colour", async () => {
    const { name, content } = await drawn();
    expect(name).toMatch(/^assets\/share-[0-9a-f]{10}\.png$/);
    expect(await sharp(content).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect((await pixels(content)).corner).toBe("7a1f3d");
  });

  it("is the same, byte for byte, each time it is drawn", async () => {
    expect(await drawn()).toEqual(await drawn());
  });

  it("is drawn once and then taken from the cache", async () => {
    const cache = newCache();
    const { name } = await shareImage(office, cache);
    const [kept = ""] = readdirSync(cache);
    writeFileSync(join(cache, kept), "kept");
    const again = await shareImage(office, cache);
    expect(Buffer.from(again.content).toString()).toBe("kept");
    expect(again.name).not.toBe(name);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it("is another one when its words or its colour change", async () => {
    const all = await Promise.all([
      drawn(),
      drawn({ title: "Pressearchiv Auenstadt" }),
      drawn({ publisher: "Stadt Auenstadt" }),
      drawn({ look: {} }),
    ]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("leaves out words in letters that the font lacks, whatever fonts the machine has", async () => {
    const arabic = await drawn({ title: "أرشيف البيانات الصحفية" });
    expect(arabic).toEqual(await drawn({ title: "新聞資料庫" }));
    const bare = await drawn({ title: "أرشيف البيانات الصحفية", publisher: "بلدية" });
    expect((await pixels(bare.content)).white).toBeGreaterThan(10_000);
  });

  it("has room for a long name, and for a longer word than there is", async () => {
    const title =
      "Pressearchiv der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    const { content } = await drawn({ title: `${title} ${title} ${title} ${title}` });
    expect(await sharp(content).metadata()).toMatchObject({ width: 1200, height: 630 });
  });
});
