import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesWritten, recordFiles } from "./build-record.ts";

/** Where a site goes. */
export interface OutputFolder {
  /** Absolute path. */
  readonly folder: string;
  /** Whether nothing but the site may stand in it; elsewhere files of others stay. */
  readonly isOurs: boolean;
}

/** The files below a folder, with `/`, relative to it; none where there is no folder. */
export function filesBelow(folder: string, relative = ""): readonly string[] {
  if (relative === "" && !existsSync(folder)) return [];
  return readdirSync(join(folder, relative), { withFileTypes: true }).flatMap((entry) => {
    const file = relative === "" ? entry.name : `${relative}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, file) : [file];
  });
}

function removeEmptyParents(folder: string, file: string): void {
  for (let parent = dirname(file); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      // Not empty: others still stand in it.
      return;
    }
  }
}

/**
 * Removes what an earlier build left in the output folder and this one did not write, so that nothing that was taken
 * back stays online. In a folder that is ours alone that is everything else; elsewhere only files that we wrote.
 */
export function removeStale(
  { folder, isOurs }: OutputFolder,
  cacheFolder: string,
  written: readonly string[],
): void {
  const before = isOurs ? filesBelow(folder) : filesWritten(cacheFolder, folder);
  const keep = new Set(written);
  for (const file of before) {
    if (keep.has(file)) continue;
    rmSync(join(folder, file), { force: true });
    removeEmptyParents(folder, file);
  }
  recordFiles(cacheFolder, folder, written);
}
