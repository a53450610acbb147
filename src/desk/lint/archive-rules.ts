import { distance } from "fastest-levenshtein";
import type { Place } from "../../archive/fault.ts";
import { namesOf } from "../../archive/names.ts";
import type { ReleaseEntry } from "../../archive/read-releases.ts";
import { redactionPattern } from "../../archive/redact.ts";
import { isoDate, lastDayOf } from "../../archive/release-date.ts";
import { textMark } from "../../archive/translations.ts";
import { locate } from "../../archive/yaml.ts";
import { placeIn } from "./place-in.ts";
import type { ArchiveRule } from "./rule.ts";
import { allTextsOf, type PlacedText } from "./texts-of.ts";

const shortestText = 200;
const mostDifferent = 2;
const shortestName = 10;

/** Releases whose text another release has too, letter by letter, white space aside; the later file is named. */
export const sameText: ArchiveRule = function* ({ releases }) {
  const first = new Map<string, ReleaseEntry>();
  for (const release of releases) {
    const text = release.body.replace(/\s+/g, " ").trim();
    if (text.length < shortestText) continue;
    const other = first.get(text);
    if (other === undefined) {
      first.set(text, release);
      continue;
    }
    if (other.input["replaced-by"] === release.name || release.input["replaced-by"] === other.name) continue;
    yield {
      rule: "same-text",
      values: { other: other.file },
      at: placeIn(release, { offset: release.body.search(/\S/) }),
      release,
    };
  }
};

/** A translation that was made from another state of its original, or does not say from which. */
export const translationOutdated: ArchiveRule = function* ({ releases }) {
  const originals = new Map(
    releases.filter(({ translation }) => translation === undefined).map((entry) => [entry.name, entry]),
  );
  for (const release of releases) {
    const original = release.translation === undefined ? undefined : originals.get(release.name);
    if (original === undefined) continue;
    const mark = textMark(original);
    const { original: stated } = release.input;
    if (stated === mark) continue;
    const values = { mark, ...(stated !== undefined && { stated }) };
    yield { rule: "translation-outdated", values, at: placeIn(release, { path: ["original"] }), release };
  }
};

/** A name without what people write now this way and now that way: case, hyphens, blanks, the form of a company. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:e\. ?v\.?|g?gmbh|mbh|ag|kg|a\. ?ö\. ?r\.?)(?=\W|$)/g, "")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function isSimilar(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortestName || Math.abs(a.length - b.length) > mostDifferent)
    return false;
  // Names that differ in a number are meant to.
  return a.replace(/\D/g, "") === b.replace(/\D/g, "") && distance(a, b) <= mostDifferent;
}

/** Two organisations whose names are nearly the same, or of which one bears the other's name; the later one is named. */
export const similarOrganisation: ArchiveRule = function* ({ shared }, { names }) {
  const before: { readonly id: string; readonly name: string; readonly all: readonly string[] }[] = [];
  for (const { input, at } of shared.organisations) {
    const record = names.organisations.get(input.id);
    if (record === undefined) continue;
    const name = bareName(input.name);
    const all = namesOf(record).map(bareName);
    const other = before.find(
      (one) => isSimilar(one.name, name) || one.all.includes(name) || all.includes(one.name),
    );
    if (other !== undefined) {
      const values = { id: input.id, other: other.id };
      yield { rule: "similar-organisation", values, at: locate(at.source, [...at.path, "name"]) };
    }
    before.push({ id: input.id, name, all });
  }
};

/** The first place of a release file at which a name stands. */
function firstPlace(release: ReleaseEntry, texts: readonly PlacedText[], pattern: RegExp): Place | undefined {
  for (const { text, placeAt } of texts) {
    const [found] = text.matchAll(pattern);
    if (found !== undefined) return placeIn(release, placeAt(found.index));
  }
  return undefined;
}

/**
 * A name that may not be shown any more and still stands in a release file, and so in the repository. The name itself is
 * not said: what this command writes may be public too.
 */
export const redactedInSource: ArchiveRule = function* ({ shared, releases }, { names }) {
  for (const [index, { input }] of shared.redactions.entries()) {
    const person = input.person === undefined ? undefined : names.people.get(input.person);
    const words = [
      ...(input.text === undefined ? [] : [input.text]),
      ...(person === undefined ? [] : namesOf(person)),
    ];
    const pattern = redactionPattern(words);
    if (pattern === undefined) continue;
    for (const release of releases) {
      if (!input.in.includes("all") && !input.in.includes(release.name)) continue;
      const at = firstPlace(release, allTextsOf(release), pattern);
      const values = { entry: index + 1 };
      if (at !== undefined) yield { rule: "redacted-in-source", values, at, release };
    }
  }
};

/** A person who is hidden and whom a release still names: only the page and the links are gone. */
export const hiddenInSource: ArchiveRule = function* ({ shared, releases }, { names }) {
  const redacted = new Set(
    shared.redactions.flatMap(({ input }) => (input.in.includes("all") ? (input.person ?? []) : [])),
  );
  for (const { input, at: where } of shared.people) {
    const person = names.people.get(input.id);
    if (!input.hidden || person === undefined || redacted.has(input.id)) continue;
    const pattern = redactionPattern(namesOf(person));
    if (pattern === undefined) continue;
    const { line } = locate(where.source, where.path);
    for (const release of releases) {
      const at = firstPlace(release, allTextsOf(release), pattern);
      if (at !== undefined) yield { rule: "hidden-in-source", values: { line }, at, release };
    }
  }
};

/** An accessibility statement that was made, or last reviewed, over a year ago: it is to be reviewed every year. */
export const oldStatement: ArchiveRule = function* ({ shared }, { today }) {
  const { accessibility } = shared.site?.input ?? {};
  if (shared.site === undefined || accessibility === undefined) return;
  const key = accessibility.reviewed === undefined ? "made" : "reviewed";
  const date = accessibility.reviewed ?? accessibility.made;
  const last = lastDayOf(date);
  const due = `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
  if (due >= today) return;
  const at = locate(shared.site.at.source, [...shared.site.at.path, "accessibility", key]);
  yield { rule: "old-statement", values: { date: isoDate(date) }, at };
};
