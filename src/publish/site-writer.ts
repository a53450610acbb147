import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RecordedFile, RecordedPiece } from "./build-record.ts";
import { minifyPage } from "./minify-page.ts";
import type { OutputCheck } from "./output-check.ts";
import { contentHash, type SiteBefore } from "./site-before.ts";

/** A file that is being put together. */
interface Pieces {
  readonly before: ReadonlyMap<string, Uint8Array>;
  readonly contents: Uint8Array[];
  readonly recorded: RecordedPiece[];
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
      pieces = { before: this.#before.pieces(file), contents: [], recorded: [] };
      this.#pieces.set(file, pieces);
    }
    let made = pieces.before.get(fingerprint);
    if (made === undefined) {
      const text = content();
      this.#check.text(file, text);
      made = Buffer.from(text);
    }
    pieces.contents.push(made);
    pieces.recorded.push({ fingerprint, length: made.length });
  }

  /** Writes the files that were put together from pieces. */
  finishPieces(): void {
    for (const [file, { contents, recorded }] of this.#pieces) {
      this.#write(file, Buffer.concat(contents), { fingerprint: "", pieces: recorded });
    }
    this.#pieces.clear();
  }

  /** Counts a file among the site's that somebody else has put into the folder, or left in the site before. */
  counts(file: string, fingerprint = ""): void {
    const found = statSync(join(this.#folder, file), { throwIfNoEntry: false });
    const { size, mtimeMs } = found ?? statSync(join(this.#before.folder, file));
    this.files.set(file, { fingerprint, size, modified: mtimeMs, hash: "" });
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
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const hash = contentHash(bytes);
    const before = this.#before.file(file);
    if (before?.hash === hash) {
      // Made from something else, and the same all the same: whoever copies the site has one file less to copy.
      this.files.set(file, { size: before.size, modified: before.modified, hash, ...details });
      return;
    }
    const path = join(this.#folder, file);
    this.#makeFolder(dirname(path));
    writeFileSync(path, bytes);
    const { mtimeMs } = statSync(path);
    this.files.set(file, { size: bytes.length, modified: mtimeMs, hash, ...details });
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
