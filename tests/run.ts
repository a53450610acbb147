/**
 * What `npm test` runs: types, style, unit tests, tests of the built site, tests in a browser. Every step runs, whatever
 * becomes of the others. A step that is fine says nothing; the last line is always `N passed, N failed`.
 *
 *     npm test                 all steps
 *     npm test -- unit style   only these
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildsVariable } from "./site-builds.ts";
import { type Tally, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from "./tally.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const terminal = process.stdout.isTTY === true;
const colours = terminal && process.env["NO_COLOR"] === undefined;

interface Outcome extends Tally {
  /** All that the step's program wrote. */
  readonly output: string;
}

const steps: Readonly<Record<string, (scratch: string) => Promise<Outcome>>> = {
  types: async () => together(await Promise.all(typed.map(types))),
  style: () =>
    check("@biomejs/biome/bin/biome", [
      "check",
      "--error-on-warnings",
      "--max-diagnostics=none",
      `--colors=${colours ? "force" : "off"}`,
    ]),
  unit: (scratch) => vitest("unit", scratch),
  site: (scratch) => vitest("site", scratch),
  browser: playwright,
};

/** Two rows of steps, which run side by side: the browser takes as long as all the others together. */
const rows = [["browser"], ["unit", "site", "types", "style"]] as const;

/** What is checked with Node's types, and what with a browser's. */
const typed = [".", "src/assets/search"];

process.exitCode = await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    const known = Object.keys(steps).join(", ");
    process.stderr.write(`There is no step ${unknown.join(", ")}. The steps are ${known}.\n`);
    return 2;
  }
  const asked = Object.keys(steps).filter((name) => names.length === 0 || names.includes(name));
  const outcomes = new Map<string, Outcome>();
  const scratch = await mkdtemp(join(tmpdir(), "press-tests-"));
  try {
    await Promise.all(
      rows.map(async (row) => {
        for (const name of row) {
          const step = steps[name];
          if (step !== undefined && asked.includes(name))
            outcomes.set(name, await timed(name, () => step(scratch)));
        }
      }),
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  let passed = 0;
  let failed = 0;
  for (const name of asked) {
    const outcome = outcomes.get(name) ?? broken(`${name} did not run.`);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) show(name, outcome);
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** Runs a step, and says on a terminal how long it took. */
async function timed(name: string, step: () => Promise<Outcome>): Promise<Outcome> {
  const start = performance.now();
  const outcome = await step().catch(broken);
  if (terminal) {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    process.stdout.write(
      `${name.padEnd(8)}${seconds} s   ${outcome.passed} passed, ${outcome.failed} failed\n`,
    );
  }
  return outcome;
}

function show(name: string, { output, messages }: Outcome): void {
  const text = [`── ${name} failed`, output.trim(), ...messages].filter((part) => part !== "").join("\n");
  process.stdout.write(`${text}\n\n`);
}

function broken(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  return { passed: 0, failed: 1, messages: [message], output: "" };
}

async function check(program: string, args: readonly string[]): Promise<Outcome> {
  const { exitCode, output } = await run(program, args);
  return { ...tallyOfCheck(exitCode), output };
}

function types(project: string): Promise<Outcome> {
  return check("typescript/bin/tsc", ["--noEmit", "--pretty", String(colours), "--project", project]);
}

/** Checks that count as one. */
function together(outcomes: readonly Outcome[]): Outcome {
  const failed = outcomes.filter((outcome) => outcome.failed > 0);
  const output = failed.map((outcome) => outcome.output).join("\n");
  return { passed: failed.length === 0 ? 1 : 0, failed: failed.length === 0 ? 0 : 1, messages: [], output };
}

async function vitest(project: string, scratch: string): Promise<Outcome> {
  const report = join(scratch, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { exitCode, output } = await run(
    "vitest/vitest.mjs",
    ["run", `--project=${project}`, "--allowOnly=false", ...reporters],
    sharedBuilds(scratch),
  );
  return tallied(report, output, (json) => tallyOfVitest(json, exitCode));
}

async function playwright(scratch: string): Promise<Outcome> {
  const { findBrowser, handOn } = await import("./browser/find-browser.ts"); // loads Playwright, so only here
  const browser = await findBrowser();
  const report = join(scratch, "browser.json");
  const environment = {
    ...handOn(browser),
    ...sharedBuilds(scratch),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const { exitCode, output } = await run("playwright/cli.js", ["test", "--reporter=list,json"], environment);
  return tallied(report, output, (json) => tallyOfPlaywright(json, exitCode));
}

/** The site and the browser tests look at the same built sites. */
function sharedBuilds(scratch: string): Readonly<Record<string, string>> {
  return { [buildsVariable]: join(scratch, "builds") };
}

/** Counts what a report says; a report that cannot be read is a failed test, with all that the program wrote. */
async function tallied(report: string, output: string, tally: (json: unknown) => Tally): Promise<Outcome> {
  try {
    return { ...tally(JSON.parse(await readFile(report, "utf8"))), output };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return { passed: 0, failed: 1, messages: [`There is no report to count: ${message}`], output };
  }
}

/** Runs a program of a package in `node_modules`, and keeps what it writes. */
function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: root,
    env: {
      ...process.env,
      FORCE_COLOR: colours ? "1" : undefined,
      NO_COLOR: colours ? undefined : "1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (signal !== null) chunks.push(Buffer.from(`\nended by ${signal}\n`));
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}
