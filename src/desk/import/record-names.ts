import { Joiner } from "../../archive/join.ts";
import { namesOf } from "../../archive/names.ts";
import type { SharedData } from "../../archive/read-records.ts";
import type { NamedRecord, Organisation, Person, Project } from "../../archive/records.ts";

/** A record named in a text. */
export interface Mention {
  readonly record: NamedRecord;
  /** Offsets of the name in the text. */
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly tokens: readonly string[];
  readonly record: NamedRecord;
}

const tokenPattern = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: token, index } of text.matchAll(tokenPattern))
    tokens.push({ text: token, start: index, end: index + token.length });
  return tokens;
}

/** The word without the ending that a German case gives it: "Jobcenters", "Landkreises". */
function stems(word: string): readonly string[] {
  const found = [word];
  if (word.length > 4) {
    if (word.endsWith("es")) found.push(word.slice(0, -2));
    if (word.endsWith("s") || word.endsWith("n")) found.push(word.slice(0, -1));
  }
  return found;
}

function isSameWord(word: string, named: string): boolean {
  return stems(word).includes(named);
}

/** Names of all records of an archive, made to be found in texts quickly. */
export class RecordNames {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly people: ReadonlyMap<string, Person>;
  /** Longest first, by first word. */
  readonly #byFirstWord = new Map<string, Name[]>();
  /** One text is asked for several times in a row. */
  #last: { readonly text: string; readonly mentions: readonly Mention[] } | undefined;

  constructor(shared: SharedData) {
    const joiner = new Joiner(shared, new Set());
    this.organisations = joiner.organisations;
    this.projects = joiner.projects;
    this.people = joiner.people;
    for (const record of [
      ...this.organisations.values(),
      ...this.projects.values(),
      ...this.people.values(),
    ]) {
      for (const name of namesOf(record)) {
        const tokens = tokensOf(name).map(({ text }) => text);
        const [first] = tokens;
        if (first === undefined) continue;
        const names = this.#byFirstWord.get(first) ?? [];
        names.push({ tokens, record });
        this.#byFirstWord.set(first, names);
      }
    }
    for (const names of this.#byFirstWord.values()) names.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  /**
   * Records that a text names, by name, short form or alias, also in the genitive; whole words, longest match. A name
   * that several records share names none of them.
   */
  mentionsIn(text: string): readonly Mention[] {
    if (this.#last?.text === text) return this.#last.mentions;
    const mentions = this.#findMentions(text);
    this.#last = { text, mentions };
    return mentions;
  }

  /** The name that begins with a token, the longest; several records may share it. */
  #nameAt(tokens: readonly Token[], at: number) {
    let length = 0;
    let records: NamedRecord[] = [];
    for (const stem of stems(tokens[at]?.text ?? "")) {
      for (const { tokens: named, record } of this.#byFirstWord.get(stem) ?? []) {
        if (
          named.length < length ||
          !named.every((word, index) => isSameWord(tokens[at + index]?.text ?? "", word))
        )
          continue;
        if (named.length > length) records = [];
        length = named.length;
        records.push(record);
      }
    }
    return { length, records: new Set(records) };
  }

  #findMentions(text: string): readonly Mention[] {
    const tokens = tokensOf(text);
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const { length, records } = this.#nameAt(tokens, at);
      const [record] = records;
      if (record === undefined) continue;
      const end = tokens[at + length - 1]?.end ?? 0;
      if (records.size === 1) found.push({ record, start: tokens[at]?.start ?? 0, end });
      at += length - 1;
    }
    return found;
  }

  /** The organisation that a line names and does nothing else. */
  organisationNamed(line: string): Organisation | undefined {
    const [mention, ...others] = this.mentionsIn(line);
    if (mention === undefined || others.length > 0 || mention.record.type !== "organisation")
      return undefined;
    const around = `${line.slice(0, mention.start)}${line.slice(mention.end)}`;
    return /^(?:\W|der|die|das|des)*$/i.test(around) ? mention.record : undefined;
  }
}
