import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import packageJson from "../../../package.json" with { type: "json" };
import { validateGitlabCi } from "../../json-schemas.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pipeline = z
  .looseObject({
    stages: z.array(z.string()),
    variables: z.record(z.string(), z.string()),
    default: z.looseObject({ image: z.string() }),
  })
  .parse(load(readFileSync(join(root, ".gitlab-ci.yml"), "utf8")));

const keywords = ["workflow", "stages", "variables", "default", "include"];
const job = z.looseObject({
  stage: z.string().optional(),
  extends: z.string().optional(),
  needs: z.array(z.string()).optional(),
  script: z.array(z.string()).optional(),
  before_script: z.array(z.string()).optional(),
  cache: z.array(z.looseObject({ key: z.unknown(), paths: z.array(z.string()) })).optional(),
  artifacts: z.looseObject({ paths: z.array(z.string()).optional() }).optional(),
});
const jobs = Object.entries(pipeline)
  .filter(([name]) => !keywords.includes(name))
  .map(([name, found]) => ({ name, ...job.parse(found) }));
const shown = jobs.filter(({ name }) => !name.startsWith("."));

describe(".gitlab-ci.yml", () => {
  it("is right by GitLab's own schema", () => {
    expect(validateGitlabCi(JSON.stringify(pipeline))).toEqual([]);
  });

  it("would be wrong with a word that GitLab does not know", () => {
    const wrong = { ...pipeline, check: { stage: "check", scripts: ["npm run check"] } };
    expect(validateGitlabCi(JSON.stringify(wrong))).not.toEqual([]);
  });

  it("names only stages and jobs that there are", () => {
    const names = jobs.map(({ name }) => name);
    for (const { stage = "", extends: base, needs = [] } of shown) {
      expect(pipeline.stages).toContain(stage);
      expect(names).toEqual(expect.arrayContaining([...needs, ...(base === undefined ? [] : [base])]));
    }
  });

  it("has all history, and the Node of .nvmrc", () => {
    expect(pipeline.variables["GIT_DEPTH"]).toBe("0");
    const version = readFileSync(join(root, ".nvmrc"), "utf8").trim();
    expect(pipeline.default.image).toMatch(new RegExp(`^node:${version}-[a-z]+(?:@sha256:[0-9a-f]{64})?$`));
  });

  it.each(shown)("$name runs only commands that there are", ({ script = [], before_script: before = [] }) => {
    const scripts = [...before, ...script].join("\n");
    expect(scripts).not.toBe("");
    const named = [...scripts.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(named));
  });
});

describe("the flow at GitLab", () => {
  const jobOf = (wanted: string) => jobs.find(({ name }) => name === wanted);

  it("lets no job that runs beside `pages` put back what was known before it", () => {
    const kept = jobOf(".node")?.cache?.find(({ paths }) => paths.includes(".cache/"));
    expect(kept?.key).toContain("$CI_JOB_NAME");
  });

  it("publishes nothing that an earlier build left: files of others may stand in any folder but `_site`", () => {
    const kept = jobOf(".node")?.cache?.find(({ paths }) => paths.includes(".cache/"));
    expect(kept?.paths).toEqual([".cache/", "_site/"]);
    const lines = jobOf("pages")?.script?.filter((line) => /npm run build|\bpublic\b/.test(line));
    expect(lines).toEqual([
      "npm run build -- --checksums --compressed",
      "rm -rf public && cp -al _site public",
    ]);
  });

  it("shows a preview whose links name files: GitLab serves no folders of a job", () => {
    const { script = [], artifacts } = jobOf("preview") ?? {};
    expect(script).toContain("npm run bundle -- --site=_preview --to=preview.zip");
    expect(artifacts?.paths).toEqual(["archiv"]);
    const env = { CI_PROJECT_ROOT_NAMESPACE: "stadt", CI_PROJECT_PATH: "stadt/amt/presse", CI_JOB_ID: "5" };
    const address = (script.at(-1) ?? "").replace("> preview.env", "");
    expect(
      execFileSync("bash", ["-c", address], {
        encoding: "utf8",
        env: { ...env, CI_PAGES_DOMAIN: "example.org" },
      }),
    ).toBe("PREVIEW=https://stadt.example.org/-/amt/presse/-/jobs/5/artifacts/archiv/index.html\n");
  });

  it("looks at the registry's signatures whatever gaps are known", () => {
    expect(jobOf("audit")?.script).toEqual(["npm audit signatures", "npm audit --audit-level=moderate"]);
  });

  it("hands over no list of packages that could not be made", () => {
    const folder = mkdtempSync(join(tmpdir(), "press-sbom-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "npm"), "#!/bin/sh\necho half\nexit 1\n", { mode: 0o755 });
    const script = jobOf("pages")?.script?.find((line) => line.includes("npm sbom")) ?? "";
    const env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` };
    expect(
      execFileSync("bash", ["-eo", "pipefail", "-c", script], { cwd: folder, encoding: "utf8", env }),
    ).toBe("No list of packages could be made.\n");
    expect(readdirSync(folder)).not.toContain("sbom.cdx.json");
  });
});
