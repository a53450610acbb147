import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Random } from "../../../../bench/random.ts";
import { Block } from "../../../../src/assets/search/block.ts";
import { score, worthOf } from "../../../../src/assets/search/score.ts";
import { Stemmer } from "../../../../src/assets/search/stemmer.ts";
import { termsOf } from "../../../../src/assets/search/words.ts";
import { pagefindFiles } from "../../../../src/publish/search/index-block.ts";
import { packedBlock } from "../../../../src/publish/search/stable-index.ts";
import { lengthStep } from "../../../../src/views/block-files.ts";
import type { SearchRecord } from "../../../../src/views/search-record.ts";

const words =
  "Kreis Kreistag kreisweit Übergang Uebergang Übergänge übergehen Straße Straßen Messe Messen Ausbildung Ausbilder E-Mail und die der mit Haus Häuser Beirat Migration 2019 30.6.2024 Jobcenter Jugendliche Jugend".split(
    " ",
  );
const random = new Random(7);
const some = (count: number) => Array.from({ length: count }, () => random.pick(words)).join(" ");

const records = Array.from({ length: 90 }, (_, number): SearchRecord => {
  // A word that few have, and an order of words that one has.
  const own = number === 3 ? " Xylophon im neuen Haus" : number % 30 === 0 ? " Überlandbus" : "";
  return {
    path: `/pressemitteilungen/nummer-${number}/`,
    language: "de",
    text: `${some(8 + (number % 5) * 12)}${own}`,
    fields: { title: some(4), ...(number % 4 === 0 && { people: "Petra Sommer" }) },
    facets: { year: [String(2015 + (number % 4))], project: [], partner: ["amt Amt"], person: [] },
    day: 43_000 + number,
  };
});

/** What this test calls of Pagefind's own script. */
interface PagefindScript {
  createInstance(options: object): {
    search(words: string, options: object): Promise<{ results: readonly Scored[] }>;
  };
}

interface Scored {
  readonly score: number;
  readonly data: () => Promise<{ readonly raw_url: string }>;
}

const weights = { title: 6, people: 3 };
let folder = "";
let block: Block;
let stemmer: Stemmer;
/** What is served, by path. */
const files = new Map<string, Uint8Array>();
let pagefind: ReturnType<PagefindScript["createInstance"]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "press-block-"));
  const theirs = await pagefindFiles("de", records);
  const ours = packedBlock(
    theirs,
    records.map(({ day }) => day),
  );
  for (const { path, content } of theirs) files.set(`/pagefind/${path}`, content);
  for (const { path, content } of ours) files.set(`/block/${path}`, content);
  vi.stubGlobal("fetch", async (address: string) => {
    const content = files.get(address.replace(/\?.*/, ""));
    return content === undefined ? new Response("", { status: 404 }) : new Response(new Uint8Array(content));
  });
  const script = join(folder, "pagefind.mjs");
  writeFileSync(script, files.get("/pagefind/pagefind.js") ?? "");
  const { createInstance }: PagefindScript = await import(pathToFileURL(script).href);
  const ranking = { metaWeights: { ...weights, parts: 0 }, pageLength: 0.5 };
  pagefind = createInstance({ basePath: "/pagefind/", baseUrl: "/", noWorker: true, ranking });
  const listed = { path: "block/", language: "de", number: 1, count: records.length, undated: 0 };
  block = await Block.open(listed, "/block/");
  stemmer = await Stemmer.load("/block/stemming.pagefind", "de");
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

const plain = { isPhrase: false, guesses: false };

async function ours(query: string, manner = plain): Promise<ReadonlyMap<string, number>> {
  const { matches, having } = await block.find(stemmer.stems(query), manner);
  const { lengths, fields } = block.head;
  const byName: Readonly<Record<string, number>> = weights;
  const scale = {
    worth: having.map((count) => worthOf(records.length, count)),
    usualLength: (lengths.reduce((sum, one) => sum + one, 0) / records.length) * lengthStep,
    fieldWeights: fields.map((name) => byName[name] ?? 0),
  };
  const found = [...matches].map(async ([page, mine]): Promise<readonly [string, number]> => {
    const { url } = await block.fragment(page);
    return [url, score(mine, (lengths[page] ?? 0) * lengthStep, scale)];
  });
  return new Map(await Promise.all(found));
}

async function theirs(query: string): Promise<ReadonlyMap<string, number>> {
  const { results } = await pagefind.search(query, {});
  const found = results.map(
    async ({ score: scored, data }): Promise<readonly [string, number]> => [(await data()).raw_url, scored],
  );
  return new Map(await Promise.all(found));
}

describe("a block of the index", () => {
  it.each([
    "Kreis",
    "Übergang",
    "uebergang",
    "Straße",
    "Messen",
    "Haus Beirat",
    "jugend ausbildung kreis",
    "E-Mail",
    "Überlandbus",
    "petra",
    "Sommer Kreis",
    "30.6.2024",
    "ü",
  ])("finds and weighs for %s what Pagefind finds and weighs", async (query) => {
    const [mine, pagefinds] = [await ours(query), await theirs(query)];
    expect([...mine.keys()].sort()).toEqual([...pagefinds.keys()].sort());
    expect(mine.size).toBeGreaterThan(0);
    // Lengths are rounded, and so is what depends on them.
    for (const [url, scored] of pagefinds) {
      expect(Math.abs((mine.get(url) ?? 0) / scored - 1), url).toBeLessThan(0.1);
    }
  });

  it("finds words in quotation marks only as they stand", async () => {
    const exact = { isPhrase: true, guesses: false };
    expect([...(await ours('"Xylophon im neuen"', exact)).keys()]).toEqual(["/pressemitteilungen/nummer-3/"]);
    expect((await ours('"neuen Xylophon"', exact)).size).toBe(0);
    expect((await ours('"Petra Sommer"', exact)).size).toBeGreaterThan(10);
    expect((await ours('"Sommer Petra"', exact)).size).toBe(0);
  });

  it("finds nothing where one of the words stands nowhere", async () => {
    expect((await ours("Kreis Gletscher")).size).toBe(0);
    expect((await ours("Gletscher Kreis")).size).toBe(0);
  });

  it("takes a shorter word only where it may, and only one that is most of it", async () => {
    const guessing = { isPhrase: false, guesses: true };
    expect((await ours("Ausbildun")).size).toBe(0);
    expect((await ours("Ausbildun", guessing)).size).toBeGreaterThan(0);
    expect((await ours("Überfahrten", guessing)).size).toBe(0);
  });

  it("tells without stems what a block with few words cannot hold", async () => {
    const few = records.slice(0, 2).map((record) => ({
      ...record,
      text: "Der Übergang öffnet für kleine Züge.",
      fields: { title: "Übergang" },
    }));
    const days = few.map(({ day }) => day);
    for (const { path, content } of packedBlock(await pagefindFiles("de", few), days)) {
      files.set(`/few/${path}`, content);
    }
    const listed = { path: "few/", language: "de", number: 1, count: 2, undated: 0 };
    const small = await Block.open(listed, "/few/");
    expect(small.head.chunks).toHaveLength(1);
    for (const query of ["Übergänge", "uebergang", "offnen", "kleiner Zug"]) {
      expect(await small.mayHold(termsOf(query)), query).toBe(true);
    }
    for (const query of ["Kreis", "معرض", "Übergang Kreis"]) {
      expect(await small.mayHold(termsOf(query)), query).toBe(false);
      expect((await small.find(stemmer.stems(query), plain)).matches.size).toBe(0);
    }
  });

  it("knows the day, the year and the text of each release", async () => {
    expect(block.days).toEqual(records.map(({ day }) => day));
    const years = await block.facet("year");
    expect(Object.keys(years)).toEqual(["2015", "2016", "2017", "2018"]);
    expect(await block.facet("project")).toEqual({});
    expect((await block.fragment(3)).content).toContain("Xylophon");
  });

  it("says so when a part cannot be had, and tries again", async () => {
    await expect(block.fragment(1000)).rejects.toThrow(TypeError);
    await expect(block.fragment(1000)).rejects.toThrow("404");
  });
});
