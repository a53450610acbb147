import type { Fault } from "./fault.ts";
import { decodedAddress } from "./former-address.ts";
import { nameFrom } from "./name.ts";
import { nearest } from "./nearest.ts";
import { faultAt } from "./parse.ts";
import type { SharedData } from "./read-records.ts";
import type { ReleaseEntry } from "./read-releases.ts";
import type { LegalTexts } from "./records.ts";
import type { PersonInput } from "./schema.ts";
import { digestOf } from "./source-file.ts";

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

// Neither these nor soft hyphens are seen, and both may stand anywhere in a word.
const unseen = "[\\u00ad\\u200b-\\u200d\\u2060]?";
const marks = "[*_~`]*";
/** Between two words of a name: blanks, line ends in a quotation too, and marks of emphasis. */
const gap = `${marks}(?:[\\s>\\\\]|&nbsp;)+${marks}`;

function sourceOf(word: string): string {
  const letters = [...word].map((letter) =>
    letter === "-" ? "[-\\u2010\\u2011]" : letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&"),
  );
  return letters.join(unseen);
}

/** A word as it is written or in capitals: lists have "Ada WOLF". */
function eitherCase(word: string): string {
  const capitals = word.toUpperCase();
  return capitals === word ? sourceOf(word) : `(?:${sourceOf(word)}|${sourceOf(capitals)})`;
}

/**
 * Finds words: whole, over any blanks, each as written or in capitals, with a German genitive ("Begens" for "Begen"),
 * longest first. `undefined` when there is nothing to find.
 */
export function redactionPattern(words: readonly string[]): RegExp | undefined {
  const sources = [...new Set(words.map((text) => text.trim()))]
    .filter((text) => text !== "")
    .sort((a, b) => b.length - a.length)
    .map((text) => text.split(/\s+/).map(eitherCase).join(gap));
  if (sources.length === 0) return undefined;
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${sources.join("|")})(?:['’]?[sS]|['’])?(?![\\p{L}\\p{N}\\p{M}])`,
    "gu",
  );
}

type Replace = (text: string) => string;

/** Emphasis that ends within a name then ends behind what stands there instead, and begins before it. */
function withMarks(name: string, instead: string): string {
  const opening = name.match(/(?<=[\s>])[*_~`]+/g) ?? [];
  const closing = name.match(/(?<![*_~`])[*_~`]+(?=[\s>])/g) ?? [];
  return [...opening, instead, ...closing].join("");
}

function replacer(redactions: readonly Redaction[]): Replace {
  const steps = redactions.flatMap(({ words, with: instead }) => {
    const pattern = redactionPattern(words);
    return pattern === undefined ? [] : [{ pattern, instead }];
  });
  return (text) =>
    steps.reduce(
      (done, { pattern, instead }) => done.replace(pattern, (name) => withMarks(name, instead)),
      text,
    );
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
  // Former addresses stay as they are: readers still come by them.
  const { people, photos, contact, aliases, ...texts } = entry.input;
  const isGone = contact !== undefined && gone.has(contact);
  return {
    ...entry,
    digest: digestOf(JSON.stringify([entry.digest, own])),
    body: replace(entry.body),
    input: {
      ...replaceIn(texts, replace),
      ...(people && { people: people.filter((person) => !gone.has(person)) }),
      ...(contact !== undefined && !isGone && { contact: replace(contact) }),
      ...(aliases && { aliases }),
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
  // What stands there instead is nobody's name, and must not be looked for in texts.
  const isKept = (name: string) => replace(name) === name;
  return {
    ...shared,
    site: shared.site && { ...shared.site, input: replaceIn(shared.site.input, replace) },
    organisations: shared.organisations.map((entry) => {
      const { short, aliases = [], former = [], ...texts } = entry.input;
      const input = {
        ...replaceIn(texts, replace),
        ...(short !== undefined && isKept(short) && { short }),
        aliases: aliases.filter(isKept),
        former: former.filter(({ name }) => isKept(name)),
      };
      return { ...entry, input };
    }),
    projects: shared.projects.map((entry) => {
      const { short, aliases = [], people = [], ...texts } = entry.input;
      const input = {
        ...replaceIn(texts, replace),
        ...(short !== undefined && isKept(short) && { short }),
        aliases: aliases.filter(isKept),
        people: people.filter((person) => !gone.has(person)),
      };
      return { ...entry, input };
    }),
    people: shared.people.map((entry) => {
      const { aliases = [], ...texts } = entry.input;
      const redaction = gone.get(texts.id);
      const input =
        redaction === undefined
          ? { ...replaceIn(texts, replace), aliases: aliases.filter(isKept) }
          : { id: texts.id, name: redaction.with, hidden: true as const };
      return { ...entry, input };
    }),
  };
}

/** An address cannot be redacted without breaking it; the office must know and decide. */
function namesInAddresses(
  shared: SharedData,
  entries: readonly ReleaseEntry[],
  redactions: readonly Redaction[],
): Fault[] {
  const hint = (file: string, address: string, text: string): Fault => {
    const place = { file, line: 1, column: 1, level: "hint" } as const;
    return { ...place, rule: "redaction-left", values: { file: address, text } };
  };
  const records = [...shared.organisations, ...shared.projects];
  return redactions.flatMap(({ words, releases }) => {
    const shownIn = (address: string) => {
      const slug = `-${nameFrom(decodedAddress(address))}-`;
      // A name in another script leaves nothing that could stand in an address.
      const written = words.filter((text) => nameFrom(text) !== nameFrom(""));
      return written.find((text) => slug.includes(`-${nameFrom(text)}-`));
    };
    const own = entries.filter(({ name }) => releases === undefined || releases.has(name));
    const inReleases = own.flatMap(({ file, name, input }) =>
      [name, ...(input.aliases ?? [])].flatMap((address) => {
        const text = shownIn(address.replace(/[/.]/g, " "));
        return text === undefined ? [] : hint(file, address, text);
      }),
    );
    if (releases !== undefined) return inReleases;
    const inRecords = records.flatMap(({ at, input }) => {
      const text = shownIn(input.id);
      return text === undefined ? [] : hint(at.source.file, input.id, text);
    });
    return [...inReleases, ...inRecords];
  });
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
    faults: [...faults, ...namesInAddresses(shared, entries, redactions)],
  };
}
