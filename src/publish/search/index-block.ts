import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex, type IndexFile } from "pagefind";
import type { SearchRecord } from "../../views/search-record.ts";
import { contentHash } from "../content-hash.ts";
import { CompoundParts, wordsOf } from "./compound-parts.ts";
import { packedBlock } from "./stable-index.ts";

/** A block of the index to make. */
export interface BlockJob {
  /** Absolute path of the folder for its files. */
  readonly folder: string;
  /** Primary language: `de`. */
  readonly language: string;
  readonly records: readonly SearchRecord[];
}

/** A file of a block. */
export interface IndexedFile {
  /** Relative to the block's folder, with `/`. */
  readonly name: string;
  /** As a build remembers it. */
  readonly hash: string;
}

/** Records that Pagefind has got and not yet answered for. */
const mostUnderWay = 64;

/** Between paragraphs: the index knows no lines, and an excerpt ends where a paragraph does. */
const paragraphMark = "¶";

/**
 * Has Pagefind index a block, in a process of its own. The folder is there as a whole or not at all.
 *
 * @returns the files in the folder, sorted
 * @throws Error with Pagefind's words when it fails
 */
export default async function indexBlock({
  folder,
  language,
  records,
}: BlockJob): Promise<readonly IndexedFile[]> {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const files = await pagefindFiles(language, records);
  const days = records.map(({ day }) => day);
  const packed = packedBlock(files, days);
  write(packed, part);
  renameSync(part, folder);
  return packed
    .map(({ path, content }): IndexedFile => ({ name: path, hash: contentHash(content) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files that Pagefind makes of records, by its process's own words. */
export async function pagefindFiles(
  language: string,
  records: readonly SearchRecord[],
): Promise<readonly IndexFile[]> {
  // Small pieces: a query loads one or two of them.
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = "2500";
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join("\n"));
    const partsOf = language === "de" ? compoundPartsOf(records) : () => [];
    const underWay = new Set<Promise<void>>();
    for (const record of records) {
      const added: Promise<void> = index
        .addCustomRecord(pagefindRecord(record, language, partsOf(record)))
        .then((answer) => {
          underWay.delete(added);
          if (answer.errors.length > 0) throw new Error(`${record.path}: ${answer.errors.join("\n")}`);
        });
      underWay.add(added);
      if (underWay.size >= mostUnderWay) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    // Files that Pagefind writes itself may not be whole yet when it says so, and its process ends below.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join("\n"));
    return made.files;
  } finally {
    await close();
  }
}

function write(files: readonly IndexFile[], folder: string): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** What says of each record the parts of its compounds, which are words of all of them. */
function compoundPartsOf(records: readonly SearchRecord[]): (record: SearchRecord) => readonly string[] {
  const words = new Map(records.map((record) => [record, new Set(wordsOf(textOf(record)))]));
  const parts = new CompoundParts([...words.values()].flatMap((own) => [...own]));
  return (record) => {
    const found = new Set<string>();
    for (const each of words.get(record) ?? []) for (const part of parts.of(each)) found.add(part);
    return [...found];
  };
}

function textOf({ fields, text }: SearchRecord): string {
  return [...Object.values(fields), text].join("\n");
}

/** A text's paragraphs on one line; a split takes as long as the text is, whatever blanks stand in it. */
function inOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(` ${paragraphMark} `);
}

function pagefindRecord(record: SearchRecord, language: string, parts: readonly string[]) {
  return {
    url: record.path,
    language,
    // Pagefind leaves out what has no words.
    content: inOneLine(record.text || (record.fields.title ?? "")),
    meta: {
      ...record.fields,
      ...(parts.length > 0 && { parts: parts.join(" ") }),
    },
    filters: Object.fromEntries(Object.entries(record.facets).map(([facet, values]) => [facet, [...values]])),
    sort: { day: String(record.day) },
  };
}
