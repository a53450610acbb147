import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseFile, testRecords, writeArchive } from "../archive.ts";
import { bytesIn, filesWith, newFolder, type Outcome, runBuild, textOf } from "../life.ts";
import { cameraJpeg, privateWords } from "../pictures.ts";

/** Real builds of an archive with pictures, planted with what must not leave. */

const caption = "Dr. Ada Wolf (links) & ein „Gast“";
const shown = releaseFile([
  "title: Eröffnung",
  "date: 2026-02-02",
  "photos:",
  `  - { file: bilder/feier.jpg, caption: '${caption}', credit: Stadt / M. Muster, terms: Abdruck frei, people: [{ person: ada-wolf, position: 1 }] }`,
  "  - { file: turm.jpg, alt: Ein Turm vor Wolken }",
  "  - { caption: Nicht vorhanden }",
]);
const held = (...lines: readonly string[]) =>
  releaseFile(["title: Quixel", "photos: [{ file: quixel.jpg, caption: Quixelbild }]", ...lines]);

const name = "pressemitteilungen/feier";
const page = `${name}/index.html`;
const output = newFolder();
let folder = "";
let first: Outcome;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  folder = writeArchive({
    ...testRecords,
    "releases/2026/feier.md": shown,
    "releases/2026/feier.tr.md": releaseFile(["title: Açılış"]),
    "releases/2026/bilder/feier.jpg": await cameraJpeg(1700, 1000),
    "releases/2026/turm.jpg": await cameraJpeg(300, 200, 8),
    "releases/gesperrt/sperre.md": held("embargo: 2031-01-01T00:00"),
    "releases/gesperrt/entwurf.md": held("draft: true"),
    "releases/gesperrt/weg.md": held("withdrawn: { date: 2026-01-01, reason: Rechte }"),
    "releases/gesperrt/quixel.jpg": await cameraJpeg(123, 77),
  });
  first = await runBuild(folder, output);
  files = bytesIn(output);
});

afterAll(() => {
  for (const made of [folder, output]) rmSync(made, { recursive: true, force: true });
});

/** The attributes of a tag in a page. */
function attributes(html: string, tag: string): Readonly<Record<string, string>> {
  const [found = ""] = new RegExp(`<${tag} [^>]*>`).exec(html) ?? [];
  return Object.fromEntries(
    [...found.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
  );
}

/** The files that addresses of this site lead to. */
function fileAt(address: string): string {
  return new URL(address, "https://presse.musterstadt.example/").pathname.slice(1);
}

describe("a release's photos", () => {
  it("are in the page in three formats and four widths, with their room, lazily", () => {
    expect(first).toMatchObject({ status: 0 });
    const html = textOf(files, page);
    const { alt, width, height, loading, sizes, srcset = "", src = "" } = attributes(html, "img");
    expect({ alt, width, height, loading }).toEqual({
      alt: "Dr. Ada Wolf (links) &amp; ein „Gast“",
      width: "800",
      height: "471",
      loading: "lazy",
    });
    expect(sizes).toContain("92vw");
    expect([...html.matchAll(/<source type="([^"]*)"/g)].slice(0, 2).map(([, type]) => type)).toEqual([
      "image/avif",
      "image/webp",
    ]);
    expect(srcset.split(", ").map((entry) => entry.split(" ")[1])).toEqual([
      "400w",
      "800w",
      "1200w",
      "1600w",
    ]);
    expect(files.has(fileAt(src))).toBe(true);
    expect(html).toContain('alt="Ein Turm vor Wolken"');
    expect(html.match(/not-held/g)).toHaveLength(1);
  });

  it("that the pages name all exist, are as large as they say, and there are no others", async () => {
    const named = new Set<string>();
    for (const [file, bytes] of files) {
      if (!file.endsWith(".html")) continue;
      const html = bytes.toString("utf8");
      for (const [, list = ""] of html.matchAll(/srcset="([^"]*)"/g)) {
        for (const entry of list.split(", ")) {
          const [address = "", width = ""] = entry.split(" ");
          named.add(fileAt(address));
          const made = files.get(fileAt(address));
          if (made === undefined) throw new Error(`${address} is not there.`);
          // Lists name one small edition and not its width.
          if (width !== "") expect(`${(await sharp(made).metadata()).width}w`).toBe(width);
        }
      }
      for (const [, address = ""] of html.matchAll(/<a href="([^"]*)" download/g)) named.add(fileAt(address));
    }
    const made = [...files.keys()].filter(
      (file) => /\.(jpg|avif|webp|png|zip)$/.test(file) && !file.includes("!") && !file.startsWith("assets/"),
    );
    expect([...named].sort()).toEqual(made);
  });

  it("are shown on the translation's page too, and stand there once", () => {
    expect(attributes(textOf(files, `${name}/tr/index.html`), "img")["src"]).toBe(
      attributes(textOf(files, page), "img")["src"],
    );
  });

  it("say caption, credit, terms and people in each file, and nothing that the camera said", async () => {
    for (const word of privateWords) expect([word, filesWith(files, new RegExp(word))]).toEqual([word, []]);
    const pictures = [...files].filter(([file]) => /foto-1[^/]*\.(jpg|avif|webp)$/.test(file));
    expect(pictures).toHaveLength(14);
    for (const [file, bytes] of pictures) {
      const { exif, iptc, xmpAsString = "" } = await sharp(bytes).metadata();
      expect(exif).toBeUndefined();
      // A JPEG in full size says it to older systems too.
      const isDownload = /foto-1(?:-[0-9a-f]+)?\.jpg$/.test(file);
      expect([file, iptc !== undefined]).toEqual([file, isDownload]);
      if (isDownload) expect(iptc?.includes("Stadt / M. Muster")).toBe(true);
      for (const words of [
        "Dr. Ada Wolf (links) &amp; ein „Gast“",
        "Stadt / M. Muster",
        "Abdruck frei",
        "<rdf:li>Dr. Ada Wolf</rdf:li>",
      ]) {
        expect(xmpAsString).toContain(words);
      }
    }
  });

  it("of what is held back or withdrawn leave in no way", () => {
    expect(filesWith(files, /quixelbild/i)).toEqual([]);
    expect(
      [...files.keys()].filter((file) => /pressemitteilungen\/(sperre|entwurf|weg)\/.*(foto|zip)/.test(file)),
    ).toEqual([]);
  });
});

describe("a list", () => {
  it("shows the first photo of a release in its smallest edition, with its room, lazily, and says nothing twice", () => {
    const html = textOf(files, "pressemitteilungen/index.html");
    const pictures = html.match(/<picture.*?<\/picture>/g) ?? [];
    expect(pictures).toHaveLength(1);
    const [picture = ""] = pictures;
    expect(attributes(picture, "img")).toMatchObject({
      width: "400",
      height: "235",
      loading: "lazy",
    });
    expect(picture).toMatch(/<img [^>]*alt(?:=""|[ />])/);
    expect([...picture.matchAll(/-400\.(\w+)"/g)].map(([, type]) => type)).toEqual(["avif", "webp", "jpg"]);
    for (const list of ["index.html", "personen/ada-wolf/index.html", "datum/2026/02/index.html"]) {
      expect([list, textOf(files, list).includes(picture)]).toEqual([list, true]);
    }
  });
});

describe("formats", () => {
  it("name the picture in full size, with its type and length", () => {
    const download =
      /<a href="([^"]*foto-1-[^"]*\.jpg)" download="feier-foto-1.jpg">Original herunterladen \(JPEG, 1.700\u00a0×\u00a01.000 Pixel/.exec(
        textOf(files, page),
      )?.[1];
    const url = `https://presse.musterstadt.example${download}`;
    const length = files.get(fileAt(url))?.length;
    const [item] = JSON.parse(textOf(files, "feed.json")).items;
    expect(item.attachments[0]).toEqual({
      url,
      mime_type: "image/jpeg",
      size_in_bytes: length,
      title: caption,
    });
    expect(item.content_html).toMatch(
      /<img src="https:\/\/presse\.musterstadt\.example\/[^"]*-800\.jpg" width="800" height="471" alt="Dr/,
    );
    expect(textOf(files, "feed.rss")).toMatch(
      new RegExp(`<enclosure url="${url}" length="${length}" type="image/jpeg"/>`),
    );
    expect(textOf(files, "feed.atom")).toContain(`rel="enclosure"`);
    const [picture, tower, absent] = JSON.parse(textOf(files, `${name}/ninjs.json`)).associations;
    expect(picture.renditions).toEqual([
      {
        name: "original",
        href: url,
        contentType: "image/jpeg",
        width: 1700,
        height: 1000,
        sizeInBytes: length,
      },
    ]);
    expect([tower.renditions[0].width, tower.renditions[0].height, absent.renditions]).toEqual([
      200,
      300,
      undefined,
    ]);
    expect(textOf(files, `${name}/text.txt`)).toContain(url);
    expect(textOf(files, "archiv.json")).toContain(url);
  });

  it("show the first picture where the page is shared, and all to search engines", () => {
    const html = textOf(files, page);
    expect(html).toMatch(
      /<meta property="og:image" content="https:\/\/presse\.musterstadt\.example\/[^"]*foto-1-[^"]*-1600\.jpg"/,
    );
    expect(html).toContain('<meta property="og:image:width" content="1600"');
    expect(html).toContain('content="summary_large_image"');
    expect(html).toContain('"creditText":"Stadt / M. Muster"');
    expect(textOf(files, "sitemap.xml").match(/<image:loc>/g)).toHaveLength(4);
  });
});

describe("a press kit", () => {
  it("is linked from the page and holds the pictures in full size", () => {
    expect(textOf(files, page)).toMatch(
      /<a href="\/pressemitteilungen\/feier\/presse-paket\.zip" download[^>]*>Pressepaket herunterladen: Text und 2 Fotos \(ZIP\)</,
    );
    const inside = [...files.keys()].filter((file) => file.includes("!")).map((file) => file.split("!")[1]);
    expect(inside).toEqual(
      ["SHA256SUMS", "bildunterschriften.txt", "foto-1.jpg", "foto-2.jpg", "text.txt"].map(
        (file) => `feier/${file}`,
      ),
    );
  });
});

describe("a second build", () => {
  it("writes the same to the byte, and touches no picture", async () => {
    const stamps = () =>
      readdirSync(join(output, name))
        .filter((file) => file.startsWith("foto-"))
        .map((file) => [file, statSync(join(output, name, file)).mtimeMs]);
    const before = stamps();
    expect(await runBuild(folder, output, { env: { TZ: "Pacific/Kiritimati" } })).toMatchObject({
      status: 0,
    });
    expect(stamps()).toEqual(before);
    const now = bytesIn(output);
    expect([...now.keys()]).toEqual([...files.keys()]);
    for (const [file, bytes] of now) expect([file, files.get(file)?.equals(bytes)]).toEqual([file, true]);
  });

  it("takes away the pictures and the kit of what was withdrawn meanwhile", async () => {
    const other = newFolder();
    const place = writeArchive({
      ...testRecords,
      "releases/a.md": releaseFile(["title: A", "photos: [{ file: a.jpg }]"]),
      "releases/a.jpg": await cameraJpeg(30, 20),
    });
    try {
      expect(await runBuild(place, other)).toMatchObject({ status: 0 });
      const kept = () =>
        readdirSync(join(other, "pressemitteilungen/a")).filter((file) => /foto|zip/.test(file));
      expect(kept()).toHaveLength(5);
      const withdrawn = [
        "title: A",
        "photos: [{ file: a.jpg }]",
        "withdrawn: { date: 2026-01-01, reason: B }",
      ];
      writeFileSync(join(place, "releases/a.md"), releaseFile(withdrawn));
      expect(await runBuild(place, other)).toMatchObject({ status: 0 });
      expect(kept()).toEqual([]);
    } finally {
      for (const made of [place, other]) rmSync(made, { recursive: true, force: true });
    }
  });
});

describe("a picture that is wrong", () => {
  it("stops the build with one line for each, and nothing is written", async () => {
    const other = newFolder();
    const whole = await cameraJpeg(300, 200);
    const place = writeArchive({
      ...testRecords,
      "releases/a.md": releaseFile(["title: A", "photos:", "  - file: fehlt.jpg", "  - file: kaputt.jpg"]),
      "releases/kaputt.jpg": whole.subarray(0, whole.length / 2),
    });
    mkdirSync(join(other, "leer"));
    try {
      const { status, said } = await runBuild(place, other);
      expect(status).toBe(1);
      expect(said.split("\n").filter((line) => line.startsWith("releases/"))).toEqual([
        expect.stringMatching(
          /^releases\/a\.md:4:11 Fehler picture-missing Das Bild releases\/fehlt\.jpg gibt es nicht\./,
        ),
        expect.stringMatching(
          /^releases\/a\.md:5:11 Fehler picture-broken Das Bild releases\/kaputt\.jpg ist beschädigt/,
        ),
      ]);
      expect(readdirSync(other)).toEqual(["leer"]);
    } finally {
      for (const made of [place, other]) rmSync(made, { recursive: true, force: true });
    }
  });
});
