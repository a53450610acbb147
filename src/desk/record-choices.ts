import { nearest } from "../archive/nearest.ts";
import type { NamedRecord } from "../archive/records.ts";
import type { Texts } from "../texts/texts.ts";
import type { Choice } from "./form.ts";

/** Records to choose from, by name, with the short form that people may type. */
export function recordChoices(...lists: readonly ReadonlyMap<string, NamedRecord>[]): readonly Choice[] {
  const records = lists.flatMap((list) => [...list.values()]);
  return records
    .map((record) => {
      const short = record.type === "person" ? record.honorific : record.short;
      return { value: record.id, label: short === undefined ? record.name : `${record.name} (${short})` };
    })
    .sort((a, b) => a.label.localeCompare(b.label, "de"));
}

/** A check that every id is one of the choices. */
export function knownIds(choices: readonly Choice[], texts: Texts) {
  const ids = choices.map(({ value }) => value);
  return (answer: string | readonly string[]): string | undefined => {
    const unknown = (typeof answer === "string" ? [answer] : answer).filter((id) => !ids.includes(id));
    return unknown.length === 0
      ? undefined
      : unknown.map((id) => texts.create.unknownRecord(id, nearest(id, ids))).join(" ");
  };
}
