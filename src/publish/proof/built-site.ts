import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { filesBelow } from "../output-folder.ts";
import { UsageError } from "../settings.ts";
import { unfinishedMark } from "../staging.ts";

/** A site that `npm run build` has written. */
export interface BuiltSite {
  /** Absolute path. */
  readonly folder: string;
  /** Relative to the folder, sorted. */
  readonly files: readonly string[];
  /** Its address in public, with a slash at its end. */
  readonly url: URL;
  /** BCP 47 tag of its pages. */
  readonly language: string;
}

/** The same once more, for servers. */
const compressedCopy = /\.(?:br|gz)$/;

/**
 * Finds a built site and what its start page says of its address.
 *
 * @throws UsageError when there is none in the folder
 */
export function builtSite(path: string): BuiltSite {
  const folder = resolve(path);
  // A build was stopped while it exchanged files: the next one ends that.
  if (existsSync(join(folder, unfinishedMark))) throw new UsageError(`${path}: npm run build`);
  const files = filesBelow(folder)
    .filter((file) => !compressedCopy.test(file))
    .sort();
  const home = files.includes("index.html") ? readFileSync(join(folder, "index.html"), "utf8") : "";
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  if (canonical === undefined) throw new UsageError(`${path}: npm run build`);
  return { folder, files, url: new URL(canonical), language: /<html lang="([^"]+)"/.exec(home)?.[1] ?? "de" };
}

/** The address of a file of a site; a page's is that of its folder. */
export function addressOf(file: string, base: URL): string {
  const page = file.replace(/(^|\/)index\.html$/, "$1");
  return new URL(page.split("/").map(encodeURIComponent).join("/"), base).href;
}
