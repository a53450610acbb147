import type { NamedRecord } from "./records.ts";

/** The name of a person as people write it: with the title, when there is one. */
export function fullName(record: NamedRecord): string {
  return record.type === "person" && record.honorific !== undefined
    ? `${record.honorific} ${record.name}`
    : record.name;
}

/** Everything that a text can call a record: its name, short form, aliases and former names. */
export function namesOf(record: NamedRecord): readonly string[] {
  switch (record.type) {
    case "organisation": {
      const former = record.former.map(({ name }) => name);
      return [
        record.name,
        ...(record.short === undefined ? [] : [record.short]),
        ...record.aliases,
        ...former,
      ];
    }
    case "project":
      return [record.name, ...(record.short === undefined ? [] : [record.short]), ...record.aliases];
    case "person": {
      const full = fullName(record);
      return full === record.name ? [full, ...record.aliases] : [full, record.name, ...record.aliases];
    }
  }
}
