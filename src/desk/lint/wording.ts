import { inGerman } from "./german.ts";
import type { ReleaseRule } from "./rule.ts";

const day = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag";
const vague = new RegExp(
  `(?<![\\p{L}-])(?:kürzlich|neulich|(?<!bis )(?<!noch )heute|gestern|vorgestern|vor (?:kurzem|wenigen Tagen)|(?:am|vergangenen|letzten|kommenden|nächsten) (?:${day})|(?:vergangene|letzte|kommende|nächste) Woche)(?![\\p{L}-])`,
  "giu",
);
const someDay =
  /\d{1,2}\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\d{1,2}\.)/u;
/** How far from such a word a date can stand and still belong to it. */
const near = 30;
// "die die" and "sie sie" can be right; other words are doubled by mistake.
const doubled = /(?<![\p{L}\p{N}-])(\p{L}{2,}) \1(?![\p{L}\p{N}-])/gu;
const mayDouble = new Set(["die", "der", "das", "sie", "dem", "den"]);
const straight = /"(?=[^"\n]*")/g;
const address = /(?<![\p{L}\p{N}@/.:-])www\.[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^\s<>()]*)?/giu;

/** Words such as "kürzlich" or "am Dienstag", which mean nothing without the day on which they were written. */
export const vagueTime = inGerman(function* ({ body }) {
  for (const { 0: word, index } of body.matchAll(vague)) {
    const end = index + word.length;
    const after = body.slice(end, end + near).split("\n\n")[0] ?? "";
    if (someDay.test(after) || someDay.test(body.slice(Math.max(0, index - near), index))) continue;
    yield { rule: "vague-time", values: { word }, place: { offset: index } };
  }
});

/** A word that stands twice in a row. */
export const doubledWord: ReleaseRule = function* ({ body }) {
  for (const { 1: word = "", index } of body.matchAll(doubled)) {
    if (!mayDouble.has(word)) yield { rule: "doubled-word", values: { word }, place: { offset: index } };
  }
};

/** Straight quotation marks, once per release: who has one has many. */
export const straightQuotes = inGerman(function* ({ body }) {
  const [first] = body.matchAll(straight);
  if (first !== undefined) yield { rule: "straight-quotes", values: {}, place: { offset: first.index } };
});

/** Web addresses that begin with www. */
export const addressWithoutScheme: ReleaseRule = function* ({ body, input }) {
  for (const { 0: found, index } of body.matchAll(address)) {
    yield { rule: "address-without-scheme", values: { address: found }, place: { offset: index } };
  }
  for (const key of ["boilerplate", "contact"] as const) {
    const text = input[key] ?? "";
    for (const { 0: found, index: offset } of text.matchAll(address)) {
      const place = { path: [key], word: { text, offset } };
      yield { rule: "address-without-scheme", values: { address: found }, place };
    }
  }
};
