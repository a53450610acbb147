import { join } from "node:path";
import { z } from "zod";
import type { FileMemory, KnownFile } from "../archive/file-memory.ts";
import { digestOf } from "../archive/source-file.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import type { Settings } from "./settings.ts";

/** What this very program has checked and sealed is not checked again. */
const knownFile = z.custom<KnownFile>();

/** What is known of an archive's release files, kept from one build to the next. It may be deleted at any time. */
export class FileCache implements FileMemory {
  readonly #path: string;
  readonly #kind: string;
  /** By digest, as JSON: what is known already need not be put into words again. */
  readonly #used = new Map<string, string>();
  #before: ReadonlyMap<string, string> | undefined;
  #hasNew = false;

  constructor({ archiveFolder, cacheFolder, code }: Settings) {
    this.#path = join(cacheFolder, `files-${digestOf(archiveFolder)}`);
    this.#kind = `press-archive files 1 of ${code()}`;
  }

  get(digest: string): KnownFile | undefined {
    this.#before ??= this.#read();
    const known = this.#before.get(digest) ?? this.#used.get(digest);
    if (known === undefined) return undefined;
    this.#used.set(digest, known);
    return knownFile.parse(JSON.parse(known));
  }

  set(digest: string, known: KnownFile): void {
    this.#used.set(digest, JSON.stringify(known));
    this.#hasNew = true;
  }

  /** Keeps what was asked for since, and forgets what was not. */
  save(): void {
    if (!this.#hasNew) return;
    const lines = [...this.#used].map(([digest, known]) => `${digest} ${known}`);
    writeSealed(this.#path, this.#kind, lines.join("\n"));
    this.#hasNew = false;
  }

  #read(): ReadonlyMap<string, string> {
    const lines = readSealed(this.#path, this.#kind)?.split("\n") ?? [];
    return new Map(
      lines.map((line) => {
        const end = line.indexOf(" ");
        return [line.slice(0, end), line.slice(end + 1)];
      }),
    );
  }
}
