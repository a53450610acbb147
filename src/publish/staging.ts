import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { filesWritten, recordFiles } from "./build-record.ts";
import { filesBelow, type OutputFolder, removeStale } from "./output-folder.ts";

/** Another build is writing to the same folder. */
export class OtherBuild extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`process ${pid} is building there`);
    this.pid = pid;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, and runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Takes the lock of an output folder; one that a killed build left behind is taken over. */
function lock(path: string): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    let pid = 0;
    try {
      pid = Number(readFileSync(path, "utf8"));
    } catch {
      // Gone by now: its build has ended.
    }
    if (pid > 0 && isRunning(pid)) throw new OtherBuild(pid);
    rmSync(path, { force: true });
  }
  throw new OtherBuild(Number(readFileSync(path, "utf8")));
}

/** Moves a file to where it may be on another disk; what stands there is whole at every moment. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    const part = `${to}.${process.pid}`;
    copyFileSync(from, part);
    renameSync(part, to);
  }
}

/**
 * The folder in which a build is made, beside the one that it is for: `_site.next`. When all of it is written it takes
 * the other's place by renaming, so what is served or deployed is whole at every moment: the old site or the new one.
 * Only where files of others stand in the output folder does each file move by itself.
 */
export class Staging {
  /** Where to write. */
  readonly folder: string;
  /** The site that is there now, whose files may be taken over. */
  readonly before: string;
  readonly #isOurs: boolean;
  readonly #cacheFolder: string;
  readonly #lock: string;
  readonly #old: string;

  /**
   * Prepares a build, and clears away what one that was killed has left.
   *
   * @throws OtherBuild while another process builds into the same folder; errors of the file system
   */
  constructor({ folder, isOurs }: OutputFolder, cacheFolder: string) {
    // A link to the folder stays a link.
    this.before = existsSync(folder) ? realpathSync(folder) : folder;
    this.#isOurs = isOurs;
    this.#cacheFolder = cacheFolder;
    this.folder = `${this.before}.next`;
    this.#lock = `${this.before}.lock`;
    this.#old = `${this.before}.old`;
    mkdirSync(dirname(this.before), { recursive: true });
    lock(this.#lock);
    try {
      // Killed between the two renamings below: the site that was there comes back.
      if (existsSync(this.#old) && !existsSync(this.before)) renameSync(this.#old, this.before);
      for (const left of [this.folder, this.#old]) rmSync(left, { recursive: true, force: true });
      mkdirSync(this.folder);
    } catch (error) {
      rmSync(this.#lock, { force: true });
      throw error;
    }
  }

  /** Puts the finished site in its place. @param files all that was written, relative to the folder */
  commit(files: readonly string[]): void {
    if (!this.#maySwap() || !this.#swap()) this.#move(files);
    recordFiles(this.#cacheFolder, this.before, files);
    rmSync(this.#lock, { force: true });
  }

  /** Leaves everything as it was. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#lock, { force: true });
  }

  #maySwap(): boolean {
    if (this.#isOurs) return true;
    const known = new Set(filesWritten(this.#cacheFolder, this.before));
    return filesBelow(this.before).every((file) => known.has(file));
  }

  /** Returns whether it could be done: a folder that a disk is mounted at cannot be renamed. */
  #swap(): boolean {
    if (existsSync(this.before)) {
      chmodSync(this.folder, statSync(this.before).mode);
      try {
        renameSync(this.before, this.#old);
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EBUSY") return false;
        throw error;
      }
    }
    renameSync(this.folder, this.before);
    rmSync(this.#old, { recursive: true, force: true });
    return true;
  }

  #move(files: readonly string[]): void {
    for (const file of files) {
      const to = join(this.before, file);
      mkdirSync(dirname(to), { recursive: true });
      moveFile(join(this.folder, file), to);
    }
    removeStale({ folder: this.before, isOurs: this.#isOurs }, this.#cacheFolder, files);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
