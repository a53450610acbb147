import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BuildRecord, readRecord, writeRecord } from "../../../src/publish/build-record.ts";
import type { RecordedFile } from "../../../src/publish/recorded-file.ts";
import { writeSealed } from "../../../src/publish/sealed-file.ts";

let root = "";
let cache = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-record-"));
  cache = join(root, "cache");
});
afterEach(() => rmSync(root, { recursive: true }));

const page: RecordedFile = {
  fingerprint: "f",
  size: 12,
  modified: 1_770_000_000_000.25,
  hash: "h",
  links: { ids: "inhalt fuss", hrefs: ["/", "/datum/", "#fuss"] },
};
const record: BuildRecord = {
  base: "b",
  files: new Map<string, RecordedFile>([
    ["index.html", page],
    ["datum/index.html", { ...page, links: { ids: "", hrefs: ["/datum/"] } }],
    ["allein/index.html", { ...page, links: { ids: "a", hrefs: [] } }],
    [
      "archiv.csv",
      {
        fingerprint: "",
        size: 7,
        modified: 5,
        hash: "i",
        pieces: [
          { fingerprint: "", length: 3 },
          { fingerprint: "p:1", length: 4 },
        ],
      },
    ],
    ["foto.jpg", { fingerprint: "", size: 7, modified: 5, hash: "" }],
  ]),
};
const none: BuildRecord = { base: "", files: new Map() };

/** What is remembered of a folder's files, with all addresses of its pages. */
function filesIn(folder: string) {
  const { base, files } = readRecord(cache, folder);
  const told = [...files].map(([file, { links, ...rest }]) => {
    return [file, { ...rest, ...(links && { links: { ids: links.ids, hrefs: links.hrefs } }) }] as const;
  });
  return { base, files: new Map(told) };
}

/** A folder that a site was written to. */
function built(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeRecord(cache, folder, record);
  return folder;
}

describe("what builds remember", () => {
  it("is forgotten when the folder is gone, and kept for every other folder", () => {
    const [kept, gone] = [built("kept"), built("gone")];
    expect(readdirSync(cache)).toHaveLength(2);
    rmSync(gone, { recursive: true });
    const added = built("added");
    expect(readdirSync(cache)).toHaveLength(2);
    expect(readRecord(cache, gone)).toEqual(none);
    expect(filesIn(kept)).toEqual(record);
    expect(filesIn(added)).toEqual(record);
  });

  it("is the same after builds of which most files stay, and after one of which none does", () => {
    const folder = built("site");
    const before = readRecord(cache, folder);
    const changed = { ...page, hash: "h2", links: { ids: "neu", hrefs: ["/datum/", "/neu/"] } };
    const without = ([file]: readonly [string, unknown]) => file !== "datum/index.html";
    const next = new Map([["neu/index.html", changed], ...[...before.files].filter(without)]);
    writeRecord(cache, folder, { base: "b", files: next }, before);
    const expected = new Map([["neu/index.html", changed], ...[...record.files].filter(without)]);
    expect(filesIn(folder)).toEqual({ base: "b", files: expected });
    writeRecord(cache, folder, record, readRecord(cache, folder));
    expect(filesIn(folder)).toEqual(record);
  });

  it("is kept while the folder's disk is away", () => {
    const folder = built("stick");
    const [name = ""] = readdirSync(cache);
    const [, text = ""] = readFileSync(join(cache, name), "utf8").split(/\n(.*)/s);
    const away = text.replace(/"device":(\d+)/, (_, device: string) => `"device":${Number(device) + 1}`);
    writeSealed(join(cache, name), "press-archive build record 3", away);
    rmSync(folder, { recursive: true });
    built("added");
    expect(filesIn(folder)).toEqual(record);
  });

  it("leaves alone what else lies in the cache", () => {
    mkdirSync(cache);
    for (const name of ["build-0123456789abcdef.record", "styles-1.css"])
      writeFileSync(join(cache, name), "{");
    built("added");
    expect(readdirSync(cache)).toHaveLength(3);
  });

  it("counts as nothing when it was cut short, changed, or is another folder's", () => {
    const folder = built("site");
    const [name = ""] = readdirSync(cache);
    const whole = readFileSync(join(cache, name), "utf8");
    for (const spoilt of [whole.slice(0, -5), whole.replace(",12,", ",13,"), "", "\n", "x"]) {
      writeFileSync(join(cache, name), spoilt);
      expect(readRecord(cache, folder)).toEqual(none);
    }
    writeFileSync(join(cache, name), whole);
    expect(filesIn(folder)).toEqual(record);
    expect(readRecord(cache, join(root, "other"))).toEqual(none);
  });
});
