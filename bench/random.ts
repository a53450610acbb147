/** A small seeded source of chance (mulberry32): the same seed gives the same archive on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() * list.length));
  }

  /** Like `pick`, but the first entries come far more often than the last, as words of a language do. */
  favour<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() ** 2.2 * list.length));
  }

  /** `count` different entries, the first ones of the list more often. */
  some<T>(list: readonly T[], count: number): T[] {
    const found = new Set<T>();
    while (found.size < Math.min(count, list.length)) found.add(this.favour(list));
    return [...found];
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((entry) => ({ entry, key: this.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ entry }) => entry);
  }
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError("nothing to choose from");
  return entry;
}
