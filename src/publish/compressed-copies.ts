import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { inTurn } from "./in-turn.ts";
import type { SiteBefore } from "./site-before.ts";
import type { SiteWriter } from "./site-writer.ts";

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

/**
 * Writes a gzip and a Brotli copy beside each file that gains by it, for servers that send those (`gzip_static`,
 * `precompressed`). Copies of files that are as in the site before stay.
 *
 * @param folder where files are that are new or changed
 */
export async function writeCompressedCopies({ folder, before, writer }: CompressedSite): Promise<void> {
  const found = [...writer.files].filter(([file, { size }]) => compressible.test(file) && size >= leastBytes);
  await inTurn(found, atOnce, async ([file, { hash }]) => {
    for (const { ending, compress } of copies) {
      const copy = file + ending;
      if (hash !== "" && writer.keeps(copy, hash)) continue;
      const path = join(folder, file);
      const content = readFileSync(existsSync(path) ? path : join(before.folder, file));
      writer.file(copy, await compress(content), hash);
    }
  });
}

interface CompressedSite {
  readonly folder: string;
  readonly before: SiteBefore;
  readonly writer: SiteWriter;
}
