import { join } from "node:path";
import { z } from "zod";
import type { FileMemory, KnownFile } from "../archive/file-memory.ts";
import { digestOf } from "../archive/source-file.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import type { Settings } from "./settings.ts";

/** What this very program has checked and sealed is not checked again. */
const keptFiles = z.custom<Readonly<Record<string, KnownFile>>>();

/** What is known of an archive's release files, kept from one build to the next. It may be deleted at any time. */
export class FileCache implements FileMemory {
  readonly #path: string;
  readonly #kind: string;
  readonly #used = new Map<string, KnownFile>();
  #before: ReadonlyMap<string, KnownFile> | undefined;
  #hasNew = false;

  constructor({ archiveFolder, cacheFolder, code }: Settings) {
    this.#path = join(cacheFolder, `files-${digestOf(archiveFolder)}`);
    this.#kind = `press-archive files 1 of ${code()}`;
  }

  get(digest: string): KnownFile | undefined {
    this.#before ??= this.#read();
    const known = this.#before.get(digest) ?? this.#used.get(digest);
    if (known !== undefined) this.#used.set(digest, known);
    return known;
  }

  set(digest: string, known: KnownFile): void {
    this.#used.set(digest, known);
    this.#hasNew = true;
  }

  /** Keeps what was asked for since, and forgets what was not. */
  save(): void {
    if (this.#hasNew) writeSealed(this.#path, this.#kind, JSON.stringify(Object.fromEntries(this.#used)));
    this.#hasNew = false;
  }

  #read(): ReadonlyMap<string, KnownFile> {
    const text = readSealed(this.#path, this.#kind);
    return new Map(text === undefined ? [] : Object.entries(keptFiles.parse(JSON.parse(text))));
  }
}
