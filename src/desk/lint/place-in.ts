import type { Place } from "../../archive/fault.ts";
import type { ReleaseEntry } from "../../archive/read-releases.ts";
import { positionAt } from "../../archive/source-file.ts";
import { locate, type YamlSource } from "../../archive/yaml.ts";
import type { HintPlace } from "./rule.ts";

/**
 * Where in its file a word of a value stands. YAML may fold a value or write its characters in other ways; a word that is
 * not found as it is has its value's place.
 */
function placeOfWord(
  { yaml, firstLine }: YamlSource,
  value: Place,
  { text, offset }: { readonly text: string; readonly offset: number },
): Place {
  const [word = ""] = /^\S*/.exec(text.slice(offset)) ?? [];
  const lines = yaml.split("\n");
  const first = value.line - firstLine;
  const isNext = (line: string, index: number) => index > first && /^\S/.test(line);
  const last = lines.findIndex(isNext);
  const inside = [...(lines[first] ?? "")].slice(0, value.column - 1).join("").length;
  const from = lines.slice(0, first).join("\n").length + (first > 0 ? 1 : 0) + inside;
  const source = lines.slice(0, last === -1 ? undefined : last).join("\n");
  let found = from - 1;
  for (let left = text.slice(0, offset).split(word).length; left > 0 && word !== ""; left -= 1) {
    found = source.indexOf(word, found + 1);
    if (found === -1) return value;
  }
  if (found < from) return value;
  const { line, column } = positionAt(yaml, found);
  return { file: value.file, line: firstLine + line - 1, column };
}

/** File, line and column of a place in a release. */
export function placeIn({ file, at, body }: ReleaseEntry, place: HintPlace): Place {
  if ("path" in place) {
    const value = locate(at.source, [...at.path, ...place.path]);
    return place.word === undefined ? value : placeOfWord(at.source, value, place.word);
  }
  const { yaml, firstLine } = at.source;
  // The body begins after the line of --- that ends the front matter.
  const before = firstLine + yaml.split("\n").length - 1;
  const { line, column } = positionAt(body, place.offset);
  return { file, line: before + line, column };
}
