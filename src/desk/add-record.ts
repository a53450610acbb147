import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { organisationSchema, personSchema, projectSchema } from "../archive/schema.ts";
import { canonicalYaml } from "./release-file.ts";

/** Records that can be added to shared data, each with its file and schema. */
export const recordKinds = {
  partner: { file: "_data/organisations.yaml", schema: organisationSchema },
  project: { file: "_data/projects.yaml", schema: projectSchema },
  person: { file: "_data/people.yaml", schema: personSchema },
} as const;

export type NewRecordKind = keyof typeof recordKinds;

/** What a person writes into each kind of record. */
export interface NewRecords {
  readonly partner: z.input<typeof organisationSchema>;
  readonly project: z.input<typeof projectSchema>;
  readonly person: z.input<typeof personSchema>;
}

/** Writes a text file in one step: whoever reads it sees the old text or the new one, never half of it. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

/**
 * Adds a record at the end of its file; what stands in the file, comments too, stays as it is.
 *
 * @param folder the archive's folder
 * @returns the file, relative to the folder
 */
export function addRecord<K extends NewRecordKind>(folder: string, kind: K, record: NewRecords[K]): string {
  const { file, schema } = recordKinds[kind];
  const path = join(folder, file);
  const before = existsSync(path) ? readFileSync(path, "utf8").replace(/\s*$/, "\n") : "";
  // A list that is written as empty cannot be added to.
  const list = before.replace(/^\[\s*\]\s*$/m, "");
  const entry = canonicalYaml([record], schema);
  writeWhole(path, list.trim() === "" ? entry : `${list}\n${entry}`);
  return file;
}
