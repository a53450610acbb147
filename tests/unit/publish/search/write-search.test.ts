import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OutputCheck } from "../../../../src/publish/output-check.ts";
import { writeSearch } from "../../../../src/publish/search/write-search.ts";
import { Shard } from "../../../../src/publish/shard.ts";
import { SiteBefore } from "../../../../src/publish/site-before.ts";
import { SiteWriter } from "../../../../src/publish/site-writer.ts";
import { planOf, releaseFile, smallArchive } from "../../../archive.ts";

let site = "";
let next = "";
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), "press-search-"));
  next = mkdtempSync(join(tmpdir(), "press-search-next-"));
});
afterAll(() => {
  for (const folder of [site, next]) rmSync(folder, { recursive: true });
});

const plan = planOf(
  smallArchive({
    alt: releaseFile(["title: Alt", "date: 2019-01-05"]),
    neu: releaseFile(["title: Neu", "date: 2021-01-05"]),
  }),
);
const nothing = new SiteBefore({ before: "", record: { base: "", files: new Map() } }, "");

async function searchOf(output: string, before: SiteBefore) {
  const { files } = await writeSearch(plan, { output, before, shard: new Shard(1, 1), allows: () => true });
  return files;
}

describe("a block of the index that was made before", () => {
  it("stays where its files came from a cache that keeps no exact times, and is made anew where one is another", async () => {
    const first = await searchOf(site, nothing);
    expect(first.every(({ standing }) => standing === undefined)).toBe(true);
    const writer = new SiteWriter(
      site,
      nothing,
      new OutputCheck("/", [], () => ({ file: "", line: 1, column: 1 })),
    );
    for (const { file, ...known } of first) writer.counts(file, known);
    const before = new SiteBefore({ before: site, record: { base: "b", files: writer.files } }, "b");
    for (const { file } of first) utimesSync(join(site, file), 1, 1);
    const second = await searchOf(next, before);
    expect(second.map(({ file }) => file).sort()).toEqual(first.map(({ file }) => file).sort());
    expect(second.every(({ standing }) => standing !== undefined)).toBe(true);
    const [{ file } = { file: "" }] = first.filter((each) => each.file.endsWith(".pf_fragment"));
    writeFileSync(join(site, file), "anders");
    expect((await searchOf(next, before)).some(({ standing }) => standing !== undefined)).toBe(false);
  });
});
