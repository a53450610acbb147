import { statSync } from "node:fs";
import { join } from "node:path";
import { Joiner } from "./join.ts";
import { dataFiles, namesIn, readSharedData, type SharedData } from "./read-records.ts";
import type { ReleaseEntry } from "./read-releases.ts";

/**
 * Keeps what was read, for a program that reads the archive again and again: release files that were right, the shared
 * data, and what came of joining them. Most of it stays when somebody saves a file.
 */
export class ArchiveMemory {
  readonly #kept = new Map<string, { readonly stamp: string; readonly entry: ReleaseEntry }>();
  #shared: { readonly stamp: string; readonly data: SharedData } | undefined;
  #joiner: { readonly shared: SharedData; readonly joiner: Joiner } | undefined;

  /** Whether an archive was read before. */
  get hasRead(): boolean {
    return this.#shared !== undefined;
  }

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

  /** The shared data of an archive's folder; the very same as long as no file of it has changed. */
  shared(folder: string): SharedData {
    const data = join(folder, "_data");
    const stamps = dataFiles.map((name) => this.stamp(join(data, name)));
    const stamp = JSON.stringify([folder, namesIn(data), stamps]);
    if (this.#shared?.stamp !== stamp) this.#shared = { stamp, data: readSharedData(folder) };
    return this.#shared.data;
  }

  /** Who joins releases to that shared data; one who has done so before knows those whose files are the same. */
  joiner(shared: SharedData, names: ReadonlySet<string>): Joiner {
    const kept = this.#joiner;
    if (kept?.shared === shared) {
      kept.joiner.again(names);
      return kept.joiner;
    }
    const joiner = new Joiner(shared, names);
    this.#joiner = { shared, joiner };
    return joiner;
  }
}
