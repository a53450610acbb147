import type { CreateTexts } from "./create-texts.ts";

const integer = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });

/** The words of `npm run new` in German. */
export const deCreate: CreateTexts = {
  missing: (options) => `Ohne Terminal wird nichts gefragt. Bitte angeben: ${options}`,
  needed: "Ohne diese Angabe geht es nicht.",
  needsDate: "--date=2019-03-21 oder --undated",
  undatedHint: "Leer lassen, wenn es nicht bekannt ist.",
  askPhoto: "Ein Foto dazu?",
  askAnotherPhoto: "Noch ein Foto?",
  photoFile: {
    title: "Bilddatei",
    description: "Pfad der Bilddatei. Leer lassen, wenn das Bild nicht vorliegt.",
  },
  choosing: {
    search: "Suche:",
    keys: "Tippen sucht, ↑ und ↓ gehen durch die Liste, Tab wählt aus, Eingabe geht weiter.",
    found: (count) => `${integer.format(count)} Treffer`,
    noneFound: "Nichts gefunden.",
    notChosen: "Noch nichts davon ausgewählt: Tab wählt aus. Ohne Auswahl weiter: die Suche wieder löschen.",
    onlyOne: "Hier geht nur eines. Bitte mit Tab die anderen abwählen.",
  },
  askDraft: "Als Entwurf anlegen? (Entwürfe erscheinen nirgends.)",
  noSuchFile: (file) => `Die Datei ${file} gibt es nicht.`,
  photoWithoutFile:
    "Zu jedem Foto gehört wenigstens eine Bilddatei, eine Bildunterschrift oder ein Bildnachweis.",
  unknownRecord: (id, nearest) =>
    `„${id}“ gibt es nicht.${nearest === undefined ? "" : ` Meinten Sie „${nearest}“?`}`,
  idTaken: (id) => `Die Kennung „${id}“ gibt es schon. Bitte eine andere wählen.`,
  idNeeded: "Bitte eine Kennung angeben.",
  role: {
    title: "Funktion",
    description: "Die heutige Funktion: Geschäftsführer. Weitere später in people.yaml.",
  },
  closedList: (file) =>
    `${file} lässt sich nicht fortsetzen. Bitte die Liste mit „- id: …“ am Zeilenanfang schreiben.`,
  recordAdded: (id, file) => `eingetragen: ${id} in ${file}`,
  created: (file) => `angelegt: ${file}`,
  nextSteps: (file, isDraft) => [
    `1. Den Text in ${file} unter die zweite Zeile --- schreiben.`,
    "2. npm start zeigt die Seite, npm run check prüft alles.",
    ...(isDraft ? ["3. Zum Veröffentlichen die Zeile „draft: true“ löschen."] : []),
  ],
  archiveHasFaults: (errors) =>
    `Im Archiv ${errors === 1 ? "ist ein Fehler" : `sind ${integer.format(errors)} Fehler`}: npm run check`,
  noSuchRelease: (name, nearest) =>
    `Die Mitteilung „${name}“ gibt es nicht.${nearest === undefined ? "" : ` Meinten Sie „${nearest}“?`}`,
  translationExists: (file) => `Diese Übersetzung gibt es schon: ${file}`,
  sameLanguage: (language) => `Das Original ist schon in dieser Sprache (${language}).`,
  originalWords: (words) => (words === "" ? "" : `Im Original: ${words}`),
  yes: "Ja",
  no: "Nein",
  cancelled: "Abgebrochen, es wurde nichts geschrieben.",
};
