import fc from "fast-check";
import { XmlDocument, XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { csvRow } from "../../../src/formats/csv.ts";
import { xmlDocument } from "../../../src/formats/xml.ts";
import { headlineOf } from "../../../src/views/feed-entry.ts";
import { planOf, readingOf, releaseFile } from "../../archive.ts";
import { anyText, lineText, markdownText, runs } from "../../attack/hostile-texts.ts";
import { output, outputsOf } from "../../outputs.ts";

/** Cells of CSV as RFC 4180 has it. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const cell = fc.oneof(
  lineText,
  anyText,
  fc.constantFrom("=1", ";=1", "a\n@A1", "\t=1", "-cmd|' /C calc'!A0", "a;+cmd|x", '"=1'),
);

describe("a row of CSV, whatever its cells are,", () => {
  it("is read back as the same cells, but for the apostrophes before what would be run", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const [read = []] = cellsOf(csvRow(cells));
        const bare = (texts: readonly string[]) => texts.map((text) => text.replaceAll("'", ""));
        expect(bare(read)).toEqual(bare(cells));
      }),
      runs,
    );
  });

  it("has no formula, neither where commas nor where semicolons part cells", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const row = csvRow(cells);
        const begin = [...cellsOf(row).flat(), ...row.split(/;|\r?\n/).map((text) => text.trimStart())];
        for (const text of begin) expect(text).not.toMatch(/^(?:[=@]|[+-][^\s\d])/);
      }),
      runs,
    );
  });
});

describe("XML, whatever text is in it,", () => {
  it("is read back as the same text", () => {
    fc.assert(
      fc.property(lineText, lineText, (text, attribute) => {
        const document = XmlDocument.fromString(xmlDocument({ a: { "@b": attribute, c: text } }));
        const found = document.root.get("c");
        expect(found?.content.trim()).toBe(text);
        expect(found instanceof XmlElement ? document.root.attr("b")?.value : undefined).toBe(attribute);
        document.dispose();
      }),
      runs,
    );
  });
});

const feedItems = z.object({ items: z.array(z.object({ title: z.string(), content_html: z.string() })) });
const fields = fc.record({
  title: lineText,
  kicker: lineText,
  subtitle: lineText,
  place: lineText,
  boilerplate: lineText,
  signature: lineText,
  contact: lineText.map((text) => `${text}.`),
  number: lineText,
});

describe("a release whose fields hold anything that a record may hold", () => {
  it("stands in every format as it is, and each format can be read", () => {
    fc.assert(
      fc.property(fields, markdownText, lineText, lineText, (texts, body, name, siteTitle) => {
        const quoted = (value: unknown) => JSON.stringify(value);
        const { archive, faults } = readingOf({
          "_data/site.yaml": `title: ${quoted(siteTitle)}\nurl: https://a.example/b/\npublisher: stadt\n`,
          "_data/organisations.yaml": `[{ id: stadt, name: ${quoted(`Stadt ${name}`)}, place: ${quoted(name)} }]`,
          "_data/people.yaml": "[]",
          "_data/projects.yaml": "[]",
          "releases/a.md": releaseFile(
            [
              ...Object.entries(texts).map(([key, value]) => `${key}: ${quoted(value)}`),
              `keywords: [${quoted(name)}]`,
              `photos: [${quoted({ caption: name, alt: name, credit: name, terms: name })}]`,
              `source: ${quoted({ name, note: name, url: "https://a.example/?a=1&b='\"<>" })}`,
              `corrections: [${quoted({ date: "2025-01-01", note: name })}]`,
            ],
            body
              .replace(/\p{Cs}/gu, "\ufffd")
              .replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, (found) =>
                found === "\t" ? found : "\n",
              ),
          ),
        });
        expect(faults.filter(({ level }) => level === "error")).toEqual([]);
        if (archive === undefined) return;
        const files = outputsOf(planOf(archive));
        for (const [file, content] of files) {
          if (/\.(?:atom|rss|xml)$/.test(file)) XmlDocument.fromString(content).dispose();
          if (file.endsWith(".json")) JSON.parse(content);
        }
        const [release] = archive.releases;
        const items = feedItems.parse(JSON.parse(output(files, "feed.json"))).items;
        expect(items.map(({ title }) => title)).toEqual(release === undefined ? [] : [headlineOf(release)]);
        const [names = [], values = []] = cellsOf(
          Buffer.from(output(files, "archiv.csv"), "latin1").toString("utf8"),
        );
        const title = values[names.indexOf("title")] ?? "";
        expect(title.replaceAll("'", "")).toBe(texts.title.replaceAll("'", ""));
      }),
      { ...runs, numRuns: 60 },
    );
  });
});
