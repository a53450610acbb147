import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readArchive } from "../archive/read-archive.ts";
import { readSharedData } from "../archive/read-records.ts";
import { textMark } from "../archive/translations.ts";
import type { Texts } from "../texts/texts.ts";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import type { NewRecordKind } from "./add-record.ts";
import type { Command, World } from "./command.ts";
import { archiveFolderFrom } from "./folders.ts";
import { type Answers, Cancelled, fillIn } from "./form.ts";
import { decodeText } from "./import/decode-text.ts";
import { nameFor, TakenNames } from "./import/name-for.ts";
import { RecordNames } from "./import/record-names.ts";
import { namesBelow, shownPath } from "./import-run.ts";
import { addAnsweredRecord, recordQuestions } from "./new-record.ts";
import {
  askPhotos,
  type NewPhoto,
  photoFields,
  pictureFault,
  releaseQuestions,
  writeNewRelease,
} from "./new-release.ts";
import { originalNamed, translationQuestions, writeTranslation } from "./new-translation.ts";
import { UsageError } from "./usage-error.ts";

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;

const options = {
  partner: flag,
  project: flag,
  person: flag,
  lang: text,
  translate: text,
  mark: text,
  // A release.
  title: text,
  kicker: text,
  subtitle: text,
  date: text,
  undated: flag,
  place: text,
  issuer: text,
  partners: texts,
  projects: texts,
  people: texts,
  contact: text,
  boilerplate: text,
  signature: text,
  number: text,
  language: text,
  keywords: texts,
  embargo: text,
  photo: texts,
  caption: texts,
  alt: texts,
  credit: texts,
  terms: texts,
  text,
  draft: flag,
  to: text,
  // A record.
  name: text,
  id: text,
  short: text,
  aliases: texts,
  kind: text,
  "part-of": text,
  url: text,
  organisations: texts,
  from: text,
  summary: text,
  funding: text,
  honorific: text,
  role: text,
  organisation: text,
} as const;

const kinds: readonly NewRecordKind[] = ["partner", "project", "person"];

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowNegative: true,
    allowPositionals: true,
  });
  const [language, ...others] = positionals;
  // Only a translation has a word that is no option: `--translate NAME tr`.
  const unused = values.translate === undefined ? positionals : others;
  if (unused.length > 0) throw new UsageError(unused.join(" "));
  if (values.lang !== undefined && !interfaceLanguages.includes(values.lang))
    throw new UsageError(`--lang=${values.lang}`);
  const records = kinds.filter((kind) => values[kind]);
  if (records.length > 1) throw new UsageError(records.map((kind) => `--${kind}`).join(" "));
  return { values: { ...values, ...(language !== undefined && { language }) }, record: records[0] };
}

type Values = ReturnType<typeof parse>["values"];

/** Photos of the options, which belong together by their order. */
function photosFrom(values: Values, cwd: string, words: Texts): readonly NewPhoto[] {
  const count = Math.max(0, ...(["photo", ...photoFields] as const).map((key) => values[key]?.length ?? 0));
  return Array.from({ length: count }, (_, index) => {
    const photo: { -readonly [K in keyof NewPhoto]: NewPhoto[K] } = {};
    const from = values.photo?.[index] ?? "";
    const fault = from === "" ? undefined : pictureFault(from, cwd, words);
    if (fault !== undefined) throw new UsageError(`--photo: ${fault}`);
    if (from !== "") photo.from = from;
    for (const key of photoFields) {
      const value = values[key]?.[index] ?? "";
      if (value !== "") photo[key] = value;
    }
    if ((photo.from ?? photo.caption ?? photo.credit) === undefined)
      throw new UsageError(`--photo: ${words.create.photoWithoutFile}`);
    return photo;
  });
}

function bodyFrom(file: string | undefined, cwd: string, words: Texts): string {
  if (file === undefined) return "";
  try {
    return decodeText(readFileSync(resolve(cwd, file)));
  } catch {
    throw new UsageError(`--text: ${words.create.noSuchFile(file)}`);
  }
}

interface Desk {
  readonly archiveFolder: string;
  readonly names: RecordNames;
  /** The site's time zone. */
  readonly zone: string;
  readonly texts: Texts;
  readonly world: World;
}

async function newRecord(kind: NewRecordKind, values: Values, desk: Desk): Promise<void> {
  const { archiveFolder, names, texts: words, world } = desk;
  const questions = recordQuestions(kind, names, words);
  const answers = await fillIn(questions, values, world.asker, words.create);
  const taken = { partner: names.organisations, project: names.projects, person: names.people }[kind];
  const added = addAnsweredRecord(kind, answers, archiveFolder, taken, words);
  if ("fault" in added) throw new UsageError(added.fault);
  world.tell(words.create.recordAdded(added.id, added.file));
}

async function isDraft(values: Values, { texts: words, world: { asker } }: Desk): Promise<boolean> {
  if (values.draft !== undefined || asker === undefined) return values.draft ?? true;
  const { askDraft, yes, no } = words.create;
  return asker.confirm({ label: askDraft, yes, no, initial: true });
}

function tellCreated(file: string, draft: boolean, { texts: words, world: { cwd, tell } }: Desk): void {
  const path = shownPath(file, cwd);
  tell(words.create.created(path));
  for (const line of words.create.nextSteps(path, draft)) tell(line);
}

async function newTranslation(named: string, values: Values, siteLanguage: string, desk: Desk) {
  const { archiveFolder, texts: words, world } = desk;
  const original = originalNamed(archiveFolder, named, words);
  const body = bodyFrom(values.text, world.cwd, words);
  const questions = translationQuestions(original, siteLanguage, words);
  const answers = await fillIn(questions, values, world.asker, words.create);
  const draft = await isDraft(values, desk);
  const file = writeTranslation(original, answers, { archiveFolder, body, draft, texts: words });
  tellCreated(file, draft, desk);
}

/** Without somebody to ask, a release says its date or that it has none: forgetting it is no way to be undated. */
function missingDate(values: Values, hasAsker: boolean, words: Texts): void {
  if (hasAsker || values.date !== undefined || values.undated) return;
  const absent = [...(values.title === undefined ? ["--title"] : []), words.create.needsDate];
  throw new UsageError(words.create.missing(absent.join(", ")));
}

async function newRelease(values: Values, desk: Desk): Promise<void> {
  const { archiveFolder, names, zone, texts: words, world } = desk;
  const { asker, cwd } = world;
  missingDate(values, asker !== undefined, words);
  const body = bodyFrom(values.text, cwd, words);
  const given = values.undated ? { ...values, date: "" } : values;
  const answers: Answers = await fillIn(releaseQuestions(names, zone, words), given, asker, words.create);
  const fromOptions = photosFrom(values, cwd, words);
  const photos =
    asker === undefined || fromOptions.length > 0 ? fromOptions : await askPhotos(asker, cwd, words);
  const draft = await isDraft(values, desk);
  const date = typeof answers["date"] === "string" ? answers["date"] : undefined;
  const folder =
    values.to === undefined
      ? join(archiveFolder, "releases", date?.slice(0, 4) ?? words.paths.undated)
      : resolve(cwd, values.to);
  const taken = new TakenNames([...namesBelow(join(archiveFolder, "releases")), ...namesBelow(folder)]);
  const name = nameFor(String(answers["title"]), date, taken);
  tellCreated(writeNewRelease(answers, photos, { folder, name, body, draft, cwd, words }), draft, desk);
}

async function createNew(args: readonly string[], world: World): Promise<number> {
  const { values, record } = parse(args);
  const archiveFolder = archiveFolderFrom(world.env);
  const shared = readSharedData(archiveFolder);
  const words = textsFor(values.lang ?? shared.site?.input.language ?? "de");
  const zone = shared.site?.input["time-zone"] ?? "Europe/Berlin";
  const desk = { archiveFolder, names: new RecordNames(shared), zone, texts: words, world };
  if (values.mark !== undefined) {
    world.out(textMark(originalNamed(archiveFolder, values.mark, words)));
    return 0;
  }
  try {
    if (record !== undefined) await newRecord(record, values, desk);
    else if (values.translate === undefined) await newRelease(values, desk);
    else await newTranslation(values.translate, values, shared.site?.input.language ?? "de", desk);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    world.tell(words.create.cancelled);
    return 1;
  }
  const errors = readArchive(archiveFolder, { now: 0, preview: true }).faults.filter(
    ({ level }) => level === "error",
  );
  if (errors.length > 0) world.tell(words.create.archiveHasFaults(errors.length));
  return 0;
}

/**
 * `npm run new`: asks, and writes a release file, a translation or a record. Every question is an option too. `--mark`
 * prints the mark of a release's text as it is now, for the `original` of its translations.
 */
export const newCommand: Command = {
  usage:
    "npm run new -- [--title=TEXT] [--date=DATE|--undated] [--partners=ID,ID] [--projects=…] [--people=…] [--photo=FILE --caption=… --alt=… --credit=…] [--text=FILE] [--no-draft] …\n" +
    "npm run new -- --translate NAME LANGUAGE [--title=TEXT] [--text=FILE] …\n" +
    "npm run new -- --mark NAME\n" +
    "npm run new -- --partner|--project|--person [--name=TEXT] [--id=ID] …",
  run: createNew,
};
