import { loadPiece } from "./unpack.ts";

/** A block's list without releases and words, as CBOR: the program stems, and searches nothing. */
const emptyList = new Uint8Array([0x86, 0x60, 0x80, 0x80, 0x80, 0x80, 0x80]);

type Call = (...parameters: readonly number[]) => unknown;

/** Languages that put no blanks between words. */
const withoutBlanks = new Set(["zh", "ja", "th"]);

const punctuation = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

/**
 * Finds the stems of a query's words with Pagefind's own program of a language, so that they are those of the index.
 * Nothing else is asked of it: its search takes time that grows with the square of the results.
 */
export class Stemmer {
  readonly #memory: WebAssembly.Memory;
  readonly #call: (name: string) => Call;
  readonly #language: string;
  #index = 0;

  private constructor({ exports }: WebAssembly.Instance, language: string) {
    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory)) throw new TypeError("The stemming has no memory.");
    this.#memory = memory;
    this.#language = language;
    this.#call = (name) => {
      const found = exports[name];
      if (typeof found !== "function") throw new TypeError(`The stemming has no ${name}.`);
      return (...parameters) => found(...parameters);
    };
    this.#call("__wbindgen_start")();
    const opened = this.#call("init_pagefind")(...this.#given(emptyList));
    this.#index = unsigned(this.#call("enter_playground_mode")(unsigned(opened)));
  }

  /** @throws TypeError when the program cannot be had */
  static async load(address: string, language: string): Promise<Stemmer> {
    const program = await WebAssembly.compile(new Uint8Array(await loadPiece(address)));
    const empty = { __wbindgen_init_externref_table: () => undefined };
    const instance = await WebAssembly.instantiate(program, { "./pagefind_web_bg.js": empty });
    return new Stemmer(instance, language);
  }

  /** The words of a query as they are written, without punctuation, each with its stem. */
  stems(query: string): readonly { readonly word: string; readonly stem: string }[] {
    const words = this.#separated(query.toLowerCase()).replace(punctuation, "").trim().split(/\s+/);
    return words.filter((word) => word !== "").map((word) => ({ word, stem: this.#stem(word) }));
  }

  #separated(query: string): string {
    if (!withoutBlanks.has(this.#language)) return query;
    const segments = new Intl.Segmenter(this.#language, { granularity: "word" }).segment(query);
    return [...segments].map(({ segment }) => segment).join(" ");
  }

  #stem(word: string): string {
    const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
    const texts = [bare, bare, "{}", ""].flatMap((text) => this.#given(new TextEncoder().encode(text)));
    const answer = this.#call("search")(this.#index, ...texts, 0, 0);
    if (!Array.isArray(answer)) throw new TypeError("The stemming answers in another way.");
    const [start, length] = answer.map(unsigned);
    const bytes = new Uint8Array(this.#memory.buffer, start, length);
    const found: { readonly search_keywords: readonly string[] } = JSON.parse(
      new TextDecoder().decode(bytes),
    );
    this.#call("__wbindgen_free")(start ?? 0, length ?? 0, 1);
    return found.search_keywords[0] ?? bare;
  }

  /** Hands bytes over: where they are, and how many. */
  #given(bytes: Uint8Array): readonly [start: number, length: number] {
    const start = unsigned(this.#call("__wbindgen_malloc")(bytes.length, 1));
    new Uint8Array(this.#memory.buffer).set(bytes, start);
    return [start, bytes.length];
  }
}

/** An address in the program's memory: more than half of it looks like a number below zero. */
function unsigned(value: unknown): number {
  if (typeof value !== "number") throw new TypeError("The stemming answers in another way.");
  return value >>> 0;
}
