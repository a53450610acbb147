import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PictureSize } from "../../archive/pictures/picture.ts";
import type { PictureMemory } from "../../archive/pictures/read-picture.ts";

function isSize(value: unknown): value is PictureSize {
  return (
    typeof value === "object" &&
    value !== null &&
    "width" in value &&
    typeof value.width === "number" &&
    "height" in value &&
    typeof value.height === "number" &&
    "turned" in value &&
    typeof value.turned === "boolean"
  );
}

/**
 * What is kept of pictures from one build to the next, in `.cache/photos/`: what looking through them found, and what was
 * encoded. All of it goes by content, so it may be deleted at any time and is never out of date.
 */
export class PhotoCache implements PictureMemory {
  readonly #folder: string;
  #sizes: Map<string, PictureSize> | undefined;
  #hasNew = false;

  constructor(cacheFolder: string) {
    this.#folder = join(cacheFolder, "photos");
  }

  get #sizesFile(): string {
    return join(this.#folder, "sizes.json");
  }

  get(hash: string): PictureSize | undefined {
    this.#sizes ??= this.#readSizes();
    return this.#sizes.get(hash);
  }

  set(hash: string, size: PictureSize): void {
    this.#sizes ??= this.#readSizes();
    this.#sizes.set(hash, size);
    this.#hasNew = true;
  }

  #readSizes(): Map<string, PictureSize> {
    try {
      const value: unknown = JSON.parse(readFileSync(this.#sizesFile, "utf8"));
      const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
      return new Map(entries.flatMap(([hash, size]) => (isSize(size) ? [[hash, size] as const] : [])));
    } catch {
      // No memory, or one that was cut short: the pictures are looked through again.
      return new Map();
    }
  }

  /** Keeps what was found out since. */
  async save(): Promise<void> {
    if (!this.#hasNew || this.#sizes === undefined) return;
    await this.#write(this.#sizesFile, JSON.stringify(Object.fromEntries(this.#sizes)));
    this.#hasNew = false;
  }

  /** Where something of a key is kept. */
  path(key: string, name: string): string {
    return join(this.#folder, key, name);
  }

  has(key: string, name: string): boolean {
    return existsSync(this.path(key, name));
  }

  /** Keeps a file. It is there in whole or not at all, whenever a build is stopped. */
  async keep(key: string, name: string, content: Uint8Array): Promise<void> {
    await this.#write(this.path(key, name), content);
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const part = `${path}.${randomUUID()}`;
    await writeFile(part, content);
    await rename(part, path);
  }
}
