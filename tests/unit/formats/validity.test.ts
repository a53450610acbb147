import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseRssFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { generateArchive } from "../../../bench/generate.ts";
import { readArchive } from "../../../src/archive/read-archive.ts";
import type { Archive } from "../../../src/archive/records.ts";
import { formatFiles } from "../../../src/formats/format-files.ts";
import { planOf, releaseFile, seedArchive, smallArchive, testNow } from "../../archive.ts";
import { validateJsonFeed, validateNinjs, validateOpenData } from "../../json-schemas.ts";
import { validateAtom, validateNewsSitemap, validateOpenSearch, validateSitemap } from "../../xml-schemas.ts";

const fixture = join(import.meta.dirname, "../../fixtures/archive");

function validateRss(xml: string): readonly string[] {
  XmlDocument.fromString(xml).dispose();
  const { title, link, description, items = [] } = parseRssFeed(xml);
  const lacking = items.filter(({ guid, title: headline }) => !(guid?.value && headline));
  return title && link && description && lacking.length === 0 ? [] : ["a required part is missing"];
}

function validateText(text: string): readonly string[] {
  const isFine = text === text.normalize("NFC") && !text.includes("\r") && text.endsWith("\n");
  return isFine ? [] : ["not NFC, or lines do not end in LF"];
}

/** RFC 4180: each record has as many fields as the first, quoted where they hold what divides. */
function validateCsv(csv: string): readonly string[] {
  const field = '(?:[^",\r\n]*|"(?:[^"]|"")*")';
  const records = csv.match(new RegExp(`${field}(?:,${field})*\r\n`, "g")) ?? [];
  const sizes = new Set(records.map((record) => record.replace(/"(?:[^"]|"")*"/g, "x").split(",").length));
  return records.join("") === csv && sizes.size === 1 ? [] : ["not RFC 4180, or records of other lengths"];
}

/** By the end of a file's path, the first that fits. */
const validators: readonly (readonly [RegExp, (content: string) => readonly string[]])[] = [
  [/\.atom$/, validateAtom],
  [/\.rss$/, validateRss],
  [/(^|\/)feed[^/]*\.json$/, validateJsonFeed],
  [/\/ninjs\.json$/, validateNinjs],
  [/\/text\.txt$/, validateText],
  [/^sitemap-news\.xml$/, (xml) => (xml.includes("<url>") ? validateNewsSitemap(xml) : [])],
  [/^sitemap.*\.xml$/, validateSitemap],
  [/^opensearch\.xml$/, validateOpenSearch],
  [/^archiv\.json$/, validateOpenData],
  [/^archiv\.csv$/, validateCsv],
  [/^robots\.txt$/, () => []],
];

/** Every file with what its schema says against it. */
function faultsOf(archive: Archive): { readonly files: number; readonly faults: readonly string[] } {
  const faults: string[] = [];
  let files = 0;
  for (const { file, content } of formatFiles(planOf(archive))) {
    const validate = validators.find(([ending]) => ending.test(file))?.[1];
    if (validate === undefined) throw new Error(`nothing says what ${file} should be`);
    const made = content();
    const text = typeof made === "string" ? made : new TextDecoder("utf-8", { fatal: true }).decode(made);
    for (const fault of validate(text)) faults.push(`${file}: ${fault}`);
    files += 1;
  }
  return { files, faults };
}

describe("every file is valid", () => {
  it("of the seeds", () => {
    expect(faultsOf(seedArchive()).faults).toEqual([]);
  });

  it("of an archive with a release in every state", () => {
    const concerns = ["projects: [lotse]", "partners: [amt]", "people: [ada-wolf, ben-roth]"];
    const correction =
      "corrections: [{ date: 2026-01-10, note: 'Es sind <12>.' }, { date: 2020, note: Älter. }]";
    const archive = smallArchive({
      today: releaseFile(["title: Heute", "date: 2026-02-03", "kicker: Eil", ...concerns]),
      undated: releaseFile(["title: Undatiert", ...concerns], "Ein [Verweis](today.md) & <b>."),
      month: releaseFile(["title: Im Monat", 'date: "2019-03~"', ...concerns]),
      interval: releaseFile(["title: Zeitraum", "date: 2019-03/2020-01", ...concerns]),
      corrected: releaseFile(["title: Berichtigt", "date: 2019-03-21", correction, ...concerns]),
      withdrawn: releaseFile([
        "title: Weg",
        "date: 2019-03-21",
        "withdrawn: { date: 2026-01, reason: 'A & B' }",
        "replaced-by: today",
        ...concerns,
      ]),
      aliased: releaseFile([
        "title: Umgezogen",
        "aliases: [/alt/]",
        "source: { name: Blatt }",
        "number: 1/26",
      ]),
      empty: releaseFile(["title: Ohne Text"], ""),
      foreign: releaseFile([
        "title: Hello",
        "language: en-GB",
        "photos: [{ caption: A }]",
        "contact: ada-wolf",
      ]),
      "foreign.tr": releaseFile(["title: Merhaba"], "Bir."),
      "foreign.ar": releaseFile(["title: مرحبا", "original: 0000000000000000"], "نص."),
      "withdrawn.tr": releaseFile(["title: Gitti"], "GEHEIM"),
      embargoed: releaseFile(["title: GEHEIM", "embargo: 2026-03-01T06:00"], "GEHEIM"),
      drafted: releaseFile(["title: GEHEIM", "draft: true"], "GEHEIM"),
    });
    expect(faultsOf(archive).faults).toEqual([]);
    for (const { content } of formatFiles(planOf(archive)))
      expect(content().toString()).not.toContain("GEHEIM");
  });

  it("of the archive that has everything", () => {
    const { archive } = readArchive(fixture, { now: testNow });
    if (archive === undefined) throw new Error("the fixture archive has faults");
    expect(faultsOf(archive).faults).toEqual([]);
  });

  it("of an archive without a release", () => {
    expect(faultsOf(smallArchive({})).faults).toEqual([]);
  });

  it("of 1,000 generated releases", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "press-formats-"));
    try {
      generateArchive(folder, { releases: 1000, seed: 1 });
      const { archive } = readArchive(folder, { now: testNow });
      if (archive === undefined) throw new Error("the generated archive has faults");
      const { files, faults } = faultsOf(archive);
      expect(faults).toEqual([]);
      expect(files).toBeGreaterThan(2000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
