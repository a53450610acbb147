import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { minifyPage } from "./minify-page.ts";

/** A page to minify and write. */
export interface PageJob {
  /** Absolute path. */
  readonly path: string;
  readonly html: string;
}

const made = new Set<string>();

/** Minifies and writes a batch of pages, off the main thread. Returns the bytes written. */
export default async function minifyAndWrite(jobs: readonly PageJob[]): Promise<number> {
  let bytes = 0;
  for (const { path, html } of jobs) {
    const folder = dirname(path);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    const content = Buffer.from(await minifyPage(html));
    writeFileSync(path, content);
    bytes += content.length;
  }
  return bytes;
}
