import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "../../../../src/publish/content-hash.ts";
import indexBlock, { pagefindFiles } from "../../../../src/publish/search/index-block.ts";
import { packedBlock } from "../../../../src/publish/search/stable-index.ts";
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
    return files.map(({ name: file, hash }) => {
      const bytes = readFileSync(join(folder, file));
      expect([file, contentHash(bytes)]).toEqual([file, hash]);
      return [file, bytes.toString("base64")] as const;
    });
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

  it("bears numbers, and has a list of them", () => {
    const names = (made[0] ?? []).map(([file]) => file);
    const list = unpacked(new Map(made[0]).get("block.pf_meta") ?? "");
    const head: { readonly [name: string]: readonly unknown[] } = JSON.parse(list.slice(12));
    expect(names.filter((file) => file.startsWith("fragment/"))).toHaveLength(records.length);
    expect(head["lengths"]).toHaveLength(records.length);
    expect(head["days"]?.slice(0, 3)).toEqual([43_000, 1, 1]);
    expect(head["chunks"]).toHaveLength(names.filter((file) => file.startsWith("index/")).length);
    expect(names.filter((file) => /\.js|entry|wasm/.test(file))).toEqual([]);
  });

  it("has every value of a filter, and the releases that have it", () => {
    const text = unpacked(new Map(made[0]).get("filter/person.pf_filter") ?? "");
    expect(text.startsWith("pagefind_dcd")).toBe(true);
    expect(JSON.parse(text.slice(12))).toEqual(
      Object.fromEntries([...people.entries()].map(([page, person]) => [person, [page]])),
    );
  });

  it("is refused where Pagefind has put the releases into another order", async () => {
    const days = records.map(({ day }) => day);
    const files = await pagefindFiles("de", records);
    expect(() => packedBlock(files, days)).not.toThrow();
    expect(() => packedBlock(files, days.toReversed())).toThrow(/another order/);
    expect(() =>
      packedBlock(
        files.filter(({ path }) => !path.startsWith("fragment/")),
        days,
      ),
    ).toThrow(/Pagefind has made no/);
  });
});
