import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** What a build remembers of the one before it, for one output folder. */
const buildRecord = z.object({
  folder: z.string(),
  /** The disk that the folder is on, as the system numbers it. */
  device: z.number().exactOptional(),
  files: z.array(z.string()),
});

function recordPath(cacheFolder: string, folder: string): string {
  return join(cacheFolder, `build-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.json`);
}

/** The files that the last build wrote into a folder; none where that is not known. */
export function filesWritten(cacheFolder: string, folder: string): readonly string[] {
  try {
    const read = buildRecord.safeParse(JSON.parse(readFileSync(recordPath(cacheFolder, folder), "utf8")));
    return read.success && read.data.folder === folder ? read.data.files : [];
  } catch {
    // No record, or one that was cut short: the build goes on as if there had been none before it.
    return [];
  }
}

/** The disk that a path is on, or would be. */
function deviceOf(path: string): number {
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return statSync(place).dev;
}

/**
 * Forgets folders that are gone for good. One that is missing together with its disk (a stick that is pulled out, a
 * share that is not mounted) may come back, and must then lose what was taken back from the site.
 */
function forgetGone(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    if (!/^build-[0-9a-f]{16}\.json$/.test(name)) continue;
    const path = join(cacheFolder, name);
    try {
      const { folder, device } = buildRecord.parse(JSON.parse(readFileSync(path, "utf8")));
      if (!existsSync(folder) && deviceOf(folder) === device) rmSync(path, { force: true });
    } catch {
      // Another build has just removed it, or it is none of ours.
    }
  }
}

/** Remembers what a build wrote. The record is there whole or not at all. */
export function recordFiles(cacheFolder: string, folder: string, files: readonly string[]): void {
  mkdirSync(cacheFolder, { recursive: true });
  const path = recordPath(cacheFolder, folder);
  // A record that is new adds to the pile; one that is written again does not.
  if (!existsSync(path)) forgetGone(cacheFolder);
  const part = `${path}.${process.pid}`;
  writeFileSync(part, JSON.stringify({ folder, device: deviceOf(folder), files: [...files].sort() }));
  renameSync(part, path);
}
