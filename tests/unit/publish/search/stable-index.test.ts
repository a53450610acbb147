import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import indexBlock from "../../../../src/publish/search/index-block.ts";
import type { SearchRecord } from "../../../../src/views/search-record.ts";

const people = Array.from({ length: 30 }, (_, index) => `person-${index} Person ${index}`);
const records = people.map((person, index): SearchRecord => {
  const day = 43_000 + index;
  return {
    path: `/pressemitteilungen/markt-${index}/`,
    language: "de",
    text: `Der Wochenmarkt öffnet an Stand ${index}.`,
    fields: { title: `Markt ${index}` },
    facets: { year: [String(2010 + (index % 8))], project: [], partner: ["amt Amt"], person: [person] },
    day,
  };
});

let root = "";
/** Two indexes of the same records: every file with its bytes. */
let made: readonly (readonly (readonly [file: string, bytes: string])[])[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "press-index-"));
  const contents = async (name: string) => {
    const folder = join(root, name);
    const files = await indexBlock({ folder, language: "de", records });
    return files.map((file) => [file, readFileSync(join(folder, file), "base64")] as const);
  };
  made = [await contents("a"), await contents("b")];
});
afterAll(() => rmSync(root, { recursive: true }));

const unpacked = (bytes: string) => gunzipSync(Buffer.from(bytes, "base64")).toString("latin1");

describe("an index that is made twice", () => {
  it("has the same files with the same bytes", () => {
    const [first = [], second = []] = made;
    expect(first.length).toBeGreaterThan(30);
    expect(second).toEqual(first);
  });

  it("names in its parts the files that there are", () => {
    const files = new Map(made[0]);
    const entry = Buffer.from(files.get("pagefind-entry.json") ?? "", "base64").toString("utf8");
    const [, language = ""] = /"hash":"([^"]+)"/.exec(entry) ?? [];
    const meta = unpacked(files.get(`pagefind.${language}.pf_meta`) ?? "");
    const filters = [...files.keys()].filter((file) => file.endsWith(".pf_filter"));
    expect(filters).toHaveLength(3);
    for (const file of filters) expect(meta).toContain(/(de_[0-9a-f]+)\.pf_filter$/.exec(file)?.[1] ?? "?");
  });

  it("keeps every value of a filter", () => {
    const texts = (made[0] ?? [])
      .filter(([file]) => file.endsWith(".pf_filter"))
      .map(([, bytes]) => unpacked(bytes));
    const text = texts.find((found) => found.includes("person-0 ")) ?? "";
    expect(text.startsWith("pagefind_dcd")).toBe(true);
    for (const person of people) expect(text).toContain(person);
  });
});
