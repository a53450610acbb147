import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { faultAt, parseRecord, type YamlValue } from "./parse.ts";
import { organisationSchema, personSchema, projectSchema, siteSchema } from "./schema.ts";
import { readSource } from "./source-file.ts";
import { readYaml } from "./yaml.ts";

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
  readonly faults: readonly Fault[];
}

/** The shared data files that an archive can have; only site.yaml must be there. */
export const dataFiles = ["site.yaml", "organisations.yaml", "projects.yaml", "people.yaml"] as const;

function namesIn(folder: string): readonly string[] {
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
  const names = namesIn(join(folder, "_data"));
  faults.push(...misnamed(names));

  function open(name: (typeof dataFiles)[number]): YamlValue | undefined {
    const file = `_data/${name}`;
    if (!names.includes(name)) return undefined;
    const read = readSource(join(folder, "_data", name), file);
    if ("fault" in read) {
      // An empty list of partners, or one that is commented out, is a list of none.
      if (read.fault.rule !== "empty-file" || name === "site.yaml") faults.push(read.fault);
      return undefined;
    }
    const source = { file, yaml: read.source.text, firstLine: 1 };
    const yaml = readYaml(source);
    if ("fault" in yaml) {
      faults.push(yaml.fault);
      return undefined;
    }
    return { source, value: yaml.value, path: [] };
  }

  function list<S extends z.ZodType<{ readonly id: string }>>(name: (typeof dataFiles)[number], schema: S) {
    const whole = open(name);
    if (whole === undefined || whole.value === null) return [];
    if (!Array.isArray(whole.value)) {
      faults.push(faultAt(whole, [], { rule: "not-a-list", values: {} }));
      return [];
    }
    const first = new Map<string, string>();
    const entries: Entry<z.output<S>>[] = [];
    for (const [index, value] of whole.value.entries()) {
      const at: YamlValue = { source: whole.source, value, path: [index] };
      const parsed = parseRecord(schema, at);
      if ("faults" in parsed) {
        faults.push(...parsed.faults);
        continue;
      }
      const { id } = parsed.value;
      const other = first.get(id);
      if (other !== undefined) {
        faults.push(faultAt(at, ["id"], { rule: "duplicate-id", values: { id, other } }));
        continue;
      }
      const { line } = faultAt(at, ["id"], { rule: "not-a-list", values: {} });
      first.set(id, `${whole.source.file}:${line}`);
      entries.push({ input: parsed.value, at });
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
    organisations: list("organisations.yaml", organisationSchema),
    projects: list("projects.yaml", projectSchema),
    people: list("people.yaml", personSchema),
    faults,
  };
}
