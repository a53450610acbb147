import { createHash, type Hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { minifyPage } from "./minify-page.ts";
import type { OutputCheck } from "./output-check.ts";
import type { RecordedFile, RecordedPiece } from "./recorded-file.ts";
import type { SiteBefore } from "./site-before.ts";

/** A file that is being put together. */
interface Pieces {
  readonly before: ReadonlyMap<string, Uint8Array>;
  readonly recorded: RecordedPiece[];
  readonly descriptor: number;
  readonly hash: Hash;
  /** Pieces that are not written yet. */
  waiting: Uint8Array[];
  waitingBytes: number;
}

/** So much of a file is written at once; all of it would be hundreds of megabytes for a large archive. */
const writtenAtOnce = 2 ** 20;

function writeWaiting(pieces: Pieces): void {
  const bytes = Buffer.concat(pieces.waiting);
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(pieces.descriptor, bytes, written);
  }
  pieces.hash.update(bytes);
  pieces.waiting = [];
  pieces.waitingBytes = 0;
}

/** Writes a site, each file once, and shows each to the check. What is as it was stays in the site before. */
export class SiteWriter {
  /** All files of the site, those that stay included. */
  readonly files = new Map<string, RecordedFile>();
  readonly #folder: string;
  readonly #before: SiteBefore;
  readonly #check: OutputCheck;
  readonly #made = new Set<string>();
  readonly #pieces = new Map<string, Pieces>();
  readonly #room = Buffer.allocUnsafe(2 ** 20);

  /** @param folder where files go that are new or changed */
  constructor(folder: string, before: SiteBefore, check: OutputCheck) {
    this.#folder = folder;
    this.#before = before;
    this.#check = check;
  }

  /** Whether a file of the site before stays, since it would be made from the same. */
  keeps(file: string, fingerprint: string): boolean {
    const before = this.#before.madeFrom(file, fingerprint);
    if (before === undefined) return false;
    this.#keep(file, before);
    return true;
  }

  /** Minifies and writes a page. Wait for the result where there is one. */
  page(file: string, fingerprint: string, html: string): Promise<void> | undefined {
    const page = minifyPage(html);
    if (typeof page !== "string") return page.then((small) => this.#page(file, fingerprint, small));
    this.#page(file, fingerprint, page);
    return undefined;
  }

  /** Writes a file that is finished. */
  file(file: string, content: string | Uint8Array, fingerprint = ""): void {
    if (typeof content === "string") this.#check.text(file, content);
    this.#write(file, content, { fingerprint });
  }

  /** Adds a piece to a file; it is made only where the file of before has none of that fingerprint. */
  piece(file: string, fingerprint: string, content: () => string): void {
    let pieces = this.#pieces.get(file);
    if (pieces === undefined) {
      const path = join(this.#folder, file);
      this.#makeFolder(dirname(path));
      pieces = {
        before: this.#before.pieces(file),
        recorded: [],
        descriptor: openSync(path, "w"),
        hash: createHash("sha256"),
        waiting: [],
        waitingBytes: 0,
      };
      this.#pieces.set(file, pieces);
    }
    let made = pieces.before.get(fingerprint);
    if (made === undefined) {
      const text = content();
      this.#check.text(file, text);
      made = Buffer.from(text);
    }
    pieces.recorded.push({ fingerprint, length: made.length });
    pieces.waiting.push(made);
    pieces.waitingBytes += made.length;
    if (pieces.waitingBytes >= writtenAtOnce) writeWaiting(pieces);
  }

  /** Ends the files that were put together from pieces. */
  finishPieces(): void {
    for (const [file, pieces] of this.#pieces) {
      writeWaiting(pieces);
      closeSync(pieces.descriptor);
      const path = join(this.#folder, file);
      const hash = pieces.hash.digest("base64url");
      const details = { fingerprint: "", hash, pieces: pieces.recorded };
      if (this.#isSame(file, details)) {
        rmSync(path);
      } else {
        const { mtimeMs, size } = statSync(path);
        this.files.set(file, { size, modified: mtimeMs, ...details });
      }
    }
    this.#pieces.clear();
  }

  /**
   * Counts a file among the site's that somebody else has put into the folder, or left in the site before.
   *
   * @param known its fingerprint and the hash of its content, as far as they are known
   */
  counts(file: string, { fingerprint = "", hash = "" }: Partial<RecordedFile> = {}): void {
    const found = statSync(join(this.#folder, file), { throwIfNoEntry: false });
    const { size, mtimeMs } = found ?? statSync(join(this.#before.folder, file));
    this.files.set(file, { fingerprint, size, modified: mtimeMs, hash });
  }

  /** Counts a file that stays in the site before. */
  stays(file: string, standing: RecordedFile, fingerprint: string): void {
    this.files.set(file, standing.fingerprint === fingerprint ? standing : { ...standing, fingerprint });
  }

  #page(file: string, fingerprint: string, html: string): void {
    const links = this.#check.page(file, html);
    this.#write(file, html, { fingerprint, links });
  }

  #write(
    file: string,
    content: string | Uint8Array,
    details: Pick<RecordedFile, "fingerprint" | "links" | "pieces">,
  ): void {
    const bytes = typeof content === "string" ? this.#encoded(content) : content;
    const made = { hash: contentHash(bytes), ...details };
    if (this.#isSame(file, made)) return;
    const path = join(this.#folder, file);
    this.#makeFolder(dirname(path));
    writeFileSync(path, bytes);
    const { mtimeMs } = statSync(path);
    this.files.set(file, { size: bytes.length, modified: mtimeMs, ...made });
  }

  /** A text as bytes, until the next one: most files are small, and a buffer for each is as slow as writing it. */
  #encoded(text: string): Uint8Array {
    // No character takes more than three bytes for each of its units.
    if (text.length * 3 > this.#room.length) return Buffer.from(text);
    return this.#room.subarray(0, this.#room.write(text));
  }

  /** Whether the site before has a file as it was made now: then it stays there, and whoever copies the site has one less. */
  #isSame(file: string, made: Omit<RecordedFile, "size" | "modified">): boolean {
    const before = this.#before.file(file);
    if (before?.hash !== made.hash) return false;
    this.files.set(file, { size: before.size, modified: before.modified, ...made });
    return true;
  }

  #keep(file: string, before: RecordedFile): void {
    if (before.links !== undefined) this.#check.keptPage(file, before.links);
    this.files.set(file, before);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
