/** Of what comes after a map is full, the last ones are held, since they are asked for again at once. */
const last = 100;

/**
 * A map that does not grow without end: it holds the first entries for good, and a hundred or fewer of the last. Whoever
 * goes through more entries than it can hold, again and again, finds a part of them each time.
 */
export class BoundedMap<K, V> {
  readonly #first = new Map<K, V>();
  readonly #last = new Map<K, V>();
  readonly #most: number;

  /** @param most entries that are held for good */
  constructor(most: number) {
    this.#most = most;
  }

  has(key: K): boolean {
    return this.#first.has(key) || this.#last.has(key);
  }

  get(key: K): V | undefined {
    return this.#first.get(key) ?? this.#last.get(key);
  }

  set(key: K, value: V): void {
    if (this.#first.size < this.#most) {
      this.#first.set(key, value);
      return;
    }
    if (this.#last.size >= last) this.#last.clear();
    this.#last.set(key, value);
  }
}
