import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What a build remembers of the one before it, for one output folder. */
interface BuildRecord {
  readonly folder: string;
  readonly files: readonly string[];
}

function recordPath(cacheFolder: string, folder: string): string {
  return join(cacheFolder, `build-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.json`);
}

function isRecord(value: unknown): value is BuildRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "folder" in value &&
    "files" in value &&
    Array.isArray(value.files) &&
    value.files.every((file) => typeof file === "string")
  );
}

function readRecord(path: string, folder: string): BuildRecord | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isRecord(value) && value.folder === folder ? value : undefined;
  } catch {
    // No record, or one that was cut short: the build goes on as if there had been none before it.
    return undefined;
  }
}

function filesBelow(folder: string, relative = ""): string[] {
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
  output: { readonly folder: string; readonly isOurs: boolean },
  cacheFolder: string,
  written: readonly string[],
): void {
  const { folder, isOurs } = output;
  const path = recordPath(cacheFolder, folder);
  const before = isOurs && existsSync(folder) ? filesBelow(folder) : (readRecord(path, folder)?.files ?? []);
  const keep = new Set(written);
  for (const file of before) {
    if (keep.has(file)) continue;
    rmSync(join(folder, file), { force: true });
    removeEmptyParents(folder, file);
  }
  mkdirSync(cacheFolder, { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, JSON.stringify({ folder, files: [...written].sort() }));
  renameSync(part, path);
}
