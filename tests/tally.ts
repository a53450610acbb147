import { relative } from "node:path";
import { z } from "zod";

/** What came of a step: counts, and what people must read when something failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly messages: readonly string[];
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
  specs: z.array(
    z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Counts the tests in the report of vitest's JSON reporter. */
export function tallyOfVitest(report: unknown, exitCode: number): Tally {
  const tests: Test[] = [];
  for (const file of vitestReport.parse(report).testResults) {
    const name = relative(process.cwd(), file.name);
    for (const { fullName, status } of file.assertionResults)
      tests.push({ name: `${name} ${fullName}`, status });
    if (file.status !== "passed" && file.assertionResults.every(({ status }) => status === "passed")) {
      tests.push({ name, status: "broken" });
    }
  }
  return tallyOf(tests, "passed", exitCode);
}

/** Counts the tests in the report of Playwright's JSON reporter. */
export function tallyOfPlaywright(report: unknown, exitCode: number): Tally {
  const { suites, errors } = playwrightReport.parse(report);
  const tests: Test[] = [];
  const walk = (suite: PlaywrightSuite, group: string): void => {
    for (const { title, file, tests: runs } of suite.specs) {
      for (const { status } of runs) tests.push({ name: `${file} ${group}${title}`, status });
    }
    for (const inner of suite.suites ?? []) walk(inner, `${group}${inner.title} `);
  };
  for (const suite of suites) walk(suite, "");
  for (const { message } of errors) tests.push({ name: message ?? "Playwright", status: "broken" });
  return tallyOf(tests, "expected", exitCode);
}

/** Counts a step that is one test as a whole. */
export function tallyOfCheck(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, messages: [] } : { passed: 0, failed: 1, messages: [] };
}

interface Test {
  readonly name: string;
  readonly status: string;
}

const skipped = new Set(["skipped", "pending", "todo", "disabled"]);

function tallyOf(tests: readonly Test[], good: string, exitCode: number): Tally {
  const passed = tests.filter(({ status }) => status === good).length;
  const bad = tests.filter(({ status }) => status !== good);
  const messages = bad.flatMap(({ name, status }) => {
    if (skipped.has(status)) return [`Did not run, which counts as failed: ${name}`];
    return status === "flaky" ? [`Passed only when repeated, which counts as failed: ${name}`] : [];
  });
  if (tests.length === 0) return { passed, failed: 1, messages: ["No test ran."] };
  if (exitCode !== 0 && bad.length === 0) {
    return { passed, failed: 1, messages: [`Every test passed, and yet the run ended with ${exitCode}.`] };
  }
  return { passed, failed: bad.length, messages };
}
