import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { filesWritten, recordFiles } from "../../../src/publish/build-record.ts";

let root = "";
let cache = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-record-"));
  cache = join(root, "cache");
});
afterEach(() => rmSync(root, { recursive: true }));

/** A folder that a site was written to. */
function built(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  recordFiles(cache, folder, ["index.html"]);
  return folder;
}

describe("what builds remember", () => {
  it("is forgotten when the folder is gone, and kept for every other folder", () => {
    const [kept, gone] = [built("kept"), built("gone")];
    expect(readdirSync(cache)).toHaveLength(2);
    rmSync(gone, { recursive: true });
    const added = built("added");
    expect(readdirSync(cache)).toHaveLength(2);
    expect(filesWritten(cache, gone)).toEqual([]);
    expect(filesWritten(cache, kept)).toEqual(["index.html"]);
    expect(filesWritten(cache, added)).toEqual(["index.html"]);
  });

  it("is kept while the folder's disk is away", () => {
    const folder = built("stick");
    const [name = ""] = readdirSync(cache);
    const record = z
      .looseObject({ device: z.number() })
      .parse(JSON.parse(readFileSync(join(cache, name), "utf8")));
    writeFileSync(join(cache, name), JSON.stringify({ ...record, device: record.device + 1 }));
    rmSync(folder, { recursive: true });
    built("added");
    expect(filesWritten(cache, folder)).toEqual(["index.html"]);
  });

  it("leaves alone what else lies in the cache", () => {
    mkdirSync(cache);
    for (const name of ["build-0123456789abcdef.json", "styles-1.css"]) writeFileSync(join(cache, name), "{");
    built("added");
    expect(readdirSync(cache)).toHaveLength(3);
  });
});
