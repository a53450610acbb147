import { CborReader } from "./cbor.ts";

/** Where a word stands in one release. */
export interface Posting {
  /** The release's number in its block. */
  readonly page: number;
  /** Weights and places in its text in turn: 24 is the weight of plain text. */
  readonly places: readonly number[];
  /** Fields that hold the word and places in them in turn. */
  readonly fields: readonly number[];
}

/** A word's stem as the index has it, and the releases with it. */
export interface IndexedWord {
  readonly stem: string;
  /** By the way it is written: without marks (`undefined`), or `übergang`. */
  readonly forms: readonly { readonly form: string | undefined; readonly postings: readonly Posting[] }[];
}

/** The weight that words have before one is told. */
const usualWeight = 25;

/** Reads a chunk of Pagefind's index: the words of a stretch of the alphabet, in order. */
export function readChunk(bytes: Uint8Array): readonly IndexedWord[] {
  const reader = new CborReader(bytes);
  reader.array();
  const words: IndexedWord[] = [];
  for (let count = reader.array(); count > 0; count -= 1) {
    reader.array();
    const stem = reader.text();
    const forms: IndexedWord["forms"][number][] = [{ form: undefined, postings: postings(reader) }];
    for (let more = reader.array(); more > 0; more -= 1) {
      reader.array();
      forms.push({ form: reader.text(), postings: postings(reader) });
    }
    words.push({ stem, forms });
  }
  return words;
}

/** Releases, places and places in fields are each told as the distance from the one before. */
function postings(reader: CborReader): readonly Posting[] {
  const found: Posting[] = [];
  let page = 0;
  for (let count = reader.array(); count > 0; count -= 1) {
    const parts = reader.array();
    page += reader.number();
    const places = pairs(reader, usualWeight);
    found.push({ page, places, fields: parts > 2 ? pairs(reader, 0) : [] });
  }
  return found;
}

/** A number below zero says what those after it belong to. */
function pairs(reader: CborReader, before: number): readonly number[] {
  const found: number[] = [];
  let of = before;
  let place = 0;
  for (let count = reader.array(); count > 0; count -= 1) {
    const number = reader.number();
    if (number < 0) {
      of = -1 - number;
      place = 0;
    } else {
      place += number;
      found.push(of, place);
    }
  }
  return found;
}
