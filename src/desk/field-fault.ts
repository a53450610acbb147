import { z } from "zod";
import { parseRecord } from "../archive/parse.ts";
import { faultMessage } from "../texts/fault-line.ts";
import type { Texts } from "../texts/texts.ts";

const nowhere = { file: "", yaml: "", firstLine: 1 };

/** What is wrong with one field of a record, in words for people; `undefined` when the schema takes it. */
export function fieldFault(
  schema: z.ZodObject,
  key: string,
  value: unknown,
  texts: Texts,
): string | undefined {
  const field = schema.shape[key];
  if (field === undefined) throw new Error(`There is no field ${key}`);
  const only = z.strictObject({ [key]: field });
  const parsed = parseRecord(only, { source: nowhere, value: { [key]: value }, path: [] });
  if ("value" in parsed) return undefined;
  return parsed.faults.map((fault) => faultMessage(fault, texts)).join(" ");
}
