import { type Command, runCommand } from "./command.ts";
import { terminalProgress } from "./terminal-progress.ts";

/** The desk's front door: `tsx src/desk/desk.ts COMMAND ...`, as the scripts of package.json call it. */

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./import.ts")).importCommand,
  new: async () => (await import("./new.ts")).newCommand,
  check: async () => (await import("./check.ts")).check,
  schema: async () => (await import("./schema.ts")).schema,
};

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const [name = "", ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  process.stderr.write(`desk.ts ${Object.keys(commands).join("|")}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await runCommand(await load(), args, {
    env: process.env,
    cwd: process.cwd(),
    ...(isTerminal && { asker: (await import("./terminal-asker.ts")).terminalAsker }),
    out: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
    progress: terminalProgress(process.stderr),
  });
}
