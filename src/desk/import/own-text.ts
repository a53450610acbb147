import { namesOf } from "../../archive/names.ts";
import type { NamedRecord } from "../../archive/records.ts";
import { parseReleaseDate } from "../../archive/release-date.ts";
import type { Texts } from "../../texts/texts.ts";
import { dateView } from "../../views/dates.ts";
import { type ReleaseFrontMatter, releaseFileText } from "../release-file.ts";
import { missingWords } from "./check-words.ts";
import { type Conversion, type ConvertContext, readBack } from "./convert.ts";
import { cleanText, type Passed } from "./document.ts";
import { editionBody } from "./edition-body.ts";
import { headReaderFor } from "./head-reader.ts";
import { readRunInPlace } from "./run-in-place.ts";

/** What is needed to know the archive's own text editions (`text.txt`) again. */
export interface OwnTextContext extends ConvertContext {
  /** The catalogue that they were written with. */
  readonly texts: Texts;
  /** The archive's address, with `/` at its end. */
  readonly siteUrl: string;
  /** The press contact of releases that name none. */
  readonly siteContact: string | undefined;
  /** A name for the file that is not taken, the wanted one if it can be. */
  readonly freeName: (wanted: string) => string;
}

type FoundPhoto = NonNullable<ReleaseFrontMatter["photos"]>[number];
type Shown = NonNullable<FoundPhoto["people"]>[number];

/** Whether a file begins as the archive's own text editions do; cheap, for thousands of files that do not. */
export function isOwnText(bytes: Uint8Array, { release }: Texts): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).startsWith(release.kind);
}

/** Thrown where a text is not quite what the archive would have written: then it is read like any other. */
class NotOurs extends Error {}

/** What follows a label on its line; `undefined` for a line without it. */
function after(label: string, line: string | undefined): string | undefined {
  return line?.startsWith(`${label}: `) ? line.slice(label.length + 2) : undefined;
}

/** Parts of a list, apart by a mark that may also stand inside parentheses. */
function parts(text: string, mark: string): readonly string[] {
  const found: string[] = [""];
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    const last = found.pop() ?? "";
    const whole = last + letter;
    const isEnd = depth === 0 && whole.endsWith(mark) && index > 0;
    found.push(...(isEnd ? [whole.slice(0, -mark.length), ""] : [whole]));
  }
  return found.filter((part) => part !== "");
}

const place = /^(?:(?:ganz |vorne |hinten )?(?:links|rechts|mitte|vorne?|hinten)|in der mitte)\b/i;

class OwnText {
  readonly #context: OwnTextContext;
  readonly #blocks: readonly string[];
  readonly #dropped: string[] = [];
  /** Roles of people by name, as the line of all people says them. */
  readonly #roles = new Map<string, string>();

  constructor(text: string, context: OwnTextContext) {
    this.#context = context;
    this.#blocks = text.trim().split(/\n{2,}/);
  }

  #id(name: string, records: ReadonlyMap<string, NamedRecord>): string {
    const bearers = [...records.values()].filter((record) => namesOf(record).includes(name));
    const [only] = bearers;
    if (only === undefined || bearers.length > 1) throw new NotOurs();
    return only.id;
  }

  #ids(names: string | undefined, records: ReadonlyMap<string, NamedRecord>): string[] {
    return parts(names ?? "", "; ").map((name) => this.#id(name, records));
  }

  /** A person as the text has it: name, then role and place in parentheses. */
  #person(text: string): Shown {
    const [, name = text, inside] = /^(.{0,300}?) \((.{0,300})\)$/.exec(text) ?? [];
    const person = this.#id(name, this.#context.names.people);
    if (inside === undefined) return { person };
    // The line of all people has roles only, so that what goes on behind one is a place.
    const role = this.#roles.get(name);
    if (role !== undefined && inside.startsWith(`${role}, `)) {
      const position = inside.slice(role.length + 2);
      const number = /^\d+/.exec(position)?.[0];
      const isNumber = number !== undefined && this.#context.texts.release.position(number) === position;
      return { person, as: role, position: isNumber ? number : position };
    }
    const details = inside.split(", ");
    const last = details.at(-1) ?? "";
    const [number] = /\d+/.exec(last) ?? [];
    const plain = (text: string) => text.replace(/\s/g, " ");
    const isPlace =
      number !== undefined && plain(this.#context.texts.release.position(number)) === plain(last);
    const position = isPlace ? number : place.test(last) ? last : undefined;
    const as = (position === undefined ? details : details.slice(0, -1)).join(", ");
    return { person, ...(as !== "" && { as }), ...(position !== undefined && { position }) };
  }

  /** A date in words as EDTF: of all that the words could mean, the one that is written with just these words. */
  #date(words: string): string | undefined {
    const { texts } = this.#context;
    if (words === texts.date.undated) return undefined;
    const exact = headReaderFor(this.#context.language)
      .dates(words)
      .map(({ iso }) => iso);
    const isos = exact.length > 0 ? exact : (words.match(/\b\d{4}\b/g) ?? []);
    const marks = ["", "~", "?"];
    const [first = "", second] = isos;
    const candidates = marks.flatMap((one) =>
      second === undefined ? [first + one] : marks.map((other) => `${first}${one}/${second}${other}`),
    );
    const found = candidates.find((candidate) => {
      const parsed = parseReleaseDate(candidate);
      return "value" in parsed && dateView(parsed.value, texts).text === words;
    });
    if (found === undefined) throw new NotOurs();
    return found;
  }

  #head(): Pick<ReleaseFrontMatter, "number" | "date" | "issuer"> {
    const { release } = this.#context.texts;
    const [kind = "", date, issuer] = (this.#blocks[0] ?? "").split("\n");
    const number = kind.slice(release.kind.length + 1);
    const words = number === "" ? undefined : number.replace(release.number(""), "");
    const iso = this.#date(after(release.date, date) ?? "");
    this.#dropped.push(this.#blocks[0] ?? "");
    return {
      ...(words !== undefined && { number: words }),
      ...(iso !== undefined && { date: iso }),
      issuer: this.#id(after(release.issuer, issuer) ?? "", this.#context.names.organisations),
    };
  }

  #headline(): Pick<ReleaseFrontMatter, "kicker" | "title" | "subtitle"> {
    const { fields } = this.#context.texts.fields.release;
    const lines = (this.#blocks[1] ?? "").split("\n");
    const kicker = after(fields.kicker.title, lines[0]);
    const subtitle = after(fields.subtitle.title, lines.at(-1));
    const [title = "", ...others] = lines.slice(
      kicker === undefined ? 0 : 1,
      subtitle === undefined ? lines.length : -1,
    );
    if (title === "" || others.length > 0) throw new NotOurs();
    this.#dropped.push(fields.kicker.title, fields.subtitle.title);
    return { title, ...(kicker !== undefined && { kicker }), ...(subtitle !== undefined && { subtitle }) };
  }

  /** Blocks after the headline by the label that begins them; the text itself has none. */
  #sections(): ReadonlyMap<string, readonly string[]> {
    const { texts } = this.#context;
    const { release } = texts;
    const { fields } = texts.fields.release;
    const [before = "", behind = ""] = release.correction("\0").split("\0");
    const isLabel = (line: string) =>
      [fields.boilerplate.title, release.photo, release.contact].includes(line) ||
      /^\d+$/.test(line.replace(`${release.photo} `, "")) ||
      (line.startsWith(before) && line.endsWith(behind) && before !== "");
    const found = new Map<string, string[]>([["", []]]);
    let label = "";
    for (const block of this.#blocks.slice(2, -1)) {
      const [first = "", ...rest] = block.split("\n");
      const named = first.endsWith(":") && isLabel(first.slice(0, -1)) ? first.slice(0, -1) : undefined;
      const signature = after(fields.signature.title, block);
      if (named !== undefined) {
        label = named;
        this.#dropped.push(named);
        found.set(label, [rest.join("\n")]);
      } else if (label === "" && signature !== undefined) {
        this.#dropped.push(fields.signature.title);
        found.set(fields.signature.title, [signature]);
      } else found.set(label, [...(found.get(label) ?? []), block]);
    }
    return found;
  }

  #photo(text: string): FoundPhoto {
    const { release, fields } = this.#context.texts;
    const { alt } = fields.release.fields.photos.fields;
    const words: Record<"caption" | "alt" | "credit" | "terms", string[]> = {
      caption: [],
      alt: [],
      credit: [],
      terms: [],
    };
    let people: readonly Shown[] = [];
    let field: keyof typeof words = "caption";
    const creditLabel = release.credit("").replace(/: $/, "");
    for (const line of text.split("\n")) {
      const shown = after(release.shown, line);
      if (shown !== undefined) {
        people = parts(shown, ", ").map((one) => this.#person(one));
        this.#dropped.push(line);
      } else if (line === release.notHeld || after(release.address, line) !== undefined)
        this.#dropped.push(line);
      else {
        const labels = { alt: alt.title, credit: creditLabel, terms: release.terms } as const;
        for (const key of ["alt", "credit", "terms"] as const) {
          if (after(labels[key], line) === undefined) continue;
          field = key;
          this.#dropped.push(labels[key]);
        }
        words[field].push(field === "caption" ? line : (after(labels[field], line) ?? line));
      }
    }
    const given = Object.entries(words).filter(([, lines]) => lines.length > 0);
    return {
      ...Object.fromEntries(given.map(([key, lines]) => [key, lines.join("\n")])),
      ...(people.length > 0 && { people: [...people] }),
    };
  }

  /** The record whose name the contact is; else the contact as a text; nothing where it is everybody's. */
  #contact(text: string | undefined): string | undefined {
    if (text === undefined) return undefined;
    const { names, siteContact } = this.#context;
    const records = [...names.people.values(), ...names.organisations.values()];
    const record = records.find((one) => namesOf(one)[0] === text);
    const contact = record?.id ?? text;
    if (contact === text && contact !== siteContact) return contact;
    this.#dropped.push(text);
    return contact === siteContact ? undefined : contact;
  }

  #source(text: string | undefined): ReleaseFrontMatter["source"] {
    if (text === undefined) return undefined;
    const [, name = text, url, note] = /^(.{0,300}?), (https?:\/\/\S{1,2000}?)(?:, (.*))?$/.exec(text) ?? [];
    return { name, ...(url !== undefined && { url }), ...(note !== undefined && { note }) };
  }

  read(): {
    readonly frontMatter: ReleaseFrontMatter;
    readonly body: string;
    readonly dropped: readonly string[];
  } {
    const { texts, names } = this.#context;
    const { release } = texts;
    const { fields } = texts.fields.release;
    const concerns = (this.#blocks.at(-1) ?? "").split("\n");
    const concern = (label: string) =>
      concerns.map((line) => after(label, line)).find((rest) => rest !== undefined);
    // A release that was withdrawn has no text and no length.
    if (concern(release.length) === undefined) throw new NotOurs();
    this.#dropped.push(...concerns);
    const all = parts(concern(release.people) ?? "", "; ");
    for (const text of all) {
      const [, name, role] = /^(.{0,300}?) \((.{0,300})\)$/.exec(text) ?? [];
      if (name !== undefined && role !== undefined) this.#roles.set(name, role);
    }
    const sections = this.#sections();
    const section = (label: string) => sections.get(label)?.join("\n\n");
    const [before = "", behind = ""] = release.correction("\0").split("\0");
    const corrections = [...sections].flatMap(([label, blocks]) => {
      if (before === "" || !label.startsWith(before)) return [];
      const date = this.#date(label.slice(before.length, label.length - behind.length)) ?? "";
      return [{ date, note: blocks.join("\n\n") }];
    });
    const isPhoto = (label: string) => label === release.photo || label.startsWith(`${release.photo} `);
    const photos = [...sections].flatMap(([label, blocks]) =>
      isPhoto(label) ? [this.#photo(blocks.join("\n\n"))] : [],
    );
    const people = all.map((one) => this.#person(one).person);
    const [first = "", ...rest] = sections.get("") ?? [];
    const runIn = readRunInPlace(first);
    const [boilerplate, signature] = [section(fields.boilerplate.title), section(fields.signature.title)];
    const contact = this.#contact(section(release.contact));
    const source = this.#source(concern(release.source));
    const keywords = parts(concern(release.keywords) ?? "", "; ");
    const frontMatter: ReleaseFrontMatter = {
      ...this.#headline(),
      ...this.#head(),
      ...(runIn !== undefined && runIn.date === undefined && { place: runIn.place }),
      partners: this.#ids(concern(release.partners), names.organisations),
      projects: this.#ids(concern(release.projects), names.projects),
      people: [...people],
      photos,
      ...(contact !== undefined && { contact }),
      ...(boilerplate !== undefined && { boilerplate }),
      ...(signature !== undefined && { signature }),
      keywords: [...keywords],
      ...(source !== undefined && { source }),
      corrections,
    };
    const start = runIn !== undefined && runIn.date === undefined ? first.slice(runIn.end) : first;
    const stated = concern(release.length);
    const isLength = (length: number) => release.characters(length) === stated;
    const body = editionBody([start, ...rest].join("\n\n"), frontMatter.place, isLength);
    return { frontMatter, body, dropped: this.#dropped };
  }
}

/**
 * Reads a text edition that this archive wrote (`text.txt`) back into the release that it came from. `undefined` for any
 * other text, and for one that was changed so that it is no longer quite what the archive writes.
 */
export function convertOwnText(text: string, context: OwnTextContext): Conversion | undefined {
  const clean = cleanText(text);
  const { texts, siteUrl } = context;
  const address = after(texts.release.address, clean.trim().split("\n").at(-1));
  if (!clean.startsWith(texts.release.kind) || !address?.startsWith(siteUrl)) return undefined;
  try {
    const { frontMatter, body, dropped } = new OwnText(clean, context).read();
    const name = context.freeName(
      address
        .split("/")
        .filter((part) => part !== "")
        .at(-1) ?? "",
    );
    const file = releaseFileText(frontMatter, body);
    const back = readBack(file);
    if ("fault" in back || missingWords(clean, [file, ...dropped].join("\n")) !== undefined) return undefined;
    const passed: readonly Passed[] = dropped
      .filter((line) => line.includes(" "))
      .map((line) => ({ why: "head", text: line }));
    return {
      converted: {
        name,
        text: file,
        title: frontMatter.title,
        ...(frontMatter.date !== undefined && { date: frontMatter.date }),
        pictures: [],
        dropped: passed,
        newNames: [],
        newRecords: { organisations: [], projects: [] },
      },
    };
  } catch (error) {
    if (error instanceof NotOurs) return undefined;
    throw error;
  }
}
