import type { RecordKind, TypeName } from "../archive/fault.ts";
import { deCreate } from "./de-create.ts";
import { deDesk } from "./de-desk.ts";
import { deDossier } from "./de-dossier.ts";
import { deEditor } from "./de-editor.ts";
import { deFields } from "./de-fields.ts";
import { deLint } from "./de-lint.ts";
import { dePress } from "./de-press.ts";
import { deSearch } from "./de-search.ts";
import { deStatement } from "./de-statement.ts";
import type { Texts } from "./texts.ts";

const integer = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });

function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${integer.format(Math.ceil(bytes / 1000))}\u00a0kB`
    : `${decimal(bytes / 1_000_000)}\u00a0MB`;
}

/** One digit behind the comma, never rounded up. */
function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toLocaleString("de-DE");
}

function count(value: number, one: string, many: string): string {
  return `${integer.format(value)} ${value === 1 ? one : many}`;
}

function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? "" : ` Meinten Sie „${nearest}“?`;
}

const recordKinds: Readonly<Record<RecordKind, string>> = {
  organisation: "in organisations.yaml",
  project: "in projects.yaml",
  person: "in people.yaml",
  contact: "weder in people.yaml noch in organisations.yaml",
  release: "unter den Mitteilungen in releases/",
};

const typeNames: Readonly<Record<Exclude<TypeName, "nothing">, string>> = {
  text: "ein Text",
  list: "eine Liste",
  mapping: "ein Block aus Schlüsseln und Werten",
  true: "„true“",
  false: "„false“",
};

/** What to do where something else was expected. */
const typeRemedies: Readonly<Record<"text" | "list" | "mapping", string>> = {
  text: "Bitte einen einzelnen Text angeben, am besten in Anführungszeichen.",
  list: "Bitte jeden Eintrag in eine eigene Zeile schreiben, mit „- “ davor.",
  mapping: "Bitte in der Form „schlüssel: wert“ angeben.",
};

/** German: the language of the first archive. */
export const de: Texts = {
  language: "de",
  direction: "ltr",
  comma: ", ",
  paths: {
    releases: "pressemitteilungen",
    date: "datum",
    undated: "undatiert",
    projects: "projekte",
    partners: "partner",
    people: "personen",
    search: "suche",
    corrections: "korrekturen",
    archive: "archiv",
    photo: "foto",
    kit: "presse-paket",
    captions: "bildunterschriften",
    page: "seite",
    legal: {
      imprint: "impressum",
      privacy: "datenschutz",
      accessibility: "barrierefreiheit",
      easyLanguage: "leichte-sprache",
      signLanguage: "gebaerdensprache",
    },
  },
  nav: {
    skip: "Zum Inhalt springen",
    main: "Hauptnavigation",
    breadcrumbs: "Sie sind hier",
    pages: "Seiten dieser Liste",
    foot: "Rechtliches und Feeds",
    home: "Startseite",
    releases: "Mitteilungen",
    date: "Datum",
    projects: "Projekte",
    partners: "Partner",
    people: "Personen",
    corrections: "Berichtigungen",
    legal: {
      imprint: "Impressum",
      privacy: "Datenschutz",
      accessibility: "Barrierefreiheit",
      easyLanguage: "Leichte Sprache",
      signLanguage: "Gebärdensprache",
    },
    feeds: "Abonnieren",
    legalHeading: "Rechtliches",
    publisherSite: (publisher) => `Website: ${publisher}`,
  },
  date: {
    locale: "de-DE",
    undated: "undatiert",
    about: (date) => (/^\d{1,2}\. /.test(date) ? `um den ${date}` : `um ${date}`),
    uncertain: (date) => `vermutlich ${date}`,
    interval: (from, to) => `${from} bis ${to}`,
    noMonth: "Ohne genauen Monat",
    of: (period) => `Mitteilungen: ${period}`,
  },
  start: {
    summary: (publisher) =>
      `Alle Pressemitteilungen des Herausgebers (${publisher}) nach Datum, Projekt, Partner und Person, ` +
      "jede dauerhaft unter ihrer eigenen Adresse.",
    newest: "Neueste Mitteilungen",
    all: "Alle Mitteilungen",
    ways: "Wege ins Archiv",
    none: "Es ist noch keine Mitteilung veröffentlicht.",
  },
  list: {
    releases: (value) => count(value, "Mitteilung", "Mitteilungen"),
    years: (value) => count(value, "Jahr", "Jahre"),
    projects: (value) => count(value, "Projekt", "Projekte"),
    partners: (value) => count(value, "Partner", "Partner"),
    people: (value) => count(value, "Person", "Personen"),
    months: "Monate",
    page: (page, pages) => `Seite ${integer.format(page)} von ${integer.format(pages)}`,
    range: (first, last, total) =>
      `Mitteilungen ${integer.format(first)} bis ${integer.format(last)} von ${integer.format(total)}`,
    previous: "Vorherige Seite",
    next: "Nächste Seite",
    none: "Hier ist noch keine Mitteilung verzeichnet.",
    allHeading: "Alle Mitteilungen",
    undatedHeading: "Undatierte Mitteilungen",
    undatedSummary: "Das Datum dieser Mitteilungen ist nicht überliefert. Es wird auch nicht geschätzt.",
    dateSummary: "Jahre, aus denen Mitteilungen vorliegen.",
    projectsSummary: "Projekte, von denen die Mitteilungen handeln.",
    partnersSummary: "Stellen, die Mitteilungen herausgegeben haben oder an ihnen beteiligt waren.",
    peopleSummary: "Personen, die in den Mitteilungen vorkommen, mit ihrer damaligen Funktion.",
    withoutReleases: "Noch keine Mitteilung",
  },
  release: {
    kind: "Pressemitteilung",
    number: (number) => `Nr.\u00a0${number}`,
    from: "vom",
    photo: "Foto",
    photos: "Fotos",
    credit: (credit) => `Foto: ${credit}`,
    terms: "Nutzung",
    notHeld: "Das Bild zu dieser Bildunterschrift liegt dem Archiv nicht vor.",
    download: ({ type, width, height, bytes }) =>
      `Original herunterladen (${type}, ${integer.format(width)}\u00a0×\u00a0${integer.format(height)} Pixel, ${fileSize(bytes)})`,
    kit: (photos) => `Pressepaket herunterladen: Text und ${count(photos, "Foto", "Fotos")} (ZIP)`,
    shown: "Auf dem Bild",
    position: (place) => (/^\d+$/.test(place) ? `${place}.\u00a0von links` : place),
    facts: "Zu dieser Mitteilung",
    issuer: "Herausgegeben von",
    date: "Datum",
    partners: "Partner",
    projects: "Projekte",
    people: "Personen",
    contact: "Pressekontakt",
    keywords: "Schlagwörter",
    source: "Quelle",
    neighbours: "Neuere und ältere Mitteilung",
    preview: {
      draft: "Entwurf: Diese Mitteilung ist nicht veröffentlicht.",
      embargo: "Sperrfrist: Diese Mitteilung ist noch nicht veröffentlicht.",
    },
    embargoUntil: (moment) => `Frei ab ${moment}.`,
    withdrawnMark: "zurückgezogen",
    replaced: "An ihrer Stelle gilt:",
    corrections: "Berichtigungen",
    corrected: (date) => `Berichtigt: ${date}`,
    today: (text) => `heute: ${text}`,
    asPublished: "Namen und Funktionen stehen hier wie zur Zeit der Mitteilung.",
    languages: "In anderen Sprachen",
    outdated: "Diese Übersetzung ist veraltet: Das Original wurde nach der Übersetzung geändert.",
    original: "Original",
    newer: "Neuere Mitteilung",
    older: "Ältere Mitteilung",
    withdrawn: (date) => `Diese Mitteilung wurde zurückgezogen (${date}).`,
    correction: (date) => `Berichtigung (${date})`,
    asText: "Nur Text",
    length: "Länge",
    characters: (value) => `${count(value, "Zeichen", "Zeichen")} mit Leerzeichen`,
    address: "Adresse",
  },
  record: {
    project: "Projekt",
    partner: "Partner",
    person: "Person",
    shortForm: "Kurzform",
    formerly: "Früher",
    formerUntil: (name, until) => `${name} (bis ${until})`,
    kind: "Art",
    partOf: "Gehört zu",
    parts: "Umfasst",
    place: "Ort",
    website: "Website",
    organisations: "Beteiligte Stellen",
    people: "Personen",
    roles: "Funktionen",
    projects: "Projekte",
    term: "Laufzeit",
    funding: "Förderung",
    since: (from) => `seit ${from}`,
    until: (to) => `bis ${to}`,
    fromTo: (from, to) => `${from} bis ${to}`,
  },
  legal: {
    statement: deStatement,
    fallback: {
      imprint: ({ publisher }) =>
        `Herausgeber dieses Pressearchivs: **${publisher}**.\n\n` +
        "Die vollständigen Angaben nach §\u00a05 DDG und §\u00a018 MStV (Anschrift, Vertretung, Kontakt, verantwortliche Person) " +
        "sind hier noch nicht hinterlegt.",
      privacy: ({ publisher }) =>
        `Dieses Pressearchiv (Herausgeber: ${publisher}) besteht aus einfachen Dateien. Es setzt keine Cookies, speichert ` +
        "nichts auf Ihrem Gerät, misst keine Zugriffe und lädt nichts von anderen Servern: keine Schriften, keine Karten, " +
        "keine Videos, keine Zählpixel. Darum gibt es hier auch kein Einwilligungsfenster.\n\n" +
        "## Was beim Abruf technisch anfällt\n\n" +
        "Wenn Sie eine Seite abrufen, übermittelt Ihr Gerät dem Webserver zwangsläufig die eigene IP-Adresse. Welche " +
        "Protokolle der Webserver führt und wie lange sie aufbewahrt werden, hängt vom Betreiber des Servers ab; diese " +
        "Angabe ist hier noch nicht hinterlegt.\n\n" +
        "Die Suche arbeitet in Ihrem Browser; was Sie suchen, wertet niemand aus. Ihre Suchwörter stehen in der Adresse der " +
        "Suchseite, damit man eine Suche weitergeben kann, und können darum in einem Protokoll des Webservers erscheinen.\n\n" +
        "## Personen in Mitteilungen\n\n" +
        "Die Mitteilungen nennen Personen, meist in ihrer öffentlichen Funktion. Wenn Sie Ihre Nennung prüfen, " +
        "berichtigen oder entfernen lassen möchten, wenden Sie sich bitte an den Herausgeber.",
      accessibility: ({ publisher }) =>
        `Für dieses Pressearchiv (Herausgeber: ${publisher}) ist noch keine Erklärung zur Barrierefreiheit hinterlegt.\n\n` +
        "Das Archiv ist so gebaut, dass es ohne Maus, ohne JavaScript, mit einem Vorleseprogramm (Screenreader) und bei starker Vergrößerung " +
        "bedienbar ist. Wenn Ihnen eine Barriere auffällt, melden Sie sie bitte dem Herausgeber.",
      easyLanguage: () =>
        "## Das ist ein Archiv\n\nEin Archiv ist eine Sammlung.\n\nAuf dieser Internet-Seite stehen Presse-Mitteilungen.\n\n" +
        "Eine Presse-Mitteilung ist ein Text für Zeitungen.\n\nIn dem Text steht:\n\n- Was ist passiert?\n- Wer hat etwas gemacht?\n\n" +
        "## So finden Sie einen Text\n\nSie können nach dem Datum suchen.\n\nSie können nach einem Projekt suchen.\n\n" +
        "Sie können nach einer Person suchen.\n\nDie Links dafür stehen oben auf jeder Seite.\n\n" +
        "## Gut zu wissen\n\nDie Presse-Mitteilungen selbst sind **nicht** in Leichter Sprache.",
    },
  },
  search: deSearch,
  notFound: {
    heading: "Diese Seite gibt es hier nicht",
    body:
      "Unter dieser Adresse steht nichts. Vielleicht ist die Adresse unvollständig oder enthält einen Tippfehler. " +
      "Auf diesen Wegen finden Sie jede Mitteilung des Archivs:",
  },
  corrections: {
    heading: "Berichtigungen und Rücknahmen",
    summary: "Was an veröffentlichten Mitteilungen später geändert oder zurückgezogen wurde, neueste zuerst.",
    correction: "Berichtigt",
    withdrawal: "Zurückgezogen",
    none: "Bisher wurde nichts berichtigt und nichts zurückgezogen.",
  },
  moved: {
    heading: "Diese Seite ist umgezogen",
    body: "Die neue Adresse:",
  },
  previewBanner: "Vorschau – nicht öffentlich. Entwürfe und Mitteilungen mit Sperrfrist sind hier sichtbar.",
  feed: {
    about: (name) => `Pressemitteilungen: ${name}.`,
    ended: (date) =>
      `Das Projekt ist beendet (Laufzeit bis ${date}); neue Mitteilungen sind nicht zu erwarten.`,
    atom: "Atom-Feed",
    rss: "RSS-Feed",
    json: "JSON-Feed",
  },
  number: (value) => integer.format(value),
  levels: { error: "Fehler", hint: "Hinweis" },
  fields: deFields,
  desk: deDesk,
  editor: deEditor,
  create: deCreate,
  lint: deLint,
  dossier: deDossier,
  press: dePress,
  faults: {
    "no-archive": ({ folder }) =>
      `Hier ist kein Archiv: ${folder} fehlt. Bitte anlegen oder mit PRESS_ARCHIVE den richtigen Ordner angeben.`,
    "unreadable-file": ({ reason }) =>
      `Die Datei lässt sich nicht lesen (${reason}). Bitte Rechte und Datei prüfen.`,
    "symbolic-link": ({ target }) =>
      `Das ist ein symbolischer Link (Verknüpfung) auf ${target}, keine Datei. Bitte die Datei selbst in den Ordner legen.`,
    "file-name": ({ name, proposal }) =>
      `Der Dateiname „${name}“ wird zur Adresse und darf nur aus a-z, 0-9 und einzelnen Bindestrichen dazwischen bestehen. ` +
      `Vorschlag: „${proposal}“.`,
    "data-file-name": ({ name, proposal }) =>
      `Die Datei „${name}“ wird so nicht gelesen. Bitte in „${proposal}“ umbenennen.`,
    "name-taken": ({ name, other }) =>
      `Den Namen „${name}“ trägt schon ${other}. Jeder Name darf im Archiv nur einmal vorkommen; bitte eine Datei umbenennen.`,
    "too-large": ({ size, most }) =>
      `Das ist mit ${size} zu groß (höchstens ${most}). Bitte kürzen oder aufteilen.`,
    "not-utf8": ({ byte }) =>
      `Die Datei ist kein UTF-8 (Byte ${byte}). Bitte im Editor mit der Kodierung „UTF-8“ neu speichern.`,
    "nul-byte": () =>
      "Hier steht ein NUL-Zeichen; die Datei ist beschädigt oder kein Text. Bitte neu als Text speichern.",
    "empty-file": () => "Die Datei ist leer. Bitte füllen oder löschen.",
    "no-front-matter": () =>
      "Die Angaben am Anfang fehlen. Die erste Zeile muss aus --- bestehen, darunter mindestens „title: …“, dann wieder ---.",
    "open-front-matter": () =>
      "Die Angaben am Anfang enden nicht. Nach der letzten Angabe fehlt eine Zeile, die nur aus --- besteht.",
    yaml: ({ reason }) =>
      `Das ist kein lesbares YAML (${reason}). Oft hilft es, den Wert in Anführungszeichen zu setzen oder richtig einzurücken.`,
    "yaml-colon": ({ key }) =>
      `Der Wert von „${key}“ enthält einen Doppelpunkt und muss darum in Anführungszeichen stehen: ${key}: "…".`,
    "yaml-quote": ({ key }) =>
      `Der Wert von „${key}“ beginnt mit einem Anführungszeichen, das nicht wieder schließt. Bitte am Ende ergänzen.`,
    "yaml-comment": () =>
      "Ab # läse YAML einen Kommentar, und die Wörter gingen verloren. Bitte den ganzen Wert in Anführungszeichen setzen.",
    "yaml-alias": () => "Anker und Verweise (& und *) sind hier nicht erlaubt. Bitte den Wert ausschreiben.",
    "duplicate-key": ({ key }) => `„${key}“ steht zweimal da. Bitte eine der beiden Angaben entfernen.`,
    "not-a-mapping": () =>
      "Hier werden Angaben der Form „schlüssel: wert“ erwartet, jede in einer eigenen Zeile.",
    "not-a-list": () => "Hier wird eine Liste erwartet; jeder Eintrag beginnt mit „- “.",
    "unknown-key": ({ key, nearest, known }) =>
      `„${key}“ ist hier keine bekannte Angabe.${nearest === undefined ? ` Möglich sind: ${known}.` : suggestion(nearest)}`,
    "missing-key": ({ key }) => `„${key}“ fehlt. Bitte „${key}: …“ ergänzen.`,
    "wrong-type": ({ key, expected, found }) =>
      found === "nothing"
        ? `In „${key}“ ist ein Eintrag leer. Bitte ausfüllen oder löschen.`
        : `„${key}“ muss ${typeNames[expected]} sein, ist aber ${typeNames[found]}. ${typeRemedies[expected]}`,
    "control-character": ({ code }) => `Hier steht das unsichtbare Steuerzeichen ${code}. Bitte löschen.`,
    "one-line": () => "Diese Angabe darf nur eine Zeile lang sein. Bitte den Umbruch entfernen.",
    "bad-id": ({ id, proposal }) =>
      `Die Kennung „${id}“ darf nur aus a-z, 0-9 und einzelnen Bindestrichen dazwischen bestehen, höchstens 100 Zeichen. Vorschlag: „${proposal}“.`,
    "duplicate-id": ({ id, other }) =>
      `Die Kennung „${id}“ gibt es schon (${other}). Bitte eine andere wählen.`,
    "unknown-id": ({ id, in: kind, nearest }) =>
      `„${id}“ steht ${kind === "contact" ? "" : "nicht "}${recordKinds[kind]}.${nearest === undefined ? " Bitte dort anlegen oder hier entfernen." : suggestion(nearest)}`,
    "listed-twice": ({ id }) => `„${id}“ steht mehrmals in dieser Liste. Bitte nur einmal aufführen.`,
    "bad-date": ({ value, proposal }) =>
      `„${value}“ ist kein Datum. ${proposal === undefined ? "So geht es: 2019-03-21, 2019-03 oder 2019." : `Bitte so schreiben: ${proposal}.`}`,
    "no-such-day": ({ value }) => `Das Datum „${value}“ gibt es im Kalender nicht. Bitte prüfen.`,
    "interval-order": ({ value }) => `„${value}“ endet, bevor es beginnt. Bitte Anfang und Ende tauschen.`,
    "interval-length": ({ value }) =>
      `„${value}“ umfasst mehr als hundert Jahre. Bitte eingrenzen oder weglassen.`,
    "bad-moment": ({ value }) =>
      `„${value}“ ist kein Zeitpunkt. So geht es: 2026-03-01T06:00 (Ortszeit) oder 2026-03-01T06:00+01:00.`,
    "no-such-time": ({ value, zone }) =>
      `„${value}“ gibt es in ${zone} nicht, weil die Uhr dann vorgestellt wird. ` +
      "Bitte eine andere Zeit angeben oder den Abstand zu UTC anhängen, zum Beispiel +01:00.",
    "ambiguous-time": ({ value, zone }) =>
      `„${value}“ gibt es in ${zone} zweimal, weil die Uhr dann zurückgestellt wird. ` +
      "Bitte den Abstand zu UTC anhängen, zum Beispiel +01:00, damit klar ist, welche gemeint ist.",
    "from-after-to": ({ from, to }) => `Der Anfang (${from}) liegt nach dem Ende (${to}). Bitte tauschen.`,
    "bad-language": ({ value }) => `„${value}“ ist kein Sprachkürzel. So geht es: de, en, tr.`,
    "bad-time-zone": ({ value }) => `„${value}“ ist keine Zeitzone. So geht es: Europe/Berlin.`,
    "bad-url": ({ value }) =>
      `„${value}“ ist keine vollständige Webadresse. Sie muss mit https:// oder http:// beginnen.`,
    "host-file": ({ value }) =>
      `„${value}“ heißt wie eine Datei, mit der ein Webserver eingestellt wird. Bitte diese frühere Adresse weglassen.`,
    "bad-path": ({ value }) =>
      `„${value}“ ist keine frühere Adresse. Sie muss mit / beginnen und darf nur Buchstaben, Ziffern und ` +
      "/ - . _ ~ % enthalten, und zwischen zwei / muss ein Name stehen, der nicht „.“ oder „..“ ist.",
    "bad-color": ({ value }) => `„${value}“ ist keine Farbe. So geht es, mit sechs Stellen: #1d4ed8.`,
    "low-contrast": ({ value, ratio }) =>
      `Die Farbe „${value}“ hebt sich zu wenig vom Grund ab (${decimal(ratio)} zu 1, nötig sind 4,5 zu 1). Bitte eine kräftigere wählen.`,
    "bad-file-path": ({ value }) =>
      `„${value}“ ist kein Pfad neben dieser Datei. Bitte ohne / am Anfang und ohne „..“ angeben.`,
    "not-true": ({ key }) => `„${key}“ kann nur „true“ sein. Sonst bitte die Zeile löschen.`,
    "part-of-itself": ({ id }) => `„${id}“ gehört über „part-of“ zu sich selbst. Bitte den Kreis auflösen.`,
    "shared-name": ({ name, first, second }) =>
      `„${name}“ kann hier „${first}“ oder „${second}“ meinen. ` +
      "Bitte den Namen bei einem der beiden entfernen oder nur einen von beiden angeben.",
    "address-taken": ({ address, other }) =>
      `An der Adresse ${address} steht schon ${other}. Bitte den Namen oder die frühere Adresse ändern.`,
    "unknown-hint": ({ value, nearest }) =>
      `Einen Hinweis „${value}“ gibt es nicht.${nearest === undefined ? " Die Kennwörter nennt npm run check hinter „Hinweis“." : ` Meinten Sie „${nearest}“?`}`,
    "unknown-conformity": ({ value }) =>
      `„${value}“ ist hier nicht möglich. Bitte full, partial oder none angeben.`,
    "unknown-backend": ({ value }) =>
      `„${value}“ ist hier nicht möglich. Bitte github, gitlab oder gitea angeben.`,
    "text-or-person": () => "Bitte entweder „text“ oder „person“ angeben, eines von beiden.",
    "redaction-left": ({ file, text }) =>
      `„${text}“ soll nirgends mehr stehen, steht aber noch in ${file}. Bitte dort entfernen oder umbenennen.`,
    "dead-link": ({ href, page }) =>
      `Der Verweis auf ${href} führt ins Leere (auf der Seite ${page}). Bitte die Adresse richtigstellen oder den Verweis entfernen.`,
    "id-twice": ({ file, id }) =>
      `Die Kennung „${id}“ steht zweimal in ${file}. Das ist ein Fehler des Programms: bitte melden.`,
    "local-path": ({ file, path }) =>
      `In ${file} steht der Ordner ${path} dieses Rechners. Bitte aus den Texten entfernen.`,
    secret: ({ file, text }) =>
      `In ${file} steht, was wie ein geheimer Schlüssel aussieht: ${text} Bitte entfernen und den Schlüssel sperren lassen.`,
    "file-type": ({ file }) =>
      `${file} gehört nicht zu den Arten von Dateien, aus denen ein Archiv besteht. Bitte melden.`,
    "held-back": ({ file }) =>
      `${file} gehört zu einer Mitteilung, die noch nicht erscheinen darf. Das ist ein Fehler des Programms: bitte melden.`,
    "address-gone": ({ address, release, isOfRecord }) =>
      `Die veröffentlichte Adresse ${address} gäbe es nicht mehr. ${
        isOfRecord
          ? "Bitte die Kennung in _data/ lassen, wie sie war, und in mindestens einer Mitteilung nennen."
          : release === undefined
            ? "Bitte sie bei der Mitteilung, zu der sie führen soll, unter „aliases“ eintragen."
            : `Bitte ${release} behalten (mit „withdrawn“, wenn sie zurückgezogen ist) oder die Adresse bei der neuen Datei unter „aliases“ eintragen.`
      }`,
    "no-original": ({ name, language }) =>
      `Zu dieser Übersetzung („${language}“) fehlt das Original ${name}.md. Bitte die Datei umbenennen oder das Original anlegen.`,
    "missing-file": ({ path }) => `Die Datei ${path} gibt es nicht. Bitte anlegen oder die Angabe löschen.`,
    "picture-missing": ({ path, nearest }) =>
      `Das Bild ${path} gibt es nicht.${nearest === undefined ? " Bitte neben die Mitteilung legen oder „file“ löschen, wenn es nicht vorliegt." : suggestion(nearest)}`,
    "picture-link": ({ path, target }) =>
      `Das Bild ${path} ist oder liegt hinter einem symbolischen Link (Verknüpfung) auf ${target}. Bitte die Datei selbst neben die Mitteilung legen.`,
    "picture-unreadable": ({ path, reason }) =>
      `Das Bild ${path} lässt sich nicht lesen (${reason}). Bitte Rechte und Datei prüfen.`,
    "picture-type": ({ path, type }) =>
      `${type === undefined ? `Die Datei ${path} ist kein Bild` : `Das Bild ${path} ist eine ${type}-Datei`}. Bitte als JPEG, PNG, WebP oder AVIF speichern.`,
    "picture-heic": ({ path }) =>
      `Das Bild ${path} ist im Format HEIC, das Browser nicht zeigen. Bitte als JPEG ausgeben (am iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“).`,
    "picture-ending": ({ path, type, proposal }) =>
      `Das Bild ${path} ist in Wahrheit ein ${type}-Bild. Bitte in „${proposal}“ umbenennen, hier und im Ordner.`,
    "picture-broken": ({ path }) =>
      `Das Bild ${path} ist beschädigt oder unvollständig. Bitte aus dem Original neu speichern.`,
    "picture-pixels": ({ path, width, height, longest, megapixels }) =>
      `Das Bild ${path} ist mit ${integer.format(width)} × ${integer.format(height)} Pixeln zu groß (höchstens ${integer.format(longest)} je Seite und ${integer.format(megapixels)} Megapixel). Bitte verkleinern.`,
    "picture-bytes": ({ path, megabytes, most }) =>
      `Das Bild ${path} ist mit ${integer.format(megabytes)} MB zu groß (höchstens ${integer.format(most)} MB). Bitte verkleinern oder als JPEG speichern.`,
  },
  commands: {
    faultsFound: (errors, hints) =>
      [
        errors > 0 ? count(errors, "Fehler", "Fehler") : "",
        hints > 0 ? count(hints, "Hinweis", "Hinweise") : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    built: ({ releases, pages, files, seconds, folder }) =>
      `${count(releases, "Mitteilung", "Mitteilungen")}, ${count(pages, "Seite", "Seiten")}, ${count(files, "Datei", "Dateien")} in ${folder} (${seconds} s)`,
    unknownFiles: (files, folder) =>
      `In ${folder} ${files === 1 ? "steht" : "stehen"} außerdem ${count(files, "Datei, die", "Dateien, die")} dieser Lauf nicht kennt und stehen lässt. Soll dort nur das Archiv stehen, löschen Sie den Ordner und erstellen Sie es neu.`,
    checked: (releases) => `${count(releases, "Mitteilung", "Mitteilungen")} geprüft, keine Fehler`,
    addressesAdded: (added, file) =>
      `${count(added, "neue Adresse", "neue Adressen")} in ${file}. Bitte die Datei mit der Mitteilung veröffentlichen (commit).`,
    faultsInBrowser: "So kann das Archiv noch nicht erstellt werden",
    nothingWritten: "Es wurde nichts geschrieben.",
    filesIn: (files, file) => `${count(files, "Datei", "Dateien")} in ${file}`,
    difference: { missing: "fehlt", other: "ist anders", unreachable: "ist nicht erreichbar" },
    verified: (files, differences) =>
      `${count(files, "Datei", "Dateien")} verglichen, ${count(differences, "Abweichung", "Abweichungen")}`,
    otherBuild: (pid) => `In diesen Ordner schreibt gerade ein anderer Lauf (Prozess ${pid})`,
    cannotWrite: (reason) => `Das Schreiben ist nicht gelungen: ${reason}`,
  },
};
