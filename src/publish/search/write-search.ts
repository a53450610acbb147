import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { z } from "zod";
import { fileOf } from "../../views/addresses.ts";
import type { ViewContext } from "../../views/context.ts";
import type { ListedBlock } from "../../views/listed-block.ts";
import { searchIndexFile } from "../../views/search.ts";
import { type SearchBlock, searchBlocks } from "../../views/search-blocks.ts";
import type { SearchRecord } from "../../views/search-record.ts";
import type { BlockJob } from "./index-block.ts";

/** Where the index goes, and what may go into it. */
export interface SearchOutput {
  /** The site's folder. */
  readonly output: string;
  /** The folder of the site before it, whose blocks are taken over. */
  readonly before: string;
  readonly cacheFolder: string;
  /** Whether a record may be published, as part of its page's file. */
  readonly allows: (file: string, content: string) => boolean;
}

/** What a finished block has in its folder, kept from one build to the next: file -> bytes. */
const blockRecord = z.record(z.string(), z.number());

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Everything beside the records that decides what an index holds. */
const madeWith = [
  "node_modules/pagefind/package.json",
  "src/publish/search/index-block.ts",
  "src/publish/search/compound-parts.ts",
  "src/publish/search/stable-index.ts",
];

/** Records of so many blocks are in memory at once. */
const mostBlocks = 2;

/**
 * Writes the index of the search, block by block, in Pagefind's own process and a thread that feeds it: start it before
 * the pages are rendered, and wait for it afterwards. A block whose records are as before is taken over.
 *
 * @returns every file of the index, relative to the site's folder
 */
export async function writeSearch(context: ViewContext, settings: SearchOutput): Promise<readonly string[]> {
  const code = createHash("sha256");
  for (const file of madeWith) code.update(readFileSync(join(root, file)));
  const version = code.digest("hex");
  const pool = new Tinypool({
    filename: new URL("./index-worker.mjs", import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
  });
  try {
    const files: string[] = [];
    const listed: ListedBlock[] = [];
    const underWay = new Set<Promise<void>>();
    for (const block of searchBlocks(context)) {
      const records = await allowedRecords(block, settings);
      const hash = createHash("sha256").update(version).update(JSON.stringify(records)).digest("hex");
      const name = `${block.language}-${block.number}-${hash.slice(0, 10)}`;
      const folder = fileOf(context.addresses.searchFile(name));
      listed.push({
        path: `${name}/`,
        language: block.language,
        number: block.number,
        count: records.length,
        undated: block.undated,
        ...(block.years !== undefined && { years: block.years }),
      });
      const made = indexed(pool, folder, block.language, records, settings).then((names) => {
        underWay.delete(made);
        for (const each of names) files.push(`${folder}/${each}`);
      });
      underWay.add(made);
      if (underWay.size >= mostBlocks) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    const list = fileOf(context.addresses.searchFile(searchIndexFile));
    mkdirSync(join(settings.output, dirname(list)), { recursive: true });
    writeFileSync(join(settings.output, list), JSON.stringify({ blocks: listed }));
    return [...files, list];
  } finally {
    await pool.destroy();
  }
}

/** A block's records, made piece by piece, so that whoever renders pages meanwhile gets on. */
async function allowedRecords(
  block: SearchBlock,
  { allows }: SearchOutput,
): Promise<readonly SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const make of block.records) {
    const record = make();
    if (allows(fileOf(record.path), Object.values(record.fields).concat(record.text).join("\n"))) {
      records.push(record);
    }
    if (records.length % 50 === 0) await setImmediate();
  }
  return records;
}

async function indexed(
  pool: Tinypool,
  folder: string,
  language: string,
  records: readonly SearchRecord[],
  { output, before, cacheFolder }: SearchOutput,
): Promise<readonly string[]> {
  const record = join(cacheFolder, `search-${folder.replaceAll("/", "-")}.json`);
  const kept = keptFiles(record, join(before, folder));
  if (kept !== undefined) {
    takeOver(kept, join(before, folder), join(output, folder));
    return kept;
  }
  const job: BlockJob = { folder: join(output, folder), language, records };
  const names: unknown = await pool.run(job);
  const made = z.array(z.string()).parse(names);
  const sizes = Object.fromEntries(made.map((name) => [name, statSync(join(output, folder, name)).size]));
  mkdirSync(cacheFolder, { recursive: true });
  const part = `${record}.${process.pid}`;
  writeFileSync(part, JSON.stringify(sizes));
  renameSync(part, record);
  return made;
}

/** Shares files with the site before; where links cannot be made, copies them. */
function takeOver(names: readonly string[], from: string, to: string): void {
  for (const folder of new Set(names.map((name) => dirname(join(to, name))))) {
    mkdirSync(folder, { recursive: true });
  }
  for (const name of names) {
    try {
      linkSync(join(from, name), join(to, name));
    } catch {
      copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
    }
  }
}

/** The files of a block that an earlier build made, if they all still stand there. */
function keptFiles(record: string, folder: string): readonly string[] | undefined {
  try {
    const sizes = blockRecord.parse(JSON.parse(readFileSync(record, "utf8")));
    const whole = Object.entries(sizes).every(([name, size]) => statSync(join(folder, name)).size === size);
    return whole ? Object.keys(sizes) : undefined;
  } catch {
    // No record, or no such file: the block is made anew.
    return undefined;
  }
}
