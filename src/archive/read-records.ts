import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { faultAt, parseRecord, type YamlValue } from "./parse.ts";
import { organisationSchema, personSchema, projectSchema, redactionSchema, siteSchema } from "./schema.ts";
import { linkOnTheWay, readSource } from "./source-file.ts";
import { locate, mostShared, readYaml } from "./yaml.ts";

/** A record as its file has it, with its place for later faults. */
export interface Entry<T> {
  readonly input: T;
  readonly at: YamlValue;
}

/** All shared data of an archive, each file checked by itself. */
export interface SharedData {
  /** Absent when site.yaml is missing or wrong. */
  readonly site: Entry<z.output<typeof siteSchema>> | undefined;
  readonly organisations: readonly Entry<z.output<typeof organisationSchema>>[];
  readonly projects: readonly Entry<z.output<typeof projectSchema>>[];
  readonly people: readonly Entry<z.output<typeof personSchema>>[];
  readonly redactions: readonly Entry<z.output<typeof redactionSchema>>[];
  /** Ids of records that are wrong by themselves: pointing at one of them is not a second fault. */
  readonly faultyIds: ReadonlySet<string>;
  /** Files that are there and could not be read: nobody can say which ids they hold. */
  readonly unread: ReadonlySet<DataFile>;
  readonly faults: readonly Fault[];
}

/** The shared data files that an archive can have; only site.yaml must be there. */
export const dataFiles = [
  "site.yaml",
  "organisations.yaml",
  "projects.yaml",
  "people.yaml",
  "redactions.yaml",
] as const;

export type DataFile = (typeof dataFiles)[number];

/** The names of what stands in a folder, in an order that does not depend on the disk; none where there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** `people.yml` would be passed over in silence; say so instead. */
function misnamed(names: readonly string[]): Fault[] {
  return names.flatMap((name) => {
    const proposal = name.toLowerCase().replace(/\.yml$/, ".yaml");
    if (proposal === name || !dataFiles.some((known) => known === proposal)) return [];
    const file = `_data/${name}`;
    return [
      {
        file,
        line: 1,
        column: 1,
        level: "error",
        rule: "data-file-name",
        values: { name, proposal },
      } as const,
    ];
  });
}

/** Reads `_data/` of an archive's folder. */
export function readSharedData(folder: string): SharedData {
  const faults: Fault[] = [];
  const faultyIds = new Set<string>();
  const unread = new Set<DataFile>();
  const names = namesIn(join(folder, "_data"));
  faults.push(...misnamed(names));

  function open(name: DataFile): YamlValue | undefined {
    const file = `_data/${name}`;
    if (!names.includes(name)) return undefined;
    const link = linkOnTheWay(folder, file);
    const read = link === undefined ? readSource(join(folder, "_data", name), file) : { fault: link };
    if ("fault" in read) {
      // An empty list of partners, or one that is commented out, is a list of none.
      if (read.fault.rule !== "empty-file" || name === "site.yaml") faults.push(read.fault);
      if (read.fault.rule !== "empty-file") unread.add(name);
      return undefined;
    }
    const source = { file, yaml: read.source.text, firstLine: 1 };
    const yaml = readYaml(source, mostShared);
    if ("fault" in yaml) {
      faults.push(yaml.fault);
      unread.add(name);
      return undefined;
    }
    return { source, value: yaml.value, path: [] };
  }

  function list<S extends z.ZodType>(name: DataFile, schema: S): Entry<z.output<S>>[] {
    const whole = open(name);
    if (whole === undefined || whole.value === null) return [];
    if (!Array.isArray(whole.value)) {
      faults.push(faultAt(whole, [], { rule: "not-a-list", values: {} }));
      unread.add(name);
      return [];
    }
    return whole.value.flatMap((value: unknown, index) => {
      const at: YamlValue = { source: whole.source, value, path: [index] };
      const parsed = parseRecord(schema, at);
      if ("value" in parsed) return [{ input: parsed.value, at }];
      faults.push(...parsed.faults);
      if (typeof value === "object" && value !== null && "id" in value) faultyIds.add(String(value.id));
      return [];
    });
  }

  function records<S extends z.ZodType<{ readonly id: string }>>(name: DataFile, schema: S) {
    const first = new Map<string, string>();
    const entries: Entry<z.output<S>>[] = [];
    for (const entry of list(name, schema)) {
      const { at } = entry;
      const { id } = entry.input;
      const other = first.get(id);
      if (other !== undefined) {
        faults.push(faultAt(at, ["id"], { rule: "duplicate-id", values: { id, other } }));
        continue;
      }
      first.set(id, `${at.source.file}:${locate(at.source, [...at.path, "id"]).line}`);
      entries.push(entry);
    }
    return entries;
  }

  function readSite(): SharedData["site"] {
    const whole = open("site.yaml");
    if (whole === undefined) {
      if (!names.includes("site.yaml")) {
        const values = { folder: "_data/site.yaml" };
        faults.push({
          file: "_data/site.yaml",
          line: 1,
          column: 1,
          level: "error",
          rule: "no-archive",
          values,
        });
      }
      return undefined;
    }
    const parsed = parseRecord(siteSchema, whole);
    if ("faults" in parsed) {
      faults.push(...parsed.faults);
      return undefined;
    }
    return { input: parsed.value, at: whole };
  }

  return {
    site: readSite(),
    organisations: records("organisations.yaml", organisationSchema),
    projects: records("projects.yaml", projectSchema),
    people: records("people.yaml", personSchema),
    redactions: list("redactions.yaml", redactionSchema),
    faultyIds,
    unread,
    faults,
  };
}
