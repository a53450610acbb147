import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Fault, Rule } from "../../../src/archive/fault.ts";
import type { PictureSize } from "../../../src/archive/pictures/picture.ts";
import { readPictures } from "../../../src/archive/pictures/read-pictures.ts";
import { readArchive } from "../../../src/archive/read-archive.ts";
import { ar } from "../../../src/texts/ar.ts";
import { de } from "../../../src/texts/de.ts";
import { en } from "../../../src/texts/en.ts";
import { faultMessage } from "../../../src/texts/fault-line.ts";
import { releaseFile, testNow, testRecords, writeArchive } from "../../archive.ts";
import { cameraJpeg, twoColours } from "../../pictures.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Wrong {
  /** What is named; by default `bild.jpg`. */
  readonly file?: string;
  readonly content?: () => Uint8Array | string | Promise<Uint8Array | string>;
  readonly prepare?: (folder: string) => void;
  /** What the German message must say. */
  readonly says: string;
}

const small = () => twoColours(40, 20);

/** The head of a PNG that says how large it would be, and nothing behind it. */
async function pngOf(width: number, height: number): Promise<Buffer> {
  const png = Buffer.from(await small().png().toBuffer());
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  // The reader checks the sum of the head before it believes it.
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic\0\0\0\0mif1heic"),
  Buffer.alloc(64),
]);

/** Every rule about pictures: a new one without an example here does not compile. */
const table: Readonly<Record<Extract<Rule, `picture-${string}`>, readonly Wrong[]>> = {
  "picture-missing": [
    { says: "Das Bild releases/2024/bild.jpg gibt es nicht. Bitte neben die Mitteilung legen" },
    { file: "blid.jpg", prepare: (folder) => write(folder, "bild.jpg"), says: "Meinten Sie „bild.jpg“?" },
    { prepare: (folder) => mkdirSync(join(folder, "releases/2024/bild.jpg")), says: "gibt es nicht" },
  ],
  "picture-link": [
    // Links elsewhere in `releases/` are found when releases are looked for: see faults.test.ts.
    {
      file: ".fotos/bild.jpg",
      prepare: (folder) => symlinkSync("/etc", join(folder, "releases/2024/.fotos")),
      says: "Link (Verknüpfung) auf /etc",
    },
  ],
  // Root reads everything, so a test cannot take a right away.
  "picture-unreadable": [],
  "picture-type": [
    { content: () => "GIF89a", says: "eine GIF-Datei. Bitte als JPEG, PNG, WebP oder AVIF speichern" },
    {
      file: "bild.svg",
      content: () =>
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      says: "eine SVG-Datei",
    },
    { content: () => "Kein Bild, ein Brief", says: "releases/2024/bild.jpg ist kein Bild" },
  ],
  "picture-heic": [
    { file: "IMG_1.HEIC", content: () => heic, says: "im Format HEIC" },
    { content: () => heic, says: "Bitte als JPEG ausgeben" },
  ],
  "picture-ending": [
    { content: () => small().png().toBuffer(), says: "ein PNG-Bild. Bitte in „bild.png“ umbenennen" },
    { file: "bild", content: () => small().jpeg().toBuffer(), says: "„bild.jpg“" },
  ],
  "picture-broken": [
    { content: () => "", says: "beschädigt oder unvollständig" },
    { content: async () => half(await cameraJpeg(300, 200)), says: "beschädigt oder unvollständig" },
    { file: "bild.png", content: async () => half(await small().png().toBuffer()), says: "beschädigt" },
    { file: "bild.webp", content: async () => half(await small().webp().toBuffer()), says: "beschädigt" },
    { file: "bild.avif", content: async () => half(await small().avif().toBuffer()), says: "beschädigt" },
  ],
  "picture-pixels": [
    { file: "bild.png", content: () => pngOf(50_000, 50_000), says: "50.000 × 50.000 Pixeln zu groß" },
    { file: "bild.png", content: () => pngOf(12_000, 12_000), says: "100 Megapixel" },
    { file: "bild.png", content: () => pngOf(16_001, 1), says: "16.001 × 1 Pixeln" },
  ],
  "picture-bytes": [
    { content: () => Buffer.alloc(51 * 1024 * 1024), says: "mit 51 MB zu groß (höchstens 50 MB)" },
  ],
};

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function write(folder: string, name: string): void {
  writeFileSync(join(folder, "releases/2024", name), "Bild");
}

const named = (...files: readonly string[]) =>
  releaseFile(["title: A", "photos:", ...files.map((file) => `  - { caption: B, file: "${file}" }`)]);

async function reading(files: Files, prepare: (folder: string) => void = () => {}) {
  const folder = writeArchive({ ...testRecords, ...files });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  prepare(folder);
  const { archive } = readArchive(folder, { now: testNow });
  if (archive === undefined) throw new Error("The records are wrong.");
  const memory = new Map<string, PictureSize>();
  return { ...(await readPictures(folder, archive, memory)), memory, folder, archive };
}

const place = ({ file, line, column }: Fault) => `${file}:${line}:${column}`;

describe("a picture that is wrong is one fault, where the release names it", () => {
  const cases = Object.entries(table).flatMap(([rule, examples]) =>
    examples.map((wrong) => [rule, wrong.says, wrong] as const),
  );
  it.each(cases)("%s: %s", async (rule, says, { file = "bild.jpg", content, prepare }) => {
    const bytes = await content?.();
    const { faults, pictures } = await reading(
      { "releases/2024/a.md": named(file), ...(bytes !== undefined && { [`releases/2024/${file}`]: bytes }) },
      prepare,
    );
    expect(faults.map((fault) => [fault.rule, place(fault)])).toEqual([[rule, "releases/2024/a.md:4:25"]]);
    expect(faults.map((fault) => faultMessage(fault, de)).join()).toContain(says);
    for (const texts of [de, en, ar]) {
      for (const fault of faults) expect(faultMessage(fault, texts)).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(pictures.size).toBe(0);
  });
});

describe("pictures", () => {
  it("are taken in all four types, however their names end in capitals", async () => {
    const files = {
      "releases/a.md": named("a.JPG", "b.jpeg", "c.png", "d.webp", "unter/e.AVIF"),
      "releases/a.JPG": await cameraJpeg(60, 40),
      "releases/b.jpeg": await cameraJpeg(60, 40, 6),
      "releases/c.png": await small().png().toBuffer(),
      "releases/d.webp": await small().webp().toBuffer(),
      "releases/unter/e.AVIF": await small().avif().toBuffer(),
    };
    const { faults, pictures } = await reading(files);
    expect(faults).toEqual([]);
    expect(
      [...pictures.values()].map(({ file, type, width, height, turned }) => [
        file,
        type,
        width,
        height,
        turned,
      ]),
    ).toEqual([
      ["releases/a.JPG", "jpeg", 60, 40, false],
      ["releases/b.jpeg", "jpeg", 40, 60, true],
      ["releases/c.png", "png", 40, 20, false],
      ["releases/d.webp", "webp", 40, 20, false],
      ["releases/unter/e.AVIF", "avif", 40, 20, false],
    ]);
  });

  it("are found however their umlauts are written on the disk", async () => {
    const composed = "Müller grüßt.png".normalize("NFC");
    const { faults, pictures } = await reading({
      "releases/a.md": named(composed.normalize("NFD")),
      [`releases/${composed.normalize("NFD")}`]: await small().png().toBuffer(),
    });
    expect(faults).toEqual([]);
    expect([...pictures.values()].map(({ file }) => file.normalize("NFC"))).toEqual([`releases/${composed}`]);
  });

  it("are looked through once: what is known by its content is not decoded again", async () => {
    const { archive, folder, memory } = await reading({
      "releases/a.md": named("a.png"),
      "releases/a.png": await small().png().toBuffer(),
    });
    expect([...memory.values()]).toEqual([{ width: 40, height: 20, turned: false }]);
    for (const hash of memory.keys()) memory.set(hash, { width: 7, height: 7, turned: false });
    const { pictures } = await readPictures(folder, archive, memory);
    expect([...pictures.values()].map(({ width }) => width)).toEqual([7]);
  });

  it("of drafts, embargoed and withdrawn releases are not even opened", async () => {
    const { faults, pictures } = await reading({
      "releases/entwurf.md": releaseFile(["title: A", "draft: true", "photos: [{ file: fehlt.jpg }]"]),
      "releases/gesperrt.md": releaseFile([
        "title: A",
        "embargo: 2031-01-01T00:00",
        "photos: [{ file: fehlt.jpg }]",
      ]),
      "releases/weg.md": releaseFile([
        "title: A",
        "withdrawn: { date: 2024-01-01, reason: B }",
        "photos: [{ file: fehlt.jpg }]",
      ]),
    });
    expect([faults, pictures.size]).toEqual([[], 0]);
  });

  it("of a translation are its original's, checked once, unless it has its own", async () => {
    const { faults } = await reading({
      "releases/a.md": named("fehlt.jpg"),
      "releases/a.tr.md": releaseFile(["title: B"]),
      "releases/a.en.md": named("auch-nicht-da.jpg"),
    });
    expect(faults.map(place)).toEqual(["releases/a.en.md:4:25", "releases/a.md:4:25"]);
  });

  it("may be large, within reason", async () => {
    const large = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: "#888" } })
      .jpeg()
      .toBuffer();
    const { faults } = await reading({ "releases/a.md": named("a.jpg"), "releases/a.jpg": large });
    expect(faults).toEqual([]);
  });
});
