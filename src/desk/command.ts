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

function isWrongUse(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  // parseArgs says in its code that the arguments, not the program, are wrong.
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

/** Runs a command. Exit status 0 fine, 1 faults found, 2 wrong use; then it says how the command is called. */
export async function runCommand(command: Command, args: readonly string[], world: World): Promise<number> {
  try {
    return await command.run(args, world);
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    world.tell(error.message);
    world.tell(command.usage);
    return 2;
  }
}
