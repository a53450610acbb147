import type { FeedEntry } from "../views/feed-entry.ts";

/** The feed library's document with the given entries, and a small one with one entry only. */
export interface Documents<T> {
  readonly whole: (entries: readonly T[]) => string;
  readonly single: (entry: T) => string;
}

/** Where a feed's entries are kept, and whether those of this page will come again. */
export interface Repeated {
  readonly entries: RepeatedEntries<FeedEntry>;
  readonly keeps: boolean;
}

/**
 * Writes feed documents whose entries stand in several feeds: an entry is serialized once, by the feed library, and its
 * text is put into every document that holds it. An entry's XML does not depend on the document around it, as long as
 * all of them declare the same namespaces. A generated archive of 10,000 releases has 72,000 entries in its feeds.
 */
export class RepeatedEntries<T extends object> {
  readonly #texts = new Map<T, string>();
  readonly #element: string;

  /** @param element the name of an entry's element, `entry` or `item` */
  constructor(element: string) {
    this.#element = element;
  }

  /** @param keeps whether the entries will come again; those that came before are taken from there either way */
  document(entries: readonly T[], { whole, single }: Documents<T>, keeps: boolean): string {
    const [first] = entries;
    if (first === undefined) return whole([]);
    const around = whole([first]);
    const [start, end] = this.#place(around);
    const texts = entries.map((entry) => {
      let text = this.#texts.get(entry);
      if (text === undefined) {
        const xml = single(entry);
        text = xml.slice(...this.#place(xml));
        if (keeps) this.#texts.set(entry, text);
      }
      return text;
    });
    return around.slice(0, start) + texts.join("\n") + around.slice(end);
  }

  /** Where the one entry of a document begins, with its indentation, and ends. */
  #place(xml: string): [start: number, end: number] {
    const end = `</${this.#element}>`;
    const tag = xml.search(new RegExp(`<${this.#element}[ >]`));
    return [xml.lastIndexOf("\n", tag) + 1, xml.lastIndexOf(end) + end.length];
  }
}
