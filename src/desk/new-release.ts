import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMoment } from "../archive/moment.ts";
import { releaseSchema } from "../archive/schema.ts";
import { faultMessage } from "../texts/fault-line.ts";
import type { FieldText } from "../texts/field-texts.ts";
import type { Texts } from "../texts/texts.ts";
import { writeWhole } from "./add-record.ts";
import { fieldFault } from "./field-fault.ts";
import type { Answers, Asker, Question } from "./form.ts";
import { givenPicture } from "./given-picture.ts";
import type { RecordNames } from "./import/record-names.ts";
import { knownIds, recordChoices } from "./record-choices.ts";
import { releaseFileText } from "./release-file.ts";
import { UsageError } from "./usage-error.ts";

/** A photo of a new release, with the file that it is copied from. */
export interface NewPhoto {
  readonly from?: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly terms?: string;
}

export const photoFields = ["caption", "alt", "credit", "terms"] as const;

/** What is wrong with the end of an embargo, which the schema alone cannot say: it needs the site's time zone. */
function embargoFault(answer: string, zone: string, texts: Texts): string | undefined {
  const moment = parseMoment(answer, zone);
  const place = { file: "", line: 1, column: 1, level: "error" } as const;
  return "value" in moment ? undefined : faultMessage({ ...place, ...moment.fault }, texts);
}

/** The questions about a new release, without its photos. */
export function releaseQuestions(names: RecordNames, zone: string, texts: Texts): readonly Question[] {
  const { fields } = texts.fields.release;
  const organisations = recordChoices(names.organisations);
  const line = (
    option:
      | "title"
      | "kicker"
      | "subtitle"
      | "date"
      | "place"
      | "number"
      | "contact"
      | "boilerplate"
      | "signature"
      | "embargo"
      | "language",
  ): Question => ({
    option,
    label: fields[option].title,
    hint: fields[option].description,
    kind: "line",
    fault: (answer) => fieldFault(releaseSchema, option, answer, texts),
  });
  const chosen = (
    option: string,
    text: FieldText,
    kind: "one" | "many",
    choices: Question["choices"] = organisations,
  ): Question => ({
    option,
    label: text.title,
    hint: text.description,
    kind,
    choices,
    fault: knownIds(choices, texts),
  });
  return [
    { ...line("title"), isRequired: true },
    line("kicker"),
    line("subtitle"),
    { ...line("date"), hint: `${fields.date.description} ${texts.create.undatedHint}` },
    line("place"),
    chosen("issuer", fields.issuer, "one"),
    chosen("partners", fields.partners, "many"),
    chosen("projects", fields.projects, "many", recordChoices(names.projects)),
    chosen("people", fields.people, "many", recordChoices(names.people)),
    line("contact"),
    line("boilerplate"),
    line("signature"),
    line("number"),
    line("language"),
    {
      option: "keywords",
      label: fields.keywords.title,
      hint: fields.keywords.description,
      kind: "list",
      fault: (answer) => fieldFault(releaseSchema, "keywords", answer, texts),
    },
    { ...line("embargo"), fault: (answer) => embargoFault(String(answer), zone, texts) },
  ];
}

/** What is wrong with a picture file; `undefined` when it can be copied. */
export function pictureFault(file: string, cwd: string, texts: Texts): string | undefined {
  const picture = givenPicture(file, cwd, texts);
  return "fault" in picture ? picture.fault : undefined;
}

/** Asks for photos, one after the other, until there are no more. */
export async function askPhotos(asker: Asker, cwd: string, texts: Texts): Promise<readonly NewPhoto[]> {
  const words = texts.create;
  const { fields } = texts.fields.release.fields.photos;
  const found: NewPhoto[] = [];
  while (
    await asker.confirm({
      label: found.length === 0 ? words.askPhoto : words.askAnotherPhoto,
      yes: words.yes,
      no: words.no,
      initial: false,
    })
  ) {
    const from = await asker.line({
      label: words.photoFile.title,
      hint: words.photoFile.description,
      initial: "",
      fault: (file) => (file.trim() === "" ? undefined : pictureFault(file.trim(), cwd, texts)),
    });
    const photo: { -readonly [K in keyof NewPhoto]: NewPhoto[K] } =
      from.trim() === "" ? {} : { from: from.trim() };
    for (const key of photoFields) {
      const { title, description } = fields[key];
      const answer = await asker.line({
        label: title,
        hint: description,
        initial: "",
        fault: () => undefined,
      });
      if (answer.trim() !== "") photo[key] = answer.trim();
    }
    if (photo.from ?? photo.caption ?? photo.credit) found.push(photo);
  }
  return found;
}

function lineOf(answers: Answers, key: string): string | undefined {
  const answer = answers[key];
  return typeof answer === "string" ? answer : undefined;
}

function listOf(answers: Answers, key: string): string[] {
  const answer = answers[key];
  return typeof answer === "string" || answer === undefined ? [] : [...answer];
}

/**
 * Writes a new release file, with copies of its pictures beside it; returns its path.
 *
 * @param folder where the file is to stand
 * @param body its text, as Markdown
 */
export function writeNewRelease(
  answers: Answers,
  photos: readonly NewPhoto[],
  {
    folder,
    name,
    body,
    draft,
    cwd,
    words,
  }: {
    readonly folder: string;
    readonly name: string;
    readonly body: string;
    readonly draft: boolean;
    readonly cwd: string;
    readonly words: Texts;
  },
): string {
  const texts: Record<string, string> = {};
  for (const key of [
    "kicker",
    "subtitle",
    "date",
    "place",
    "issuer",
    "contact",
    "boilerplate",
    "signature",
    "number",
    "language",
    "embargo",
  ]) {
    const answer = lineOf(answers, key);
    if (answer !== undefined) texts[key] = answer;
  }
  const copies = photos.map(({ from, ...said }, index) => {
    if (from === undefined) return said;
    const picture = givenPicture(from, cwd, words);
    if ("fault" in picture) throw new UsageError(picture.fault);
    const file = `${name}-${index + 1}.${picture.ending}`;
    writeWhole(join(folder, file), readFileSync(picture.path));
    return { file, ...said };
  });
  const path = join(folder, `${name}.md`);
  const frontMatter = {
    ...texts,
    title: lineOf(answers, "title") ?? "",
    partners: listOf(answers, "partners"),
    projects: listOf(answers, "projects"),
    people: listOf(answers, "people"),
    keywords: listOf(answers, "keywords"),
    photos: copies,
    ...(draft && { draft: true as const }),
  };
  writeWhole(path, releaseFileText(frontMatter, body));
  return path;
}
