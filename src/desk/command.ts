import { readSharedData } from "../archive/read-records.ts";
import { textsFor } from "../texts/texts-for.ts";
import { archiveFolderFrom } from "./folders.ts";
import type { Asker } from "./form.ts";
import { UsageError } from "./usage-error.ts";

/** What a command gets from outside, so that a test can be the outside. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The person at the terminal; absent where nobody can be asked. */
  readonly asker?: Asker;
  /** What the command is for: written whole lines, without the line's end. */
  readonly out: (line: string) => void;
  /** What it says about its work. */
  readonly tell: (line: string) => void;
  /** How far it is, `share` from 0 to 1; shown on a terminal only. An empty line takes it away. */
  readonly progress: (line: string, share: number) => void;
}

/** A command of the desk. */
export interface Command {
  /** One line that shows how it is called. */
  readonly usage: string;
  /** @returns exit status: 0 fine, 1 faults found @throws UsageError */
  readonly run: (args: readonly string[], world: World) => number | Promise<number>;
}

/** The arguments that `parseArgs` refuses, in the site's language; `undefined` for what no argument caused. */
function wrongArgument(error: unknown, { env }: World): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const [, option = error.message] = /'([^']{1,200})'/.exec(error.message) ?? [];
  const language = () => readSharedData(archiveFolderFrom(env)).site?.input.language ?? "de";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return textsFor(language()).desk.wrongUse.noSuchOption(option);
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return textsFor(language()).desk.wrongUse.optionValue(option.split(" ")[0] ?? option);
    default:
      return String(error.code).startsWith("ERR_PARSE_ARGS_") ? error.message : undefined;
  }
}

/** Runs a command. Exit status 0 fine, 1 faults found, 2 wrong use; then it says how the command is called. */
export async function runCommand(command: Command, args: readonly string[], world: World): Promise<number> {
  if (args.includes("--help")) {
    world.out(command.usage);
    return 0;
  }
  try {
    return await command.run(args, world);
  } catch (error) {
    const message = error instanceof UsageError ? error.message : wrongArgument(error, world);
    if (message === undefined) throw error;
    world.tell(message);
    world.tell(command.usage);
    return 2;
  }
}
