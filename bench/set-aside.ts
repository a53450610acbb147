import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Folders that are in the way of the next build. They are deleted only when all is measured: for half a minute after
 * many files were deleted, ext4 looks at each of them before it makes a new one, and a build takes twice as long.
 */
export class SetAside {
  readonly #folder: string;
  #count = 0;

  /** @param folder for what is set aside, on the same disk */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  /** Makes room where a folder stands. */
  take(folder: string): void {
    if (!existsSync(folder)) return;
    mkdirSync(this.#folder, { recursive: true });
    this.#count += 1;
    renameSync(folder, join(this.#folder, String(this.#count)));
  }

  delete(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
