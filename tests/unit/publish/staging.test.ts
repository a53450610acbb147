import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BuildRecord } from "../../../src/publish/build-record.ts";
import { filesBelow } from "../../../src/publish/output-folder.ts";
import { OtherBuild, Staging, unfinishedMark } from "../../../src/publish/staging.ts";

let root = "";
let folder = "";
let cache = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-staging-"));
  folder = join(root, "_site");
  cache = join(root, "cache");
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A build that writes the given files. */
function build(files: Readonly<Record<string, string>>, isOurs = true, to = folder): void {
  const staging = new Staging({ folder: to, isOurs }, cache);
  for (const [file, content] of Object.entries(files)) put(join(staging.folder, file), content);
  staging.commit(recordOf(Object.keys(files)));
}

/** The next build of a site, of which only some files are new. */
function renew(fresh: Readonly<Record<string, string>>, kept: readonly string[], isOurs = true): void {
  const staging = new Staging({ folder, isOurs }, cache);
  for (const [file, content] of Object.entries(fresh)) put(join(staging.folder, file), content);
  staging.commit(recordOf([...Object.keys(fresh), ...kept]));
}

function recordOf(files: readonly string[]): BuildRecord {
  const any = { fingerprint: "", size: 0, modified: 0, hash: "" };
  return { base: "", files: new Map(files.map((file) => [file, any])) };
}

const contents = (of = folder) =>
  Object.fromEntries(filesBelow(of).map((file) => [file, readFileSync(join(of, file), "utf8")]));

describe("a build beside the site", () => {
  it("takes the site's place as a whole, and leaves nothing beside it", () => {
    build({ "index.html": "alt", "a/index.html": "weg" });
    build({ "index.html": "neu", "b/index.html": "b" });
    expect(contents()).toEqual({ "index.html": "neu", "b/index.html": "b" });
    expect(readdirSync(root).sort()).toEqual(["_site", "cache"]);
  });

  it("does not touch the site until it is finished, nor when it is given up", () => {
    build({ "index.html": "alt" });
    const staging = new Staging({ folder, isOurs: true }, cache);
    put(join(staging.folder, "index.html"), "halb");
    expect(contents()).toEqual({ "index.html": "alt" });
    staging.discard();
    expect(contents()).toEqual({ "index.html": "alt" });
    expect(readdirSync(root).sort()).toEqual(["_site", "cache"]);
  });

  it("lets nobody else build into the same folder at the same time", () => {
    const staging = new Staging({ folder, isOurs: true }, cache);
    expect(() => new Staging({ folder, isOurs: true }, cache)).toThrow(OtherBuild);
    put(join(staging.folder, "index.html"), "eins");
    staging.commit(recordOf(["index.html"]));
    expect(contents()).toEqual({ "index.html": "eins" });
  });

  it("takes over from a build that was killed", () => {
    // No process has this number: it is above the highest that Linux gives.
    put(join(root, "_site.lock"), "4194305");
    put(join(root, "_site.next/halb.html"), "halb");
    build({ "index.html": "neu" });
    expect(contents()).toEqual({ "index.html": "neu" });
    expect(existsSync(join(root, "_site.next"))).toBe(false);
  });

  it("brings back the site of a build that was killed while it was put in its place", () => {
    put(join(root, "_site.old/index.html"), "alt");
    const staging = new Staging({ folder, isOurs: true }, cache);
    expect(contents()).toEqual({ "index.html": "alt" });
    staging.discard();
  });

  it("keeps files of others in a folder that is not ours, and removes our own of before", () => {
    put(join(folder, "fremd.txt"), "fremd");
    build({ "index.html": "alt", "alt/index.html": "alt" }, false);
    build({ "index.html": "neu" }, false);
    expect(contents()).toEqual({ "fremd.txt": "fremd", "index.html": "neu" });
    expect(readdirSync(root).sort()).toEqual(["_site", "cache"]);
  });

  it("knows what it put into a folder that is not ours also when it was killed before it could remember it", () => {
    put(join(folder, "fremd.txt"), "fremd");
    build({ "index.html": "alt", "alt/index.html": "alt" }, false);
    const [record = ""] = readdirSync(cache).filter((name) => name.endsWith(".record"));
    const kept = readFileSync(join(cache, record));
    // Where a folder stands the record cannot be written.
    rmSync(join(cache, record));
    mkdirSync(join(cache, record));
    const staging = new Staging({ folder, isOurs: false }, cache);
    put(join(staging.folder, "neu/index.html"), "neu");
    expect(() => staging.commit(recordOf(["neu/index.html"]))).toThrow();
    staging.discard();
    expect(contents()).toHaveProperty(["neu/index.html"], "neu");
    rmSync(join(cache, record), { recursive: true });
    writeFileSync(join(cache, record), kept);
    build({ "index.html": "anders" }, false);
    expect(contents()).toEqual({ "fremd.txt": "fremd", "index.html": "anders" });
  });

  it("says how many files of others stand in a folder that is not ours when it builds there first", () => {
    const built = (isOurs: boolean, to: string) => {
      const staging = new Staging({ folder: to, isOurs }, cache);
      put(join(staging.folder, "index.html"), "neu");
      return staging.commit(recordOf(["index.html"]));
    };
    const elsewhere = join(root, "public");
    put(join(elsewhere, "zurueckgezogen/index.html"), "alt");
    put(join(elsewhere, "fremd.txt"), "fremd");
    put(join(folder, "fremd.txt"), "fremd");
    expect([built(false, elsewhere), built(false, elsewhere), built(true, folder)]).toEqual([2, 0, 0]);
  });

  it("removes files of others from the folder that is ours alone", () => {
    put(join(folder, "fremd.txt"), "fremd");
    build({ "index.html": "neu" });
    expect(contents()).toEqual({ "index.html": "neu" });
  });

  it("writes behind a link and leaves the link", () => {
    mkdirSync(join(root, "echt"));
    symlinkSync(join(root, "echt"), folder);
    build({ "index.html": "neu" });
    expect(contents(join(root, "echt"))).toEqual({ "index.html": "neu" });
    expect(contents()).toEqual({ "index.html": "neu" });
  });
});

describe("a build of which little is new", () => {
  const site = { "index.html": "alt", "a/index.html": "a", "b/index.html": "b", "c/index.html": "c", d: "d" };

  it("moves what is new into the site, leaves what stays alone, and removes what is gone", () => {
    build(site);
    const kept = statSync(join(folder, "a/index.html")).ino;
    const itself = statSync(folder).ino;
    renew({ "index.html": "neu", "neu/index.html": "n" }, ["a/index.html", "b/index.html", "d"]);
    expect(contents()).toEqual({
      "index.html": "neu",
      "neu/index.html": "n",
      "a/index.html": "a",
      "b/index.html": "b",
      d: "d",
    });
    expect(statSync(join(folder, "a/index.html")).ino).toBe(kept);
    expect(statSync(folder).ino).toBe(itself);
    expect(existsSync(join(folder, "c"))).toBe(false);
    expect(readdirSync(root).sort()).toEqual(["_site", "cache"]);
  });

  it("takes the site's place as a whole where most is new, and keeps the rest", () => {
    build(site);
    renew({ "index.html": "neu", "a/index.html": "neu", "b/index.html": "neu" }, ["c/index.html", "d"]);
    expect(contents()).toEqual({
      "index.html": "neu",
      "a/index.html": "neu",
      "b/index.html": "neu",
      "c/index.html": "c",
      d: "d",
    });
    expect(readdirSync(root).sort()).toEqual(["_site", "cache"]);
  });

  it("puts a file where a folder was, and a folder where a file was", () => {
    build(site);
    renew({ a: "a", "d/index.html": "d" }, ["index.html", "b/index.html", "c/index.html"]);
    expect(contents()).toMatchObject({ a: "a", "d/index.html": "d", "index.html": "alt" });
  });

  it("leaves files of others alone in a folder that is not ours", () => {
    put(join(folder, "fremd.txt"), "fremd");
    build(site, false);
    renew({ "index.html": "neu" }, ["a/index.html", "b/index.html", "d"], false);
    expect(contents()).toEqual({
      "fremd.txt": "fremd",
      "index.html": "neu",
      "a/index.html": "a",
      "b/index.html": "b",
      d: "d",
    });
  });

  it("is brought to its end by the next build when it was killed while files were moved", () => {
    build(site);
    // As a build leaves it that was killed between two files.
    put(join(root, "_site.amend"), JSON.stringify({ remove: ["c/index.html"] }));
    put(join(root, "_site.next/neu/index.html"), "n");
    put(join(folder, "index.html"), "neu");
    put(join(folder, unfinishedMark), "");
    const staging = new Staging({ folder, isOurs: true }, cache);
    expect(contents()).toEqual({
      "index.html": "neu",
      "neu/index.html": "n",
      "a/index.html": "a",
      "b/index.html": "b",
      d: "d",
    });
    staging.discard();
    expect(readdirSync(root).sort()).toEqual(["_site", "cache"]);
  });
});
