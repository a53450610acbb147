import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "fflate";

/** What Pagefind's files begin with once they are unpacked; the rest is CBOR (RFC 8949). */
const mark = Buffer.from("pagefind_dcd", "latin1");

/** A piece of CBOR: what its head says, and where its content begins. */
interface Head {
  readonly major: number;
  /** Number, length or count of items. */
  readonly value: number;
  readonly content: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [major, info] = [first >> 5, first & 31];
  if (info < 24) return { major, value: info, content: at + 1 };
  const size = 2 ** (info - 24);
  if (size > 8) throw new Error(`Pagefind's index has CBOR of no fixed length at byte ${at}.`);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { major, value, content: at + 1 + size };
}

/** Where the piece ends that begins at a byte. */
function endOf(bytes: Buffer, at: number): number {
  const { major, value, content } = headAt(bytes, at);
  if (major === 2 || major === 3) return content + value;
  const items = [0, 0, 0, 0, value, 2 * value, 1, 0][major] ?? 0;
  let end = content;
  for (let item = 0; item < items; item += 1) end = endOf(bytes, end);
  return end;
}

/** An array as its head and its items, each as its bytes. */
function itemsOf(bytes: Buffer): { readonly head: Buffer; readonly items: readonly Buffer[] } {
  const { major, value, content } = headAt(bytes, 0);
  if (major !== 4) throw new Error("Pagefind's index has no array where one was expected.");
  const items: Buffer[] = [];
  let at = content;
  while (items.length < value) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return { head: bytes.subarray(0, content), items };
}

function inOrder(array: Buffer): Buffer {
  const { head, items } = itemsOf(array);
  return Buffer.concat([head, ...[...items].sort(Buffer.compare)]);
}

function readPiece(path: string): { readonly head: Buffer; readonly items: readonly Buffer[] } {
  const unpacked = Buffer.from(gunzipSync(readFileSync(path)));
  if (!unpacked.subarray(0, mark.length).equals(mark)) throw new Error(`${path} is no file of Pagefind's.`);
  return itemsOf(unpacked.subarray(mark.length));
}

/** The bytes of a piece, packed by a compressor that is the same with every version of Node. */
function packed(head: Buffer, items: readonly Buffer[]): Uint8Array {
  return gzipSync(Buffer.concat([mark, head, ...items]), { mtime: 0, level: 9 });
}

/** A name as long as the one before, `de_392741c`, made from what the file holds. */
function nameFor(content: Uint8Array, before: string): string {
  const [language = "", hash = ""] = before.split("_");
  return `${language}_${createHash("sha256").update(content).digest("hex").slice(0, hash.length)}`;
}

/**
 * Puts the filters of an index into an order of their own. Pagefind 1.5 writes them in one that changes from run to run,
 * and with it the files' names; then no two builds would be the same.
 *
 * @param folder an index of one language, as Pagefind has written it
 */
export function stabilizeIndex(folder: string): void {
  const renamed = new Map<string, string>();
  const filters = join(folder, "filter");
  for (const file of existsSync(filters) ? readdirSync(filters) : []) {
    const before = file.replace(/\.pf_filter$/, "");
    const { head, items } = readPiece(join(filters, file));
    const [name = Buffer.alloc(0), values = Buffer.alloc(0)] = items;
    const content = packed(head, [name, inOrder(values)]);
    const after = nameFor(content, before);
    rmSync(join(filters, file));
    writeFileSync(join(filters, `${after}.pf_filter`), content);
    renamed.set(before, after);
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".pf_meta"))) {
    const before = file.replace(/^pagefind\.|\.pf_meta$/g, "");
    const { head, items } = readPiece(join(folder, file));
    // Version, pages, pieces of the index, filters, sortings, fields.
    const ordered = items.map((item, place) => {
      if (place === 3) return inOrder(withNames(item, renamed));
      return place === 4 ? inOrder(item) : item;
    });
    const content = packed(head, ordered);
    const after = nameFor(content, before);
    rmSync(join(folder, file));
    writeFileSync(join(folder, `pagefind.${after}.pf_meta`), content);
    const entry = join(folder, "pagefind-entry.json");
    writeFileSync(entry, readFileSync(entry, "utf8").replace(`"${before}"`, `"${after}"`));
  }
}

/** The filters' list with their new names, which are as long as the old ones. */
function withNames(filters: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const copy = Buffer.from(filters);
  for (const [before, after] of renamed) {
    const at = copy.indexOf(before, 0, "latin1");
    if (at < 0) throw new Error(`Pagefind's index does not name its filter ${before}.`);
    copy.write(after, at, "latin1");
  }
  return copy;
}
