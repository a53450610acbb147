import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaFiles } from "../../../src/desk/schema-files.ts";
import { ar } from "../../../src/texts/ar.ts";
import { de } from "../../../src/texts/de.ts";
import { en } from "../../../src/texts/en.ts";
import { releaseFile } from "../../archive.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const files = schemaFiles(de);

interface Node {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    title: z.string().optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), node).optional(),
    items: node.optional(),
  }),
);

/** Paths of all fields of a schema that have no title or no description. */
function unlabelled({ properties = {}, items }: Node, path: string): readonly string[] {
  const own = Object.entries(properties).flatMap(([key, field]) => [
    ...(field.title && field.description ? [] : [`${path}.${key}`]),
    ...unlabelled(field, `${path}.${key}`),
  ]);
  return items === undefined ? own : [...own, ...unlabelled(items, path)];
}

function validator(name: string) {
  const content = files.find((file) => file.name === name)?.content ?? "";
  return new Ajv({ strict: true, allowUnionTypes: true, formats: { uri: true } }).compile(
    JSON.parse(content),
  );
}

describe("the written schemas", () => {
  it("are those of the code: else run `npm run schema`", () => {
    for (const { name, content } of files) {
      expect(readFileSync(join(root, "schema", name), "utf8"), name).toBe(content);
    }
    expect(readdirSync(join(root, "schema")).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it.each([de, en, ar])("name and explain every field in $language", (texts) => {
    for (const { name, content } of schemaFiles(texts)) {
      expect(unlabelled(node.parse(JSON.parse(content)), name)).toEqual([]);
    }
  });

  it.each(["organisations", "projects", "people", "site"])("take the archive's own %s.yaml", (name) => {
    const validate = validator(`${name}.schema.json`);
    validate(load(readFileSync(join(root, "_data", `${name}.yaml`), "utf8")));
    expect(validate.errors).toBeNull();
  });

  const yamlOf = (lines: readonly string[]) => load(releaseFile(lines).split("---")[1] ?? "");

  it.each([
    { lines: ["title: A"], fine: true },
    { lines: ["title: A", "date: 2019"], fine: true },
    { lines: ["title: A", "number: 12", "issuer: stadt"], fine: true },
    { lines: ["title: A", "photos: [{ caption: B, people: [{ person: a-b, position: 2 }] }]"], fine: true },
    { lines: ["subtitle: A"], fine: false },
    { lines: ["title: A", "titel: B"], fine: false },
    { lines: ["title: A", "issuer: Die Stadt"], fine: false },
    { lines: ["title: A", "draft: false"], fine: false },
    { lines: ["title: A", "photos: [{ unterschrift: B }]"], fine: false },
  ])("judge $lines as the build does", ({ lines, fine }) => {
    expect(validator("release.schema.json")(yamlOf(lines))).toBe(fine);
  });
});
