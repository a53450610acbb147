import type { Fault } from "./fault.ts";
import { nameFrom } from "./name.ts";
import { nearest } from "./nearest.ts";
import { faultAt } from "./parse.ts";
import type { SharedData } from "./read-records.ts";
import type { ReleaseEntry } from "./read-releases.ts";
import type { LegalTexts } from "./records.ts";
import type { PersonInput } from "./schema.ts";

/** A name that no output may show, or none of some releases. */
export interface Redaction {
  /** The words themselves; for a person all of that person's names. */
  readonly words: readonly string[];
  readonly person?: string;
  /** Names of releases; absent = everywhere. */
  readonly releases?: ReadonlySet<string>;
  /** What stands there instead. */
  readonly with: string;
}

/** An archive as it was read, with names replaced before anything is joined or rendered. */
export interface Redacted {
  readonly shared: SharedData;
  readonly entries: readonly ReleaseEntry[];
  readonly legal: LegalTexts;
  readonly redactions: readonly Redaction[];
  readonly faults: readonly Fault[];
}

/** Keys whose values point somewhere and are no words for readers. */
const pointers: ReadonlySet<string> = new Set(
  (
    "id issuer partners projects person organisation organisations project part-of publisher replaced-by file url " +
    "language original embargo time-zone edtf firstDay lastDay look"
  ).split(" "),
);

/**
 * Finds words: whole, over any blanks, with a German genitive ("Begens" for "Begen"), longest first. `undefined` when
 * there is nothing to find.
 */
export function redactionPattern(words: readonly string[]): RegExp | undefined {
  const sources = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((text) =>
      text
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
        .join("\\s+"),
    );
  if (sources.length === 0) return undefined;
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${sources.join("|")})(?:['’]?s|['’])?(?![\\p{L}\\p{N}\\p{M}])`,
    "gu",
  );
}

type Replace = (text: string) => string;

function replacer(redactions: readonly Redaction[]): Replace {
  const steps = redactions.flatMap(({ words, with: instead }) => {
    const pattern = redactionPattern(words);
    return pattern === undefined ? [] : [{ pattern, instead }];
  });
  return (text) => steps.reduce((done, { pattern, instead }) => done.replace(pattern, () => instead), text);
}

function replaceIn<T>(value: T, replace: Replace): T;
function replaceIn(value: unknown, replace: Replace): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((entry: unknown) => replaceIn(entry, replace));
  if (typeof value !== "object" || value === null) return value;
  const isIdList = (key: string, entry: unknown) =>
    key === "people" && Array.isArray(entry) && entry.every((item) => typeof item === "string");
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) =>
      pointers.has(key) || isIdList(key, entry) ? [key, entry] : [key, replaceIn(entry, replace)],
    ),
  );
}

function namesOfPerson({ name, honorific, aliases = [] }: PersonInput): readonly string[] {
  return [...(honorific === undefined ? [] : [`${honorific} ${name}`]), name, ...aliases];
}

/** The redactions of an archive, with what is wrong about them. */
function readRedactions(shared: SharedData, names: ReadonlySet<string>) {
  const faults: Fault[] = [];
  const people = new Map(shared.people.map(({ input }) => [input.id, input]));
  const redactions = shared.redactions.flatMap(({ input, at }): Redaction[] => {
    const everywhere = input.in.includes("all");
    for (const [index, name] of input.in.entries()) {
      if (name === "all" || names.has(name)) continue;
      const near = nearest(name, names);
      const values = { id: name, in: "release", ...(near !== undefined && { nearest: near }) } as const;
      faults.push(faultAt(at, ["in", index], { rule: "unknown-id", values }));
    }
    const person = input.person === undefined ? undefined : people.get(input.person);
    if (input.person !== undefined && person === undefined) {
      const near = nearest(input.person, people.keys());
      const values = {
        id: input.person,
        in: "person",
        ...(near !== undefined && { nearest: near }),
      } as const;
      faults.push(faultAt(at, ["person"], { rule: "unknown-id", values }));
      return [];
    }
    return [
      {
        words: person === undefined ? [input.text ?? ""] : namesOfPerson(person),
        ...(person !== undefined && { person: person.id }),
        ...(!everywhere && { releases: new Set(input.in) }),
        with: input.with,
      },
    ];
  });
  return { redactions, faults };
}

function redactEntry(entry: ReleaseEntry, redactions: readonly Redaction[]): ReleaseEntry {
  const own = redactions.filter(({ releases }) => releases === undefined || releases.has(entry.name));
  if (own.length === 0) return entry;
  const replace = replacer(own);
  const gone = new Set(own.flatMap(({ person }) => person ?? []));
  const { people, photos, contact, ...texts } = entry.input;
  const isGone = contact !== undefined && gone.has(contact);
  return {
    ...entry,
    body: replace(entry.body),
    input: {
      ...replaceIn(texts, replace),
      ...(people && { people: people.filter((person) => !gone.has(person)) }),
      ...(contact !== undefined && !isGone && { contact: replace(contact) }),
      ...(photos && {
        photos: photos.map(({ people: shown, ...photo }) => ({
          ...replaceIn(photo, replace),
          ...(shown && {
            people: replaceIn(
              shown.filter(({ person }) => !gone.has(person)),
              replace,
            ),
          }),
        })),
      }),
    },
  };
}

function redactShared(shared: SharedData, redactions: readonly Redaction[]): SharedData {
  const everywhere = redactions.filter(({ releases }) => releases === undefined);
  if (everywhere.length === 0) return shared;
  const replace = replacer(everywhere);
  const gone = new Map(
    everywhere.flatMap((redaction) => (redaction.person ? [[redaction.person, redaction]] : [])),
  );
  const inAll = <T extends { readonly input: object }>(entries: readonly T[]) =>
    entries.map((entry) => ({ ...entry, input: replaceIn(entry.input, replace) }));
  return {
    ...shared,
    site: shared.site && { ...shared.site, input: replaceIn(shared.site.input, replace) },
    organisations: inAll(shared.organisations),
    projects: inAll(shared.projects).map((entry) => {
      const people = entry.input.people?.filter((person) => !gone.has(person));
      return { ...entry, input: { ...entry.input, ...(people && { people }) } };
    }),
    people: inAll(shared.people).map((entry) => {
      const { id } = entry.input;
      const redaction = gone.get(id);
      return redaction === undefined
        ? entry
        : { ...entry, input: { id, name: redaction.with, hidden: true } };
    }),
  };
}

/** An address cannot be redacted without breaking it; the office must know and decide. */
function namesInAddresses(entries: readonly ReleaseEntry[], redactions: readonly Redaction[]): Fault[] {
  return redactions.flatMap(({ words, releases }) =>
    entries.flatMap((entry): Fault[] => {
      if (releases !== undefined && !releases.has(entry.name)) return [];
      const shown = words.find((text) => `-${entry.name}-`.includes(`-${nameFrom(text)}-`));
      if (shown === undefined) return [];
      const place = { file: entry.file, line: 1, column: 1, level: "hint" } as const;
      return [{ ...place, rule: "redaction-left", values: { file: entry.name, text: shown } }];
    }),
  );
}

/** Replaces what redactions.yaml names, in the records as they were read; the files stay as they are. */
export function redact(
  shared: SharedData,
  entries: readonly ReleaseEntry[],
  legal: LegalTexts,
  names: ReadonlySet<string>,
): Redacted {
  const { redactions, faults } = readRedactions(shared, names);
  if (redactions.length === 0) return { shared, entries, legal, redactions, faults };
  const everywhere = redactions.filter(({ releases }) => releases === undefined);
  return {
    shared: redactShared(shared, redactions),
    entries: entries.map((entry) => redactEntry(entry, redactions)),
    legal: replaceIn(legal, replacer(everywhere)),
    redactions,
    faults: [...faults, ...namesInAddresses(entries, redactions)],
  };
}
