import { linkSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { inTurn } from "./in-turn.ts";

/** What compresses well; all else is compressed already, or too small to gain by it. */
const compressible = /\.(?:html|css|js|svg|txt|json|xml|atom|rss|csv)$/;
const leastBytes = 1024;

/** As many as Node's own threads for such work. */
const atOnce = 4;

const copies = [
  { ending: ".gz", compress: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
  {
    ending: ".br",
    compress: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: {
          // The highest level takes ten times as long for another two per cent.
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      }),
  },
] as const;

/** Shares the copy of a file that is as it was in the site before; returns whether there was one. */
function takenOver(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    // None there, or a file system without links.
    return false;
  }
}

function isSame(content: Buffer, path: string): boolean {
  try {
    return content.equals(readFileSync(path));
  } catch {
    return false;
  }
}

/**
 * Writes a gzip and a Brotli copy beside each file that gains by it, for servers that send those (`gzip_static`,
 * `precompressed`). Copies of files that are as in the site before are taken over.
 *
 * @param files relative to the folder
 * @returns the copies, relative to the folder
 */
export async function writeCompressedCopies(
  folder: string,
  before: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const written: string[] = [];
  await inTurn(
    files.filter((file) => compressible.test(file)),
    atOnce,
    async (file) => {
      const content = readFileSync(join(folder, file));
      if (content.length < leastBytes) return;
      const same = isSame(content, join(before, file));
      for (const { ending, compress } of copies) {
        const copy = file + ending;
        written.push(copy);
        if (same && takenOver(join(before, copy), join(folder, copy))) continue;
        writeFileSync(join(folder, copy), await compress(content));
      }
    },
  );
  return written.sort();
}
