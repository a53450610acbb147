import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
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
