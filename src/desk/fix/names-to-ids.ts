import { namesOf } from "../../archive/names.ts";
import type { NamedRecord } from "../../archive/records.ts";
import { locate, readYaml, type YamlPath } from "../../archive/yaml.ts";
import type { RecordNames } from "../import/record-names.ts";
import { type FileParts, partsOf, yamlOf } from "./parts.ts";

/** One name in the place of an id. */
interface Misplaced {
  readonly path: YamlPath;
  readonly name: string;
  readonly id: string;
}

/** The id of the one record that bears a name; `undefined` when it is an id already, or nobody's name, or several's. */
function idFor(name: string, records: ReadonlyMap<string, NamedRecord>): string | undefined {
  if (records.has(name)) return undefined;
  const bearers = [...records.values()].filter((record) => namesOf(record).includes(name));
  return bearers.length === 1 ? bearers[0]?.id : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function misplacedIn(value: unknown, names: RecordNames): readonly Misplaced[] {
  const found: Misplaced[] = [];
  const look = (
    path: YamlPath,
    name: unknown,
    records: ReadonlyMap<string, NamedRecord>,
    others: readonly unknown[],
  ) => {
    const id = typeof name === "string" ? idFor(name.normalize("NFC"), records) : undefined;
    // Where the id stands too, it would stand twice.
    const isTaken =
      others.includes(id) ||
      found.some((one) => one.id === id && one.path[0] === path[0] && path.length === 2);
    if (typeof name === "string" && id !== undefined && !isTaken) found.push({ path, name, id });
  };
  look(["issuer"], fieldOf(value, "issuer"), names.organisations, []);
  for (const [key, records] of [
    ["partners", names.organisations],
    ["projects", names.projects],
    ["people", names.people],
  ] as const) {
    const list: unknown = fieldOf(value, key);
    if (Array.isArray(list))
      for (const [index, name] of list.entries()) look([key, index], name, records, list);
  }
  const photos: unknown = fieldOf(value, "photos");
  for (const [index, photo] of (Array.isArray(photos) ? photos : []).entries()) {
    const people: unknown = fieldOf(photo, "people");
    for (const [place, person] of (Array.isArray(people) ? people : []).entries()) {
      look(["photos", index, "people", place, "person"], fieldOf(person, "person"), names.people, []);
    }
  }
  return found;
}

/** A line with a value replaced that stands in it at a column (from 1, in code points); `undefined` when it is not there. */
function withId(line: string, column: number, { name, id }: Misplaced): string | undefined {
  const before = [...line].slice(0, column - 1).join("");
  const rest = line.slice(before.length);
  const written = [name, `"${name}"`, `'${name}'`].find((form) => rest.startsWith(form));
  return written === undefined ? undefined : before + id + rest.slice(written.length);
}

function frontMatterOf(parts: FileParts): unknown {
  const read = readYaml({ file: "", yaml: yamlOf(parts), firstLine: 1 });
  return "value" in read ? read.value : undefined;
}

/**
 * A release file's text with ids where names of records stood in `issuer`, `partners`, `projects`, `people` and among
 * the people shown; nothing else is changed.
 */
export function namesToIds(
  text: string,
  names: RecordNames,
): { readonly text: string; readonly ids: number } {
  const parts = partsOf(text, true);
  if (parts === undefined) return { text, ids: 0 };
  const source = { file: "", yaml: yamlOf(parts), firstLine: 1 };
  const misplaced = misplacedIn(frontMatterOf(parts), names)
    .map((one) => ({ one, ...locate(source, one.path) }))
    .sort((a, b) => b.line - a.line || b.column - a.column);
  const lines = [...parts.lines];
  let ids = 0;
  // From the end of a line to its beginning, so that places that are not done yet stay where they are.
  for (const { one, line, column } of misplaced) {
    const index = parts.yamlFrom + line - 1;
    const changed = withId(lines[index] ?? "", column, one);
    if (changed === undefined) continue;
    lines[index] = changed;
    ids += 1;
  }
  const isRead = frontMatterOf({ ...parts, lines }) !== undefined;
  return isRead && ids > 0 ? { text: lines.join(""), ids } : { text, ids: 0 };
}
