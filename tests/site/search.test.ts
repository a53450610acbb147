import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { testRecords, writeArchive } from "../archive.ts";
import { bytesIn, filesWith, newFolder, releaseOf, runBuild, textOf } from "../life.ts";

const list = z.object({
  blocks: z.array(z.object({ path: z.string(), language: z.string(), count: z.number() })),
});

const files = {
  ...testRecords,
  "releases/markt.md": releaseOf({ title: "Markt", date: "2024-05-06" }, "Der Wochenmarkt öffnet."),
  "releases/markt.tr.md": releaseOf({ title: "Pazar" }, "Pazar açılıyor."),
};

describe("the search's index", () => {
  let archive = "";
  let output = "";

  beforeAll(async () => {
    archive = writeArchive(files);
    output = newFolder();
    const { status, said } = await runBuild(archive, output);
    expect(status, said).toBe(0);
  });
  afterAll(() => {
    for (const folder of [archive, output]) rmSync(folder, { recursive: true, force: true });
  });

  const blocks = () => list.parse(JSON.parse(readFileSync(join(output, "suche/index.json"), "utf8"))).blocks;
  const block = (language: string) => blocks().find((one) => one.language === language)?.path ?? "";

  it("lists a block for each language, and each stands there as a whole", () => {
    expect(blocks()).toMatchObject([
      { language: "de", count: 1 },
      { language: "tr", count: 1 },
    ]);
    for (const { path } of blocks()) {
      const names = [...bytesIn(output).keys()].filter((file) => file.startsWith(`suche/${path}`));
      expect(names.map((file) => file.slice(`suche/${path}`.length))).toEqual(
        expect.arrayContaining(["block.pf_meta", "stemming.pagefind", "index/0.pf_index"]),
      );
    }
    const found = filesWith(bytesIn(output), /Wochenmarkt/).filter((file) => file.endsWith(".pf_fragment"));
    expect(found).toHaveLength(1);
  });

  it("brings no script or style of Pagefind's own pages", () => {
    const names = [...bytesIn(output).keys()].filter((file) => file.startsWith("suche/"));
    expect(names.filter((file) => /\.(?:js|css)$|ui|highlight|worker|playground/.test(file))).toEqual([]);
  });

  it("is made anew only where releases have changed", async () => {
    const before = { de: block("de"), tr: block("tr") };
    const made = statSync(join(output, "suche", before.tr, "block.pf_meta")).mtimeMs;
    writeFileSync(
      join(archive, "releases/markt.md"),
      releaseOf({ title: "Markt", date: "2024-05-06" }, "Der Flohmarkt schließt."),
    );
    const { status, said } = await runBuild(archive, output);
    expect(status, said).toBe(0);
    expect(block("tr")).toBe(before.tr);
    expect(statSync(join(output, "suche", before.tr, "block.pf_meta")).mtimeMs).toBe(made);
    expect(block("de")).not.toBe(before.de);
    expect(existsSync(join(output, "suche", before.de))).toBe(false);
    expect(filesWith(bytesIn(output), /Wochenmarkt/)).toEqual([]);
  });

  it("is left out on demand, and the page stays", async () => {
    const folder = newFolder();
    const { status } = await runBuild(archive, folder, { args: ["--without-search"] });
    const names = [...bytesIn(folder).keys()];
    const page = textOf(bytesIn(folder), "suche/index.html");
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect(names.filter((file) => file.startsWith("suche/"))).toEqual(["suche/index.html"]);
    expect(page).toContain('data-index="/suche/index.json"');
  });
});
