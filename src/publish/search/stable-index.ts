import { gunzipSync, gzipSync } from "fflate";
import type { IndexFile } from "pagefind";
import { CborReader } from "../../assets/search/cbor.ts";
import { type BlockHead, type FacetPages, lengthStep } from "../../views/block-files.ts";

/** What Pagefind's files begin with once they are unpacked; the rest is CBOR, or JSON in a fragment. */
const mark = "pagefind_dcd";

/** What Pagefind's list says of an index: https://github.com/Pagefind/pagefind, `index_metadata.rs` */
interface PagefindList {
  readonly pages: readonly { readonly hash: string; readonly words: number }[];
  readonly chunks: readonly { readonly first: string; readonly hash: string }[];
  readonly filters: readonly { readonly name: string; readonly hash: string }[];
  /** The pages by day. */
  readonly byDay: readonly number[];
  readonly fields: readonly string[];
}

/**
 * Pagefind's files of one block as our page reads them. Its parts bear numbers instead of hashes, since the block's folder has
 * one; list and filters hold no hash and tell numbers as distances, which makes them a fifth as large. Nothing
 * depends on the order in which Pagefind 1.5 writes filters, which changes from run to run.
 *
 * @param files of an index of one language
 * @param days the day of each record, in the order in which they were added
 * @throws Error when the files are not as they are known
 */
export function packedBlock(files: readonly IndexFile[], days: readonly number[]): readonly IndexFile[] {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const file = (path: string): Uint8Array => {
    const found = byPath.get(path);
    if (found === undefined) throw new Error(`Pagefind has made no ${path}.`);
    return found;
  };
  const one = (pattern: RegExp): string => {
    const found = files.find(({ path }) => pattern.test(path));
    if (found === undefined) throw new Error(`Pagefind has made nothing like ${pattern.source}.`);
    return found.path;
  };
  const list = readList(unpacked(file(one(/\.pf_meta$/))));
  if (list.byDay.some((page, place) => (days[page] ?? 0) < (days[list.byDay[place - 1] ?? page] ?? 0))) {
    throw new Error("Pagefind has put the releases of a block into another order.");
  }
  const head: BlockHead = {
    lengths: list.pages.map(({ words }) => Math.round(words / lengthStep)),
    days: gaps(list.pages.map((_, page) => days[page] ?? 0)),
    chunks: list.chunks.map(({ first }) => first),
    fields: list.fields,
    facets: list.filters.map(({ name }) => name).sort(),
  };
  const stemming = files.find(({ path }) => /^wasm\.(?!unknown\.).*pagefind$/.test(path));
  return [
    { path: "block.pf_meta", content: packed(head) },
    { path: "stemming.pagefind", content: stemming?.content ?? file("wasm.unknown.pagefind") },
    ...list.chunks.map(({ hash }, number) => ({
      path: `index/${number}.pf_index`,
      content: file(`index/${hash}.pf_index`),
    })),
    ...list.filters.map(({ name, hash }) => ({
      path: `filter/${name}.pf_filter`,
      content: packed(readFilter(unpacked(file(`filter/${hash}.pf_filter`)))),
    })),
    ...list.pages.map(({ hash }, number) => ({
      path: `fragment/${number}.pf_fragment`,
      content: file(`fragment/${hash}.pf_fragment`),
    })),
  ];
}

function readList(bytes: Uint8Array): PagefindList {
  const reader = new CborReader(bytes);
  reader.array();
  reader.text();
  const items = <T>(read: () => T): readonly T[] => Array.from({ length: reader.array() }, read);
  const parts = <T>(read: () => T): readonly T[] =>
    items(() => {
      reader.array();
      return read();
    });
  const pages = parts(() => ({ hash: reader.text(), words: reader.number() }));
  const chunks = parts(() => {
    const first = reader.text();
    reader.text();
    return { first, hash: reader.text() };
  });
  const filters = parts(() => ({ name: reader.text(), hash: reader.text() }));
  const sorts = parts(() => {
    reader.text();
    return items(() => reader.number());
  });
  return { pages, chunks, filters, byDay: sorts[0] ?? [], fields: items(() => reader.text()) };
}

function readFilter(bytes: Uint8Array): FacetPages {
  const reader = new CborReader(bytes);
  reader.array();
  reader.text();
  const values = Array.from({ length: reader.array() }, () => {
    reader.array();
    const value = reader.text();
    return [value, Array.from({ length: reader.array() }, () => reader.number())] as const;
  });
  const sorted = values.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([value, pages]) => [value, gaps(pages.sort((a, b) => a - b))]));
}

function gaps(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, place) => number - (numbers[place - 1] ?? 0));
}

function unpacked(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (Buffer.from(bytes.subarray(0, mark.length)).toString("latin1") !== mark) {
    throw new Error("Pagefind's files begin in another way.");
  }
  return bytes.subarray(mark.length);
}

/** Packed by a compressor that is the same with every version of Node. */
function packed(content: object): Uint8Array {
  return gzipSync(Buffer.from(mark + JSON.stringify(content)), { mtime: 0, level: 9 });
}
