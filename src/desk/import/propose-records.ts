import type { NamedRecord, Person } from "../../archive/records.ts";
import type { ReleaseDate } from "../../archive/release-date.ts";
import { rolesOn } from "../../archive/roles.ts";
import { functionFrom, type ShownWords, shownIn } from "./caption.ts";
import type { RecordNames } from "./record-names.ts";

/** Who is shown in a photo, as a release file says it. */
export interface ShownInput {
  readonly person: string;
  readonly as?: string;
  readonly position?: string;
}

/** A name that no record has. */
export interface NewName {
  readonly name: string;
  readonly honorific?: string;
  /** The function that the text gives with it. */
  readonly role?: string;
}

/** Records that a release seems to name. */
export interface Proposal {
  readonly partners: readonly string[];
  readonly projects: readonly string[];
  readonly people: readonly string[];
  /** By photo, in order. */
  readonly shown: readonly (readonly ShownInput[])[];
  /** People whom captions and quotes name and who are no records yet. */
  readonly newNames: readonly NewName[];
}

const territory = /^(?:Land|Stadt|Kreis|Landkreis|Region|Gemeinde|Verbandsgemeinde|Bundesland)/;
const locative = /(?:^|\s)(?:im|in|aus|in der|aus der|aus dem|im gesamten|im ganzen)\s$/i;

/** "Im Landkreis Mayen-Koblenz" is where something is, not who did it. */
export function isPlaceOnly(record: NamedRecord, before: string): boolean {
  return record.type === "organisation" && isTerritoryAsPlace(record.kind ?? record.name, before);
}

/** The same for a name, or a kind of organisation, that is no record's. */
export function isTerritoryAsPlace(name: string, before: string): boolean {
  return territory.test(name) && locative.test(before);
}

const personName =
  /((?:(?:Prof|Dr)\.\s)*)(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s(?:(?:von|van|de|zu|der|den)\s)*\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u;

/** A person's name at the end of the words, or before a function in parentheses or after a comma. */
function nameIn(words: string): NewName | undefined {
  const [, inside] = /\(([^()]+)\)\s*$/.exec(words) ?? [];
  const bare = words.replace(/\s*\([^()]*\)\s*$/, "").trim();
  const match = personName.exec(bare);
  if (match === null) return undefined;
  const [whole, honorific = "", name = ""] = match;
  const before = functionFrom(bare.slice(0, bare.length - whole.length));
  const role = inside ?? (before === "" ? undefined : before);
  return {
    name,
    ...(honorific.trim() !== "" && { honorific: honorific.trim() }),
    ...(role !== undefined && { role }),
  };
}

function asAround(words: string, start: number, end: number): string | undefined {
  const before = functionFrom(words.slice(0, start).replace(honorificsAtEnd, ""));
  if (before !== "") return before.length <= 120 ? before : undefined;
  const after = words
    .slice(end)
    .replace(/^[\s,(]+|[\s).]+$/g, "")
    .trim();
  return after === "" || after.length > 120 ? undefined : functionFrom(after);
}

const honorificsAtEnd = /(?:\s|^)(?:(?:Prof|Dr)\.\s?)+$/u;

function shown(
  { text, position }: ShownWords,
  names: RecordNames,
): { readonly is?: ShownInput; readonly isNew?: NewName } {
  const people = names.mentionsIn(text).filter(({ record }) => record.type === "person");
  const mention = people.at(-1);
  if (mention === undefined) {
    const isNew = nameIn(text);
    return isNew === undefined ? {} : { isNew };
  }
  // Words before a mark such as "(2.v.l.)" may be a whole sentence; a function is only what is left in its last part.
  const words = text.slice(0, mention.start);
  const from =
    position === undefined
      ? 0
      : Math.max(
          0,
          ...[", ", ". ", ": ", " und ", " sowie "].map((cut) =>
            words.lastIndexOf(cut) === -1 ? 0 : words.lastIndexOf(cut) + cut.length,
          ),
        );
  const as = asAround(text.slice(from), mention.start - from, mention.end - from);
  return {
    is: {
      person: mention.record.id,
      ...(as !== undefined && { as }),
      ...(position !== undefined && { position }),
    },
  };
}

const speaker =
  /(?:sagt(?:e)?|erklärt(?:e)?|betont(?:e)?|so|lobt(?:e)?|berichtet(?:e)?|unterstrich|unterstreicht|ergänzt(?:e)?|freut sich|resümiert(?:e)?)\s((?:\p{Lu}[\p{L}-]*\s){0,4}?)((?:(?:Prof|Dr)\.\s)*\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?=[,.:;“"]|$)/gu;

function speakersIn(text: string): readonly NewName[] {
  return [...text.matchAll(speaker)].flatMap(([, role = "", name = ""]) => {
    const found = nameIn(name);
    return found === undefined ? [] : [{ ...found, ...(role.trim() !== "" && { role: role.trim() }) }];
  });
}

function actsFor(
  person: Person,
  date: ReleaseDate | undefined,
): { readonly organisation?: string; readonly project?: string } {
  const roles = rolesOn(person, date);
  const organisations = new Set(roles.flatMap(({ organisation }) => organisation?.id ?? []));
  const projects = new Set(roles.flatMap(({ project }) => project ?? []));
  const [organisation] = organisations;
  const [project] = projects;
  return {
    ...(organisations.size === 1 && organisation !== undefined && { organisation }),
    ...(projects.size === 1 && project !== undefined && { project }),
  };
}

/**
 * Proposes records for a release: those whose name, short form or alias stands in its text, and the organisation and
 * project for which a named person acts, where it is one only. People shown come first, in the photo's order.
 *
 * @param text headline, text and captions; not the place, the contact or the credits, which name others
 * @param issuer id of the issuer, who is no partner
 */
export function proposeRecords(
  {
    text,
    captions,
    issuer,
    date,
  }: {
    readonly text: string;
    readonly captions: readonly string[];
    readonly issuer: string | undefined;
    readonly date: ReleaseDate | undefined;
  },
  names: RecordNames,
): Proposal {
  const mentions = names
    .mentionsIn(text)
    .filter(({ record, start }) => !isPlaceOnly(record, text.slice(Math.max(0, start - 24), start)));
  const inCaptions = captions.map((caption) => shownIn(caption).map((words) => shown(words, names)));
  const shownPeople = inCaptions.map((people) => people.flatMap(({ is }) => is ?? []));
  const idsOf = (type: NamedRecord["type"]) =>
    mentions.filter(({ record }) => record.type === type).map(({ record }) => record.id);
  const people = [...new Set([...shownPeople.flat().map(({ person }) => person), ...idsOf("person")])];
  const acting = people.flatMap((id) => {
    const person = names.people.get(id);
    return person === undefined ? [] : [actsFor(person, date)];
  });
  const partners = new Set([
    ...idsOf("organisation"),
    ...acting.flatMap(({ organisation }) => organisation ?? []),
  ]);
  if (issuer !== undefined) partners.delete(issuer);
  const projects = new Set([...idsOf("project"), ...acting.flatMap(({ project }) => project ?? [])]);
  const known = new Set([...names.people.values()].map(({ name }) => name));
  const news = [...inCaptions.flat().flatMap(({ isNew }) => isNew ?? []), ...speakersIn(text)];
  const newNames = news.filter(
    ({ name }, index) => !known.has(name) && news.findIndex((other) => other.name === name) === index,
  );
  return { partners: [...partners], projects: [...projects], people, shown: shownPeople, newNames };
}
