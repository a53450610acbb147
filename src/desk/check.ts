import { relative } from "node:path";
import { parseArgs } from "node:util";
import { readArchive } from "../archive/read-archive.ts";
import { faultFormats, faultLines } from "../texts/fault-line.ts";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import type { Command, World } from "./command.ts";
import { archiveFolderFrom } from "./folders.ts";
import { UsageError } from "./usage-error.ts";

function optionsFrom(args: readonly string[]) {
  const options = { format: { type: "string", default: "text" }, lang: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const format = faultFormats.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format=${values.format}`);
  if (values.lang !== undefined && !interfaceLanguages.includes(values.lang)) {
    throw new UsageError(`--lang=${values.lang}`);
  }
  return { format, lang: values.lang };
}

/** The archive's folder as seen from where the command was called, for programs that look for its files. */
function prefixOf(folder: string, cwd: string): string {
  const path = relative(cwd, folder).replaceAll("\\", "/");
  return path === "" ? "" : `${path}/`;
}

function checkArchive(args: readonly string[], { env, cwd, out, tell }: World): number {
  const { format, lang } = optionsFrom(args);
  const folder = archiveFolderFrom(env);
  // Drafts and releases under embargo count too: the office wants to know that they will be right.
  const { archive, faults, language } = readArchive(folder, { now: 0, preview: true });
  const texts = textsFor(lang ?? language);
  for (const line of faultLines(faults, texts, format, prefixOf(folder, cwd))) out(line);
  const errors = faults.filter(({ level }) => level === "error").length;
  tell(
    faults.length > 0
      ? texts.commands.faultsFound(errors, faults.length - errors)
      : texts.commands.checked(archive?.releases.length ?? 0),
  );
  return archive === undefined ? 1 : 0;
}

/** `npm run check`: reads the archive as the build does and says all that is wrong. Exit status 1 when an error stands. */
export const check: Command = {
  usage: `npm run check -- [--format=${faultFormats.join("|")}] [--lang=${interfaceLanguages.join("|")}]`,
  run: checkArchive,
};
