import { distance } from "fastest-levenshtein";
import { namesOf } from "../../archive/names.ts";
import type { RecordNames } from "../import/record-names.ts";
import type { ReleaseRule } from "./rule.ts";
import { textsOf } from "./texts-of.ts";

const fullName =
  /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[ \n]\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-])/gu;
const addressed =
  /(?<![\p{L}-])(?:Herrn?|Frau|Dr\.|Prof\.)\s(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!\s\p{Lu}|[\p{L}-])/gu;
/** Shorter names are near to too many others. */
const shortest = 5;
/** From this length on, two letters may differ. */
const long = 6;
const longestEnding = 2;

/** A name of several words, which a text can have with one of them misspelt. */
interface LongName {
  readonly text: string;
  readonly words: readonly string[];
}

interface KnownNames {
  readonly people: readonly string[];
  readonly lastNames: ReadonlySet<string>;
  /** Every name of every record. */
  readonly all: ReadonlySet<string>;
  /** Names of organisations and projects by each of their longer words, and that word's place. */
  readonly byWord: ReadonlyMap<string, readonly { readonly name: LongName; readonly at: number }[]>;
}

const made = new WeakMap<RecordNames, KnownNames>();

function wordsOf(
  text: string,
): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

function knownNames(names: RecordNames): KnownNames {
  const before = made.get(names);
  if (before !== undefined) return before;
  const people = [...names.people.values()];
  const others = [...names.organisations.values(), ...names.projects.values()];
  const byWord = new Map<string, { readonly name: LongName; readonly at: number }[]>();
  for (const text of others.flatMap(namesOf)) {
    const name: LongName = { text, words: wordsOf(text).map(({ word }) => word) };
    if (name.words.length < 2) continue;
    for (const [at, word] of name.words.entries()) {
      if (word.length < shortest) continue;
      byWord.set(word, [...(byWord.get(word) ?? []), { name, at }]);
    }
  }
  const known: KnownNames = {
    people: people.flatMap(({ name, aliases }) => [name, ...aliases]),
    lastNames: new Set(people.flatMap(({ name }) => name.split(" ").at(-1) ?? [])),
    all: new Set([...people, ...others].flatMap(namesOf)),
    byWord,
  };
  made.set(names, known);
  return known;
}

function isNear(found: string, name: string): boolean {
  const most = name.length < long ? 1 : 2;
  return (
    name.length >= shortest && Math.abs(found.length - name.length) <= most && distance(found, name) <= most
  );
}

/** Whether two words are one in two cases: "Musterstädter" and "Musterstädterin" are not, "Kreises" and "Kreis" are. */
function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && long.length - short.length <= longestEnding;
}

function personLike(found: string, { people, all }: KnownNames): string | undefined {
  const bare = found.replace("\n", " ");
  if (all.has(bare) || all.has(bare.replace(/s$/, ""))) return undefined;
  return people.find((name) => name.length > shortest && isNear(bare, name));
}

function lastNameLike(found: string, { lastNames }: KnownNames): string | undefined {
  if (lastNames.has(found) || lastNames.has(found.replace(/s$/, ""))) return undefined;
  return [...lastNames].find((name) => isNear(found, name));
}

/** Names of organisations and projects that stand in a text with one word misspelt. */
function* misspeltIn(text: string, { byWord, all }: KnownNames) {
  const words = wordsOf(text);
  for (const [index, { word }] of words.entries()) {
    for (const { name, at } of byWord.get(word) ?? []) {
      const window = words.slice(index - at, index - at + name.words.length);
      const [first, last] = [window[0], window.at(-1)];
      if (index < at || window.length < name.words.length || first === undefined || last === undefined)
        continue;
      const wrong = window.filter((one, place) => one.word !== name.words[place]);
      const [only] = wrong;
      const right = only === undefined ? "" : (name.words[window.indexOf(only)] ?? "");
      if (
        only === undefined ||
        wrong.length > 1 ||
        isInflected(only.word, right) ||
        !isNear(only.word, right)
      ) {
        continue;
      }
      const found = text.slice(first.start, last.end);
      if (!all.has(found)) yield { found: found.replace(/\s+/g, " "), name: name.text, start: first.start };
    }
  }
}

/** A name within two letters of a record's and not that record's: "Schuhmacher" for "Schumacher". */
export const similarName: ReleaseRule = function* (release, { names }) {
  const known = knownNames(names);
  for (const { text, placeAt } of textsOf(release)) {
    for (const { 0: found, index } of text.matchAll(fullName)) {
      const name = personLike(found, known);
      const values = { found: found.replace("\n", " "), name: name ?? "" };
      if (name !== undefined) yield { rule: "similar-name", values, place: placeAt(index) };
    }
    for (const { 0: whole, 1: found = "", index } of text.matchAll(addressed)) {
      const name = lastNameLike(found, known);
      const start = index + whole.length - found.length;
      if (name !== undefined) yield { rule: "similar-name", values: { found, name }, place: placeAt(start) };
    }
    // One misspelt word can be in a name and in its longer form.
    const starts = new Set<number>();
    for (const { found, name, start } of misspeltIn(text, known)) {
      if (starts.has(start)) continue;
      starts.add(start);
      yield { rule: "similar-name", values: { found, name }, place: placeAt(start) };
    }
  }
};
