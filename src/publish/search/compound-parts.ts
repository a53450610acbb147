/**
 * Parts of German compounds, so that "Beirat" finds "Migrationsbeirat" and "Migration" too. A word is taken apart only where both sides are words of the same texts:
 * no dictionary is needed, and nothing is guessed.
 */

/** What may stand between two parts: Arbeit-s-markt, Tage-s-pflege, Familie-n-zeit, Kind-er-garten. */
const joints = ["", "s", "es", "n", "en", "er", "e"];
const endings = /(?:es|en|er|em|e|s|n)$/;
const lastOfEnding = new Set("snrme");
const shortestHead = 4;
const shortestFirst = 3;

const word = /\p{L}+/gu;

/** The words of a text in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** Takes compounds apart by the words of the texts that it was made with. */
export class CompoundParts {
  readonly #known: ReadonlySet<string>;
  readonly #found = new Map<string, readonly string[]>();

  /** @param words all words of the texts, in small letters */
  constructor(words: Iterable<string>) {
    const known = new Set<string>();
    for (const each of words) {
      if (each.length < shortestFirst) continue;
      known.add(each);
      const stem = each.replace(endings, "");
      if (stem.length >= shortestHead) known.add(stem);
    }
    this.#known = known;
  }

  /** The parts of a word: `migration` and `beirat` of `migrationsbeirat`; none where it is no compound. */
  of(compound: string): readonly string[] {
    let parts = this.#found.get(compound);
    if (parts === undefined) {
      parts = this.#take(compound);
      this.#found.set(compound, parts);
    }
    return parts;
  }

  #take(compound: string): readonly string[] {
    const parts = new Set<string>();
    for (let at = shortestFirst; at <= compound.length - shortestHead; at += 1) {
      const head = compound.slice(at);
      const first = this.#isWord(head) ? this.#first(compound.slice(0, at)) : undefined;
      if (first === undefined) continue;
      for (const part of [first, head, ...this.of(first), ...this.of(head)]) parts.add(part);
    }
    return [...parts];
  }

  #isWord(head: string): boolean {
    if (this.#known.has(head)) return true;
    // Asked for every place of every word: most end in none of these letters.
    return lastOfEnding.has(head.charAt(head.length - 1)) && this.#known.has(head.replace(endings, ""));
  }

  /** What stands before the head, without its joint, if it is a word or a compound. */
  #first(text: string): string | undefined {
    return joints
      .filter((joint) => text.endsWith(joint) && text.length - joint.length >= shortestFirst)
      .map((joint) => text.slice(0, text.length - joint.length))
      .find((bare) => this.#known.has(bare) || this.of(bare).length > 0);
  }
}
