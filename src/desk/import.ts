import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readSharedData } from "../archive/read-records.ts";
import type { ImportStatus } from "../texts/desk-texts.ts";
import { faultMessage } from "../texts/fault-line.ts";
import type { Texts } from "../texts/texts.ts";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import type { Command, World } from "./command.ts";
import { archiveFolderFrom } from "./folders.ts";
import { ImportReport } from "./import-report.ts";
import { type Imported, ImportRun, inputsFrom, shownPath } from "./import-run.ts";
import { UsageError } from "./usage-error.ts";

/** With more inputs than this only what went wrong is said of each. */
const mostTold = 20;

const options = {
  to: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  report: { type: "string" },
  lang: { type: "string" },
} as const;

function problemLine({ problem }: Imported, input: string, texts: Texts): string | undefined {
  if (problem === undefined) return undefined;
  const { rule, values } = problem;
  const message: (values: never, faultMessage: never) => string = texts.desk.import.problems[rule];
  const said: unknown = Reflect.apply(message, undefined, [
    values,
    (fault: Parameters<typeof faultMessage>[0]) => faultMessage(fault, texts),
  ]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  const safe = String(said).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return `${input}:1:1 ${texts.levels.error} ${rule} ${safe}`;
}

/** What an editor wants to know of a file that was imported. */
function* storyOf(
  { status, release = "", converted, added }: Imported,
  texts: Texts,
  cwd: string,
): Iterable<string> {
  const words = texts.desk.import;
  const file = shownPath(release, cwd);
  if (status === "skipped") {
    yield words.alreadyDone(file);
    return;
  }
  yield status === "written" ? words.written(file) : words.wouldWrite(file);
  for (const { why, text } of converted?.dropped ?? []) {
    if (why !== "place-mark" && why !== "hyphen")
      yield words.droppedList(words.leftOut[why], text.replace(/\s+/g, " ").slice(0, 100));
  }
  if (converted?.unknownIssuer !== undefined) yield words.newIssuer(converted.unknownIssuer);
  for (const { id, file: list } of added) yield words.addedRecord(id, list);
  for (const name of converted?.newRecords.organisations ?? []) yield words.newOrganisation(name);
  for (const name of converted?.newRecords.projects ?? []) yield words.newProject(name);
  for (const { name, role } of converted?.newNames ?? []) yield words.newPerson(name, role);
}

/** What became of many files: a row for each fate, and below "refused" one for each reason. */
function summaryTable(
  counts: Readonly<Record<ImportStatus, number>>,
  reasons: ReadonlyMap<string, number>,
  texts: Texts,
): readonly string[] {
  const { status } = texts.desk.import;
  const fates = (["written", "tried", "skipped", "refused"] as const).filter((fate) => counts[fate] > 0);
  const rows = fates.flatMap((fate): readonly (readonly [string, number])[] => [
    [status[fate], counts[fate]],
    ...(fate === "refused" ? [...reasons].map(([rule, count]) => [`  ${rule}`, count] as const) : []),
  ]);
  const shown = rows.map(([name, count]) => [name, texts.number(count)] as const);
  const [wide, narrow] = [0, 1].map((column) => Math.max(...shown.map((row) => (row[column] ?? "").length)));
  return shown.map(([name, count]) => `${name.padEnd(wide ?? 0)}  ${count.padStart(narrow ?? 0)}`);
}

async function importFiles(args: readonly string[], world: World): Promise<number> {
  const { cwd, out, tell } = world;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.lang !== undefined && !interfaceLanguages.includes(values.lang))
    throw new UsageError(`--lang=${values.lang}`);
  const started = performance.now();
  const archiveFolder = archiveFolderFrom(world.env);
  const texts = textsFor(values.lang ?? readSharedData(archiveFolder).site?.input.language ?? "de");
  const words = texts.desk.import;
  if (positionals.length === 0) throw new UsageError(texts.desk.wrongUse.noFiles);
  const inputs = inputsFrom(positionals, cwd);
  const to = values.to === undefined ? undefined : resolve(cwd, values.to);
  const run = new ImportRun(
    { archiveFolder, ...(to !== undefined && { to }), dryRun: values["dry-run"], yes: values.yes },
    texts,
  );
  const reportFile =
    values.report === undefined
      ? join(archiveFolder, ".cache", "import-report.csv")
      : resolve(cwd, values.report);
  // A single file stands in it too, so that it is known when it comes again.
  const report = values["dry-run"] ? undefined : new ImportReport(reportFile, words.columns);
  const reasons = new Map<string, number>();
  const counts: Record<ImportStatus, number> = { written: 0, refused: 0, skipped: 0, tried: 0 };
  for (const [index, input] of inputs.entries()) {
    world.progress(words.progress(index + 1, inputs.length), (index + 1) / inputs.length);
    const imported = await run.import(input, (hash) => report?.releaseOf(input, hash));
    const { status, release = "", converted, hash } = imported;
    counts[status] += 1;
    const rule = imported.problem?.rule;
    if (rule !== undefined) reasons.set(rule, (reasons.get(rule) ?? 0) + 1);
    const problem = problemLine(imported, shownPath(input, cwd), texts);
    if (problem !== undefined) out(problem);
    else if (inputs.length <= mostTold) {
      for (const line of storyOf(imported, texts, cwd)) tell(line);
      if (values["dry-run"] && converted !== undefined) out(converted.text);
    }
    if (status === "skipped") continue;
    const { title = "", date = "" } = converted ?? {};
    report?.add({ input, status: words.status[status], release, title, date, message: problem ?? "", hash });
  }
  world.progress("", 1);
  report?.finish();
  if (inputs.length > 1) for (const row of summaryTable(counts, reasons, texts)) tell(row);
  tell(words.summary(counts, texts.number((performance.now() - started) / 1000)));
  if (report !== undefined && (inputs.length > 1 || values.report !== undefined))
    tell(words.report(shownPath(reportFile, cwd)));
  if (counts.written > 0) tell(words.next);
  return counts.refused > 0 ? 1 : 0;
}

/**
 * `npm run import`: turns raw releases into release files and loses no word. Exit status 1 when a file was refused; the
 * others are written all the same.
 */
export const importCommand: Command = {
  usage: `npm run import -- FILE... [--to=DIR] [--dry-run] [--yes] [--report=FILE] [--lang=${interfaceLanguages.join("|")}]`,
  run: importFiles,
};
