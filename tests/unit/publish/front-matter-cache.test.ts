import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReleases } from "../../../src/archive/read-releases.ts";
import { FrontMatterCache } from "../../../src/publish/front-matter-cache.ts";
import { settingsFrom } from "../../../src/publish/settings.ts";

let root = "";
const files = {
  right:
    "title: '  Neue Brücke '\ndate: 2026-02\nkicker:\nkeywords: [Bau, Verkehr]\nphotos:\n  - caption: Am Ufer",
  wrong: "title: Neue Brücke\ndatum: 2026-02-03",
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-front-matter-"));
  mkdirSync(join(root, "releases"));
  for (const [name, frontMatter] of Object.entries(files)) {
    writeFileSync(join(root, `releases/${name}.md`), `---\n${frontMatter}\n---\n\nText.\n`);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

/** Front matter as it stands between its lines. */
const yaml = (lines: string) => `${lines}\n`;

const cacheOf = (code: string) =>
  new FrontMatterCache({
    ...settingsFrom({ PRESS_ARCHIVE: root }),
    cacheFolder: join(root, "cache"),
    code: () => code,
  });

function read(frontMatter?: FrontMatterCache) {
  const { entries, faults } = readReleases(root, { frontMatter });
  frontMatter?.save();
  return { inputs: entries.map(({ input }) => input), faults };
}

describe("front matter kept from one build to the next", () => {
  it("is what it is when it is read, and what was wrong is found again", () => {
    const fresh = read();
    expect(fresh.inputs).toHaveLength(1);
    expect(fresh.faults).toHaveLength(1);
    expect(read(cacheOf("a"))).toEqual(fresh);
    const second = cacheOf("a");
    expect(second.get(yaml(files.right))).toEqual(fresh.inputs[0]);
    expect(second.get(yaml(files.wrong))).toBeUndefined();
    expect(read(second)).toEqual(fresh);
  });

  it("counts only for the program that has checked it", () => {
    read(cacheOf("a"));
    expect(cacheOf("b").get(yaml(files.right))).toBeUndefined();
  });

  it("counts as none when somebody has changed it", () => {
    read(cacheOf("a"));
    const [name = ""] = readdirSync(join(root, "cache"));
    const kept = readFileSync(join(root, "cache", name), "utf8");
    writeFileSync(join(root, "cache", name), kept.replace("Ufer", "Fluss"));
    expect(cacheOf("a").get(yaml(files.right))).toBeUndefined();
  });

  it("forgets what is in no release now", () => {
    read(cacheOf("a"));
    writeFileSync(join(root, "releases/right.md"), "---\ntitle: Anders\n---\n\nText.\n");
    read(cacheOf("a"));
    expect(cacheOf("a").get(yaml(files.right))).toBeUndefined();
    expect(cacheOf("a").get(yaml("title: Anders"))).toEqual({ title: "Anders" });
  });
});
