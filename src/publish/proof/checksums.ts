import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The list of a site's files with their SHA-256, as `sha256sum -c` reads it. */
export const checksumFile = "SHA256SUMS";

/** SHA-256 of a file's bytes, in hexadecimal. */
export function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Writes the checksums of a site into its folder. The list is sorted by name, so that it can be compared line by line.
 *
 * @param files relative to the folder
 */
export function writeChecksums(folder: string, files: readonly string[]): void {
  const lines = [...files].sort().map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`);
  writeFileSync(join(folder, checksumFile), lines.join(""));
}
