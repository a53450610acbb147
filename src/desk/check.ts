import { relative } from "node:path";
import { parseArgs } from "node:util";
import { byPlace } from "../archive/fault.ts";
import { readPictures } from "../archive/pictures/read-pictures.ts";
import { readArchive } from "../archive/read-archive.ts";
import { readSharedData } from "../archive/read-records.ts";
import { readReleases } from "../archive/read-releases.ts";
import { faultFormats, faultMessage, shownLines } from "../texts/fault-line.ts";
import { shownHint } from "../texts/hint-line.ts";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import type { Command, World } from "./command.ts";
import { archiveFolderFrom } from "./folders.ts";
import { RecordNames } from "./import/record-names.ts";
import { type Hint, lintReleases } from "./lint/lint.ts";
import { UsageError } from "./usage-error.ts";

function optionsFrom(args: readonly string[]) {
  const options = {
    format: { type: "string", default: "text" },
    lang: { type: "string" },
    strict: { type: "boolean", default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const format = faultFormats.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format=${values.format}`);
  if (values.lang !== undefined && !interfaceLanguages.includes(values.lang)) {
    throw new UsageError(`--lang=${values.lang}`);
  }
  return { format, lang: values.lang, strict: values.strict };
}

/** The archive's folder as seen from where the command was called, for programs that look for its files. */
function prefixOf(folder: string, cwd: string): string {
  const path = relative(cwd, folder).replaceAll("\\", "/");
  return path === "" ? "" : `${path}/`;
}

/** Hints about releases that break no rule of the archive; a faulty shared record would make them guesses. */
function hintsFor(folder: string): readonly Hint[] {
  const shared = readSharedData(folder);
  const site = shared.site?.input;
  return lintReleases(readReleases(folder).entries, {
    names: new RecordNames(shared),
    publisher: site?.publisher,
    hasContact: site?.contact !== undefined,
  });
}

async function checkArchive(args: readonly string[], { env, cwd, out, tell }: World): Promise<number> {
  const { format, lang, strict } = optionsFrom(args);
  const folder = archiveFolderFrom(env);
  // Drafts and releases under embargo count too: the office wants to know that they will be right.
  const { archive, faults: ofRecords, language } = readArchive(folder, { now: 0, preview: true });
  const ofPictures = archive === undefined ? [] : (await readPictures(folder, archive, new Map())).faults;
  const faults = [...ofRecords, ...ofPictures];
  const texts = textsFor(lang ?? language);
  const hints = archive === undefined ? [] : hintsFor(folder);
  const shown = [
    ...faults.map((fault) => ({ ...fault, message: faultMessage(fault, texts) })),
    ...hints.map((hint) => shownHint(hint, texts)),
  ].sort(byPlace);
  for (const line of shownLines(shown, texts, format, prefixOf(folder, cwd))) out(line);
  const errors = faults.filter(({ level }) => level === "error").length;
  tell(
    shown.length > 0
      ? texts.commands.faultsFound(errors, shown.length - errors)
      : texts.commands.checked(archive?.releases.length ?? 0),
  );
  return errors > 0 || (strict && shown.length > 0) ? 1 : 0;
}

/**
 * `npm run check`: reads the archive as the build does, says all that is wrong, and hints at what an editor may want to
 * change. Exit status 1 when an error stands; hints count as errors only with `--strict`.
 */
export const check: Command = {
  usage: `npm run check -- [--format=${faultFormats.join("|")}] [--lang=${interfaceLanguages.join("|")}] [--strict]`,
  run: checkArchive,
};
