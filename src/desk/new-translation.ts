import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nearest } from "../archive/nearest.ts";
import { type ReleaseEntry, readReleases } from "../archive/read-releases.ts";
import { languageTag, releaseSchema } from "../archive/schema.ts";
import { textMark } from "../archive/translations.ts";
import type { Texts } from "../texts/texts.ts";
import { writeWhole } from "./add-record.ts";
import { fieldFault } from "./field-fault.ts";
import type { Answers, Question } from "./form.ts";
import { releaseFileText } from "./release-file.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The release that a person means by its name, its file or its file's path.
 *
 * @throws UsageError when there is none, with the name that is most like it
 */
export function originalNamed(archiveFolder: string, named: string, texts: Texts): ReleaseEntry {
  const { entries } = readReleases(archiveFolder);
  const originals = entries.filter(({ translation }) => translation === undefined);
  const name = basename(named, ".md");
  const found = originals.find((entry) => entry.name === name);
  if (found !== undefined) return found;
  const names = originals.map((entry) => entry.name);
  throw new UsageError(texts.create.noSuchRelease(name, nearest(name, names)));
}

/** The questions about a translation: its language, and what of the original's words stands outside the text. */
export function translationQuestions(
  { input }: ReleaseEntry,
  siteLanguage: string,
  texts: Texts,
): readonly Question[] {
  const { fields } = texts.fields.release;
  const own = input.language ?? siteLanguage;
  const line = (option: "title" | "kicker" | "subtitle" | "boilerplate"): Question => ({
    option,
    label: fields[option].title,
    hint: texts.create.originalWords(input[option] ?? ""),
    kind: "line",
    fault: (answer) => fieldFault(releaseSchema, option, answer, texts),
  });
  const isThere = (option: "kicker" | "subtitle" | "boilerplate") => input[option] !== undefined;
  return [
    {
      option: "language",
      label: fields.language.title,
      hint: fields.language.description,
      kind: "line",
      isRequired: true,
      fault: (answer) =>
        languageTag(String(answer)) === own
          ? texts.create.sameLanguage(own)
          : fieldFault(releaseSchema, "language", answer, texts),
    },
    { ...line("title"), isRequired: true },
    ...(["kicker", "subtitle", "boilerplate"] as const).filter(isThere).map(line),
  ];
}

/**
 * Writes the file of a translation beside its original, with the mark of the original's text as it is now.
 *
 * @param body its text, as Markdown
 * @returns the file's path
 * @throws UsageError when the translation is there already
 */
export function writeTranslation(
  original: ReleaseEntry,
  answers: Answers,
  {
    archiveFolder,
    body,
    draft,
    texts,
  }: {
    readonly archiveFolder: string;
    readonly body: string;
    readonly draft: boolean;
    readonly texts: Texts;
  },
): string {
  const text = (option: string) => {
    const answer = answers[option];
    return typeof answer === "string" ? answer : undefined;
  };
  const tag = languageTag(text("language") ?? "") ?? "";
  const path = join(archiveFolder, dirname(original.file), `${original.name}.${tag}.md`);
  if (existsSync(path)) throw new UsageError(texts.create.translationExists(basename(path)));
  const words: Record<string, string> = {};
  for (const option of ["kicker", "subtitle", "boilerplate"]) {
    const answer = text(option);
    if (answer !== undefined) words[option] = answer;
  }
  const frontMatter = {
    ...words,
    title: text("title") ?? "",
    original: textMark(original),
    ...(draft && { draft: true as const }),
  };
  writeWhole(path, releaseFileText(frontMatter, body));
  return path;
}
