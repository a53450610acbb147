import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type KeptLines, linesOf, readLines } from "./record-lines.ts";
import type { RecordedFile } from "./recorded-file.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What a build remembers for the next one, for one output folder. */
export interface BuildRecord {
  /** Fingerprint of what every file depends on: the program, the site's own record. */
  readonly base: string;
  /** Relative to the folder. */
  readonly files: ReadonlyMap<string, RecordedFile>;
  /** Of one that was read. */
  readonly lines?: KeptLines;
}

const empty: BuildRecord = { base: "", files: new Map() };

/** The second line of a record. */
const recordHead = z.object({
  folder: z.string(),
  /** The disk that the folder is on, as the system numbers it. */
  device: z.number(),
  base: z.string(),
});

const kind = "press-archive build record 3";

/** The first two lines of a record are no longer than this: the second has a path and two short values. */
const longestHead = 2 ** 14;

function pathOf(cacheFolder: string, folder: string, what: "record" | "claims"): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return join(cacheFolder, `build-${name}.${what}`);
}

const claimsKind = "press-archive claims 1";

/** Of a claimed file nothing is known but that it is none of others: it never stays. */
const claimed: RecordedFile = { fingerprint: "", size: -1, modified: 0, hash: "" };

/**
 * Remembers files before they are put into a folder. A build that is killed before it could write its record leaves none
 * that the next one takes for somebody else's.
 */
export function claimFiles(cacheFolder: string, folder: string, files: readonly string[]): void {
  const all = new Set([...readClaims(cacheFolder, folder), ...files]);
  writeSealed(pathOf(cacheFolder, folder, "claims"), claimsKind, [...all].join("\n"));
}

function readClaims(cacheFolder: string, folder: string): readonly string[] {
  return readSealed(pathOf(cacheFolder, folder, "claims"), claimsKind)?.split("\n") ?? [];
}

/** Reads what the last build of a folder remembered, and what one claimed that was killed since. */
export function readRecord(cacheFolder: string, folder: string): BuildRecord {
  const record = readWhole(cacheFolder, folder);
  const claims = readClaims(cacheFolder, folder).map((file) => [file, claimed] as const);
  return claims.length === 0 ? record : { ...record, files: new Map([...claims, ...record.files]) };
}

function readWhole(cacheFolder: string, folder: string): BuildRecord {
  const [head, ...lines] = readSealed(pathOf(cacheFolder, folder, "record"), kind)?.split("\n") ?? [];
  if (head === undefined) return empty;
  const read = recordHead.safeParse(JSON.parse(head));
  if (!read.success || read.data.folder !== folder) return empty;
  const { files, kept } = readLines(lines);
  return { base: read.data.base, files, lines: kept };
}

/** The disk that a path is on, or would be. */
function deviceOf(path: string): number {
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return statSync(place).dev;
}

function headOf(path: string): z.infer<typeof recordHead> {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(longestHead);
    const [, head = ""] = bytes.toString("utf8", 0, readSync(descriptor, bytes)).split("\n");
    return recordHead.parse(JSON.parse(head));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Forgets folders that are gone for good. One that is missing together with its disk (a stick that is pulled out, a
 * share that is not mounted) may come back, and must then lose what was taken back from the site.
 */
function forgetGone(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    if (!/^build-[0-9a-f]{16}\.record$/.test(name)) continue;
    const path = join(cacheFolder, name);
    try {
      const { folder, device } = headOf(path);
      if (!existsSync(folder) && deviceOf(folder) === device) rmSync(path, { force: true });
    } catch {
      // Another build has just removed it, or it is none of ours.
    }
  }
}

/**
 * Remembers a build. The record is there whole or not at all.
 *
 * @param before the record that was read, if some of its files stay
 */
export function writeRecord(
  cacheFolder: string,
  folder: string,
  record: BuildRecord,
  before?: BuildRecord,
): void {
  mkdirSync(cacheFolder, { recursive: true });
  const path = pathOf(cacheFolder, folder, "record");
  // A record that is new adds to the pile; one that is written again does not.
  if (!existsSync(path)) forgetGone(cacheFolder);
  const head = JSON.stringify({ folder, device: deviceOf(folder), base: record.base });
  writeSealed(path, kind, [head, ...linesOf(record.files, before?.lines)].join("\n"));
  rmSync(pathOf(cacheFolder, folder, "claims"), { force: true });
}
