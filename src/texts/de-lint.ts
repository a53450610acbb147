import type { LintTexts } from "./lint-texts.ts";

/** The hints of the content lint in German. */
export const deLint: LintTexts = {
  "vague-time": ({ word }) => `„${word}“ versteht in einem Jahr niemand mehr. Bitte ein Datum dazusetzen.`,
  "no-contact": () =>
    "Der Pressekontakt fehlt. Bitte „contact: …“ ergänzen, hier oder für alle in site.yaml.",
  "photo-without-alt": () => "Das Foto hat keine Bildbeschreibung. Bitte „alt: …“ ergänzen.",
  "photo-without-credit": () => "Zum Foto fehlt der Bildnachweis. Bitte „credit: …“ ergänzen.",
  "photo-without-terms": () => "Zum Foto fehlt, wer es wofür verwenden darf. Bitte „terms: …“ ergänzen.",
  "long-title": ({ length, most }) =>
    `Die Überschrift hat ${length} Zeichen. Bitte auf höchstens ${most} kürzen.`,
  "long-subtitle": ({ length, most }) =>
    `Die Unterzeile hat ${length} Zeichen. Bitte auf höchstens ${most} kürzen.`,
  "straight-quotes": () => "Hier stehen gerade Anführungszeichen. Bitte „…“ verwenden.",
  "doubled-word": ({ word }) => `„${word}“ steht zweimal hintereinander. Bitte einmal entfernen.`,
  "address-without-scheme": ({ address }) =>
    `Der Webadresse „${address}“ fehlt https:// am Anfang. Bitte ergänzen.`,
  "partner-not-named": ({ id }) =>
    `Der Partner „${id}“ kommt im Text nicht vor. Bitte entfernen oder seinen Namen im Text als „aliases“ eintragen.`,
  "record-not-declared": ({ id, name, key }) =>
    `„${name}“ steht im Text, aber „${id}“ nicht unter „${key}“. Bitte ergänzen, wenn es gemeint ist.`,
  "similar-name": ({ found, name }) => `„${found}“ ist fast „${name}“. Bitte die Schreibweise prüfen.`,
  "caption-without-record": ({ name }) =>
    `„${name}“ ist abgebildet, steht aber nicht in people.yaml. Anlegen: npm run new -- --person`,
  "same-text": ({ other }) =>
    `Derselbe Text steht schon in ${other}. Bitte eine der beiden löschen oder „replaced-by“ setzen.`,
};
