import { z } from "zod";
import type { FieldText } from "../../texts/field-texts.ts";

/** A field of a form as Sveltia CMS reads it; see its `schema/sveltia-cms.json`. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly fields?: readonly EditorField[];
  readonly [option: string]: unknown;
}

/** What kind of field it is, without its name and words. */
interface Kind {
  readonly widget: string;
  readonly fields?: readonly EditorField[];
  readonly [option: string]: unknown;
}

/** The catalogue's texts of fields, by key, as deep as the records are. */
export interface Labels {
  readonly [key: string]: FieldText & { readonly fields?: Labels };
}

/** Data files that fields point into, by the key of the field: an id in such a field is chosen by name. */
const pointsInto: Readonly<Record<string, "organisations" | "projects" | "people">> = {
  issuer: "organisations",
  partners: "organisations",
  organisation: "organisations",
  organisations: "organisations",
  "part-of": "organisations",
  project: "projects",
  projects: "projects",
  person: "people",
  people: "people",
};

/** A key whose value is an id of a release or nothing to choose from a list is a plain text, whatever its name. */
const calendarDate = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[~?]?";

/** The schema inside what makes it optional. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
    ? inner(schema.unwrap())
    : schema;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, undefined).success || schema instanceof z.ZodExactOptional;
}

function accepts(schema: z.core.$ZodType, value: string): boolean {
  return z.safeParse(schema, value).success;
}

/** What a text must look like, where the schema has a form for it: the editor says so while it is being typed. */
function patternOf(schema: z.core.$ZodType): string | undefined {
  if (accepts(schema, "x y")) return undefined;
  if (accepts(schema, "2019-03/2020")) return `^${calendarDate}(?:/${calendarDate})?$`;
  if (accepts(schema, "2019-03-21"))
    return accepts(schema, "abc") ? "^[a-z0-9]+(?:-[a-z0-9]+)*$" : `^${calendarDate}$`;
  return accepts(schema, "https://a.example/") ? "^https?://\\S+$" : undefined;
}

/** The values that a text can have, where there are only some. */
function choicesOf(schema: z.core.$ZodType): readonly string[] | undefined {
  const { enum: choices } = z
    .looseObject({ enum: z.array(z.string()).optional() })
    .parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return choices;
}

function relation(file: string): Kind {
  return {
    widget: "relation",
    collection: "data",
    file,
    value_field: `${file}.*.id`,
    display_fields: [`${file}.*.name`],
    search_fields: [`${file}.*.name`, `${file}.*.id`],
  };
}

function listOf(key: string, element: z.core.$ZodType, labels: Labels): Kind {
  const file = pointsInto[key];
  if (element instanceof z.ZodObject) {
    return { widget: "list", collapsed: "auto", fields: editorFields(element, labels) };
  }
  if (file !== undefined) return { ...relation(file), multiple: true };
  const choices = choicesOf(element);
  return choices === undefined ? { widget: "list" } : { widget: "select", multiple: true, options: choices };
}

function single(key: string, schema: z.core.$ZodType, { title, description }: FieldText): Kind {
  const file = pointsInto[key];
  if (file !== undefined) return relation(file);
  if (key === "file") {
    // Empty folders mean: beside the release, by its bare name.
    return { widget: "image", media_folder: "", public_folder: "", choose_url: false, accept: "image/*" };
  }
  // A switch would write `false` where the key must be gone.
  if (schema instanceof z.ZodLiteral) return { widget: "select", options: [{ label: title, value: true }] };
  const choices = choicesOf(schema);
  if (choices !== undefined) return { widget: "select", options: choices };
  if (accepts(schema, "a\nb")) return { widget: "text" };
  const pattern = patternOf(schema);
  return { widget: "string", ...(pattern !== undefined && { pattern: [pattern, description] }) };
}

/**
 * The form of a record: one field for each of its schema's keys, with the catalogue's label and hint. What kind of field
 * it is follows from what the schema takes.
 */
export function editorFields(schema: z.ZodObject, labels: Labels): readonly EditorField[] {
  return Object.entries(schema.shape).map(([key, whole]: readonly [string, z.core.$ZodType]): EditorField => {
    const label = labels[key];
    if (label === undefined) throw new Error(`No label for the field ${key}`);
    const { title, description, fields = {} } = label;
    const field = inner(whole);
    const kind: Kind =
      field instanceof z.ZodArray
        ? listOf(key, inner(field.element), fields)
        : field instanceof z.ZodObject
          ? { widget: "object", collapsed: "auto", fields: editorFields(field, fields) }
          : single(key, field, label);
    return { name: key, label: title, hint: description, required: !isOptional(whole), ...kind };
  });
}
