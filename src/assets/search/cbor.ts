const utf8 = new TextDecoder();

/** Reads CBOR (RFC 8949) as far as Pagefind writes it: numbers, texts and arrays of a length that is told. */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many items the array has that begins here; they follow. */
  array(): number {
    return this.#head(4);
  }

  text(): string {
    const length = this.#head(3);
    this.#at += length;
    return utf8.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** A whole number, below zero too. */
  number(): number {
    const isNegative = (this.#bytes[this.#at] ?? 0) >> 5 === 1;
    return isNegative ? -1 - this.#head(1) : this.#head(0);
  }

  #head(kind: number): number {
    const first = this.#bytes[this.#at] ?? 0xff;
    this.#at += 1;
    if (first >> 5 !== kind) throw new TypeError(`The index has something else at byte ${this.#at - 1}.`);
    const short = first & 31;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    let value = 0;
    for (let read = 0; read < size; read += 1) value = value * 256 + (this.#bytes[this.#at + read] ?? 0);
    this.#at += size;
    return value;
  }
}
