import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let project: string;

/** Stands in for a program: says something, writes the report that it is told to write, and ends as it is told to. */
const standIn = (name: string) => `
  const { writeFileSync } = await import("node:fs");
  const report = process.argv.find((part) => part.startsWith("--outputFile.json="));
  const step = process.argv.find((part) => part.startsWith("--project="))?.slice(10) ?? "${name}";
  const written = process.env["REPORT_" + step];
  if (report !== undefined && written !== undefined) writeFileSync(report.slice(18), written);
  console.log("said by " + step);
  process.exit(Number(process.env["EXIT_" + step] ?? 0));
`;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "press-run-"));
  await cp(join(root, "tests/run.ts"), join(project, "tests/run.ts"));
  await cp(join(root, "tests/tally.ts"), join(project, "tests/tally.ts"));
  await cp(join(root, "tests/site-builds.ts"), join(project, "tests/site-builds.ts"));
  await cp(join(root, "tests/browser"), join(project, "tests/browser"), { recursive: true });
  await writeFile(join(project, "package.json"), '{ "type": "module" }');
  const programs = {
    "typescript/bin/tsc": "types",
    "@biomejs/biome/bin/biome": "style",
    "vitest/vitest.mjs": "vitest",
  };
  for (const [path, name] of Object.entries(programs)) {
    const place = join(project, "node_modules", path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, standIn(name));
    await writeFile(join(dirname(place), "package.json"), '{ "type": "module" }');
  }
  for (const name of ["zod", "playwright", "tsx"]) {
    await symlink(join(root, "node_modules", name), join(project, "node_modules", name));
  }
});

afterAll(() => rm(project, { recursive: true }));

const report = (...statuses: readonly string[]) =>
  JSON.stringify({
    testResults: [
      {
        name: "a.test.ts",
        status: "passed",
        assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status })),
      },
    ],
  });

function npmTest(steps: readonly string[], environment: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(project, "tests/run.ts"), ...steps],
    {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, PRESS_BROWSER: "/there/is/none", ...environment },
    },
  );
  return { status, stdout, stderr };
}

describe("npm test", { timeout: 30_000 }, () => {
  it("says one line when all is well", () => {
    const environment = { REPORT_unit: report("passed", "passed"), REPORT_site: report("passed") };
    expect(npmTest(["types", "style", "unit", "site"], environment)).toEqual({
      status: 0,
      stdout: "5 passed, 0 failed\n",
      stderr: "",
    });
  });

  it("runs every step whatever became of the one before, and shows what those wrote that failed", () => {
    const environment = {
      EXIT_types: "2",
      EXIT_unit: "1",
      REPORT_unit: report("passed", "failed", "failed"),
      REPORT_site: report("passed", "skipped"),
    };
    const { status, stdout } = npmTest([], environment);
    expect(status).toBe(1);
    expect(stdout).toContain("types failed\nsaid by types\n");
    expect(stdout).not.toContain("said by style");
    expect(stdout).toContain("unit failed\nsaid by unit\n");
    expect(stdout).toContain("said by site\nDid not run, which counts as failed: a.test.ts test 1\n");
    expect(stdout).toContain(
      "browser failed\nPRESS_BROWSER names a browser that cannot be used: /there/is/none",
    );
    expect(stdout.split("\n").slice(-3)).toEqual(["", "3 passed, 5 failed", ""]);
  });

  it("fails when a step ran no test or left no report", () => {
    const { status, stdout } = npmTest(["unit", "site"], { REPORT_unit: '{ "testResults": [] }' });
    expect(status).toBe(1);
    expect(stdout).toContain("unit failed\nsaid by unit\nNo test ran.\n");
    expect(stdout).toContain("site failed\nsaid by site\nThere is no report to count: ");
    expect(stdout).toMatch(/\n0 passed, 2 failed\n$/);
  });

  it("runs the steps that are named, and no others", () => {
    expect(npmTest(["style"], { EXIT_types: "1" })).toMatchObject({
      status: 0,
      stdout: "1 passed, 0 failed\n",
    });
  });

  it("knows its steps", () => {
    expect(npmTest(["style", "units"], {})).toEqual({
      status: 2,
      stdout: "",
      stderr: "There is no step units. The steps are types, style, unit, site, browser.\n",
    });
  });
});
