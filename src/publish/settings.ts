import { join, resolve } from "node:path";
import { parseInstant } from "../archive/moment.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { projectFolder } from "./program.ts";

/** Where things are and what the moment is: everything that the environment and the command line decide. */
export interface Settings {
  /** The project's own folder. */
  readonly projectFolder: string;
  /** The folder that holds `releases/` and `_data/`. */
  readonly archiveFolder: string;
  /** What may be kept from one build to the next. */
  readonly cacheFolder: string;
  /** Changes with everything in the program that can change what is made; found out when it is asked for first. */
  readonly code: () => string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** Show drafts and releases under embargo, each marked; for editors only. */
  readonly preview: boolean;
  /** The path under which the site is served, when it is not that of the site's address. */
  readonly pathPrefix?: string;
}

/** What was asked for cannot be done as asked; the message says why. Exit status 2. */
export class UsageError extends Error {}

function nowFrom(text: string | undefined): number {
  if (text === undefined || text === "") return Date.now();
  const now = parseInstant(text);
  if (now === undefined) throw new UsageError(`PRESS_NOW=${text}: 2026-03-01T06:00:00Z`);
  return now;
}

/**
 * Reads the settings.
 *
 * @param env `PRESS_ARCHIVE`: another archive's folder; `PRESS_NOW`: the moment to build for, ISO 8601 with offset
 * @throws UsageError when a value makes no sense
 */
export function settingsFrom(
  env: Readonly<Record<string, string | undefined>>,
  {
    pathPrefix,
    preview = false,
  }: { readonly pathPrefix?: string | undefined; readonly preview?: boolean } = {},
): Settings {
  const archive = env["PRESS_ARCHIVE"];
  let code: string | undefined;
  return {
    projectFolder,
    archiveFolder: archive === undefined || archive === "" ? projectFolder : resolve(archive),
    cacheFolder: join(projectFolder, ".cache"),
    code: () => {
      code ??= codeFingerprint(projectFolder);
      return code;
    },
    now: nowFrom(env["PRESS_NOW"]),
    preview,
    ...(pathPrefix !== undefined && { pathPrefix }),
  };
}

/** The path prefix among a command's arguments: `--pathprefix=/presse/`. */
export function prefixFromArguments(args: readonly string[]): string | undefined {
  return args.find((argument) => argument.startsWith("--pathprefix="))?.slice("--pathprefix=".length);
}
