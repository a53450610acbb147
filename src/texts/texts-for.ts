import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { Texts } from "./texts.ts";

const catalogues: readonly Texts[] = [de, en, ar];

/** Languages that the interface speaks. */
export const interfaceLanguages: readonly string[] = catalogues.map((texts) => texts.language);

/**
 * The catalogue for a BCP 47 tag: `de-AT` gets German. A language without a catalogue gets English,
 * the language that most programs and readers fall back to.
 */
export function textsFor(language: string): Texts {
  const primary = language.toLowerCase().split("-")[0];
  return catalogues.find((texts) => texts.language === primary) ?? en;
}
