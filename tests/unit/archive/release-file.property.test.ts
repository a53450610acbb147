import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../../src/archive/fault.ts";
import { splitFrontMatter } from "../../../src/archive/front-matter.ts";
import { parseRecord } from "../../../src/archive/parse.ts";
import {
  organisationSchema,
  personSchema,
  projectSchema,
  redactionSchema,
  releaseSchema,
  siteSchema,
} from "../../../src/archive/schema.ts";
import { decodeSource } from "../../../src/archive/source-file.ts";
import { readYaml } from "../../../src/archive/yaml.ts";
import { anyText, lineText, markdownText, runs, yamlText } from "../../attack/hostile-texts.ts";

function expectInside(text: string, faults: readonly Fault[]): void {
  const lines = text.split("\n");
  for (const { line, column, rule } of faults) {
    const length = [...(lines[line - 1] ?? "")].length;
    const place = `${rule} at ${line}:${column}`;
    expect(line, place).toBeGreaterThanOrEqual(1);
    expect(line, place).toBeLessThanOrEqual(lines.length);
    expect(column, place).toBeGreaterThanOrEqual(1);
    expect(column, place).toBeLessThanOrEqual(length + 1);
  }
}

/** All faults of a release file by itself; none when it is a record. */
function faultsOf(text: string): readonly Fault[] {
  const split = splitFrontMatter({ file: "a.md", text });
  if ("fault" in split) return [split.fault];
  const source = { file: "a.md", yaml: split.parts.yaml, firstLine: split.parts.yamlLine };
  const yaml = readYaml(source);
  if ("fault" in yaml) return [yaml.fault];
  const parsed = parseRecord(releaseSchema, { source, value: yaml.value ?? {}, path: [] });
  if ("value" in parsed) return [];
  expect(parsed.faults.length).toBeGreaterThan(0);
  return parsed.faults;
}

function checkRelease(content: string): void {
  const read = decodeSource(Buffer.from(content), "a.md");
  if ("source" in read) expectInside(read.source.text, faultsOf(read.source.text));
}

const schemas = {
  release: releaseSchema,
  site: siteSchema,
  organisation: organisationSchema,
  project: projectSchema,
  person: personSchema,
  redaction: redactionSchema,
};
const keys = [
  ..."title kicker subtitle date place issuer partners projects people photos file caption alt credit terms person as".split(
    " ",
  ),
  ..."position contact boilerplate signature number language keywords source name url note embargo draft corrections".split(
    " ",
  ),
  ..."withdrawn reason replaced-by aliases original hints-off id short former until kind part-of organisations from to".split(
    " ",
  ),
  ..."summary funding honorific roles role organisation project hidden text in with first-url time-zone publisher".split(
    " ",
  ),
  ..."reuse legal imprint privacy look accent accent-dark editor backend repo branch host __proto__ constructor toString".split(
    " ",
  ),
];

/** Anything that YAML can say, mostly under keys that a schema knows; JSON is YAML. */
const { value: anyValue } = fc.letrec<{ value: unknown; record: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      lineText,
      anyText,
      fc.constantFrom(
        "a",
        "2019",
        "2019-02-30",
        "de",
        "2019-03-31T02:30",
        "",
        " ",
        "a\nb",
        "../a",
        "https://a.de",
      ),
    ),
    fc.constantFrom(true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("record"),
  ),
  record: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 6 }),
}));

describe("a release file, whatever stands in it,", () => {
  it.each([
    ["any text", anyText],
    ["text like YAML", yamlText],
    ["text like Markdown", markdownText],
  ])("is a record, or faults at places in the file: %s", (_, text) => {
    fc.assert(
      fc.property(text, (content) => {
        checkRelease(content);
        checkRelease(`---\n${content}\n---\n\nText`);
        checkRelease(`---\ntitle: a\n${content}\n---\n${content}`);
        checkRelease(`---\ntitle: ${content}\n---\n`);
      }),
      runs,
    );
  });
});

describe.each(Object.entries(schemas))("a record of the schema %s", (_, schema) => {
  it("is right, or has faults at places in its file, whatever its values are", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys), anyValue, { maxKeys: 8 }),
        fc.integer({ min: 0, max: 2 }),
        (record, indent) => {
          const yaml = JSON.stringify(record, null, indent);
          const source = { file: "a.yaml", yaml, firstLine: 1 };
          const read = readYaml(source);
          if ("fault" in read) {
            expectInside(yaml, [read.fault]);
            return;
          }
          const parsed = parseRecord(schema, { source, value: read.value, path: [] });
          if ("faults" in parsed) {
            expect(parsed.faults.length).toBeGreaterThan(0);
            expectInside(yaml, parsed.faults);
          }
        },
      ),
      runs,
    );
  });
});
