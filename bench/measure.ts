import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Usage {
  readonly wallSeconds: number;
  /** User and system time of all processes and threads. */
  readonly cpuSeconds: number;
  /** The most memory that all processes held together. */
  readonly peakMegabytes: number;
}

export interface Command {
  /** A line for the shell, as in the scripts of package.json. */
  readonly line: string;
  readonly cwd: string;
  /** The folder of the programs that packages bring. */
  readonly bin: string;
  readonly env: Readonly<Record<string, string>>;
  /** A folder for what the processes report; emptied before and removed after. */
  readonly scratch: string;
}

/** A command that ended with a status other than 0; the message is what it wrote. */
export class CommandFailed extends Error {}

const SAMPLE_MILLISECONDS = 200;
// Linux tells the processor time of other programs in hundredths of a second.
const TICKS_PER_SECOND = 100;

/**
 * Runs a command as npm would and measures it with everything that it starts. Node processes report on
 * themselves when they end (report-usage.mjs); all others are watched through /proc, where there is one.
 */
export async function measure({ line, cwd, bin, env, scratch }: Command): Promise<Usage> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const preload = `--import ${pathToFileURL(join(import.meta.dirname, "report-usage.mjs")).href}`;
  const start = performance.now();
  const child = spawn(line, {
    cwd,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...env,
      PATH: [bin, process.env["PATH"]].join(delimiter),
      NODE_OPTIONS: [process.env["NODE_OPTIONS"], preload].filter(Boolean).join(" "),
      BENCH_USAGE: scratch,
    },
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));

  const cpuOf = new Map<number, number>();
  let peakKilobytes = 0;
  const timer = setInterval(() => {
    const processes = child.pid === undefined ? [] : processTree(child.pid);
    for (const { pid, cpuSeconds } of processes) cpuOf.set(pid, cpuSeconds);
    peakKilobytes = Math.max(
      peakKilobytes,
      processes.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
    );
  }, SAMPLE_MILLISECONDS);

  let end = start;
  child.on("exit", () => {
    end = performance.now();
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => clearInterval(timer));
  if (status !== 0)
    throw new CommandFailed(Buffer.concat(output).toString() || `${line} ended with ${status}`);

  for (const pid of readdirSync(scratch)) {
    const [microseconds = 0, kilobytes = 0] = readFileSync(join(scratch, pid), "utf8").split(" ").map(Number);
    cpuOf.set(Number(pid), microseconds / 1e6);
    peakKilobytes = Math.max(peakKilobytes, kilobytes);
  }
  rmSync(scratch, { recursive: true });
  return {
    wallSeconds: (end - start) / 1000,
    cpuSeconds: [...cpuOf.values()].reduce((sum, seconds) => sum + seconds, 0),
    peakMegabytes: (peakKilobytes * 1024) / 1e6,
  };
}

interface RunningProcess {
  readonly pid: number;
  readonly cpuSeconds: number;
  readonly kilobytes: number;
}

/** A process and all below it; those that have just ended, and systems without /proc, give nothing. */
function processTree(pid: number): RunningProcess[] {
  try {
    const folder = `/proc/${pid}`;
    const stat = readFileSync(`${folder}/stat`, "utf8");
    // Behind the name in brackets, which may hold anything: state is field 3, processor time is 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`${folder}/status`, "utf8"))?.[1] ?? 0;
    const children = readdirSync(`${folder}/task`).flatMap((thread) =>
      readFileSync(`${folder}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
    const self = { pid, cpuSeconds: ticks / TICKS_PER_SECOND, kilobytes: Number(resident) };
    return [self, ...children.flatMap(processTree)];
  } catch {
    return [];
  }
}
