import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hintRules } from "../../../src/archive/hint-rules.ts";
import { check } from "../../../src/desk/check.ts";
import { de } from "../../../src/texts/de.ts";
import { releaseFile } from "../../archive.ts";
import { folderOf, ran } from "./run-command.ts";

const root = join(import.meta.dirname, "../../..");
const handbook = readFileSync(join(root, "docs/editors.md"), "utf8");
const first = join(root, "tests/fixtures/first-archive/_data");
const data = Object.fromEntries(
  ["site", "organisations", "projects", "people"].map((name) => [
    `_data/${name}.yaml`,
    readFileSync(join(first, `${name}.yaml`), "utf8"),
  ]),
);

interface Example {
  readonly rule: string;
  readonly bad: string;
  readonly good: string;
}

/** The rows of the table after a line of the handbook; examples without their backticks. */
function examplesAfter(line: string): readonly Example[] {
  const table = handbook.slice(handbook.indexOf(`\n${line}`)).split(/\n\n/)[1] ?? "";
  return [...table.matchAll(/^\| `([a-z-]+)` \|[^|]*\| (.*) \| (.*) \|$/gm)].map(
    ([, rule = "", bad = "", good = ""]) => ({
      rule,
      bad: bad.replace(/^`|`$/g, ""),
      good: good.replace(/^`|`$/g, ""),
    }),
  );
}

const ofText = examplesAfter("Im Text. ");
const ofFields = examplesAfter("In den Angaben:");
const ofArchive = examplesAfter("Im ganzen Archiv:");

/** The rules that a release of the first archive breaks. */
async function rulesBroken(lines: readonly string[], body: string): Promise<readonly string[]> {
  const archive = folderOf({ ...data, "releases/2026/a.md": releaseFile(lines, body) });
  const { out } = await ran(check, ["--format=json"], { archive });
  const shown: unknown = JSON.parse(out.join("\n"));
  return Array.isArray(shown) ? shown.map((one: unknown) => String(Reflect.get(Object(one), "rule"))) : [];
}

describe("the handbook's hints", () => {
  it("are all there, once each", () => {
    const documented = [...ofText, ...ofFields, ...ofArchive].map(({ rule }) => rule);
    expect(documented.sort()).toEqual([...hintRules].sort());
  });

  it("have a bad and a good example", () => {
    for (const { rule, bad, good } of [...ofText, ...ofFields, ...ofArchive]) {
      expect([bad, good], rule).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    }
  });

  it.each(ofText)("$rule is as the examples say, in a text", async ({ rule, bad, good }) => {
    const lines = ["title: A", "contact: rolf-koch", "date: 2026-03-02"];
    expect(await rulesBroken(lines, bad)).toContain(rule);
    expect(await rulesBroken(lines, good)).not.toContain(rule);
  });

  it.each(ofFields)("$rule is as the examples say, in a field", async ({ rule, bad, good }) => {
    const lines = (line: string) => [...(line.startsWith("title") ? [] : ["title: A"]), line];
    expect(await rulesBroken(lines(bad), "Ein Satz.")).toContain(rule);
    expect(await rulesBroken(lines(good), "Ein Satz.")).not.toContain(rule);
  });
});

describe("the handbook's faults", () => {
  it("has a line for every rule that the archive checks", () => {
    const missing = Object.keys(de.faults).filter((rule) => !handbook.includes(`\`${rule}\``));
    expect(missing).toEqual([]);
  });
});
