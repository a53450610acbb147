import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { pressKits } from "../../../../src/publish/photos/press-kit.ts";
import { photoFiles, writePhotos } from "../../../../src/publish/photos/write-photos.ts";
import { releaseFile } from "../../../archive.ts";
import { cameraJpeg } from "../../../pictures.ts";
import { type PhotoSite, photoSite, testFolder } from "./photo-site.ts";

const text = (caption: string) =>
  releaseFile([
    "title: Eröffnung",
    "date: 2024-05-01",
    "photos:",
    `  - { file: a.jpg, caption: "${caption}", credit: Stadt, terms: frei, people: [{ person: ada-wolf, position: 1 }, { person: ben-roth }] }`,
    "  - { caption: Ohne Bild }",
    "  - { file: b.jpg }",
  ]);

async function files(caption = "Ada Wolf eröffnet") {
  return {
    "releases/feier.md": text(caption),
    "releases/a.jpg": await cameraJpeg(500, 300),
    "releases/b.jpg": await cameraJpeg(90, 60, 6),
    "releases/ohne.md": releaseFile(["title: Ohne", "photos: [{ caption: Nur Worte }]"]),
  };
}

async function write({ photos, archiveFolder }: PhotoSite, output: string): Promise<number> {
  return writePhotos(photos.plan, { archiveFolder, cache: photos.cache, output });
}

const folder = "pressemitteilungen/feier";

describe("photos of a site", () => {
  it("are encoded once: the second build finds them all, and leaves what stands there alone", async () => {
    const [cache, first, second] = [testFolder(), testFolder(), testFolder()];
    const site = await photoSite(await files(), cache);
    expect(await write(site, first)).toBe(9);
    const again = await photoSite(await files(), cache);
    expect(await write(again, second)).toBe(0);
    const made = readdirSync(join(second, folder)).sort();
    expect(made).toEqual(readdirSync(join(first, folder)).sort());
    expect(made).toEqual(
      [...photoFiles(site.photos.plan)].map((file) => file.slice(folder.length + 1)).sort(),
    );
    expect(made.map((file) => file.replace(/[0-9a-f]{16}/, "KEY"))).toEqual([
      ...["400.avif", "400.jpg", "400.webp", "500.avif", "500.jpg", "500.webp"].map(
        (end) => `foto-1-KEY-${end}`,
      ),
      "foto-1-KEY.jpg",
      ...["60.avif", "60.jpg", "60.webp"].map((end) => `foto-3-KEY-${end}`),
      "foto-3-KEY.jpg",
    ]);
    for (const file of made) {
      expect(readFileSync(join(first, folder, file)).equals(readFileSync(join(second, folder, file)))).toBe(
        true,
      );
    }
  });

  it("get another name when the picture or its caption is another, so that nobody sees an old one", async () => {
    const cache = testFolder();
    const names = async (caption?: string) => [
      ...photoFiles((await photoSite(await files(caption), cache)).photos.plan),
    ];
    const before = await names();
    expect(await names()).toEqual(before);
    const after = await names("Anderes");
    const kept = after.filter((file) => before.includes(file));
    expect(kept.every((file) => file.includes("foto-3-"))).toBe(true);
    expect(kept).toHaveLength(4);
  });

  it("say whom they show, but nobody who is hidden", async () => {
    const { photos } = await photoSite(await files(), testFolder());
    const [first] = photos.plan.values();
    expect(first?.xmp).toContain("<rdf:li>Dr. Ada Wolf</rdf:li>");
    expect(first?.xmp).not.toContain("Ben Roth");
  });
});

describe("a press kit", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  async function kitIn(timeZone: string, cache = testFolder()) {
    process.env["TZ"] = timeZone;
    const site = await photoSite(await files(), cache);
    const output = testFolder();
    const kits = [...pressKits(site.plan, site.photos.plan, site.photos.cache)];
    for (const kit of kits) await kit.write(output);
    return {
      files: kits.map(({ file }) => file),
      bytes: readFileSync(join(output, folder, "presse-paket.zip")),
      output,
    };
  }

  it("is there for a release with pictures only", async () => {
    const { files: made, output } = await kitIn("UTC");
    expect(made).toEqual([`${folder}/presse-paket.zip`]);
    expect(existsSync(join(output, "pressemitteilungen/ohne"))).toBe(false);
  });

  it("is the same to the byte, wherever and whenever it is made", async () => {
    const [here, there] = [await kitIn("America/Sao_Paulo"), await kitIn("Pacific/Kiritimati")];
    expect(here.bytes.equals(there.bytes)).toBe(true);
  });

  it("holds text, captions and photos in full size, and a list of sums that is right", async () => {
    const entries = unzipSync((await kitIn("UTC")).bytes);
    expect(Object.keys(entries)).toEqual([
      "feier/text.txt",
      "feier/bildunterschriften.txt",
      "feier/foto-1.jpg",
      "feier/foto-3.jpg",
      "feier/SHA256SUMS",
    ]);
    const read = (name: string) => Buffer.from(entries[`feier/${name}`] ?? []).toString("utf8");
    expect(read("text.txt")).toContain("Eröffnung");
    expect(read("bildunterschriften.txt")).toMatch(
      /^foto-1\.jpg\nAda Wolf eröffnet\nAuf dem Bild: Dr\. Ada Wolf .*\n/,
    );
    expect(read("bildunterschriften.txt")).not.toContain("Ohne Bild");
    const sums = read("SHA256SUMS")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  "));
    expect(sums.map(([, name]) => name)).toEqual([
      "text.txt",
      "bildunterschriften.txt",
      "foto-1.jpg",
      "foto-3.jpg",
    ]);
    for (const [sum, name] of sums) {
      expect(
        createHash("sha256")
          .update(entries[`feier/${name}`] ?? "")
          .digest("hex"),
      ).toBe(sum);
    }
  });
});
