import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { foldersOf } from "../views/addresses.ts";
import type { BuildRecord } from "./build-record.ts";
import { contentHash } from "./content-hash.ts";
import type { RecordedFile } from "./recorded-file.ts";
import type { Staging } from "./staging.ts";

/** The site that stands in the output folder, as the build before remembers it. */
export class SiteBefore {
  /** Absolute path. */
  readonly folder: string;
  readonly #record: BuildRecord;
  readonly #isSame: boolean;

  /** @param base fingerprint of what every file depends on; where it is another one, no fingerprint of before counts */
  constructor({ before, record }: Pick<Staging, "before" | "record">, base: string) {
    this.folder = before;
    this.#record = record;
    this.#isSame = this.#record.base === base;
  }

  /** All files that the build before has written. */
  get files(): BuildRecord["files"] {
    return this.#record.files;
  }

  /** What is remembered of a file, if it stands there as it was written. */
  file(file: string): RecordedFile | undefined {
    const recorded = this.#record.files.get(file);
    if (recorded === undefined) return undefined;
    // `join` would look at every letter of each of tens of thousands of names.
    const path = `${this.folder}/${file}`;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.size !== recorded.size || !found.isFile()) return undefined;
    if (found.mtimeMs === recorded.modified) return recorded;
    // Unpacked from a cache, or touched: then the content says whether it is the same.
    if (recorded.hash === "" || contentHash(readFileSync(path)) !== recorded.hash) return undefined;
    return { ...recorded, modified: found.mtimeMs };
  }

  /** The same, if the file was made from what it would be made from now. */
  madeFrom(file: string, fingerprint: string): RecordedFile | undefined {
    const recorded = this.#isSame ? this.#record.files.get(file) : undefined;
    return recorded?.fingerprint === fingerprint ? this.file(file) : undefined;
  }

  /** The pieces of a file that was put together from many, by their fingerprints. */
  pieces(file: string): ReadonlyMap<string, Uint8Array> {
    const pieces = new Map<string, Uint8Array>();
    const recorded = this.#isSame ? this.file(file) : undefined;
    if (recorded?.pieces === undefined) return pieces;
    const content = readFileSync(join(this.folder, file));
    let start = 0;
    for (const { fingerprint, length } of recorded.pieces) {
      if (fingerprint !== "") pieces.set(fingerprint, content.subarray(start, start + length));
      start += length;
    }
    return pieces;
  }

  /** Every folder in which a file of that name stood, with all files that were written into it. */
  foldersWith(name: string): ReadonlyMap<string, readonly string[]> {
    const folders = new Map<string, string[]>();
    const ending = `/${name}`;
    for (const file of this.#record.files.keys()) {
      if (file.endsWith(ending)) folders.set(file.slice(0, -ending.length), []);
    }
    for (const file of this.#record.files.keys()) {
      for (const folder of foldersOf(file)) folders.get(folder)?.push(file);
    }
    return folders;
  }
}
