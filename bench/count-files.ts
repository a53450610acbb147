import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a built site consists of. */
export interface Site {
  /** HTML files. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Counts the files of a built site. */
export function countFiles(folder: string): Site {
  let pages = 0;
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    if (entry.name.endsWith(".html")) pages += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { pages, files, bytes };
}
