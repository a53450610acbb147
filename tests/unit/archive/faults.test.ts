import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fault, Rule } from "../../../src/archive/fault.ts";
import { de } from "../../../src/texts/de.ts";
import { faultMessage } from "../../../src/texts/fault-line.ts";
import { readingOf, releaseFile, testRecords } from "../../archive.ts";

/** A wrong archive, and the one line that must be said about it. */
interface Wrong {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What is done to the folder before it is read. */
  readonly prepare?: (folder: string) => void;
  /** `FILE:LINE:COLUMN` */
  readonly at: string;
  /** What the German message must say to do, or how it is right. */
  readonly remedy: string;
}

const { "_data/site.yaml": site = "", "_data/people.yaml": people = "" } = testRecords;

/** A release file `a.md` with these lines of front matter. */
const release = (...lines: readonly string[]) => ({ "releases/a.md": releaseFile(lines) });
const siteWith = (...lines: readonly string[]) => ({ "_data/site.yaml": [site, ...lines].join("\n") });

/** Rules that need more than the records, and what shows them: see the tests below, and those of `src/publish/`. */
type FoundLater =
  | "address-taken"
  | "address-gone"
  | "dead-link"
  | "id-twice"
  | "local-path"
  | "secret"
  | "file-type"
  | "held-back"
  | Extract<Rule, `picture-${string}`>;

/** Every rule that reading checks: a new one without an example here does not compile. */
const table: Readonly<Record<Exclude<Rule, FoundLater>, readonly Wrong[]>> = {
  "no-archive": [
    {
      prepare: (folder) => remove(folder, "_data/site.yaml"),
      at: "_data/site.yaml:1:1",
      remedy: "Bitte anlegen oder mit PRESS_ARCHIVE den richtigen Ordner angeben",
    },
  ],
  "unreadable-file": [
    {
      files: siteWith("legal: { imprint: impressum.md }"),
      prepare: (folder) => mkdirSync(join(folder, "_data/impressum.md")),
      at: "_data/impressum.md:1:1",
      remedy: "(EISDIR). Bitte Rechte und Datei prüfen",
    },
  ],
  "symbolic-link": [
    {
      prepare: (folder) => link(folder, "releases/fremd.md", "/etc/hostname"),
      at: "releases/fremd.md:1:1",
      remedy: "auf /etc/hostname, keine Datei. Bitte die Datei selbst in den Ordner legen",
    },
    {
      prepare: (folder) => link(folder, "releases/ordner", "/etc"),
      at: "releases/ordner:1:1",
      remedy: "auf /etc",
    },
    { prepare: (folder) => link(folder, "releases", "/etc"), at: "releases:1:1", remedy: "auf /etc" },
    {
      prepare: (folder) => link(folder, "_data/projects.yaml", "/etc/hostname"),
      at: "_data/projects.yaml:1:1",
      remedy: "auf /etc/hostname",
    },
    {
      files: siteWith("legal: { imprint: recht/impressum.md }"),
      prepare: (folder) => link(folder, "_data/recht", "/etc"),
      at: "_data/recht:1:1",
      remedy: "auf /etc",
    },
  ],
  "file-name": [
    {
      files: { "releases/Über uns.md": "" },
      at: "releases/Über uns.md:1:1",
      remedy: "Vorschlag: „ueber-uns.md“",
    },
    {
      files: { "releases/Straße_7.md": "" },
      at: "releases/Straße_7.md:1:1",
      remedy: "Vorschlag: „strasse-7.md“",
    },
    { files: { "releases/a b.md": "" }, at: "releases/a b.md:1:1", remedy: "Vorschlag: „a-b.md“" },
    { files: { "releases/a--b.md": "" }, at: "releases/a--b.md:1:1", remedy: "Vorschlag: „a-b.md“" },
    { files: { "releases/A.markdown": "" }, at: "releases/A.markdown:1:1", remedy: "Vorschlag: „a.md“" },
    { files: { "releases/日本.md": "" }, at: "releases/日本.md:1:1", remedy: "Vorschlag: „mitteilung.md“" },
  ],
  "data-file-name": [
    {
      prepare: (folder) => rename(folder, "_data/projects.yaml", "_data/projects.yml"),
      at: "_data/projects.yml:1:1",
      remedy: "in „projects.yaml“ umbenennen",
    },
  ],
  "name-taken": [
    {
      files: {
        "releases/2019/a.md": releaseFile(["title: A"]),
        "releases/2020/a.md": releaseFile(["title: A"]),
      },
      at: "releases/2020/a.md:1:1",
      remedy:
        "trägt schon releases/2019/a.md. Jeder Name darf im Archiv nur einmal vorkommen; bitte eine Datei umbenennen",
    },
  ],
  "too-large": [
    {
      files: release(`title: ${"x".repeat(600 * 1024)}`),
      at: "releases/a.md:2:1",
      remedy: "mit 601 KB zu groß (höchstens 512 KB). Bitte kürzen",
    },
  ],
  "not-utf8": [
    {
      files: { "releases/a.md": Buffer.from("---\ntitle: Über\n---\n", "latin1") },
      at: "releases/a.md:2:8",
      remedy: "(Byte 0xDC). Bitte im Editor mit der Kodierung „UTF-8“ neu speichern",
    },
    {
      files: {
        "releases/a.md": Buffer.concat([Buffer.from("---\ntitle: A\n---\nUnd\ufffdÄ"), Buffer.of(0xc3)]),
      },
      at: "releases/a.md:4:6",
      remedy: "(Byte 0xC3)",
    },
    {
      files: { "releases/a.md": Buffer.from("\ufeff---\ntitle: A\n---\n", "utf16le") },
      at: "releases/a.md:1:1",
      remedy: "(Byte 0xFF)",
    },
    {
      files: { "releases/a.md": Buffer.concat([Buffer.from("\ufeff---"), Buffer.of(0x80)]) },
      at: "releases/a.md:1:4",
      remedy: "(Byte 0x80)",
    },
  ],
  "nul-byte": [
    {
      files: { "releases/a.md": releaseFile(["title: A"], "Hier\0da") },
      at: "releases/a.md:5:5",
      remedy: "Bitte neu als Text speichern",
    },
  ],
  "empty-file": [
    { files: { "releases/a.md": "" }, at: "releases/a.md:1:1", remedy: "Bitte füllen oder löschen" },
    {
      files: { "releases/a.md": "\ufeff \r\n\t" },
      at: "releases/a.md:1:1",
      remedy: "Bitte füllen oder löschen",
    },
    { files: { "_data/site.yaml": "" }, at: "_data/site.yaml:1:1", remedy: "Bitte füllen oder löschen" },
  ],
  "no-front-matter": [
    {
      files: { "releases/a.md": "Nur Text.\n" },
      at: "releases/a.md:1:1",
      remedy: "Die erste Zeile muss aus --- bestehen, darunter mindestens „title: …“, dann wieder ---",
    },
    {
      files: { "releases/a.md": "\n---\ntitle: A\n---\n" },
      at: "releases/a.md:1:1",
      remedy: "Die erste Zeile",
    },
  ],
  "open-front-matter": [
    {
      files: { "releases/a.md": "---\ntitle: A\n\nText.\n" },
      at: "releases/a.md:1:1",
      remedy: "fehlt eine Zeile, die nur aus --- besteht",
    },
    {
      files: { "releases/a.md": "---\ntitle: A\n--- Text\n" },
      at: "releases/a.md:1:1",
      remedy: "nur aus ---",
    },
  ],
  yaml: [
    {
      files: release("title: A", "partners:", "\t- stadt"),
      at: "releases/a.md:4:1",
      remedy:
        "(tab characters must not be used in indentation). Oft hilft es, den Wert in Anführungszeichen zu setzen",
    },
    { files: release("title: !!js/function A"), at: "releases/a.md:2:8", remedy: "unknown scalar tag" },
    {
      files: release("title: A", "place: ! Ort"),
      at: "releases/a.md:3:8",
      remedy: "(tags are not used here)",
    },
    { files: release(`title: ${"[".repeat(5000)}`), at: "releases/a.md:2:107", remedy: "maxDepth" },
    {
      files: { "_data/people.yaml": "- { id: ada, name: Ada" },
      at: "_data/people.yaml:1:23",
      remedy: "Oft hilft es",
    },
  ],
  "yaml-colon": [
    {
      files: release("kicker: Neu", "title: Beirat: Besuch"),
      at: "releases/a.md:3:1",
      remedy: 'muss darum in Anführungszeichen stehen: title: "…"',
    },
    {
      files: release("title: A", "photos:", "  - caption: Freuen sich: Ada Wolf"),
      at: "releases/a.md:4:5",
      remedy: 'caption: "…"',
    },
  ],
  "yaml-quote": [
    {
      files: release('title: "Ein Titel', "kicker: Neu"),
      at: "releases/a.md:2:1",
      remedy: "das nicht wieder schließt. Bitte am Ende ergänzen",
    },
  ],
  "yaml-comment": [
    {
      files: release("title: Einweihung am Platz #1"),
      at: "releases/a.md:2:28",
      remedy: "Bitte den ganzen Wert in Anführungszeichen setzen",
    },
    {
      files: siteWith("look: { accent: #1d4ed8", "  }"),
      at: "_data/site.yaml:6:17",
      remedy: "Bitte den ganzen Wert in Anführungszeichen setzen",
    },
  ],
  "yaml-alias": [
    {
      files: release("title: A", "kicker: *a"),
      at: "releases/a.md:3:9",
      remedy: "Bitte den Wert ausschreiben",
    },
    {
      files: release("title: A", "place: &Ort am See"),
      at: "releases/a.md:3:8",
      remedy: "Anker und Verweise (& und *) sind hier nicht erlaubt",
    },
    { files: release(...thousandfold()), at: "releases/a.md:4:17", remedy: "Bitte den Wert ausschreiben" },
  ],
  "duplicate-key": [
    {
      files: release("title: A", "place: Hier", "title: B"),
      at: "releases/a.md:4:1",
      remedy: "„title“ steht zweimal da. Bitte eine der beiden Angaben entfernen",
    },
    { files: release("title: A", '"title": B'), at: "releases/a.md:3:1", remedy: "„title“ steht zweimal" },
    {
      files: release("title: A", "source: { name: B, 'name': C }"),
      at: "releases/a.md:3:20",
      remedy: "„name“",
    },
  ],
  "not-a-mapping": [
    {
      files: release("- title: A"),
      at: "releases/a.md:2:1",
      remedy: "Angaben der Form „schlüssel: wert“ erwartet",
    },
    {
      files: { "_data/people.yaml": `${people}\n- Eva Groß` },
      at: "_data/people.yaml:3:3",
      remedy: "„schlüssel: wert“",
    },
  ],
  "not-a-list": [
    {
      files: { "_data/projects.yaml": "# Projekte\nid: lotse\nname: Lotse\n" },
      at: "_data/projects.yaml:2:1",
      remedy: "jeder Eintrag beginnt mit „- “",
    },
  ],
  "unknown-key": [
    {
      files: release("title: A", "subtitel: B"),
      at: "releases/a.md:3:1",
      remedy: "Meinten Sie „subtitle“?",
    },
    { files: release("title: A", "Date: 2019"), at: "releases/a.md:3:1", remedy: "Meinten Sie „date“?" },
    {
      files: release("title: A", "photos:", "  - bildunterschrift-und-mehr: B"),
      at: "releases/a.md:4:5",
      remedy: "Möglich sind: file, caption, alt, credit, terms, people",
    },
    { files: release("title: A", "__proto__: { b: c }"), at: "releases/a.md:3:1", remedy: "„__proto__“" },
    { files: release("title: A", "constructor: B"), at: "releases/a.md:3:1", remedy: "„constructor“" },
    {
      files: release("title: A", "photos: [{ __proto__: B }]"),
      at: "releases/a.md:3:12",
      remedy: "„__proto__“",
    },
    { files: release("title: A", "<<: { kicker: B }"), at: "releases/a.md:3:1", remedy: "„<<“" },
  ],
  "missing-key": [
    { files: release("kicker: A"), at: "releases/a.md:2:1", remedy: "Bitte „title: …“ ergänzen" },
    {
      files: release('title: " "', "kicker: A"),
      at: "releases/a.md:2:1",
      remedy: "Bitte „title: …“ ergänzen",
    },
    { files: release(), at: "releases/a.md:2:1", remedy: "Bitte „title: …“ ergänzen" },
    {
      files: release("title: A", "photos:", "  - people:", "      - as: Bürgermeisterin"),
      at: "releases/a.md:5:9",
      remedy: "Bitte „person: …“ ergänzen",
    },
  ],
  "wrong-type": [
    {
      files: release("title: A", "partners: stadt"),
      at: "releases/a.md:3:11",
      remedy:
        "muss eine Liste sein, ist aber ein Text. Bitte jeden Eintrag in eine eigene Zeile schreiben, mit „- “ davor",
    },
    { files: release("title: true"), at: "releases/a.md:2:8", remedy: "am besten in Anführungszeichen" },
    { files: release("title: [A]"), at: "releases/a.md:2:8", remedy: "einen einzelnen Text" },
    {
      files: release("title: A", "photos:", "  - bild.jpg"),
      at: "releases/a.md:4:5",
      remedy: "Bitte in der Form „schlüssel: wert“ angeben",
    },
    {
      files: release("title: A", "keywords:", "  - Arbeit", "  -", "  - Soziales"),
      at: "releases/a.md:5:3",
      remedy: "In „keywords“ ist ein Eintrag leer. Bitte ausfüllen oder löschen",
    },
    {
      files: {
        "_data/organisations.yaml":
          '- { id: stadt, name: Stadt, aliases: ["Ort", ""] }\n- { id: amt, name: Amt }',
      },
      at: "_data/organisations.yaml:1:46",
      remedy: "In „aliases“ ist ein Eintrag leer",
    },
  ],
  "control-character": [
    {
      files: release('title: "A\\u202eB"'),
      at: "releases/a.md:2:8",
      remedy: "Steuerzeichen U+202E. Bitte löschen",
    },
    { files: release('title: "A\\ud800"'), at: "releases/a.md:2:8", remedy: "U+D800" },
    {
      files: { "releases/a.md": releaseFile(["title: A"], "Erste Zeile.\nDie \f zweite.") },
      at: "releases/a.md:6:5",
      remedy: "U+000C",
    },
  ],
  "one-line": [
    {
      files: release("title: |", "  Erste Zeile", "  zweite Zeile"),
      at: "releases/a.md:3:1",
      remedy: "Bitte den Umbruch entfernen",
    },
  ],
  "bad-id": [
    {
      files: release("title: A", "issuer: Amt Süd"),
      at: "releases/a.md:3:9",
      remedy: "Vorschlag: „amt-sued“",
    },
    {
      files: { "_data/people.yaml": `${people}\n- { id: Großmann, name: Eva Großmann }` },
      at: "_data/people.yaml:3:9",
      remedy: "Vorschlag: „grossmann“",
    },
    {
      files: { "_data/people.yaml": `${people}\n- { id: ${"lang-".repeat(25)}er, name: Eva }` },
      at: "_data/people.yaml:3:9",
      remedy: "höchstens 100 Zeichen",
    },
  ],
  "duplicate-id": [
    {
      files: { "_data/people.yaml": `${people}\n- name: Noch eine\n  id: ada-wolf` },
      at: "_data/people.yaml:4:7",
      remedy: "(_data/people.yaml:1). Bitte eine andere wählen",
    },
  ],
  "unknown-id": [
    {
      files: release("title: A", "partners:", "  - stat"),
      at: "releases/a.md:4:5",
      remedy: "Meinten Sie „stadt“?",
    },
    {
      files: release("title: A", "projects: [etwas-ganz-anderes]"),
      at: "releases/a.md:3:12",
      remedy: "steht nicht in projects.yaml. Bitte dort anlegen oder hier entfernen",
    },
    { files: release("title: A", "people: [ada]"), at: "releases/a.md:3:10", remedy: "nicht in people.yaml" },
    {
      files: release("title: A", "people: [constructor]"),
      at: "releases/a.md:3:10",
      remedy: "nicht in people.yaml",
    },
    {
      files: release("title: A", "contact: ada-wolff"),
      at: "releases/a.md:3:10",
      remedy: "„ada-wolff“ steht weder in people.yaml noch in organisations.yaml. Meinten Sie „ada-wolf“?",
    },
    {
      files: release("title: A", "photos:", "  - people:", "      - person: bea"),
      at: "releases/a.md:5:17",
      remedy: "nicht in people.yaml",
    },
    {
      files: release("title: A", "replaced-by: gibt-es-nicht"),
      at: "releases/a.md:3:14",
      remedy: "nicht unter den Mitteilungen in releases/",
    },
    { files: release("title: A", "replaced-by: a"), at: "releases/a.md:3:14", remedy: "„a“ steht nicht" },
    {
      files: { "_data/site.yaml": site.replace("publisher: stadt", "publisher: stadtt") },
      at: "_data/site.yaml:5:12",
      remedy: "Meinten Sie „stadt“?",
    },
    {
      files: {
        "_data/people.yaml": `${people}\n- { id: eva, name: Eva, roles: [{ role: R, project: lotze }] }`,
      },
      at: "_data/people.yaml:3:53",
      remedy: "Meinten Sie „lotse“?",
    },
  ],
  "listed-twice": [
    {
      files: release("title: A", "partners: [amt, stadt, amt]"),
      at: "releases/a.md:3:24",
      remedy: "Bitte nur einmal aufführen",
    },
  ],
  "bad-date": [
    {
      files: release("title: A", "date: 21.03.2019"),
      at: "releases/a.md:3:7",
      remedy: "Bitte so schreiben: 2019-03-21",
    },
    {
      files: release("title: A", "date: gestern"),
      at: "releases/a.md:3:7",
      remedy: "So geht es: 2019-03-21, 2019-03 oder 2019",
    },
    { files: release("title: A", "date: 2019/"), at: "releases/a.md:3:7", remedy: "„2019/“ ist kein Datum" },
    { files: release("title: A", "date: 31.02.2019"), at: "releases/a.md:3:7", remedy: "So geht es" },
  ],
  "no-such-day": [
    { files: release("title: A", "date: 2019-13-40"), at: "releases/a.md:3:7", remedy: "Bitte prüfen" },
    { files: release("title: A", 'date: "2023-02-29"'), at: "releases/a.md:3:7", remedy: "Bitte prüfen" },
    {
      files: release("title: A", "corrections:", "  - date: 2019-04-31", "    note: Name berichtigt"),
      at: "releases/a.md:4:11",
      remedy: "„2019-04-31“",
    },
  ],
  "interval-order": [
    {
      files: release("title: A", "date: 2024-02/2023-11"),
      at: "releases/a.md:3:7",
      remedy: "Bitte Anfang und Ende tauschen",
    },
  ],
  "interval-length": [
    { files: release("title: A", "date: 1019/2019"), at: "releases/a.md:3:7", remedy: "Bitte eingrenzen" },
  ],
  "bad-moment": [
    {
      files: release("title: A", "embargo: 1. März 2026, 6 Uhr"),
      at: "releases/a.md:3:10",
      remedy: "So geht es: 2026-03-01T06:00 (Ortszeit) oder 2026-03-01T06:00+01:00",
    },
    { files: release("title: A", "embargo: 2026-03-01"), at: "releases/a.md:3:10", remedy: "So geht es" },
  ],
  "no-such-time": [
    {
      files: release("title: A", "embargo: 2026-03-29T02:30"),
      at: "releases/a.md:3:10",
      remedy:
        "gibt es in Europe/Berlin nicht, weil die Uhr dann vorgestellt wird. Bitte eine andere Zeit angeben",
    },
  ],
  "ambiguous-time": [
    {
      files: release("title: A", "embargo: 2026-10-25T02:30"),
      at: "releases/a.md:3:10",
      remedy: "Bitte den Abstand zu UTC anhängen, zum Beispiel +01:00",
    },
  ],
  "from-after-to": [
    {
      files: { "_data/projects.yaml": "- id: alt\n  name: Alt\n  from: 2021-05\n  to: 2020" },
      at: "_data/projects.yaml:3:9",
      remedy: "(2021-05-01) liegt nach dem Ende (2020-12-31). Bitte tauschen",
    },
    {
      files: {
        "_data/people.yaml": `${people}\n- { id: eva, name: Eva, roles: [{ role: R, from: 2020, to: 2019 }] }`,
      },
      at: "_data/people.yaml:3:50",
      remedy: "Bitte tauschen",
    },
  ],
  "bad-language": [
    {
      files: release("title: A", "language: deutsch_DE"),
      at: "releases/a.md:3:11",
      remedy: "So geht es: de, en, tr",
    },
  ],
  "bad-time-zone": [
    {
      files: { "_data/site.yaml": site.replace("Europe/Berlin", "Berlin") },
      at: "_data/site.yaml:4:12",
      remedy: "So geht es: Europe/Berlin",
    },
  ],
  "bad-url": [
    {
      files: { "_data/people.yaml": `${people}\n- { id: eva, name: Eva, url: www.eva.example }` },
      at: "_data/people.yaml:3:30",
      remedy: "muss mit https:// oder http:// beginnen",
    },
    {
      files: release("title: A", "source: { name: B, url: 'javascript:alert(1)' }"),
      at: "releases/a.md:3:25",
      remedy: "keine vollständige Webadresse",
    },
  ],
  "host-file": [
    "/_headers",
    "/_redirects",
    "/_worker.js",
    "/.htaccess",
    "/presse/.htaccess/",
    "/%2Ehtpasswd",
    "/nginx.conf",
    "/Caddyfile",
    "/caddyfile/alt",
    "/SHA256SUMS",
  ].map((alias) => ({
    files: release("title: A", `aliases: ["${alias}"]`),
    at: "releases/a.md:3:11",
    remedy: `„${alias}“ heißt wie eine Datei, mit der ein Webserver eingestellt wird. Bitte diese frühere Adresse weglassen`,
  })),
  "bad-path": [
    {
      files: release("title: A", "aliases: [alt/a.html]"),
      at: "releases/a.md:3:11",
      remedy: "muss mit / beginnen",
    },
    {
      files: release("title: A", "aliases: [/../alt]"),
      at: "releases/a.md:3:11",
      remedy: "nicht „.“ oder „..“ ist",
    },
    {
      files: release("title: A", "aliases: [/alt/%2E%2e/%2e./x]"),
      at: "releases/a.md:3:11",
      remedy: "nicht „.“",
    },
    {
      files: release("title: A", "aliases: ['/alt%2f..%5cx']"),
      at: "releases/a.md:3:11",
      remedy: "keine frühere Adresse",
    },
    {
      files: release("title: A", "aliases: [//fremd.example/]"),
      at: "releases/a.md:3:11",
      remedy: "muss ein Name stehen",
    },
    {
      files: release("title: A", "aliases: [/alt%00]"),
      at: "releases/a.md:3:11",
      remedy: "keine frühere Adresse",
    },
    {
      files: release("title: A", `aliases: [/${"ä".repeat(120)}]`),
      at: "releases/a.md:3:11",
      remedy: "keine frühere",
    },
  ],
  "bad-color": [
    {
      files: siteWith("look: { accent: rot }"),
      at: "_data/site.yaml:6:17",
      remedy: "So geht es, mit sechs Stellen: #1d4ed8",
    },
  ],
  "low-contrast": [
    {
      files: siteWith('look: { accent: "#ffcc00" }'),
      at: "_data/site.yaml:6:17",
      remedy: "(1,3 zu 1, nötig sind 4,5 zu 1). Bitte eine kräftigere wählen",
    },
    { files: siteWith('look: { accent-dark: "#1d4ed8" }'), at: "_data/site.yaml:6:22", remedy: "kräftigere" },
  ],
  "bad-file-path": [
    {
      files: siteWith("legal: { imprint: ../geheim.md }"),
      at: "_data/site.yaml:6:19",
      remedy: "Bitte ohne / am Anfang und ohne „..“ angeben",
    },
    {
      files: siteWith("legal: { imprint: /etc/passwd }"),
      at: "_data/site.yaml:6:19",
      remedy: "ohne / am Anfang",
    },
    { files: siteWith('legal: { imprint: "a\\0.md" }'), at: "_data/site.yaml:6:19", remedy: "kein Pfad" },
    {
      files: release("title: A", "photos: [{ file: ../../bild.jpg }]"),
      at: "releases/a.md:3:18",
      remedy: "kein Pfad",
    },
  ],
  "not-true": [
    {
      files: release("title: A", "draft: ja"),
      at: "releases/a.md:3:8",
      remedy: "kann nur „true“ sein. Sonst bitte die Zeile löschen",
    },
    { files: release("title: A", "draft: false"), at: "releases/a.md:3:8", remedy: "die Zeile löschen" },
  ],
  "part-of-itself": [
    {
      files: {
        "_data/organisations.yaml":
          "- { id: stadt, name: Stadt }\n- { id: amt, name: Amt, part-of: teil }\n- { id: teil, name: Teil, part-of: teil }",
      },
      at: "_data/organisations.yaml:3:36",
      remedy: "Bitte den Kreis auflösen",
    },
  ],
  "shared-name": [
    {
      files: {
        "_data/organisations.yaml": [
          "- { id: stadt, name: Stadt Musterstadt }",
          "- { id: amt, name: Amt für Arbeit }",
          "- { id: beirat, name: Beirat für Migration, short: BMI }",
          "- { id: ministerium, name: Ministerium des Innern, aliases: [Innenministerium, BMI] }",
        ].join("\n"),
        ...release("title: A", "partners: [beirat, ministerium]"),
      },
      at: "releases/a.md:3:20",
      remedy:
        "„BMI“ kann hier „beirat“ oder „ministerium“ meinen. Bitte den Namen bei einem der beiden entfernen oder nur einen von beiden angeben",
    },
  ],
  "text-or-person": [
    {
      files: { "_data/redactions.yaml": "- in: all\n  with: N. N.\n  reason: Antrag\n  date: 2026-01-02" },
      at: "_data/redactions.yaml:1:3",
      remedy: "Bitte entweder „text“ oder „person“ angeben",
    },
  ],
  "unknown-hint": [
    {
      files: release("title: A", "hints-off: [vage-time]"),
      at: "releases/a.md:3:13",
      remedy: "Meinten Sie „vague-time“?",
    },
    {
      files: siteWith("hints-off: [long-title, xyz]"),
      at: "_data/site.yaml:6:25",
      remedy: "Die Kennwörter nennt npm run check",
    },
  ],
  "unknown-backend": [
    {
      files: siteWith("editor: { backend: svn, repo: amt/presse }"),
      at: "_data/site.yaml:6:20",
      remedy: "Bitte github, gitlab oder gitea angeben",
    },
  ],
  "unknown-conformity": [
    {
      files: siteWith("accessibility: { state: teils, made: 2026-01-02, enforcement: Stelle }"),
      at: "_data/site.yaml:6:25",
      remedy: "Bitte full, partial oder none angeben",
    },
  ],
  "redaction-left": [
    {
      files: {
        "releases/besuch-von-eva-gross.md": releaseFile(["title: Besuch"]),
        "_data/redactions.yaml":
          "- { text: Eva Groß, in: all, with: N. N., reason: Antrag, date: 2026-01-02 }",
      },
      at: "releases/besuch-von-eva-gross.md:1:1",
      remedy: "Bitte dort entfernen oder umbenennen",
    },
  ],
  "no-original": [
    {
      files: { "releases/a.tr.md": releaseFile(["title: A"]) },
      at: "releases/a.tr.md:2:1",
      remedy: "fehlt das Original a.md. Bitte die Datei umbenennen oder das Original anlegen",
    },
  ],
  "missing-file": [
    {
      files: siteWith("legal:", "  imprint: impressum.md"),
      at: "_data/site.yaml:7:12",
      remedy: "Die Datei _data/impressum.md gibt es nicht. Bitte anlegen oder die Angabe löschen",
    },
  ],
};

function remove(folder: string, file: string): void {
  rmSync(join(folder, file));
}

function rename(folder: string, from: string, to: string): void {
  renameSync(join(folder, from), join(folder, to));
}

function link(folder: string, file: string, target: string): void {
  rmSync(join(folder, file), { recursive: true, force: true });
  mkdirSync(join(folder, file, ".."), { recursive: true });
  symlinkSync(target, join(folder, file));
}

/** Lists of lists that would unfold to a billion texts. */
function thousandfold(): readonly string[] {
  const lists = "abcdefghi".split("").map((name, index, all) => {
    const before = all[index - 1];
    const entries = Array.from({ length: 10 }, () => (before === undefined ? "ha" : `*${before}`));
    return `keywords-${name}: &${name} [${entries.join(", ")}]`;
  });
  return ["title: A", ...lists];
}

function placeOf({ file, line, column }: Fault): string {
  return `${file}:${line}:${column}`;
}

describe.each(Object.entries(table))("the rule %s", (rule, examples) => {
  it.each(examples.map((wrong, index) => ({ name: `${index + 1}: ${wrong.at}`, ...wrong })))(
    "finds the one thing that is wrong, $name",
    ({ files = {}, prepare, at, remedy }) => {
      const { archive, faults } = readingOf(files, { ...(prepare && { prepare }) });

      expect(faults.map((fault) => `${placeOf(fault)} ${fault.rule}`)).toEqual([`${at} ${rule}`]);
      expect(faults.map((fault) => faultMessage(fault, de)).join("")).toContain(remedy);
      const isError = faults.every(({ level }) => level === "error");
      expect(archive === undefined).toBe(isError);
    },
  );
});
