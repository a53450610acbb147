import { createHash } from "node:crypto";
import type { Fault } from "./fault.ts";
import { withoutText } from "./join.ts";
import { faultAt } from "./parse.ts";
import type { ReleaseEntry } from "./read-releases.ts";
import type { Release, Translation } from "./records.ts";

/**
 * Mark of a release's text: it changes when anything changes that a translator would have to translate.
 * Stands in the `original` field of a translation. Sixteen hexadecimal digits of a SHA-256.
 */
export function textMark({ input, body }: Pick<ReleaseEntry, "input" | "body">): string {
  const { kicker = "", title, subtitle = "", place = "", boilerplate = "", photos = [] } = input;
  const captions = photos.map(({ caption = "", alt = "" }) => [caption, alt]);
  const text = [kicker, title, subtitle, place, body.trim(), boilerplate, captions];
  return createHash("sha256").update(JSON.stringify(text)).digest("hex").slice(0, 16);
}

/** The marks of originals whose translations say what they were made from, by name. */
export type TextMarks = ReadonlyMap<string, string>;

/** @param entries as their files have them: a name that is replaced changes nothing for a translator */
export function textMarks(entries: readonly ReleaseEntry[]): TextMarks {
  const asked = new Set(entries.flatMap(({ name, input }) => (input.original === undefined ? [] : name)));
  const originals = entries.filter(({ name, translation }) => translation === undefined && asked.has(name));
  return new Map(originals.map((entry) => [entry.name, textMark(entry)]));
}

/** A release file of the archive with the record that it became. */
export interface JoinedEntry {
  readonly entry: ReleaseEntry;
  readonly release: Release;
}

/** What a translation says itself; everything else is the original's. */
function translated({ entry, release }: JoinedEntry, original: Release, marks: TextMarks): Translation {
  const { input } = entry;
  const withdrawn = original.withdrawn ?? release.withdrawn;
  const isOutdated = input.original !== undefined && input.original !== marks.get(original.name);
  // Words of the original are in its language: a page in another one does not show them as its own.
  const { kicker, subtitle, boilerplate, ...lasting } = original;
  const whole: Translation = {
    ...lasting,
    ...release,
    translations: [],
    ...(original.date !== undefined && { date: original.date }),
    issuer: input.issuer === undefined ? original.issuer : release.issuer,
    partners: input.partners === undefined ? original.partners : release.partners,
    projects: input.projects === undefined ? original.projects : release.projects,
    people: input.people === undefined ? original.people : release.people,
    photos: input.photos === undefined ? original.photos : release.photos,
    keywords: input.keywords ?? original.keywords,
    ...(input.contact === undefined && original.contact !== undefined && { contact: original.contact }),
    corrections: input.corrections ?? original.corrections,
    language: entry.translation ?? release.language,
    outdated: isOutdated && withdrawn === undefined,
  };
  if (withdrawn === undefined) return whole;
  return { ...withoutText(whole, withdrawn, original.contact), outdated: false };
}

/** Puts translations to their originals, in the order of their language tags. */
export function joinTranslations(
  entries: readonly JoinedEntry[],
  marks: TextMarks,
): { readonly releases: readonly Release[]; readonly faults: readonly Fault[] } {
  const originals = entries.filter(({ entry }) => entry.translation === undefined);
  const known = new Map(originals.map(({ release }) => [release.name, release]));
  const byName = new Map<string, JoinedEntry[]>();
  const faults: Fault[] = [];
  for (const joined of entries) {
    const { name, translation, at, file } = joined.entry;
    if (translation === undefined) continue;
    const original = known.get(name);
    if (original === undefined) {
      faults.push(faultAt(at, [], { rule: "no-original", values: { name, language: translation } }));
    } else if (original.language === translation) {
      const values = { name: `${name}.${translation}`, other: original.file };
      faults.push({ file, line: 1, column: 1, level: "error", rule: "name-taken", values });
    } else byName.set(name, [...(byName.get(name) ?? []), joined]);
  }
  const releases = originals.map(({ release: original }) => {
    const own = byName.get(original.name);
    if (own === undefined) return original;
    const inOrder = own.sort((a, b) => ((a.entry.translation ?? "") < (b.entry.translation ?? "") ? -1 : 1));
    return { ...original, translations: inOrder.map((joined) => translated(joined, original, marks)) };
  });
  return { releases, faults };
}
