/** What was asked for cannot be done as asked; the message says why. Exit status 2. */
export class UsageError extends Error {}

/**
 * Runs a command and sets the exit status: what it returns, or 2 for wrong use.
 *
 * @param usage one line that shows how the command is called
 */
export async function runCommand(usage: string, command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // parseArgs says in its code that the arguments, not the program, are wrong.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!(error instanceof UsageError) && !code.startsWith("ERR_PARSE_ARGS_")) throw error;
    process.stderr.write(`${message}\n${usage}\n`);
    process.exitCode = 2;
  }
}
