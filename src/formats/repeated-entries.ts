import { BoundedMap } from "../views/bounded-map.ts";
import type { FeedEntry } from "../views/feed-entry.ts";

/** The feed library's document with the given entries, and a small one with one entry only. */
export interface Documents<T> {
  readonly whole: (entries: readonly T[]) => string;
  readonly single: (entry: T) => string;
  /** What becomes of the text before the first entry. */
  readonly head: (xml: string) => string;
}

/** Where a feed's entries are kept, and whether those of this page will come again. */
export interface Repeated {
  readonly entries: RepeatedEntries<FeedEntry>;
  readonly keeps: boolean;
}

/** Entries that are kept at once: beyond that, memory costs more than writing one again. */
const mostKept = 20_000;

/**
 * Writes feed documents whose entries stand in several feeds: an entry is serialized once, by the feed library, and its
 * text is put into every document that holds it. An entry's XML does not depend on the document around it, as long as
 * all of them declare the same namespaces. A generated archive of 10,000 releases has 72,000 entries in its feeds.
 */
export class RepeatedEntries<T extends object> {
  readonly #texts = new BoundedMap<T, string>(mostKept);
  readonly #element: string;
  readonly #end: string;

  /** @param element the name of an entry's element, `entry` or `item` */
  constructor(element: string) {
    this.#element = element;
    this.#end = `</${element}>`;
  }

  /** @param keeps whether the entries will come again; those that came before are taken from there either way */
  document(entries: readonly T[], documents: Documents<T>, keeps: boolean): string {
    const [first] = entries;
    if (first === undefined) return documents.head(documents.whole([]));
    const missing = entries.filter((entry) => !this.#texts.has(entry));
    // The library writes the missing ones in one go; where there is none, it writes what stands around them.
    const written = missing.length > 0 ? missing : [first];
    const xml = documents.whole(written);
    const places = this.#places(xml, written.length);
    const [start] = places[0] ?? [];
    const [, end] = places.at(-1) ?? [];
    if (start === undefined || end === undefined) return this.#oneByOne(entries, documents, keeps);
    const made = new Map(missing.map((entry, index) => [entry, xml.slice(...(places[index] ?? []))]));
    const texts = entries.map((entry) => this.#texts.get(entry) ?? made.get(entry) ?? "");
    if (keeps) for (const [entry, text] of made) this.#texts.set(entry, text);
    return `${documents.head(xml.slice(0, start))}${texts.join("\n")}${xml.slice(end)}`;
  }

  /** Each entry by itself: a text in one of them holds what looks like the end of an entry. */
  #oneByOne(entries: readonly T[], { whole, single, head }: Documents<T>, keeps: boolean): string {
    const around = whole(entries.slice(0, 1));
    const texts = entries.map((entry) => {
      const known = this.#texts.get(entry);
      if (known !== undefined) return known;
      const xml = single(entry);
      const text = xml.slice(...this.#only(xml));
      if (keeps) this.#texts.set(entry, text);
      return text;
    });
    const [start, end] = this.#only(around);
    return head(around.slice(0, start)) + texts.join("\n") + around.slice(end);
  }

  /** Where the entries of a document begin, each with its indentation, and end; none where they cannot be told apart. */
  #places(xml: string, count: number): readonly [start: number, end: number][] {
    const places: [number, number][] = [];
    let at = this.#start(xml, 0);
    while (at !== -1) {
      const close = xml.indexOf(this.#end, at);
      if (close === -1) return [];
      const end = close + this.#end.length;
      places.push([xml.lastIndexOf("\n", at) + 1, end]);
      at = this.#start(xml, end);
      if (at !== -1 && xml.slice(end, at).trim() !== "") return [];
    }
    const last = places.at(-1)?.[1] ?? 0;
    return places.length === count && xml.indexOf(this.#end, last) === -1 ? places : [];
  }

  /** Where the one entry of a document begins, with its indentation, and ends. */
  #only(xml: string): [start: number, end: number] {
    const start = xml.lastIndexOf("\n", this.#start(xml, 0)) + 1;
    return [start, xml.lastIndexOf(this.#end) + this.#end.length];
  }

  #start(xml: string, from: number): number {
    const tag = `<${this.#element}`;
    let at = xml.indexOf(tag, from);
    while (at !== -1 && !/[ >]/.test(xml.charAt(at + tag.length))) at = xml.indexOf(tag, at + 1);
    return at;
  }
}
