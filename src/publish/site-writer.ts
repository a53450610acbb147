import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Tinypool } from "tinypool";
import type { PageJob } from "./minify-pages.ts";

const batchSize = 48;
/** Batches under way at once; rendering waits when minifying falls behind, so memory stays bounded. */
const mostBatches = 40;

/** Writes a site: pages are minified in a pool while the next ones are rendered; each file is written once. */
export class SiteWriter {
  readonly files: string[] = [];
  readonly #folder: string;
  readonly #pool: Tinypool;
  readonly #running = new Set<Promise<void>>();
  #batch: PageJob[] = [];
  #failure: unknown;

  constructor(folder: string) {
    this.#folder = folder;
    const threads = Math.max(1, availableParallelism() - 1);
    this.#pool = new Tinypool({
      filename: new URL("./minify-worker.mjs", import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    });
  }

  /** Takes a page. Wait for the result where there is one: then the pool is busy enough. */
  page(file: string, html: string): Promise<void> | undefined {
    this.files.push(file);
    this.#batch.push({ path: join(this.#folder, file), html });
    if (this.#batch.length >= batchSize) this.#send();
    return this.#running.size < mostBatches ? undefined : Promise.race(this.#running);
  }

  /** Writes a file that is finished. */
  file(file: string, content: string | Uint8Array): void {
    this.files.push(file);
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Counts a file among the site's that somebody else writes. */
  counts(file: string): void {
    this.files.push(file);
  }

  #send(): void {
    const batch = this.#batch;
    this.#batch = [];
    const run: Promise<void> = this.#pool
      .run(batch)
      .then(undefined, (error: unknown) => {
        this.#failure ??= error;
      })
      .then(() => {
        this.#running.delete(run);
      });
    this.#running.add(run);
  }

  /** Waits until all is written. Throws what went wrong on the way. */
  async close(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    await Promise.all(this.#running);
    await this.#pool.destroy();
    if (this.#failure !== undefined) throw this.#failure;
  }
}
