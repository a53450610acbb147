/**
 * The rules of the content lint, by their stable names. The desk looks for them; the archive only has to know which
 * names an editor may switch off.
 */
export const hintRules = [
  "vague-time",
  "date-contradicted",
  "wrong-weekday",
  "no-contact",
  "photo-without-alt",
  "photo-without-credit",
  "photo-without-terms",
  "long-title",
  "long-subtitle",
  "straight-quotes",
  "doubled-word",
  "unexplained-abbreviation",
  "quote-without-speaker",
  "address-without-scheme",
  "link-nowhere",
  "partner-not-named",
  "record-not-declared",
  "similar-name",
  "caption-without-record",
  "same-text",
  "translation-outdated",
  "similar-organisation",
  "redacted-in-source",
  "hidden-in-source",
  "old-statement",
] as const;

export type HintRule = (typeof hintRules)[number];
