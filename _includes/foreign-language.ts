import { directionOf } from "../src/texts/direction.ts";

/** Attributes of words that are not in the page's own language; none where they are. */
export function foreignLanguage(tag: string | undefined): { lang?: string; dir?: "ltr" | "rtl" } {
  return tag === undefined ? {} : { lang: tag, dir: directionOf(tag) };
}
