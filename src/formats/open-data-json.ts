import type { OpenData, OpenRecord } from "../views/open-data.ts";
import type { NamedPart, PersonPart, ReleaseParts } from "../views/release-parts.ts";

/**
 * The beginning of the whole archive as JSON: the archive itself, its organisations, projects and people by id. Then comes
 * every release with its text, newest first, one a line. Dates are EDTF (ISO 8601-2 level 1), as exact as they are
 * known; an undated release has none.
 */
export function jsonHead({ site, records }: OpenData): string {
  const lists = (["organisations", "projects", "people"] as const).map((kind) => {
    const lines = records[kind].map((record) => JSON.stringify(recordOf(record)));
    return `"${kind}":[\n${lines.join(",\n")}\n],\n`;
  });
  return `{"archive":${JSON.stringify(site)},\n${lists.join("")}"releases":[\n`;
}

/** A release as a line, with what parts it from the one before. */
export function jsonLine(parts: ReleaseParts, isFirst: boolean): string {
  return (isFirst ? "" : ",\n") + JSON.stringify(releaseOf(parts));
}

export const jsonEnd = "\n]}\n";

function recordOf(record: OpenRecord) {
  const { aliases, ...rest } = record;
  return { ...rest, ...(aliases.length > 0 && { aliases }) };
}

const ids = (of: readonly NamedPart[]) => of.map(({ id }) => id);

function personOf({ id, role, position }: PersonPart) {
  return { person: id, ...(role !== undefined && { role }), ...(position !== undefined && { position }) };
}

function releaseOf(parts: ReleaseParts) {
  const { date, withdrawn, corrections, photos, people, contactRecord, contact } = parts;
  const shared = {
    id: parts.id,
    name: parts.name,
    url: parts.url,
    language: parts.language,
    ...(date.edtf !== undefined && { date: date.edtf }),
    ...(parts.number !== undefined && { number: parts.number }),
    ...(parts.kicker !== undefined && { kicker: parts.kicker }),
    title: parts.title,
    ...(parts.subtitle !== undefined && { subtitle: parts.subtitle }),
    issuer: parts.issuer.id,
    partners: ids(parts.partners),
    projects: ids(parts.projects),
    ...(corrections.length > 0 && {
      corrections: corrections.map(({ date: when, note }) => ({ date: when.edtf, note })),
    }),
  };
  if (withdrawn !== undefined) {
    return {
      ...shared,
      withdrawn: { date: withdrawn.date.edtf, reason: withdrawn.reason },
      ...(parts.replacedBy !== undefined && { replacedBy: parts.replacedBy.id }),
    };
  }
  return {
    ...shared,
    people: people.map(personOf),
    keywords: parts.keywords,
    ...(parts.place !== undefined && { place: parts.place }),
    text: parts.text,
    ...(parts.signature !== undefined && { signature: parts.signature }),
    ...(parts.boilerplate !== undefined && { boilerplate: parts.boilerplate }),
    photos: photos.map(({ people: shown, ...photo }) => ({
      ...photo,
      ...(shown.length > 0 && { people: shown.map(personOf) }),
    })),
    ...((contactRecord !== undefined || contact !== undefined) && { contact: contactRecord?.id ?? contact }),
    ...(parts.source !== undefined && { source: parts.source }),
    ...(parts.translations.length > 0 && { translations: parts.translations }),
    ...(parts.replacedBy !== undefined && { replacedBy: parts.replacedBy.id }),
  };
}
