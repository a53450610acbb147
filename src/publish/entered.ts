import { execFileSync } from "node:child_process";

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-c", "core.quotePath=false", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 30,
    });
  } catch {
    // No git, or no repository: then the record does not say.
    return undefined;
  }
}

/**
 * The day on which each release file entered the archive's record: the author's day of the commit that added it,
 * followed through renames. Feeds need it for undated releases; it is never shown as a release's date.
 *
 * @returns ISO days by path relative to the archive's folder; empty without git or in a clone without its history
 */
export function enteredDays(archiveFolder: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  if (git(archiveFolder, ["rev-parse", "--is-shallow-repository"])?.trim() !== "false") return days;
  const format = [
    "--format=commit %as",
    "--name-status",
    "--relative",
    "-M",
    "--diff-filter=AR",
    "--reverse",
  ];
  let day = "";
  for (const line of git(archiveFolder, ["log", ...format, "--", "releases"])?.split("\n") ?? []) {
    if (line.startsWith("commit ")) day = line.slice("commit ".length);
    const [status = "", from = "", to = ""] = line.split("\t");
    if (status === "A") days.set(from, day);
    else if (status.startsWith("R")) days.set(to, days.get(from) ?? day);
  }
  return days;
}
