import { relative } from "node:path";
import { parseArgs } from "node:util";
import { readArchive } from "../archive/read-archive.ts";
import { faultFormats, faultLines } from "../texts/fault-line.ts";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import { archiveFolderFrom } from "./folders.ts";
import { runCommand, UsageError } from "./usage-error.ts";

/** `npm run check`: reads the archive as the build does and says what is wrong. Exit status 0 fine, 1 faults found, 2 wrong use. */

const usage = `npm run check -- [--format=${faultFormats.join("|")}] [--lang=${interfaceLanguages.join("|")}]`;

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
function prefixOf(folder: string): string {
  const path = relative(process.cwd(), folder).replaceAll("\\", "/");
  return path === "" ? "" : `${path}/`;
}

function check(args: readonly string[]): number {
  const { format, lang } = optionsFrom(args);
  const folder = archiveFolderFrom(process.env);
  // Drafts are checked like all others; at the end of time no embargo keeps a release out of the count.
  const { archive, faults, language } = readArchive(folder, Number.MAX_SAFE_INTEGER);
  const texts = textsFor(lang ?? language);
  if (faults.length > 0 || format === "json") {
    const lines = faultLines(faults, texts, format, prefixOf(folder));
    if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  }
  const errors = faults.filter(({ level }) => level === "error").length;
  const closing =
    faults.length > 0
      ? texts.commands.faultsFound(errors, faults.length - errors)
      : texts.commands.checked(archive?.releases.length ?? 0);
  process.stderr.write(`${closing}\n`);
  return archive === undefined ? 1 : 0;
}

await runCommand(usage, () => check(process.argv.slice(2)));
