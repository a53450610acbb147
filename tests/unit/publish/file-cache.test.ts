import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReleases } from "../../../src/archive/read-releases.ts";
import { digestOf } from "../../../src/archive/source-file.ts";
import { FileCache } from "../../../src/publish/file-cache.ts";
import { settingsFrom } from "../../../src/publish/settings.ts";

let root = "";
/** As Windows and macOS write it, and one that is wrong behind its front matter. */
const others = {
  foreign: "\ufeff---\r\ntitle: Bru\u0308cke\r\n---\r\n\r\nU\u0308ber den Fluss.\r\n",
  control: "---\ntitle: Neue Brücke\n---\n\nText\u202e.\n",
};
const files = {
  right:
    "title: '  Neue Brücke '\ndate: 2026-02\nkicker:\nkeywords: [Bau, Verkehr]\nphotos:\n  - caption: Am Ufer",
  wrong: "title: Neue Brücke\ndatum: 2026-02-03",
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-file-cache-"));
  mkdirSync(join(root, "releases"));
  for (const [name, frontMatter] of Object.entries(files)) {
    writeFileSync(join(root, `releases/${name}.md`), fileOf(frontMatter));
  }
  for (const [name, text] of Object.entries(others)) writeFileSync(join(root, `releases/${name}.md`), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const fileOf = (frontMatter: string) => `---\n${frontMatter}\n---\n\nText.\n`;
const digest = (frontMatter: string) => digestOf(fileOf(frontMatter));

const cacheOf = (code: string) =>
  new FileCache({
    ...settingsFrom({ PRESS_ARCHIVE: root }),
    cacheFolder: join(root, "cache"),
    code: () => code,
  });

function read(cache?: FileCache) {
  const { entries, faults } = readReleases(root, { files: cache });
  cache?.save();
  return { entries: entries.map(({ at, ...said }) => ({ ...said, source: at.source })), faults };
}

describe("what is known of files from one build to the next", () => {
  it("is what it is when it is read, and what was wrong is found again", () => {
    const fresh = read();
    expect(fresh.entries.map(({ name, body }) => [name, body])).toEqual([
      ["foreign", "\nÜber den Fluss.\n"],
      ["right", "\nText.\n"],
    ]);
    expect(fresh.faults.map(({ rule }) => rule)).toEqual(["control-character", "unknown-key"]);
    expect(read(cacheOf("a"))).toEqual(fresh);
    const second = cacheOf("a");
    expect(second.get(digest(files.right))).toMatchObject({ input: fresh.entries[1]?.input });
    expect(second.get(digest(files.wrong))).toBeUndefined();
    expect(read(second)).toEqual(fresh);
  });

  it("counts only for the program that has checked it", () => {
    read(cacheOf("a"));
    expect(cacheOf("b").get(digest(files.right))).toBeUndefined();
  });

  it("counts as none when somebody has changed it", () => {
    read(cacheOf("a"));
    const [name = ""] = readdirSync(join(root, "cache"));
    const kept = readFileSync(join(root, "cache", name), "utf8");
    writeFileSync(join(root, "cache", name), kept.replace("Ufer", "Fluss"));
    expect(cacheOf("a").get(digest(files.right))).toBeUndefined();
  });

  it("forgets what is in no release now", () => {
    read(cacheOf("a"));
    writeFileSync(join(root, "releases/right.md"), "---\ntitle: Anders\n---\n\nText.\n");
    read(cacheOf("a"));
    expect(cacheOf("a").get(digest(files.right))).toBeUndefined();
    expect(cacheOf("a").get(digest("title: Anders"))).toMatchObject({ input: { title: "Anders" } });
  });
});
