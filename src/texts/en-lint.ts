import type { LintTexts } from "./lint-texts.ts";

/** The hints of the content lint in English. */
export const enLint: LintTexts = {
  "vague-time": ({ word }) => `In a year nobody will know when ‘${word}’ was. Add a date.`,
  "no-contact": () => "There is no press contact. Add ‘contact: …’ here, or for all in site.yaml.",
  "photo-without-alt": () => "The photo has no description. Add ‘alt: …’.",
  "photo-without-credit": () => "The photo has no credit. Add ‘credit: …’.",
  "photo-without-terms": () => "The photo does not say who may use it for what. Add ‘terms: …’.",
  "long-title": ({ length, most }) => `The headline has ${length} characters. Shorten it to ${most} at most.`,
  "long-subtitle": ({ length, most }) =>
    `The subtitle has ${length} characters. Shorten it to ${most} at most.`,
  "straight-quotes": () => "These are straight quotation marks. Use curved ones.",
  "doubled-word": ({ word }) => `‘${word}’ stands here twice in a row. Remove one.`,
  "address-without-scheme": ({ address }) =>
    `The web address ‘${address}’ does not begin with https://. Add it.`,
  "partner-not-named": ({ id }) =>
    `The partner ‘${id}’ is not named in the text. Remove it, or add the name that the text uses to its ‘aliases’.`,
  "record-not-declared": ({ id, name, key }) =>
    `The text names ‘${name}’, but ‘${id}’ is not in ‘${key}’. Add it if it is meant.`,
  "similar-name": ({ found, name }) => `‘${found}’ is nearly ‘${name}’. Check the spelling.`,
  "caption-without-record": ({ name }) =>
    `‘${name}’ is shown but not in people.yaml. Add: npm run new -- --person`,
  "same-text": ({ other }) =>
    `The same text stands in ${other}. Delete one of the two, or set ‘replaced-by’.`,
};
