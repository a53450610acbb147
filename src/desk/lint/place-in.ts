import type { Place } from "../../archive/fault.ts";
import type { ReleaseEntry } from "../../archive/read-releases.ts";
import { positionAt } from "../../archive/source-file.ts";
import { locate } from "../../archive/yaml.ts";
import type { HintPlace } from "./rule.ts";

/** File, line and column of a place in a release. */
export function placeIn({ file, at, body }: ReleaseEntry, place: HintPlace): Place {
  if ("path" in place) return locate(at.source, [...at.path, ...place.path]);
  const { yaml, firstLine } = at.source;
  // The body begins after the line of --- that ends the front matter.
  const before = firstLine + yaml.split("\n").length - 1;
  const { line, column } = positionAt(body, place.offset);
  return { file, line: before + line, column };
}
