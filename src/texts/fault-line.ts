import { relative } from "node:path";
import type { Fault, Level, Place } from "../archive/fault.ts";
import type { Texts } from "./texts.ts";

/** How faults are shown: for people, for programs, or on the lines of a change at GitHub and GitLab. */
export type FaultFormat = "text" | "json" | "github" | "gitlab";

export const faultFormats: readonly FaultFormat[] = ["text", "json", "github", "gitlab"];

/** What a fault says, in the catalogue's language. */
export function faultMessage(fault: Fault, texts: Texts): string {
  const message: (values: never) => string = texts.faults[fault.rule];
  return oneLine(Reflect.apply(message, undefined, [fault.values]));
}

/** Values come out of files; whatever they hold, a fault stays one line that a terminal shows harmlessly. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ");
}

function githubEscape(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function githubProperty(text: string): string {
  return githubEscape(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** A fault or hint with its message in one language. */
export interface ShownFault extends Place {
  readonly level: Level;
  readonly rule: string;
  readonly values: object;
  readonly message: string;
}

/**
 * The archive's folder as seen from the repository's root, for the names of files in GitHub's annotations. An archive
 * outside of it has no better name for its files than its own.
 *
 * @param cwd where the command was called: the repository's root
 */
export function annotationPrefix(archiveFolder: string, cwd: string): string {
  const path = relative(cwd, archiveFolder).replaceAll("\\", "/");
  return path === "" || path.startsWith("..") ? "" : `${path}/`;
}

/** A code quality report as GitLab reads it: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function gitlabReport(shown: readonly ShownFault[], prefix: string): string {
  const entries = shown.map(({ file, line, column, level, rule, message }) => ({
    description: oneLine(message),
    check_name: rule,
    fingerprint: `${prefix}${file}:${line}:${column}:${rule}:${message}`,
    severity: level === "error" ? "blocker" : "info",
    location: { path: prefix + file, lines: { begin: line } },
  }));
  return JSON.stringify(entries, null, 2);
}

/**
 * Faults and hints as lines: `FILE:LINE:COL level rule message`; one JSON array; GitHub's workflow commands; or GitLab's
 * report.
 *
 * @param prefix folder of the archive as seen from the repository's root, with `/` at its end, for GitHub and GitLab
 */
export function shownLines(
  shown: readonly ShownFault[],
  texts: Texts,
  format: FaultFormat,
  prefix = "",
): readonly string[] {
  if (format === "json") return [JSON.stringify(shown, null, 2)];
  if (format === "gitlab") return [gitlabReport(shown, prefix)];
  return shown.map(({ file, line, column, level, rule, message }) => {
    const said = oneLine(message);
    if (format === "text") return `${oneLine(file)}:${line}:${column} ${texts.levels[level]} ${rule} ${said}`;
    const command = level === "error" ? "error" : "notice";
    const place = `file=${oneLine(githubProperty(prefix + file))},line=${line},col=${column},title=${githubProperty(rule)}`;
    return `::${command} ${place}::${githubEscape(said)}`;
  });
}

/** Faults of the archive as lines, with their messages in the catalogue's language. */
export function faultLines(
  faults: readonly Fault[],
  texts: Texts,
  format: FaultFormat,
  prefix = "",
): readonly string[] {
  const shown = faults.map((fault) => ({ ...fault, message: faultMessage(fault, texts) }));
  return shownLines(shown, texts, format, prefix);
}
