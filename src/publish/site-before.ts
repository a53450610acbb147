import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuildRecord, RecordedFile } from "./build-record.ts";
import type { Staging } from "./staging.ts";

/** SHA-256 of a file's content, base64url. */
export function contentHash(content: string | Uint8Array): string {
  return hash("sha256", content, "base64url");
}

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
    const path = join(this.folder, file);
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

  /** The files of a folder of the site, if all that was written into it stands there. */
  folderFiles(folder: string): readonly string[] | undefined {
    const files = [...this.#record.files.keys()].filter((file) => file.startsWith(`${folder}/`));
    return files.length > 0 && files.every((file) => this.file(file) !== undefined) ? files : undefined;
  }

  /** The folder of the file of that name that was made from the same. */
  folderMadeFrom(name: string, fingerprint: string): string | undefined {
    if (!this.#isSame) return undefined;
    for (const [file, recorded] of this.#record.files) {
      if (recorded.fingerprint === fingerprint && file.endsWith(`/${name}`)) {
        return file.slice(0, -name.length - 1);
      }
    }
    return undefined;
  }
}
