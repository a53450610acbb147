import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { foldersOf } from "../views/addresses.ts";
import { type BuildRecord, claimFiles, readRecord, writeRecord } from "./build-record.ts";
import { filesBelow, type OutputFolder, removeFiles } from "./output-folder.ts";

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

/** Shares a file between two folders; where links cannot be made, copies it. */
function shareFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/** Of files that are to go, those that stand where others need a folder, or in a folder where others need a file. */
function inTheWay(files: readonly string[], others: readonly string[]): readonly string[] {
  const taken = new Set(others);
  const folders = new Set(others.flatMap(foldersOf));
  return files.filter((file) => folders.has(file) || foldersOf(file).some((folder) => taken.has(folder)));
}

/** Stands in a site while files of it are exchanged: it is a mixture then, and must not be published. */
export const unfinishedMark = ".unfinished";

/** What is still to be done when files of a site are exchanged; they stand in the folder of the build. */
const amendment = z.object({ remove: z.array(z.string()).readonly() });

/**
 * The folder in which a build is made, beside the one that it is for: `_site.next`. It gets the files that are new or
 * changed. When all of them are written, the site is renewed in one of two ways:
 *
 * - Where most of it is new, the folder is completed with what stays, and takes the site's place by renaming.
 * - Where little is new, files are moved into the site one by one. What is to be done is written down before
 *   (`_site.amend`), so that the next build brings to an end what one that was killed had begun; until then a mark in the
 *   site says that it is a mixture.
 */
export class Staging {
  /** Where to write. */
  readonly folder: string;
  /** The site that is there now, whose files may stay. */
  readonly before: string;
  /** What the build before remembers of it. */
  readonly record: BuildRecord;
  readonly #isOurs: boolean;
  readonly #cacheFolder: string;
  readonly #lock: string;
  readonly #old: string;
  readonly #amendment: string;

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
    this.#amendment = `${this.before}.amend`;
    mkdirSync(dirname(this.before), { recursive: true });
    lock(this.#lock);
    try {
      if (existsSync(this.#amendment)) this.#finishAmending();
      // Killed between the two renamings below: the site that was there comes back.
      if (existsSync(this.#old) && !existsSync(this.before)) renameSync(this.#old, this.before);
      for (const left of [this.folder, this.#old]) rmSync(left, { recursive: true, force: true });
      mkdirSync(this.folder);
      this.record = readRecord(cacheFolder, this.before);
    } catch (error) {
      rmSync(this.#lock, { force: true });
      throw error;
    }
  }

  /**
   * Renews the site. Its record is written last: what it says of a file is true of a site that was whole.
   *
   * @param record all files of the site, those that stay in the site before included
   * @returns how many files stand there that no build remembers, where the first build that is remembered finds them:
   * somebody else's, or those of an earlier one whose record is lost
   */
  commit(record: BuildRecord): number {
    const fresh = filesBelow(this.folder);
    // In a folder that is not ours, what we wrote; the rest is somebody else's.
    const standing = this.#isOurs ? filesBelow(this.before) : [...this.record.files.keys()];
    // Until the record says that they are ours, something else has to.
    const added = this.#isOurs ? [] : fresh.filter((file) => !this.record.files.has(file));
    if (added.length > 0) claimFiles(this.#cacheFolder, this.before, added);
    const isSwapped =
      fresh.length * 2 > record.files.size &&
      this.#maySwap(standing) &&
      this.#swap(record.files.keys(), new Set(fresh));
    if (!isSwapped)
      this.#amend(
        fresh,
        standing.filter((file) => !record.files.has(file)),
      );
    writeRecord(this.#cacheFolder, this.before, record, this.record);
    rmSync(this.#lock, { force: true });
    if (this.#isOurs || this.record.files.size > 0) return 0;
    return filesBelow(this.before).filter((file) => !record.files.has(file)).length;
  }

  /** Leaves everything as it was, unless files were being exchanged: the next build ends that. */
  discard(): void {
    if (!existsSync(this.#amendment)) rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#lock, { force: true });
  }

  #maySwap(own: readonly string[]): boolean {
    if (this.#isOurs) return true;
    const known = new Set(own);
    return filesBelow(this.before).every((file) => known.has(file));
  }

  /** Returns whether it could be done: a folder that a disk is mounted at cannot be renamed. */
  #swap(files: Iterable<string>, fresh: ReadonlySet<string>): boolean {
    if (existsSync(this.before)) {
      for (const file of files) {
        if (!fresh.has(file)) shareFile(join(this.before, file), join(this.folder, file));
      }
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

  #amend(fresh: readonly string[], stale: readonly string[]): void {
    if (fresh.length === 0 && stale.length === 0) {
      this.#forgetAmending();
      return;
    }
    const part = `${this.#amendment}.part`;
    writeFileSync(part, JSON.stringify({ remove: stale } satisfies z.infer<typeof amendment>));
    renameSync(part, this.#amendment);
    this.#finishAmending();
  }

  /** Does what is written down; it does not matter how much of it was done before. */
  #finishAmending(): void {
    const { remove } = amendment.parse(JSON.parse(readFileSync(this.#amendment, "utf8")));
    mkdirSync(this.before, { recursive: true });
    const mark = join(this.before, unfinishedMark);
    writeFileSync(mark, "");
    const fresh = filesBelow(this.folder);
    removeFiles(this.before, inTheWay(remove, fresh));
    for (const file of fresh) {
      const to = join(this.before, file);
      mkdirSync(dirname(to), { recursive: true });
      moveFile(join(this.folder, file), to);
    }
    // Last, so that nothing is gone while a page still leads to it.
    removeFiles(this.before, remove);
    rmSync(mark, { force: true });
    this.#forgetAmending();
  }

  #forgetAmending(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#amendment, { force: true });
  }
}
