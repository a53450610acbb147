import type { ReleaseEntry } from "../../archive/read-releases.ts";
import type { YamlPath } from "../../archive/yaml.ts";
import type { HintPlace } from "./rule.ts";

/** A text of a release, and how an offset of it becomes a place. */
export interface PlacedText {
  readonly text: string;
  readonly placeAt: (offset: number) => HintPlace;
}

function placed(text: string | undefined, path: YamlPath): readonly PlacedText[] {
  return text === undefined ? [] : [{ text, placeAt: (offset) => ({ path, word: { text, offset } }) }];
}

/** What readers read of a release: headlines, text, captions. */
export function textsOf({ input, body }: ReleaseEntry): readonly PlacedText[] {
  return [
    ...placed(input.kicker, ["kicker"]),
    ...placed(input.title, ["title"]),
    ...placed(input.subtitle, ["subtitle"]),
    { text: body, placeAt: (offset) => ({ offset }) },
    ...(input.photos ?? []).flatMap(({ caption }, index) => placed(caption, ["photos", index, "caption"])),
  ];
}

function stringsIn(value: unknown, path: YamlPath): readonly PlacedText[] {
  if (typeof value === "string") return placed(value, path);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}

/** Every text that stands in a release file. */
export function allTextsOf({ at, body }: ReleaseEntry): readonly PlacedText[] {
  return [...stringsIn(at.value, []), { text: body, placeAt: (offset) => ({ offset }) }];
}
