import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { BuildRecord } from "../../../src/publish/build-record.ts";
import { OutputCheck } from "../../../src/publish/output-check.ts";
import { SiteBefore } from "../../../src/publish/site-before.ts";
import { SiteWriter } from "../../../src/publish/site-writer.ts";

const root = mkdtempSync(join(tmpdir(), "press-writer-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Puts a file together from these pieces, in a folder of that name, with another folder's as the one before. */
function putTogether(
  folder: string,
  pieces: readonly (readonly [fingerprint: string, text: string])[],
  before: { readonly folder: string; readonly record: BuildRecord },
) {
  const output = join(root, folder);
  mkdirSync(output);
  const site = new SiteBefore({ before: before.folder, record: before.record }, "base");
  const check = new OutputCheck("/", [], (file) => ({ file, line: 1, column: 1 }));
  const writer = new SiteWriter(output, site, check);
  const made: string[] = [];
  for (const [fingerprint, text] of pieces) {
    writer.piece("archiv.json", fingerprint, () => {
      made.push(fingerprint);
      return text;
    });
  }
  writer.finishPieces();
  return { folder: output, record: { base: "base", files: writer.files }, made };
}

describe("a file that is put together from pieces", () => {
  const nothing = { folder: join(root, "nothing"), record: { base: "", files: new Map() } };
  // More than is written at once, with letters of two bytes.
  const long = "Größe ".repeat(200_000);
  const first = putTogether(
    "first",
    [
      ["a", "[ä,"],
      ["b", long],
      ["c", "]"],
    ],
    nothing,
  );

  it("has them in their order, whatever their length", () => {
    expect(readFileSync(join(first.folder, "archiv.json"), "utf8")).toBe(`[ä,${long}]`);
    const file = first.record.files.get("archiv.json");
    expect(file?.size).toBe(Buffer.byteLength(`[ä,${long}]`));
    expect(file?.pieces?.map(({ length }) => length)).toEqual([4, Buffer.byteLength(long), 1]);
  });

  it("stays where it is when it is the same", () => {
    const same = putTogether(
      "same",
      [
        ["a", "?"],
        ["b", "?"],
        ["c", "?"],
      ],
      first,
    );
    expect(same.made).toEqual([]);
    expect(existsSync(join(same.folder, "archiv.json"))).toBe(false);
    expect(same.record.files.get("archiv.json")).toEqual(first.record.files.get("archiv.json"));
  });

  it("takes from the file before what did not change", () => {
    const other = putTogether(
      "other",
      [
        ["a", "?"],
        ["d", "neu"],
        ["b", "?"],
        ["c", "?"],
      ],
      first,
    );
    expect(other.made).toEqual(["d"]);
    expect(readFileSync(join(other.folder, "archiv.json"), "utf8")).toBe(`[ä,neu${long}]`);
  });
});
