import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { digestOf } from "../archive/source-file.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import type { Settings } from "./settings.ts";

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-c", "core.quotePath=false", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 30,
    });
  } catch {
    // No git, no repository, no such commit: then the record does not say.
    return undefined;
  }
}

/** What a record says, up to one of its commits. */
interface Known {
  readonly head: string;
  /** When the newest commit was made that brought or renamed a release, in seconds since 1970. */
  readonly newest: number;
  /** ISO days by path relative to the archive's folder. */
  readonly days: ReadonlyMap<string, string>;
}

const nothing: Known = { head: "", newest: 0, days: new Map() };

const kind = "press-archive entered 1";
const knownHead = z.object({ head: z.string(), newest: z.number() });
/** Letters of `2026-01-31`, which a line begins with. */
const dayLength = 10;

function readKnown(path: string): Known {
  const [head, ...lines] = readSealed(path, kind)?.split("\n") ?? [];
  if (head === undefined) return nothing;
  const days = lines.map((line) => [line.slice(dayLength), line.slice(0, dayLength)] as const);
  return { ...knownHead.parse(JSON.parse(head)), days: new Map(days) };
}

function writeKnown(path: string, { head, newest, days }: Known): void {
  const lines = [...days].map(([file, entered]) => entered + file);
  writeSealed(path, kind, [JSON.stringify({ head, newest }), ...lines].join("\n"));
}

/**
 * Reads on in a record.
 *
 * @returns nothing where git does not tell, or a commit would have to be read before one that was read already
 */
function readOn(folder: string, known: Known, head: string): Known | undefined {
  const log = git(folder, [
    "log",
    "--format=commit %ct %as",
    "--name-status",
    "--relative",
    "-M",
    "--diff-filter=AR",
    "--full-history",
    "--reverse",
    known.head === "" ? head : `${known.head}..${head}`,
    "--",
    "releases",
  ]);
  if (log === undefined) return undefined;
  const days = new Map(known.days);
  let { newest } = known;
  let entered = "";
  for (const line of log.split("\n")) {
    if (line.startsWith("commit ")) {
      const [, seconds, authored = ""] = line.split(" ");
      if (Number(seconds) < known.newest) return undefined;
      newest = Math.max(newest, Number(seconds));
      entered = authored;
    }
    const [status = "", from = "", to = ""] = line.split("\t");
    if (status === "A") days.set(from, entered);
    else if (status.startsWith("R")) days.set(to, days.get(from) ?? entered);
  }
  return { head, newest, days };
}

/**
 * The day on which each release file entered the archive's record: the author's day of the commit that added it,
 * followed through renames. Feeds need it for undated releases; it is never shown as a release's date. What the record
 * said at the last build is kept: to read ten thousand commits takes a second.
 *
 * @returns ISO days by path relative to the archive's folder; empty without git or in a clone without its history
 */
export function enteredDays({
  archiveFolder,
  cacheFolder,
}: Pick<Settings, "archiveFolder" | "cacheFolder">): ReadonlyMap<string, string> {
  const [isShallow, head] =
    git(archiveFolder, ["rev-parse", "--is-shallow-repository", "HEAD"])?.split("\n") ?? [];
  if (isShallow !== "false" || head === undefined) return nothing.days;
  const path = join(cacheFolder, `entered-${digestOf(archiveFolder)}`);
  const before = readKnown(path);
  if (before.head === head) return before.days;
  // A record that was written anew does not lead on from the commit that is known.
  const leadsOn =
    before.head !== "" &&
    git(archiveFolder, ["merge-base", "--is-ancestor", before.head, head]) !== undefined;
  const known =
    (leadsOn ? readOn(archiveFolder, before, head) : undefined) ?? readOn(archiveFolder, nothing, head);
  if (known === undefined) return nothing.days;
  writeKnown(path, known);
  return known.days;
}
