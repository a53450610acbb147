import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { releaseSchema } from "../../../../src/archive/schema.ts";
import { editorConfig } from "../../../../src/publish/admin/editor-config.ts";
import { ar } from "../../../../src/texts/ar.ts";
import { de } from "../../../../src/texts/de.ts";
import { en } from "../../../../src/texts/en.ts";
import { smallArchive, testRecords } from "../../../archive.ts";

const field: z.ZodType<Field> = z.looseObject({
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  widget: z.string(),
  required: z.boolean().optional(),
  fields: z.array(z.lazy(() => field)).optional(),
});

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly widget: string;
  readonly fields?: readonly Field[] | undefined;
  readonly [option: string]: unknown;
}

const shape = z.looseObject({
  backend: z.looseObject({ name: z.string(), repo: z.string() }),
  publish_mode: z.string().optional(),
  collections: z.tuple([
    z.looseObject({ folder: z.string(), fields: z.array(field) }),
    z.looseObject({ files: z.array(z.looseObject({ file: z.string(), fields: z.array(field) })) }),
  ]),
});

const siteWith = (...lines: readonly string[]) =>
  smallArchive({}, { "_data/site.yaml": [testRecords["_data/site.yaml"], ...lines].join("\n") }).site;
const configOf = (texts = de, prefix = "", ...lines: readonly string[]) =>
  shape.parse(editorConfig(siteWith(...lines), texts, prefix));
const fieldsOf = (texts = de) => configOf(texts).collections[0].fields;
const named = (name: string, fields: readonly Field[] = fieldsOf()) =>
  fields.find((one) => one.name === name);

function validator() {
  const path = join(import.meta.dirname, "../../../../node_modules/@sveltia/cms/schema/sveltia-cms.json");
  const schema: unknown = JSON.parse(readFileSync(path, "utf8"));
  return new Ajv({ strict: false, validateFormats: false }).compile(Object(schema));
}

describe("the web editor's configuration", () => {
  it("is what the editor's own schema asks for", () => {
    const validate = validator();
    const lines = ["editor: { repo: amt/presse, sign-in: 'https://anmeldung.example/' }"];
    for (const site of [siteWith(), siteWith(...lines)]) {
      const config: unknown = JSON.parse(JSON.stringify(editorConfig(site, de, "presse/")));
      validate(config);
      expect(validate.errors).toBeNull();
    }
  });

  it("has a field for every key of a release, in the schema's order, and the text after the place", () => {
    const names = fieldsOf().map(({ name }) => name);
    expect(names.filter((name) => name !== "body")).toEqual(Object.keys(releaseSchema.shape));
    expect(names[names.indexOf("body") - 1]).toBe("place");
  });

  it.each([de, en, ar])("has a label and a hint for every field, in $language", (texts) => {
    const check = (fields: readonly Field[], where: string) => {
      for (const { name, label, hint, fields: inner = [] } of fields) {
        expect(`${label}${hint}`, `${where}${name}`).toMatch(/\S/);
        expect(hint, `${where}${name}`).toMatch(/\S/);
        check(inner, `${where}${name}.`);
      }
    };
    check(fieldsOf(texts), "");
  });

  it("offers records by name where ids belong", () => {
    const into = (file: string) => ({ widget: "relation", file, value_field: `${file}.*.id` });
    expect(named("issuer")).toMatchObject(into("organisations"));
    expect(named("partners")).toMatchObject({ ...into("organisations"), multiple: true });
    expect(named("projects")).toMatchObject({ ...into("projects"), multiple: true });
    expect(named("people")).toMatchObject({ ...into("people"), multiple: true });
    const shown = named("people", named("photos")?.fields);
    expect(shown).toMatchObject({ widget: "list" });
    expect(named("person", shown?.fields)).toMatchObject({ ...into("people"), required: true });
  });

  it("knows lines from longer texts, dates, addresses, choices, and what can only be true", () => {
    expect(named("title")).toMatchObject({ widget: "string", required: true });
    expect(named("contact")).toMatchObject({ widget: "text", required: false });
    const [pattern] = z.tuple([z.string(), z.string()]).parse(named("date")?.["pattern"]);
    for (const date of ["2019", "2019-03~", "2019-03-21?", "2023-11/2024-02"])
      expect(date).toMatch(new RegExp(pattern));
    for (const wrong of ["21.03.2019", "2019-3", "x"]) expect(wrong).not.toMatch(new RegExp(pattern));
    expect(named("url", named("source")?.fields)).toMatchObject({
      pattern: ["^https?://\\S+$", expect.any(String)],
    });
    expect(named("hints-off")).toMatchObject({ widget: "select", multiple: true });
    expect(named("draft")).toMatchObject({ widget: "select", options: [{ label: "Entwurf", value: true }] });
  });

  it("puts pictures beside the release, by their bare names", () => {
    const file = named("file", named("photos")?.fields);
    expect(file).toMatchObject({ widget: "image", media_folder: "", public_folder: "" });
  });

  it("has no default for any field: the editor would write it into old releases too", () => {
    expect(JSON.stringify(configOf().collections)).not.toContain('"default":true');
    expect(fieldsOf().filter((one) => "default" in one)).toEqual([]);
  });

  it("knows where in its repository the archive lies", () => {
    const [releases, data] = configOf(de, "presse/").collections;
    expect(releases.folder).toBe("presse/releases");
    expect(data.files.map(({ file }) => file)).toEqual([
      "presse/_data/organisations.yaml",
      "presse/_data/projects.yaml",
      "presse/_data/people.yaml",
    ]);
  });

  it("saves by pull request where the host has them and the editor can write them", () => {
    const config = configOf(de, "", "editor: { repo: amt/presse, branch: live }");
    expect(config.backend).toEqual({
      name: "github",
      repo: "amt/presse",
      branch: "live",
      auth_methods: ["token"],
    });
    expect(config.publish_mode).toBe("editorial_workflow");
    const gitea = configOf(de, "", "editor: { repo: a/b, backend: gitea, host: 'https://git.example/' }");
    expect(gitea.publish_mode).toBeUndefined();
    expect(gitea.backend["api_root"]).toBe("https://git.example/api/v1");
  });
});
