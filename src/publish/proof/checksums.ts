import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordedFile } from "../recorded-file.ts";

/** The list of a site's files with their SHA-256, as `sha256sum -c` reads it. */
export const checksumFile = "SHA256SUMS";

/** SHA-256 of a file's bytes, in hexadecimal. */
export function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The checksums of a site, sorted by name, so that they can be compared line by line.
 *
 * @param files by their names relative to the site's folder; what has no hash yet is read
 * @param folders where files stand, the first that has one holds
 */
export function checksumsOf(files: ReadonlyMap<string, RecordedFile>, folders: readonly string[]): string {
  const lines = [...files].map(([file, { hash }]) => {
    const sum =
      hash === "" ? sha256(readFirst(file, folders)) : Buffer.from(hash, "base64url").toString("hex");
    return `${sum}  ${file}\n`;
  });
  return lines.sort(byName).join("");
}

/** A line begins with 64 digits and two blanks. */
function byName(a: string, b: string): number {
  return a.slice(66) < b.slice(66) ? -1 : 1;
}

function readFirst(file: string, folders: readonly string[]): Uint8Array {
  const path = folders.map((folder) => join(folder, file)).find(existsSync);
  if (path === undefined) throw new Error(`${file} is not in the site`);
  return readFileSync(path);
}
