import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Tinypool } from "tinypool";
import { z } from "zod";
import type { FormatFile } from "../../formats/format-files.ts";
import { fileOf } from "../../views/addresses.ts";
import { fingerprintOf } from "../../views/fingerprints.ts";
import type { ListedBlock } from "../../views/listed-block.ts";
import { searchIndexFile } from "../../views/search.ts";
import { type SearchBlock, searchBlocks } from "../../views/search-blocks.ts";
import type { SearchRecord } from "../../views/search-record.ts";
import type { SitePlan } from "../../views/site-plan.ts";
import { program, projectFolder } from "../program.ts";
import type { RecordedFile } from "../recorded-file.ts";
import type { Shard } from "../shard.ts";
import type { SiteBefore } from "../site-before.ts";
import type { BlockJob, IndexedFile } from "./index-block.ts";

/** Where the index goes, and what may go into it. */
export interface SearchOutput {
  /** The site's folder. */
  readonly output: string;
  /** The site before, whose blocks may stay. */
  readonly before: SiteBefore;
  /** The share of the index that is wanted. */
  readonly shard: Shard;
  /** Whether a record may be published, as part of its page's file. */
  readonly allows: (file: string, content: string) => boolean;
}

/** A file of the index; one of each block has a fingerprint, of what the block was made from. */
export interface SearchFile extends Pick<RecordedFile, "fingerprint" | "hash"> {
  /** Relative to the site's folder. */
  readonly file: string;
  /** As it stands in the site before, if it stays there. */
  readonly standing?: RecordedFile;
}

/** What came of indexing. */
export interface WrittenSearch {
  readonly files: readonly SearchFile[];
  readonly list: FormatFile;
}

const indexedFiles = z.array(z.object({ name: z.string(), hash: z.string() }));

/** The file of a block that is read first. */
const entryFile = "block.pf_meta";

/** Everything beside the records that decides what an index holds. */
const madeWith = [
  "node_modules/pagefind/package.json",
  "src/publish/search/index-block.ts",
  "src/publish/search/compound-parts.ts",
  "src/publish/search/stable-index.ts",
  "src/assets/search/cbor.ts",
  "src/views/block-files.ts",
];

/** Records of so many blocks are in memory at once. */
const mostBlocks = 2;

/**
 * Writes the index of the search, block by block, in Pagefind's own process and a thread that feeds it: start it before
 * the pages are rendered, and wait for it afterwards. A block of the site before that was made from the same, or that has
 * the same records, stays.
 *
 * @returns every file of the index that is written, and the list of its blocks, which is not
 */
export async function writeSearch(
  { context, fingerprints }: SitePlan,
  settings: SearchOutput,
): Promise<WrittenSearch> {
  const code = createHash("sha256");
  for (const file of madeWith) code.update(readFileSync(join(projectFolder, file)));
  const version = code.digest("hex");
  const indexer = new Indexer(settings);
  try {
    const listed: ListedBlock[] = [];
    for (const block of searchBlocks(context)) {
      const { language, number, years, undated, releases } = block;
      const fingerprint = fingerprintOf([
        language,
        number,
        releases.map((release) => fingerprints.release(release)),
      ]);
      const kept = indexer.keeps(fingerprint);
      const made = kept ?? (await allowedRecords(block, settings.allows, () => indexer.isIdle));
      const folder =
        typeof made === "string"
          ? made
          : fileOf(context.addresses.searchFile(`${language}-${number}-${hashOf(made, version)}`));
      if (typeof made !== "string" && settings.shard.has(`${folder}/`))
        await indexer.add({ folder, fingerprint, language, records: made });
      const name = folder.slice(folder.lastIndexOf("/") + 1);
      listed.push({
        path: `${name}/`,
        language,
        number,
        count: typeof made === "string" ? releases.length : made.length,
        undated,
        ...(years !== undefined && { years }),
      });
    }
    const files = await indexer.finish();
    const list = fileOf(context.addresses.searchFile(searchIndexFile));
    return { files, list: { file: list, content: () => JSON.stringify({ blocks: listed }) } };
  } finally {
    await indexer.close();
  }
}

function hashOf(records: readonly SearchRecord[], version: string): string {
  return createHash("sha256").update(version).update(JSON.stringify(records)).digest("hex").slice(0, 10);
}

interface Block extends BlockJob {
  readonly fingerprint: string;
}

/** Has blocks indexed, a few at a time, unless they stand in the site before. */
class Indexer {
  readonly #output: string;
  readonly #before: SiteBefore;
  /** The blocks of the site before, by folder. */
  readonly #blocks: ReadonlyMap<string, readonly string[]>;
  readonly #files: SearchFile[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #pool: Tinypool | undefined;

  constructor({ output, before }: SearchOutput) {
    this.#output = output;
    this.#before = before;
    this.#blocks = before.foldersWith(entryFile);
  }

  /** Whether nothing is being indexed. */
  get isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** The folder of a block that stays because it was made from the same. */
  keeps(fingerprint: string): string | undefined {
    for (const folder of this.#blocks.keys()) {
      const isSame = this.#before.madeFrom(`${folder}/${entryFile}`, fingerprint) !== undefined;
      if (isSame && this.#stays(folder, fingerprint)) return folder;
    }
    return undefined;
  }

  /** @param block its folder relative to the site's; it is made anew unless it stands there */
  async add(block: Block): Promise<void> {
    if (this.#stays(block.folder, block.fingerprint)) return;
    const made = this.#index(block).then((files) => {
      this.#underWay.delete(made);
      for (const { name, hash } of files) {
        const fingerprint = name === entryFile ? block.fingerprint : "";
        this.#files.push({ file: `${block.folder}/${name}`, fingerprint, hash });
      }
    });
    this.#underWay.add(made);
    if (this.#underWay.size >= mostBlocks) await Promise.race(this.#underWay);
  }

  async finish(): Promise<readonly SearchFile[]> {
    await Promise.all(this.#underWay);
    return this.#files;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }

  /** Lists the files of a block of the site before, if all of them stand there as they were written. */
  #stays(folder: string, fingerprint: string): boolean {
    const files = this.#blocks.get(folder) ?? [];
    const found = files.flatMap((file): SearchFile[] => {
      const standing = this.#before.file(file);
      const made = file.endsWith(`/${entryFile}`) ? fingerprint : "";
      return standing === undefined ? [] : [{ file, fingerprint: made, hash: standing.hash, standing }];
    });
    if (found.length === 0 || found.length < files.length) return false;
    this.#files.push(...found);
    return true;
  }

  async #index({ folder, language, records }: Block): Promise<readonly IndexedFile[]> {
    this.#pool ??= new Tinypool({
      filename: program.indexer,
      minThreads: 1,
      maxThreads: 1,
    });
    const job: BlockJob = { folder: join(this.#output, folder), language, records };
    return indexedFiles.parse(await this.#pool.run(job));
  }
}

/**
 * A block's records, made piece by piece while another block is indexed, so that whoever renders pages meanwhile gets on.
 * Where none is, indexing waits for all of them, and it takes longest.
 */
async function allowedRecords(
  block: SearchBlock,
  allows: SearchOutput["allows"],
  isIdle: () => boolean,
): Promise<readonly SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const make of block.records) {
    const record = make();
    if (allows(fileOf(record.path), Object.values(record.fields).concat(record.text).join("\n"))) {
      records.push(record);
    }
    if (records.length % 50 === 0 && !isIdle()) await setImmediate();
  }
  return records;
}
