import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { FrontMatterMemory } from "../archive/front-matter-memory.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

const kind = "press-archive front matter 1";
const keptValues = z.record(z.string(), z.unknown());

/** What the front matter of an archive's releases says, kept from one build to the next. It may be deleted at any time. */
export class FrontMatterCache implements FrontMatterMemory {
  readonly #path: string;
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #used = new Map<string, unknown>();
  #hasNew = false;

  constructor(cacheFolder: string, archiveFolder: string) {
    const name = createHash("sha256").update(archiveFolder).digest("hex").slice(0, 16);
    this.#path = join(cacheFolder, `front-matter-${name}`);
    const text = readSealed(this.#path, kind);
    this.#before = new Map(text === undefined ? [] : Object.entries(keptValues.parse(JSON.parse(text))));
  }

  get(yaml: string): unknown {
    const key = keyOf(yaml);
    const value = this.#before.get(key) ?? this.#used.get(key);
    if (value !== undefined) this.#used.set(key, value);
    return value;
  }

  set(yaml: string, value: unknown): void {
    this.#used.set(keyOf(yaml), value);
    this.#hasNew = true;
  }

  /** Keeps what was asked for since, and forgets what was not. */
  save(): void {
    if (this.#hasNew) writeSealed(this.#path, kind, JSON.stringify(Object.fromEntries(this.#used)));
    this.#hasNew = false;
  }
}

function keyOf(yaml: string): string {
  return createHash("sha256").update(yaml).digest("base64url");
}
