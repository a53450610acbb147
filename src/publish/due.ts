import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { parseInstant } from "../archive/moment.ts";
import { readArchive } from "../archive/read-archive.ts";
import { faultLines } from "../texts/fault-line.ts";
import { textsFor } from "../texts/texts-for.ts";
import { dueEmbargo } from "./due-embargo.ts";
import { settingsFrom, UsageError } from "./settings.ts";

const usage = "npm run due -- --since=2026-03-01T06:00:00Z [--wait=MINUTES]";

function dueOptions(args: readonly string[]): { readonly since: number; readonly wait: number } {
  let values: { readonly since?: string; readonly wait: string };
  try {
    const options = { since: { type: "string" }, wait: { type: "string", default: "0" } } as const;
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const since = parseInstant(values.since ?? "");
  if (since === undefined) throw new UsageError(`--since=${values.since ?? ""}`);
  if (!/^\d{1,3}$/.test(values.wait)) throw new UsageError(`--wait=${values.wait}`);
  return { since, wait: Number(values.wait) * 60_000 };
}

/**
 * `npm run due`: whether an embargo has ended since a moment, usually that of the last build. Prints when it ended;
 * nothing where there is nothing new to publish. With `--wait` an embargo that ends within so many minutes counts too,
 * and the command ends with it: so a timetable that comes only once an hour, and late, still publishes to the minute.
 *
 * @returns exit status 0, due or not; 1 where the archive cannot be read
 */
async function due(args: readonly string[]): Promise<number> {
  const { since, wait } = dueOptions(args);
  const { archiveFolder, now } = settingsFrom(process.env);
  const { archive, faults, language } = readArchive(archiveFolder, { now, preview: true });
  if (archive === undefined) {
    for (const line of faultLines(faults, textsFor(language), "text")) process.stderr.write(`${line}\n`);
    return 1;
  }
  const end = dueEmbargo(archive, { after: since, until: now + wait });
  if (end === undefined) return 0;
  // A moment more: clocks of two machines are never quite the same.
  if (end > now) await setTimeout(end - now + 2000);
  process.stdout.write(`${new Date(end).toISOString().replace(".000Z", "Z")}\n`);
  return 0;
}

try {
  process.exitCode = await due(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}
