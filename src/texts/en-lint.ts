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
  "date-contradicted": ({ found, date }) =>
    `The text says ‘${found}’, but the date of the release is ${date}. Correct one of the two.`,
  "wrong-weekday": ({ found, weekday }) =>
    `‘${found}’ does not fit: that day is a ${weekday}. Correct the day or the date.`,
  "unexplained-abbreviation": ({ word }) =>
    `The abbreviation ‘${word}’ is not explained. Spell it out the first time: … (${word}).`,
  "quote-without-speaker": () => "Nobody can tell who says this. Add the name and function: “…,” says …",
  "link-nowhere": ({ href }) =>
    `The link ‘${href}’ leads nowhere. A release is linked by its file name: (2019-03-21-name.md).`,
  "translation-outdated": ({ mark, stated }) =>
    stated === undefined
      ? `It does not say which state of the original was translated. If it agrees with the present one, add: original: "${mark}"`
      : `The original was changed after it was translated. Bring the translation up to date, then write: original: "${mark}"`,
  "similar-organisation": ({ id, other }) =>
    `‘${id}’ and ‘${other}’ have nearly the same name. If they are one organisation, delete one entry and put its name under ‘aliases’ of the other.`,
  "redacted-in-source": ({ entry }) =>
    `A name that may not be shown any more (entry ${entry} of redactions.yaml) still stands in this file. The site replaces it; replace it here too if the file is public.`,
  "hidden-in-source": ({ line }) =>
    `This still names a person who is hidden (people.yaml, line ${line}). Only page and links are hidden; to remove the name too, add it to redactions.yaml.`,
  "old-statement": ({ date }) =>
    `The accessibility statement is of ${date}, over a year old. Review it and renew its date in site.yaml.`,
  "same-text": ({ other }) =>
    `The same text stands in ${other}. Delete one of the two, or set ‘replaced-by’.`,
};
