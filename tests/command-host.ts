/**
 * A process that runs commands of the project one after the other, as often as it is asked: loading all modules takes a
 * command four times as long as building a small site. `commands.ts` starts it and says when a process of its own is better.
 */
import { pathToFileURL } from "node:url";
import { type Job, jobSchema, type Ran } from "./commands.ts";

const here = process.cwd();
let queue: Promise<void> = Promise.resolve();

process.on("message", (message) => {
  const job = jobSchema.parse(message);
  queue = queue.then(async () => {
    process.send?.({ id: job.id, ...(await ran(job)) });
  });
});
process.once("disconnect", () => process.exit());

/** Runs a command as if it were alone: its file is loaded anew each time, what it imports is kept. */
async function ran({ id, script, args, env }: Job): Promise<Ran> {
  process.chdir(here);
  process.argv = [process.execPath, script, ...args];
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(env, name)) delete process.env[name];
  Object.assign(process.env, env);
  process.exitCode = undefined;
  const stdout = caught(process.stdout);
  const stderr = caught(process.stderr);
  let status = 1;
  try {
    await import(`${pathToFileURL(script).href}?run=${id}`);
    status = Number(process.exitCode ?? 0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  process.exitCode = undefined;
  return { status, stdout: stdout(), stderr: stderr() };
}

/** Keeps what is written to a stream, and lets it go again when it is asked for it. */
function caught(stream: NodeJS.WriteStream): () => string {
  const chunks: Uint8Array[] = [];
  const write = stream.write;
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done);
    return true;
  };
  return () => {
    stream.write = write;
    return Buffer.concat(chunks).toString("utf8");
  };
}
