import { createHash } from "node:crypto";
import type { Fault } from "./fault.ts";
import { faultAt } from "./parse.ts";
import type { ReleaseEntry } from "./read-releases.ts";
import type { Release, Translation } from "./records.ts";

/**
 * Mark of a release's text: it changes when anything changes that a translator would have to translate.
 * Stands in the `original` field of a translation. Sixteen hexadecimal digits of a SHA-256.
 */
export function textMark({ kicker, title, subtitle, place, body, boilerplate, photos }: Release): string {
  const captions = photos.map(({ caption, alt }) => [caption ?? "", alt ?? ""]);
  const text = [kicker ?? "", title, subtitle ?? "", place ?? "", body.trim(), boilerplate ?? "", captions];
  return createHash("sha256").update(JSON.stringify(text)).digest("hex").slice(0, 16);
}

/** A release file of the archive with the record that it became. */
export interface JoinedEntry {
  readonly entry: ReleaseEntry;
  readonly release: Release;
}

/** What a translation says itself; everything else is the original's. */
function translated({ entry, release }: JoinedEntry, original: Release): Translation {
  const { input } = entry;
  const withdrawn = original.withdrawn ?? release.withdrawn;
  const own = withdrawn === undefined ? release : { ...release, body: "" };
  return {
    ...original,
    ...own,
    translations: [],
    ...(original.date !== undefined && { date: original.date }),
    issuer: input.issuer === undefined ? original.issuer : release.issuer,
    partners: input.partners === undefined ? original.partners : release.partners,
    projects: input.projects === undefined ? original.projects : release.projects,
    people: input.people === undefined ? original.people : release.people,
    photos: input.photos === undefined ? original.photos : release.photos,
    keywords: input.keywords ?? original.keywords,
    ...(withdrawn !== undefined && { withdrawn, photos: [] }),
    language: entry.translation ?? release.language,
    outdated: input.original !== undefined && input.original !== textMark(original),
  };
}

/** Puts translations to their originals, in the order of their language tags. */
export function joinTranslations(
  originals: readonly Release[],
  translations: readonly JoinedEntry[],
): { readonly releases: readonly Release[]; readonly faults: readonly Fault[] } {
  const known = new Set(originals.map(({ name }) => name));
  const byName = new Map<string, JoinedEntry[]>();
  const faults: Fault[] = [];
  for (const joined of translations) {
    const { name, translation = "", at } = joined.entry;
    if (!known.has(name))
      faults.push(faultAt(at, [], { rule: "no-original", values: { name, language: translation } }));
    else byName.set(name, [...(byName.get(name) ?? []), joined]);
  }
  const releases = originals.map((original) => {
    const own = byName.get(original.name);
    if (own === undefined) return original;
    const inOrder = own.sort((a, b) => ((a.entry.translation ?? "") < (b.entry.translation ?? "") ? -1 : 1));
    return { ...original, translations: inOrder.map((joined) => translated(joined, original)) };
  });
  return { releases, faults };
}
