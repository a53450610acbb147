/** What the generated records consist of; a key whose value is undefined is left out. */
export type Yaml = string | readonly Yaml[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: Yaml | undefined;
}

const plain =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}„‚](?:[\p{L}\p{N} ,.()/&–„“‚‘-]*[\p{L}\p{N}.)“‘])?$/iu;
const date = /^\d{4}-\d{2}(?:-\d{2})?(?:\/\d{4}-\d{2}(?:-\d{2})?)?$/;
const id = /^[a-z][a-z0-9-]*$/;

/** A text as an editor would write it: plain where YAML reads it back unchanged, else in quotation marks. */
export function yamlText(text: string): string {
  return plain.test(text) || date.test(text) ? text : JSON.stringify(text);
}

export function yamlMapping(map: YamlMap, indent = ""): string {
  let out = "";
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) out += `${indent}${key}:${inside(value, indent)}`;
  }
  return out;
}

export function yamlList(list: readonly Yaml[], indent = ""): string {
  return list.map((item) => `${indent}-${inside(item, indent, true)}`).join("");
}

/** A value behind its key or hyphen, with the line break at its end. */
function inside(value: Yaml, indent: string, inList = false): string {
  if (typeof value === "string") return ` ${yamlText(value)}\n`;
  const deeper = `${indent}  `;
  if (isList(value)) {
    const ids = value.every((item) => typeof item === "string" && id.test(item));
    return ids ? ` [${value.join(", ")}]\n` : `\n${yamlList(value, deeper)}`;
  }
  const mapping = yamlMapping(value, deeper);
  return inList ? ` ${mapping.trimStart()}` : `\n${mapping}`;
}

/** `Array.isArray` does not tell read-only lists from mappings. */
function isList(value: readonly Yaml[] | YamlMap): value is readonly Yaml[] {
  return Array.isArray(value);
}
