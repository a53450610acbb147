import type { DeskTexts } from "./desk-texts.ts";

const integer = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });

/** The desk's words in German. */
export const deDesk: DeskTexts = {
  wrongUse: {
    noSuchOption: (option) => `Die Angabe ${option} gibt es nicht. Möglich ist:`,
    optionValue: (option) => `Zu ${option} passt das nicht. Richtig ist:`,
    noFiles: "Bitte wenigstens eine Datei oder einen Ordner angeben:",
  },
  check: {
    fixable: (names) =>
      `${names === 1 ? "Ein Name steht, wo seine Kennung stehen muss" : `${integer.format(names)} Namen stehen, wo ihre Kennungen stehen müssen`}. Das berichtigt: npm run check -- --fix`,
    fixed: ({ file, ids, lines, isComposed }) =>
      `berichtigt: ${file} (${[
        ids > 0
          ? `${ids === 1 ? "ein Name durch seine Kennung" : `${integer.format(ids)} Namen durch Kennungen`} ersetzt`
          : "",
        lines > 0
          ? `Leerzeichen am Ende von ${lines === 1 ? "einer Zeile" : `${integer.format(lines)} Zeilen`} entfernt`
          : "",
        isComposed ? "Umlaute zusammengesetzt" : "",
      ]
        .filter((part) => part !== "")
        .join(", ")})`,
  },
  import: {
    problems: {
      "import-unreadable": ({ reason }) =>
        `Die Datei lässt sich nicht lesen (${reason}). Bitte Pfad und Rechte prüfen.`,
      "import-missing": () => "Diese Datei gibt es nicht. Bitte Namen und Ordner prüfen.",
      "import-empty": () => "Die Datei ist leer. Bitte eine Datei mit Text angeben.",
      "import-picture": () =>
        "Das ist ein Bild. Bitte die Textdatei angeben und das Bild neben die Mitteilung legen.",
      "import-old-word": () =>
        "Das ist eine alte Word-Datei (.doc) oder eine mit Kennwort. Bitte in Word öffnen und ohne Kennwort als .docx speichern.",
      "import-rtf": () =>
        "Das ist eine RTF-Datei. Bitte in Word oder LibreOffice öffnen und als .docx oder .odt speichern.",
      "import-unknown": () =>
        "Diese Art von Datei wird nicht gelesen. Möglich sind .txt, .md, .docx, .odt, .html, .eml und .pdf.",
      "import-too-large": ({ size, most }) =>
        `Die Datei ist mit ${size} zu groß (höchstens ${most}). Bitte Bilder verkleinern oder aufteilen.`,
      "import-encrypted": () => "Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.",
      "import-broken": ({ reason }) =>
        `Die Datei ist beschädigt (${reason}). Bitte neu speichern oder neu schicken lassen.`,
      "import-bomb": ({ most }) =>
        `Die Datei ist ausgepackt größer als ${most}; so ist kein Text beschaffen. Bitte die Herkunft prüfen.`,
      "import-too-many-parts": ({ parts, most }) =>
        `Die Datei besteht aus ${parts} Teilen (höchstens ${most}). Bitte nur den Text der Mitteilung speichern.`,
      "import-macros": () =>
        "Die Datei enthält Makros. Bitte in Word als „Word-Dokument (.docx)“ ohne Makros speichern.",
      "import-no-text": () =>
        "In der Datei steht kein Text; vielleicht ist sie ein eingescanntes Bild. Bitte die Textfassung angeben.",
      "import-no-title": () =>
        "Es ist keine Überschrift zu erkennen. Bitte die Überschrift in die erste Zeile setzen.",
      "import-embargo": ({ value }) =>
        `Die Sperrfrist ${value} gibt es so nicht (Zeitumstellung). Bitte in der Vorlage eine andere Uhrzeit angeben.`,
      "import-embargo-unread": ({ words }) =>
        `Von der Sperrfrist ist nicht sicher, wann sie endet: „${words}“. Bitte in der Vorlage so schreiben: „Sperrfrist: 27. Februar 2022, 6 Uhr“, oder die Zeile löschen.`,
      "import-front-matter": ({ keys }) =>
        `Die Angaben am Anfang kennt das Archiv nicht: ${keys}. Bitte umbenennen (Titel: title) oder löschen.`,
      "import-lost-words": ({ expected, found }) =>
        `Beim Umwandeln gingen Worte verloren, darum wurde nichts geschrieben: statt „${expected}“ stünde da „${found}“. Bitte die Datei als .txt speichern und melden.`,
      "import-two-texts": ({ attachments }) =>
        `Mail und Anhang (${attachments}) haben je eigenen Text; was davon die Mitteilung ist, müssen Sie sagen. Bitte den Anhang speichern und eigens übernehmen, oder den Text der Mail als .txt speichern.`,
      "import-records": ({ file }) =>
        `${file} lässt sich nicht fortsetzen, darum wurde nichts eingetragen und nichts geschrieben. Bitte die Liste mit „- id: …“ am Zeilenanfang schreiben, oder ohne --yes übernehmen.`,
      "import-invalid": ({ fault }, message) => `Die Mitteilung wäre nicht in Ordnung: ${message(fault)}`,
    },
    leftOut: {
      head: "Kopfzeile",
      label: "Beschriftung",
      mark: "Aufzählungszeichen",
      "place-mark": "Zeichen nach der Spitzmarke",
      issuer: "Absender",
      page: "Seitenangabe",
      length: "Längenangabe",
      end: "Schlusszeichen",
      mail: "Mailzeile",
      attachment: "Anhang, bitte eigens übernehmen",
      "same-attachment": "Anhang mit demselben Text",
      note: "Anschreiben",
      hyphen: "Trennstrich",
    },
    status: { written: "geschrieben", refused: "abgelehnt", skipped: "schon erledigt", tried: "geprüft" },
    written: (file) => `geschrieben: ${file}`,
    alreadyDone: (file) =>
      `schon übernommen: ${file}; wer die Vorlage noch einmal übernehmen will, löscht diese Datei vorher`,
    wouldWrite: (file) => `würde geschrieben: ${file}`,
    undated: "undatiert",
    droppedList: (kind, text) => `  weggelassen (${kind}): ${text}`,
    newPerson: (name, role) =>
      `  noch nicht in people.yaml: ${name}${role === undefined ? "" : ` (${role})`}; mit --yes eintragen`,
    newOrganisation: (name) =>
      `  vielleicht eine Stelle, noch nicht in organisations.yaml: ${name}; mit --yes eintragen`,
    newProject: (name) =>
      `  vielleicht ein Projekt, noch nicht in projects.yaml: ${name}; mit --yes eintragen`,
    newIssuer: (name) => `  Herausgeber laut Kopf nicht in organisations.yaml: ${name}`,
    addedRecord: (id, file) => `  in ${file} eingetragen: ${id}`,
    progress: (done, total) => `${integer.format(done)} von ${integer.format(total)}`,
    summary: ({ written, refused, skipped, tried }, seconds) =>
      [
        written > 0 ? `${integer.format(written)} geschrieben` : "",
        tried > 0 ? `${integer.format(tried)} geprüft, nichts geschrieben` : "",
        skipped > 0 ? `${integer.format(skipped)} schon erledigt` : "",
        refused > 0 ? `${integer.format(refused)} abgelehnt` : "",
      ]
        .filter((part) => part !== "")
        .join(", ")
        .concat(` (${seconds} s)`),
    report: (file) => `Bericht: ${file}`,
    next: "Bitte Überschrift, Datum, Partner und Personen durchsehen; dann: npm run check",
    columns: {
      input: "Vorlage",
      status: "Ergebnis",
      release: "Mitteilung",
      title: "Überschrift",
      date: "Datum",
      message: "Meldung",
      hash: "Prüfsumme",
    },
  },
};
