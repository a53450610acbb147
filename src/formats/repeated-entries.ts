/**
 * Writes feed documents whose entries stand in several feeds: each entry is serialized once, by the feed library, and
 * its text is put into every document that holds it. An entry's XML does not depend on the document around it, as long
 * as all of them declare the same namespaces; a generated archive of 10,000 releases takes a third of the time this way.
 */
export class RepeatedEntries<T extends object> {
  readonly #texts = new WeakMap<T, string>();
  readonly #element: string;

  /** @param element the name of an entry's element, `entry` or `item` */
  constructor(element: string) {
    this.#element = element;
  }

  /**
   * @param generate the feed library's document with the given entries
   */
  document(entries: readonly T[], generate: (entries: readonly T[]) => string): string {
    const [first] = entries;
    if (first === undefined) return generate([]);
    const around = generate([first]);
    const [start, end] = this.#place(around);
    const texts = entries.map((entry) => this.#text(entry, generate));
    return around.slice(0, start) + texts.join("\n") + around.slice(end);
  }

  #text(entry: T, generate: (entries: readonly T[]) => string): string {
    let text = this.#texts.get(entry);
    if (text === undefined) {
      const xml = generate([entry]);
      text = xml.slice(...this.#place(xml));
      this.#texts.set(entry, text);
    }
    return text;
  }

  /** Where the one entry of a document begins, with its indentation, and ends. */
  #place(xml: string): [start: number, end: number] {
    const end = `</${this.#element}>`;
    return [xml.search(new RegExp(`[ \\t]*<${this.#element}[ >]`)), xml.lastIndexOf(end) + end.length];
  }
}
