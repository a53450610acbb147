import { hash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { FrontMatterMemory } from "../archive/front-matter-memory.ts";
import type { ReleaseInput } from "../archive/schema.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import type { Settings } from "./settings.ts";
import { contentHash } from "./site-before.ts";

/** What this very program has checked and sealed is not checked again. */
const keptInputs = z.custom<Readonly<Record<string, ReleaseInput>>>();

/** The checked front matter of an archive's releases, kept from one build to the next. It may be deleted at any time. */
export class FrontMatterCache implements FrontMatterMemory {
  readonly #path: string;
  readonly #kind: string;
  readonly #used = new Map<string, ReleaseInput>();
  #before: ReadonlyMap<string, ReleaseInput> | undefined;
  #hasNew = false;

  constructor({ archiveFolder, cacheFolder, code }: Settings) {
    const name = hash("sha256", archiveFolder).slice(0, 16);
    this.#path = join(cacheFolder, `front-matter-${name}`);
    this.#kind = `press-archive front matter 2 of ${code()}`;
  }

  get(yaml: string): ReleaseInput | undefined {
    const key = contentHash(yaml);
    this.#before ??= this.#read();
    const input = this.#before.get(key) ?? this.#used.get(key);
    if (input !== undefined) this.#used.set(key, input);
    return input;
  }

  set(yaml: string, input: ReleaseInput): void {
    this.#used.set(contentHash(yaml), input);
    this.#hasNew = true;
  }

  /** Keeps what was asked for since, and forgets what was not. */
  save(): void {
    if (this.#hasNew) writeSealed(this.#path, this.#kind, JSON.stringify(Object.fromEntries(this.#used)));
    this.#hasNew = false;
  }

  #read(): ReadonlyMap<string, ReleaseInput> {
    const text = readSealed(this.#path, this.#kind);
    return new Map(text === undefined ? [] : Object.entries(keptInputs.parse(JSON.parse(text))));
  }
}
