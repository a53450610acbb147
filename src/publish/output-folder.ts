import { existsSync, lstatSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a site goes. */
export interface OutputFolder {
  /** Absolute path. */
  readonly folder: string;
  /** Whether nothing but the site may stand in it; elsewhere files of others stay. */
  readonly isOurs: boolean;
}

/** The files below a folder, with `/`, relative to it; none where there is no folder. */
export function filesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const file = below + entry.name;
      if (entry.isDirectory()) visit(`${file}/`);
      else files.push(file);
    }
  };
  if (existsSync(folder)) visit("");
  return files;
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

/** Whether something stands there that is no folder: a folder may have taken a file's place, or a file that of its folder. */
function isFile(path: string): boolean {
  try {
    return !lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Removes files, and the folders in which nothing stands then. */
export function removeFiles(folder: string, files: Iterable<string>): void {
  for (const file of files) {
    const path = join(folder, file);
    if (isFile(path)) unlinkSync(path);
    removeEmptyParents(folder, file);
  }
}
