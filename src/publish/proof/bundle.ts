import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { BuiltSite } from "./built-site.ts";
import { offlinePage, offlineStyles } from "./offline-page.ts";

/** What is small already: compressing it again would only take time. */
const compressed = /\.(?:jpg|jpeg|png|webp|avif|woff2|zip|gz|br|pagefind|pf_\w+)$/;

/** The search needs a server. */
const searchIndex = /\.(?:pagefind|pf_\w+)$/;

/** Of no moment: the earliest that a zip file can name, in whichever time zone. */
const noMoment = new Date(1980, 0, 1);

/**
 * Writes a site into one zip that opens from a folder or a USB stick: unpack it and open `index.html`. The same site
 * gives the same bytes.
 *
 * @param to the zip to write
 */
export async function writeBundle({ folder, files, url }: BuiltSite, to: string): Promise<void> {
  const offline = (file: string, bytes: Buffer): Uint8Array => {
    if (file.endsWith(".html")) return Buffer.from(offlinePage(bytes.toString("utf8"), file, url.pathname));
    if (!file.endsWith(".css")) return bytes;
    const read = (href: string) => readFileSync(join(folder, dirname(file), href));
    return Buffer.from(offlineStyles(bytes.toString("utf8"), read));
  };
  const out = createWriteStream(to);
  let failure: Error | null = null;
  const zip = new Zip((error, chunk, isLast) => {
    if (error !== null) failure = error;
    else out.write(chunk);
    if (isLast) out.end();
  });
  for (const file of files) {
    if (searchIndex.test(file)) continue;
    const content = offline(file, readFileSync(join(folder, file)));
    const name = `archiv/${file}`;
    const entry = compressed.test(file) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = noMoment;
    entry.os = 3;
    zip.add(entry);
    entry.push(content, true);
    // A disk that is slower than the reading: then the reading waits.
    if (out.writableNeedDrain) await once(out, "drain");
  }
  zip.end();
  await once(out, "finish");
  if (failure !== null) throw failure;
}
