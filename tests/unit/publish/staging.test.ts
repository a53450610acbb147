import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "../../../src/publish/output-folder.ts";
import { OtherBuild, Staging } from "../../../src/publish/staging.ts";

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
  staging.commit(Object.keys(files));
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
    staging.commit(["index.html"]);
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
