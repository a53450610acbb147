import { z } from "zod";
import {
  organisationSchema,
  personSchema,
  projectSchema,
  releaseSchema,
  siteSchema,
} from "../archive/schema.ts";
import type { FieldText } from "../texts/field-texts.ts";
import type { Texts } from "../texts/texts.ts";

/** A JSON Schema as it is written to `schema/`. */
export interface SchemaFile {
  readonly name: string;
  readonly content: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Labels {
  readonly [field: string]: FieldText & { readonly fields?: Labels };
}

// The YAML programs of most editors read draft 7 best.
const target = "draft-7";

/** The schema without pointers to shared definitions, so that every field can carry its own title. */
function inlined(schema: JsonSchema, definitions: Readonly<Record<string, unknown>>): JsonSchema {
  const { allOf, $ref, ...rest } = schema;
  const [only] = allOf ?? [];
  const pointer = $ref ?? only?.$ref;
  if (pointer === undefined) return schema;
  const { id: _, ...definition } = z
    .looseObject({})
    .parse(definitions[pointer.replace(/^#\/definitions\//, "")]);
  return { ...definition, ...rest };
}

/** The same schema with a title and a description at every field. */
function labelled(
  schema: JsonSchema,
  labels: Labels,
  definitions: Readonly<Record<string, unknown>>,
): JsonSchema {
  if (schema.properties === undefined) return schema;
  const properties: Record<string, JsonSchema> = {};
  for (const [key, property] of Object.entries(schema.properties)) {
    const label = labels[key];
    if (label === undefined || typeof property === "boolean")
      throw new Error(`No label for the field ${key}`);
    const { title, description, fields } = label;
    const { items, ...field } = inlined(property, definitions);
    const inner = fields === undefined ? field : labelled(field, fields, definitions);
    properties[key] = {
      title,
      description,
      ...inner,
      ...(items !== undefined && { items: itemsOf(items, fields) }),
    };
  }
  function itemsOf(items: NonNullable<JsonSchema["items"]>, fields: Labels | undefined) {
    if (typeof items === "boolean" || Array.isArray(items))
      throw new Error("Lists of mixed items have no labels");
    const item = inlined(items, definitions);
    return fields === undefined ? item : labelled(item, fields, definitions);
  }
  return { ...schema, properties };
}

function recordSchema(schema: z.ZodType, text: FieldText & { readonly fields: Labels }): JsonSchema {
  const { definitions, $schema: _, ...whole } = z.toJSONSchema(schema, { io: "input", target });
  const shared = z.record(z.string(), z.unknown()).default({}).parse(definitions);
  return { title: text.title, description: text.description, ...labelled(whole, text.fields, shared) };
}

function file(name: string, schema: JsonSchema): SchemaFile {
  const whole = { $schema: "http://json-schema.org/draft-07/schema#", ...schema };
  return { name, content: `${JSON.stringify(whole, null, 2)}\n` };
}

function listFile(
  name: string,
  schema: z.ZodType,
  text: FieldText & { readonly fields: Labels },
): SchemaFile {
  return file(name, { type: "array", items: recordSchema(schema, text) });
}

/**
 * The JSON Schemas of a release's front matter and of the files in `_data/`, with the catalogue's labels and hints.
 * Editors' programs complete and check from them; they say what a person writes, before defaults are filled in.
 */
export function schemaFiles({ fields }: Texts): readonly SchemaFile[] {
  return [
    file("release.schema.json", recordSchema(releaseSchema, fields.release)),
    listFile("organisations.schema.json", organisationSchema, fields.organisation),
    listFile("projects.schema.json", projectSchema, fields.project),
    listFile("people.schema.json", personSchema, fields.person),
    file("site.schema.json", recordSchema(siteSchema, fields.site)),
  ];
}
