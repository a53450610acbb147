import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { minifyPage } from "./minify-page.ts";
import type { OutputCheck } from "./output-check.ts";

/** Writes a site, each file once, and shows each to the check. */
export class SiteWriter {
  readonly files: string[] = [];
  readonly #folder: string;
  readonly #check: OutputCheck;
  readonly #made = new Set<string>();

  constructor(folder: string, check: OutputCheck) {
    this.#folder = folder;
    this.#check = check;
  }

  /** Minifies and writes a page. Wait for the result where there is one. */
  page(file: string, html: string): Promise<void> | undefined {
    const page = minifyPage(html);
    if (typeof page !== "string") return page.then((small) => this.#page(file, small));
    this.#page(file, page);
    return undefined;
  }

  /** Writes a file that is finished. */
  file(file: string, content: string | Uint8Array): void {
    if (typeof content === "string") this.#check.text(file, content);
    this.#write(file, content);
  }

  #page(file: string, html: string): void {
    this.#check.page(file, html);
    this.#write(file, html);
  }

  #write(file: string, content: string | Uint8Array): void {
    this.files.push(file);
    const path = join(this.#folder, file);
    this.#makeFolder(dirname(path));
    writeFileSync(path, content);
  }

  /** Counts a file among the site's that somebody else writes. */
  counts(file: string): void {
    this.files.push(file);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
