import { CORE_SCHEMA, dump } from "js-yaml";
import { z } from "zod";
import { releaseSchema } from "../archive/schema.ts";

/** Front matter as a person writes it. */
export type ReleaseFrontMatter = z.input<typeof releaseSchema>;

/** The schema inside optional values, defaults and lists. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  ) {
    return inner(schema.unwrap());
  }
  return schema instanceof z.ZodArray ? inner(schema.element) : schema;
}

/** The same value with its keys in the order in which the schema declares them, without what is empty. */
export function inSchemaOrder(value: unknown, schema: z.core.$ZodType): unknown {
  if (Array.isArray(value)) return value.map((item) => inSchemaOrder(item, schema));
  const object = inner(schema);
  if (typeof value !== "object" || value === null || !(object instanceof z.ZodObject)) return value;
  const shape: Readonly<Record<string, z.core.$ZodType>> = object.shape;
  const ordered: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    const entry: unknown = Reflect.get(value, key);
    const isEmpty = entry === undefined || entry === "" || (Array.isArray(entry) && entry.length === 0);
    if (!isEmpty) ordered[key] = inSchemaOrder(entry, field);
  }
  return ordered;
}

/**
 * A value as YAML in the archive's one way of writing: keys in the schema's order, lists indented, no line broken,
 * texts plain where YAML allows and else in double quotes, several lines as a block.
 */
export function canonicalYaml(value: unknown, schema: z.core.$ZodType): string {
  return dump(inSchemaOrder(value, schema), {
    schema: CORE_SCHEMA,
    lineWidth: -1,
    noRefs: true,
    quoteStyle: "double",
  });
}

/** The text of a release file in the archive's one way of writing. */
export function releaseFileText(frontMatter: ReleaseFrontMatter, body: string): string {
  const text = body.trim();
  return `---\n${canonicalYaml(frontMatter, releaseSchema)}---\n${text === "" ? "" : `\n${text}\n`}`;
}
