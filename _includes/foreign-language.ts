/** Attributes of words that are not in the page's own language; none where they are. */
export function foreignLanguage(tag: string | undefined): { lang?: string; dir?: "auto" } {
  return tag === undefined ? {} : { lang: tag, dir: "auto" };
}
