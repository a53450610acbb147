import { statSync } from "node:fs";
import type { ReleaseEntry } from "./read-releases.ts";

/** Keeps release files that were right, for a program that reads the archive again and again: most of them stay. */
export class ReleaseMemory {
  readonly #kept = new Map<string, { readonly stamp: string; readonly entry: ReleaseEntry }>();

  /** What changes with every way of saving a file; none where there is no such file. */
  stamp(path: string): string | undefined {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
  }

  get(path: string, stamp: string | undefined): ReleaseEntry | undefined {
    const kept = this.#kept.get(path);
    return kept !== undefined && kept.stamp === stamp ? kept.entry : undefined;
  }

  set(path: string, stamp: string | undefined, entry: ReleaseEntry): void {
    if (stamp !== undefined) this.#kept.set(path, { stamp, entry });
  }
}
