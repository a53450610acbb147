import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { organisationSchema, personSchema, projectSchema } from "../archive/schema.ts";
import { mostShared, readYaml } from "../archive/yaml.ts";
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

/** A record to be added, with its kind. */
export type Addition = {
  readonly [K in NewRecordKind]: { readonly kind: K; readonly record: NewRecords[K] };
}[NewRecordKind];

/** A data file whose list cannot be gone on with at its end: one in brackets, or one that cannot be read. */
export class ClosedListError extends Error {
  /** The file, relative to the archive's folder. */
  readonly file: string;

  constructor(file: string) {
    super(`${file}: nothing can be added at the end`);
    this.file = file;
  }
}

/** Entries of a data file's list; `undefined` when it cannot be read as one. */
function entriesOf(file: string, yaml: string): number | undefined {
  const read = readYaml({ file, yaml, firstLine: 1 }, mostShared);
  if ("fault" in read) return undefined;
  if (read.value === undefined || read.value === null) return 0;
  return Array.isArray(read.value) ? read.value.length : undefined;
}

/** The text of a data file with an entry behind its last one, written as the others are; what stood there stays. */
function withEntry(file: string, before: string, entry: string): string {
  // A list that is written as empty cannot be added to.
  const list = before.replace(/^\[\s*\]\s*$/m, "");
  if (list.trim() === "") return entry;
  const lineEnd = list.includes("\r\n") ? "\r\n" : "\n";
  const [, indent = ""] = /^( *)-\s/m.exec(list) ?? [];
  const gap = /\n\r?\n$/.test(list) ? "" : list.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
  const after = `${list}${gap}${entry.replace(/^(?=.)/gm, indent).replaceAll("\n", lineEnd)}`;
  const count = entriesOf(file, list);
  if (count === undefined || entriesOf(file, after) !== count + 1) throw new ClosedListError(file);
  return after;
}

/**
 * Adds records at the ends of their files; what stands in the files, comments too, stays as it is. All are added, or
 * none.
 *
 * @param folder the archive's folder
 * @returns takes the additions back
 * @throws ClosedListError when a file has no list that can be gone on with
 */
export function addRecords(folder: string, additions: readonly Addition[]): () => void {
  const texts = new Map<string, string>();
  const found = new Map<string, string | undefined>();
  for (const { kind, record } of additions) {
    const { file, schema } = recordKinds[kind];
    const path = join(folder, file);
    if (!found.has(file)) found.set(file, existsSync(path) ? readFileSync(path, "utf8") : undefined);
    const before = texts.get(file) ?? found.get(file) ?? "";
    texts.set(file, withEntry(file, before, canonicalYaml([record], schema)));
  }
  for (const [file, text] of texts) writeWhole(join(folder, file), text);
  return () => {
    for (const [file, text] of found) {
      if (text === undefined) rmSync(join(folder, file), { force: true });
      else writeWhole(join(folder, file), text);
    }
  };
}
