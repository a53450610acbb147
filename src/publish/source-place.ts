import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../archive/fault.ts";
import type { PlannedPage } from "../views/site-plan.ts";

/** Says where in the archive somebody wrote what stands in a page: at which words, or at the file's beginning. */
export function sourcePlaces(
  pages: readonly PlannedPage[],
  archiveFolder: string,
): (page: string, words: string) => Place {
  const origins = new Map(pages.map(({ file, origin }) => [file, origin]));
  return (page, words) => {
    const origin = origins.get(page) ?? "";
    // What nobody wrote is its own place.
    if (origin === "") return { file: page, line: 1, column: 1 };
    const lines = linesOf(join(archiveFolder, origin));
    const index = lines.findIndex((line) => line.includes(words));
    const before = lines[index]?.slice(0, lines[index]?.indexOf(words)) ?? "";
    return { file: origin, line: Math.max(index, 0) + 1, column: [...before].length + 1 };
  };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split(/\r\n?|\n/);
  } catch {
    // Changed since it was read: the file's beginning is near enough.
    return [];
  }
}
