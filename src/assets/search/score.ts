import type { Posting } from "./word-chunk.ts";

/** A word of the index that was asked for. */
export interface Asked {
  readonly stem: string;
  /** Number of the query's word that it stands for. */
  readonly term: number;
  /** How much it is like that word: up to 1. */
  readonly likeness: number;
  /** How much more it counts where it is written as in the query. */
  readonly spelling: number;
}

/** A word that was asked for, as it stands in one release. */
export interface Match {
  readonly posting: Posting;
  readonly asked: Asked;
}

/** What a release is weighed against. */
export interface Scale {
  /** How much each of the query's words says: little where many releases have it. */
  readonly worth: readonly number[];
  /** Words of a release on average. */
  readonly usualLength: number;
  /** How much more a field's words say, by the field's number. */
  readonly fieldWeights: readonly number[];
}

const textWeight = 24;
const saturation = 1.4;
const lengthCounts = 0.5;

/** How much a word says that so many of all releases have. */
export function worthOf(releases: number, having: number): number {
  return Math.log(1 + (releases - having + 0.5) / (having + 0.5));
}

/** How much a word of the index is like the one asked for, by what it has more. */
export function likenessOf(stem: string, asked: string): number {
  const more = Math.abs(stem.length - asked.length) + 1;
  return Math.exp(Math.exp(-0.125 * more * more) - 1);
}

/**
 * How well a release answers a query: Okapi BM25 of its text, and its fields by what part of the query they hold. The same
 * numbers as Pagefind's own.
 *
 * @param length words of the release
 */
export function score(matches: readonly Match[], length: number, scale: Scale): number {
  return textScore(matches, length, scale) + fieldScore(matches, scale);
}

/** A word at a place of the text. */
interface Standing {
  readonly place: number;
  readonly weight: number;
  readonly asked: Asked;
}

function textScore(matches: readonly Match[], length: number, scale: Scale): number {
  const [first, ...others] = matches;
  // Most releases have one form of one word: that is quickly counted.
  if (first !== undefined && others.length === 0) {
    const { places } = first.posting;
    let weight = 0;
    for (let at = 0; at < places.length; at += 2) weight += places[at] ?? 0;
    return wordScore(first.asked, weight, length, scale);
  }
  const weights = new Map<string, { readonly asked: Asked; weight: number }>();
  for (const { asked } of matches) {
    if (!weights.has(asked.stem)) weights.set(asked.stem, { asked, weight: 0 });
  }
  const standing = standingOf(matches);
  for (let from = 0, to = 0; from < standing.length; from = to) {
    const seen: Standing[] = [];
    for (; standing[to]?.place === standing[from]?.place && to < standing.length; to += 1) {
      const one = standing[to];
      if (one !== undefined && seen.every(({ asked }) => asked.term !== one.asked.term)) seen.push(one);
    }
    // What stands for several of the query's words at once, as parts of a compound do, counts for each of them.
    const weight = Math.min(...seen.map((one) => one.weight)) * seen.length;
    for (const { asked } of seen) {
      const counted = weights.get(asked.stem);
      if (counted !== undefined) counted.weight += weight;
    }
  }
  let sum = 0;
  for (const { asked, weight } of weights.values()) sum += wordScore(asked, weight, length, scale);
  return sum;
}

function wordScore(
  { term, likeness, spelling }: Asked,
  weight: number,
  length: number,
  { worth, usualLength }: Scale,
): number {
  const often = (weight / textWeight) * likeness;
  const least = saturation * (1 - lengthCounts + lengthCounts * (length / usualLength));
  return ((worth[term] ?? 0) * (saturation + 1) * often * spelling) / (least + often);
}

/** What stands in the text, in its order. */
function standingOf(matches: readonly Match[]): readonly Standing[] {
  const found: Standing[] = [];
  for (const { posting, asked } of matches) {
    const { places } = posting;
    for (let at = 0; at < places.length; at += 2) {
      found.push({ place: places[at + 1] ?? 0, weight: places[at] ?? 0, asked });
    }
  }
  return found.sort((a, b) => a.place - b.place);
}

function fieldScore(matches: readonly Match[], { worth, fieldWeights }: Scale): number {
  let all = 0;
  for (const one of worth) all += one;
  if (all === 0) return 0;
  let sum = 0;
  for (let field = 0; field < fieldWeights.length; field += 1) {
    let held = 0;
    for (let index = 0; index < matches.length; index += 1) {
      const match = matches[index];
      if (match !== undefined && isIn(field, match) && !isCounted(field, matches, index)) {
        held += worth[match.asked.term] ?? 0;
      }
    }
    // One of many words in a headline says next to nothing.
    if (held > 0) sum += (fieldWeights[field] ?? 0) * held * (held / all) ** 2;
  }
  return sum;
}

function isIn(field: number, { posting: { fields } }: Match): boolean {
  for (let at = 0; at < fields.length; at += 2) if (fields[at] === field) return true;
  return false;
}

/** Whether the same word, in another form, was counted for the field already. */
function isCounted(field: number, matches: readonly Match[], index: number): boolean {
  for (let before = 0; before < index; before += 1) {
    const match = matches[before];
    if (match?.asked.stem === matches[index]?.asked.stem && match !== undefined && isIn(field, match))
      return true;
  }
  return false;
}
