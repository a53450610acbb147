import type { Fault } from "../../archive/fault.ts";
import { splitFrontMatter } from "../../archive/front-matter.ts";
import { parseMoment } from "../../archive/moment.ts";
import { parseRecord } from "../../archive/parse.ts";
import { parseReleaseDate, type ReleaseDate } from "../../archive/release-date.ts";
import { type ReleaseInput, releaseSchema } from "../../archive/schema.ts";
import { readYaml } from "../../archive/yaml.ts";
import type { ImportProblem } from "../../texts/desk-texts.ts";
import { type ReleaseFrontMatter, releaseFileText } from "../release-file.ts";
import { compareWords, type LostWords, missingWords } from "./check-words.ts";
import { blocksText, blockText, type Document, type Passed, type Picture } from "./document.ts";
import { headReaderFor } from "./head-reader.ts";
import { type NewRecordNames, newRecordNames } from "./new-records.ts";
import { fieldText, type Piece, type Target, type TextField } from "./pieces.ts";
import { type NewName, proposeRecords } from "./propose-records.ts";
import { markdownText } from "./read-back.ts";
import { type Recognised, recognise } from "./recognise.ts";
import type { RecordNames } from "./record-names.ts";
import { blocksToMarkdown } from "./write-markdown.ts";

/** What the conversion needs to know of the archive. */
export interface ConvertContext {
  readonly names: RecordNames;
  /** Id of the site's publisher, who issued what names no other issuer. */
  readonly publisher: string | undefined;
  readonly timeZone: string;
  /** The site's language (BCP 47), in which heads are written. */
  readonly language: string;
  /** The name of the release's file; called once. */
  readonly nameFor: (title: string, date: string | undefined) => string;
}

/** A finished release file, not written yet. */
export interface Converted {
  readonly name: string;
  readonly text: string;
  readonly title: string;
  /** ISO 8601; absent = undated. */
  readonly date?: string;
  /** Pictures to be written beside the file, by file name. */
  readonly pictures: readonly { readonly file: string; readonly picture: Picture }[];
  /** What was left out, and what was known from it. */
  readonly dropped: readonly Passed[];
  readonly newNames: readonly NewName[];
  /** Organisations and projects that the text seems to name and no record is. */
  readonly newRecords: NewRecordNames;
  /** An issuer that the head names and no record is. */
  readonly unknownIssuer?: string;
}

export type Conversion = { readonly converted: Converted } | { readonly problem: ImportProblem };

const textFields: readonly TextField[] = [
  "title",
  "kicker",
  "subtitle",
  "place",
  "contact",
  "boilerplate",
  "signature",
];
const manyLines: readonly TextField[] = ["contact", "boilerplate"];

function isField(name: TextField) {
  return (target: Target) => target.to === "field" && target.field === name;
}

function isOfPhoto(photo: number, name: "caption" | "credit" | "terms") {
  return (target: Target) => target.to === "photo" && target.photo === photo && target.field === name;
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, " ");
}

function bodyOf(pieces: readonly Piece[]): string {
  return blocksToMarkdown(pieces.filter(({ target }) => target.to === "body").map(({ block }) => block));
}

function fieldsOf(pieces: readonly Piece[]): { readonly [K in TextField]?: string } {
  const found: { [K in TextField]?: string } = {};
  for (const name of textFields) {
    const text = fieldText(pieces, isField(name));
    const value = manyLines.includes(name) ? text : oneLine(text);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

interface FoundPhoto {
  readonly index: number;
  readonly caption?: string;
  readonly credit?: string;
  readonly terms?: string;
  readonly alt?: string;
  readonly picture?: Picture;
}

function photosOf({ pieces, photos }: Recognised, pictures: readonly Picture[]): readonly FoundPhoto[] {
  const found = photos.map(({ picture: at, alt }, index) => {
    const caption = oneLine(fieldText(pieces, isOfPhoto(index, "caption")));
    const credit = oneLine(fieldText(pieces, isOfPhoto(index, "credit")));
    const terms = oneLine(fieldText(pieces, isOfPhoto(index, "terms")));
    const picture = at === undefined ? undefined : pictures[at];
    return {
      index,
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...(terms !== undefined && { terms }),
      ...(alt !== undefined && { alt }),
      ...(picture !== undefined && { picture }),
    };
  });
  return found.filter(({ caption, credit, picture }) => caption ?? credit ?? picture);
}

/** A release file's text as the archive would read it, or the first fault that it would find. */
export function readBack(
  text: string,
): { readonly input: ReleaseInput; readonly body: string } | { readonly fault: Fault } {
  const split = splitFrontMatter({ file: "", text });
  if ("fault" in split) return split;
  const source = { file: "", yaml: split.parts.yaml, firstLine: split.parts.yamlLine };
  const yaml = readYaml(source);
  if ("fault" in yaml) return yaml;
  const parsed = parseRecord(releaseSchema, { source, value: yaml.value, path: [] });
  if ("value" in parsed) return { input: parsed.value, body: split.parts.body };
  const [fault] = parsed.faults;
  if (fault === undefined) throw new Error("A record without value has faults");
  return { fault };
}

function textOfTarget(pieces: readonly Piece[], wanted: (target: Target) => boolean): string {
  return fieldText(pieces, wanted) ?? "";
}

/** Words that the written file does not hold where they belong, letter by letter, read back as the archive reads it. */
function lostInFile(
  pieces: readonly Piece[],
  photos: readonly FoundPhoto[],
  input: ReleaseInput,
  body: string,
): LostWords | undefined {
  for (const name of textFields) {
    const lost = compareWords(textOfTarget(pieces, isField(name)), input[name] ?? "");
    if (lost !== undefined) return lost;
  }
  for (const [at, { index }] of photos.entries()) {
    for (const name of ["caption", "credit", "terms"] as const) {
      const lost = compareWords(
        textOfTarget(pieces, isOfPhoto(index, name)),
        input.photos?.[at]?.[name] ?? "",
      );
      if (lost !== undefined) return lost;
    }
  }
  const bodyText = textOfTarget(pieces, ({ to }) => to === "body");
  return compareWords(bodyText, markdownText(body));
}

/** Words of the document that are in no piece, and words of the file that are not in the document. */
function lostOnTheWay({ blocks, passed, raw }: Document, pieces: readonly Piece[]): LostWords | undefined {
  const taken = pieces.map(({ block }) => blockText(block)).join("\n");
  const lost = compareWords(blocksText(blocks), taken);
  if (lost !== undefined || raw === undefined) return lost;
  if (raw.inOrder) return compareWords(raw.text, taken);
  return missingWords(raw.text, [taken, ...passed.map(({ text }) => text)].join("\n"));
}

/** Makes a release file of a document, and checks that it holds every word. */
export function convert(document: Document, context: ConvertContext): Conversion {
  const { names, timeZone } = context;
  const recognised = recognise(document, {
    isIssuer: (line) => names.organisationNamed(line) !== undefined,
    heads: headReaderFor(context.language),
  });
  const { pieces, head, embargo, unreadEmbargo } = recognised;
  const fields = fieldsOf(pieces);
  if (fields.title === undefined) return { problem: { rule: "import-no-title", values: {} } };
  if (unreadEmbargo !== undefined)
    return { problem: { rule: "import-embargo-unread", values: { words: unreadEmbargo } } };
  if (embargo !== undefined && "fault" in parseMoment(embargo, timeZone)) {
    return { problem: { rule: "import-embargo", values: { value: embargo } } };
  }
  const photos = photosOf(recognised, document.pictures);
  const date = releaseDate(head.date);
  const issuerLine = pieces.find(({ target }) => target.to === "dropped" && target.why === "issuer")?.block;
  const issuerWords = head.issuer ?? (issuerLine === undefined ? undefined : blockText(issuerLine));
  const named = issuerWords === undefined ? undefined : issuerNamed(issuerWords, names);
  const issuer = named ?? context.publisher;
  const body = bodyOf(pieces);
  const captions = photos.map(({ caption = "" }) => caption);
  const bodyText = textOfTarget(pieces, ({ to }) => to === "body");
  const text = [fields.kicker, fields.title, fields.subtitle, bodyText, ...captions].join("\n");
  const proposal = proposeRecords({ text, captions, issuer, date }, names);
  const name = context.nameFor(fields.title, head.date);
  const pictures: { readonly file: string; readonly picture: Picture }[] = [];
  const photoInputs = photos.map(({ index: _, picture, ...words }, at) => {
    const file = picture === undefined ? undefined : `${name}-${at + 1}.${picture.ending}`;
    if (picture !== undefined && file !== undefined) pictures.push({ file, picture });
    const people = proposal.shown[at] ?? [];
    return {
      ...(file !== undefined && { file }),
      ...words,
      ...(people.length > 0 && { people: [...people] }),
    };
  });
  const frontMatter: ReleaseFrontMatter = {
    ...fields,
    title: fields.title,
    ...(head.date !== undefined && { date: head.date }),
    ...(issuer !== undefined && { issuer }),
    partners: [...proposal.partners],
    projects: [...proposal.projects],
    people: [...proposal.people],
    photos: photoInputs,
    ...(head.number !== undefined && { number: head.number }),
    ...(embargo !== undefined && { embargo }),
  };
  const file = releaseFileText(frontMatter, body);
  const back = readBack(file);
  if ("fault" in back) return { problem: { rule: "import-invalid", values: { fault: back.fault } } };
  const lost = lostOnTheWay(document, pieces) ?? lostInFile(pieces, photos, back.input, back.body);
  if (lost !== undefined) return { problem: { rule: "import-lost-words", values: lost } };
  const dropped = pieces.flatMap(({ block, target }) =>
    target.to === "dropped" ? [{ why: target.why, text: blockText(block) }] : [],
  );
  return {
    converted: {
      name,
      text: file,
      title: fields.title,
      ...(head.date !== undefined && { date: head.date }),
      pictures,
      dropped: [...document.passed, ...dropped],
      newNames: proposal.newNames,
      newRecords: newRecordNames(text, names),
      ...(issuerWords !== undefined && named === undefined && { unknownIssuer: issuerWords }),
    },
  };
}

function releaseDate(iso: string | undefined): ReleaseDate | undefined {
  if (iso === undefined) return undefined;
  const parsed = parseReleaseDate(iso);
  return "value" in parsed ? parsed.value : undefined;
}

function issuerNamed(words: string, names: RecordNames): string | undefined {
  return names.mentionsIn(words).find(({ record }) => record.type === "organisation")?.record.id;
}
