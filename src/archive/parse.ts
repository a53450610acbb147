import { z } from "zod";
import type { Fault, FaultValues, Rule, TypeName } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { locate, type YamlPath, type YamlSource, type YamlTarget } from "./yaml.ts";

/** A value that was read from YAML, with what is needed to say where a fault in it stands. */
export interface YamlValue {
  readonly source: YamlSource;
  readonly value: unknown;
  /** Path of `value` in the document. */
  readonly path: YamlPath;
}

type FaultBody = { [R in Rule]: Pick<Extract<Fault, { rule: R }>, "rule" | "values"> }[Rule];

/** A fault at a value (or its key), by its path below the given one. */
export function faultAt(at: YamlValue, path: YamlPath, body: FaultBody, target: YamlTarget = "value"): Fault {
  return { ...locate(at.source, [...at.path, ...path], target), level: "error", ...body };
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** Takes out what an editor left empty, so that `kicker:` means the same as no kicker. */
function withoutEmpty(value: unknown): unknown {
  // An empty entry of a list keeps its place, as nothing: it is a fault, since the others' places must not change.
  if (isEmpty(value)) return null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const filled = Object.entries(value).filter(([, entry]) => !isEmpty(entry));
  return Object.fromEntries(filled.map(([key, entry]) => [key, emptyInside(entry)]));
}

function emptyInside(value: unknown): unknown {
  return Array.isArray(value) ? value.map(withoutEmpty) : withoutEmpty(value);
}

function typeOf(value: unknown): TypeName {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null) return "mapping";
  if (value === null || value === undefined) return "nothing";
  return typeof value === "boolean" ? (value ? "true" : "false") : "text";
}

const expectedNames: Readonly<Record<string, FaultValues["wrong-type"]["expected"]>> = {
  string: "text",
  array: "list",
  object: "mapping",
};

function isRule(params: unknown): params is FaultBody {
  return typeof params === "object" && params !== null && "rule" in params && "values" in params;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Reflect.get(found, part);
  }
  return found;
}

function knownKeys(schema: z.core.$ZodType, path: YamlPath): readonly string[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  )
    return knownKeys(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(shape);
  const next = shape[String(first)];
  return next === undefined ? [] : knownKeys(next, rest);
}

function faultsOfIssue(
  issue: z.core.$ZodIssue,
  at: YamlValue,
  schema: z.core.$ZodType,
  cleaned: unknown,
): Fault[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const key = String(path.findLast((part) => typeof part === "string") ?? "");
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = knownKeys(schema, path);
      return issue.keys.map((unknown) => {
        const near = nearest(unknown, known);
        const values = {
          key: unknown,
          known: known.join(", "),
          ...(near !== undefined && { nearest: near }),
        };
        return faultAt(at, [...path, unknown], { rule: "unknown-key", values }, "key");
      });
    }
    case "invalid_type": {
      const found = typeOf(valueAt(cleaned, path));
      if (found === "nothing" && typeof path.at(-1) === "string") {
        return [faultAt(at, path, { rule: "missing-key", values: { key } }, "key")];
      }
      const expected = expectedNames[issue.expected] ?? "text";
      return [faultAt(at, path, { rule: "wrong-type", values: { key, expected, found } })];
    }
    case "invalid_value":
      return [faultAt(at, path, { rule: "not-true", values: { key } })];
    case "custom": {
      if (!isRule(issue.params)) throw new Error(`Rule without values at ${path.join(".")}`);
      return [faultAt(at, path, issue.params)];
    }
    default:
      throw new Error(`Unexpected issue ${issue.code} at ${path.join(".")}`);
  }
}

/** Checks a value against its schema. All faults are found, each with its place in the file. */
export function parseRecord<S extends z.ZodType>(
  schema: S,
  at: YamlValue,
): { readonly value: z.output<S> } | { readonly faults: readonly Fault[] } {
  if (typeof at.value !== "object" || at.value === null || Array.isArray(at.value)) {
    return { faults: [faultAt(at, [], { rule: "not-a-mapping", values: {} })] };
  }
  const cleaned = withoutEmpty(at.value);
  const result = schema.safeParse(cleaned);
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.flatMap((issue) => faultsOfIssue(issue, at, schema, cleaned)) };
}
