import { holds } from "./words.ts";

/** A piece of a text; `found` where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Between paragraphs, as the index has them. */
const paragraphMark = "¶";
/** Words that an excerpt has at most. */
const longest = 42;
/** Words before the first word found that it keeps where the sentence is too long. */
const before = 12;
/** Words of a text in which nothing was found. */
const opening = 24;

function joined(words: readonly string[], isFound: (index: number) => boolean, first = 0): readonly Piece[] {
  const pieces: { text: string; found: boolean }[] = [];
  for (const [index, word] of words.entries()) {
    if (word === paragraphMark) continue;
    const found = isFound(first + index);
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ text: word, found });
    // A blank between two words found is marked with them, any other is not.
    else if (last.found === found) last.text += ` ${word}`;
    else if (last.found) pieces.push({ text: ` ${word}`, found });
    else {
      last.text += " ";
      pieces.push({ text: word, found });
    }
  }
  return pieces;
}

/** A line of text with the words marked that were asked for. */
export function marked(text: string, terms: readonly string[]): readonly Piece[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return joined(words, (index) => holds(words[index] ?? "", terms));
}

function endsSentence(word: string | undefined): boolean {
  // "Dr." and "12." end no sentence, as far as can be told: what is short or a number goes on.
  return word === undefined || word === paragraphMark || /\p{L}{3,}[.!?…]["”“«»)]*$/u.test(word);
}

/**
 * The sentence in which the most words were found, with these marked.
 *
 * @param content a release's text as the index has it: words with single blanks between them
 * @param locations places of the words found, from 0; where there are none, `terms` are looked for
 */
export function excerpt(
  content: string,
  locations: readonly number[],
  terms: readonly string[],
): readonly Piece[] {
  const words = content.split(" ");
  const known = new Set(locations);
  const found = (index: number): boolean =>
    known.has(index) || (known.size === 0 && holds(words[index] ?? "", terms));
  const places = words.flatMap((_, index) => (found(index) ? [index] : []));
  const sentences = new Map<number, { end: number; count: number; first: number }>();
  for (const place of places) {
    let start = place;
    while (start > 0 && !endsSentence(words[start - 1])) start -= 1;
    const sentence = sentences.get(start);
    if (sentence !== undefined) sentence.count += 1;
    else sentences.set(start, { end: endOf(words, place), count: 1, first: place });
  }
  const [best] = [...sentences].sort(([, a], [, b]) => b.count - a.count || a.first - b.first);
  // Where nothing was found, the text's beginning.
  const [start, end, first] =
    best === undefined ? [0, Math.min(words.length, opening), 0] : [best[0], best[1].end, best[1].first];
  const from = end - start <= longest ? start : Math.max(start, Math.min(first - before, end - longest));
  const to = Math.min(end, from + longest);
  const pieces = joined(words.slice(from, to), found, from);
  const dots = (text: string) => ({ text, found: false });
  return [...(from > start ? [dots("… ")] : []), ...pieces, ...(to < end ? [dots(" …")] : [])];
}

/** One behind the last word of the sentence that a word stands in. */
function endOf(words: readonly string[], place: number): number {
  let end = place;
  while (end < words.length && words[end] !== paragraphMark && !endsSentence(words[end])) end += 1;
  return words[end] === paragraphMark ? end : Math.min(end + 1, words.length);
}
