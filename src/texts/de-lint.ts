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
  "date-contradicted": ({ found, date }) =>
    `Im Text steht „${found}“, das Datum der Mitteilung ist aber ${date}. Bitte eines von beiden berichtigen.`,
  "wrong-weekday": ({ found, weekday }) =>
    `„${found}“ passt nicht zusammen: Dieser Tag ist ein ${weekday}. Bitte Tag oder Datum berichtigen.`,
  "unexplained-abbreviation": ({ word }) =>
    `Die Abkürzung „${word}“ wird nicht erklärt. Bitte beim ersten Mal ausschreiben: … (${word}).`,
  "quote-without-speaker": () =>
    "Es ist nicht zu erkennen, wer das sagt. Bitte Namen und Funktion dazuschreiben: „…“, sagt …",
  "link-nowhere": ({ href }) =>
    `Der Link „${href}“ führt ins Leere. Zu einer Mitteilung führt ihr Dateiname: (2019-03-21-name.md).`,
  "translation-outdated": ({ mark, stated }) =>
    stated === undefined
      ? `Es steht nicht dabei, welchen Stand des Originals die Übersetzung wiedergibt. Stimmt sie mit ihm überein, bitte ergänzen: original: "${mark}"`
      : `Das Original wurde nach der Übersetzung geändert. Bitte nachziehen und dann eintragen: original: "${mark}"`,
  "similar-organisation": ({ id, other }) =>
    `„${id}“ und „${other}“ heißen fast gleich. Ist es dieselbe Stelle, bitte einen Eintrag löschen und seinen Namen beim anderen unter „aliases“ eintragen.`,
  "redacted-in-source": ({ entry }) =>
    `Ein Name, der nicht mehr erscheinen darf (Eintrag ${entry} in redactions.yaml), steht noch in dieser Datei. Auf der Website ist er ersetzt; hier bitte auch, wenn die Datei öffentlich ist.`,
  "hidden-in-source": ({ line }) =>
    `Hier steht noch der Name einer Person, die ausgeblendet ist (people.yaml, Zeile ${line}). Ausgeblendet sind nur Seite und Links; soll auch der Name weg, bitte in redactions.yaml eintragen.`,
  "old-statement": ({ date }) =>
    `Die Erklärung zur Barrierefreiheit ist vom ${date} und damit über ein Jahr alt. Bitte prüfen und das Datum in site.yaml erneuern.`,
  "same-text": ({ other }) =>
    `Derselbe Text steht schon in ${other}. Bitte eine der beiden löschen oder „replaced-by“ setzen.`,
};
