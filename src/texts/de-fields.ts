import type { FieldCatalogue } from "./field-texts.ts";

const exactness =
  "So genau, wie es bekannt ist: 2019-03-21, 2019-03 oder 2019; mit ~ für ungefähr, mit ? für unsicher.";
const idRule = "Nur a-z, 0-9 und -. Sie wird Teil der Adresse und ändert sich nicht mehr.";

/** The fields' labels and hints in German. */
export const deFields: FieldCatalogue = {
  release: {
    title: "Pressemitteilung",
    description: "Die Angaben am Anfang einer Mitteilung, zwischen den beiden Zeilen aus ---.",
    fields: {
      title: { title: "Überschrift", description: "Die Überschrift, Wort für Wort." },
      kicker: { title: "Dachzeile", description: "Die Zeile über der Überschrift." },
      subtitle: { title: "Unterzeile", description: "Die Zeile unter der Überschrift." },
      date: {
        title: "Datum",
        description: `Datum der Mitteilung. ${exactness} Ein Zeitraum: 2023-11/2024-02. Ohne Angabe gilt sie als undatiert; bitte nicht schätzen.`,
      },
      place: {
        title: "Spitzmarke",
        description: "Der Ort vor dem ersten Satz, wie er dasteht, ohne den Punkt: Kreis MYK.",
      },
      issuer: {
        title: "Herausgeber",
        description:
          "Kennung der Stelle aus organisations.yaml, die die Mitteilung herausgegeben hat. Ohne Angabe der Herausgeber aus site.yaml.",
      },
      partners: {
        title: "Partner",
        description: "Kennungen der beteiligten oder betroffenen Stellen aus organisations.yaml.",
      },
      projects: {
        title: "Projekte",
        description: "Kennungen der Projekte aus projects.yaml, von denen die Mitteilung handelt.",
      },
      people: {
        title: "Personen",
        description: "Kennungen der Personen aus people.yaml, die in der Mitteilung vorkommen.",
      },
      photos: {
        title: "Fotos",
        description: "Die Fotos der Mitteilung, auch solche, von denen nur die Bildunterschrift bekannt ist.",
        fields: {
          file: {
            title: "Bilddatei",
            description: "Name der Bilddatei neben der Mitteilung. Weglassen, wenn das Bild nicht vorliegt.",
          },
          caption: {
            title: "Bildunterschrift",
            description: "Die Bildunterschrift, Wort für Wort, ohne den Bildnachweis.",
          },
          alt: {
            title: "Bildbeschreibung",
            description:
              "Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen. Ein bis zwei Sätze.",
          },
          credit: {
            title: "Bildnachweis",
            description: "Wer das Bild gemacht hat, ohne „Foto:“: Jobcenter MYK.",
          },
          terms: {
            title: "Nutzungsbedingungen",
            description: "Wer das Bild wofür verwenden darf: Abdruck honorarfrei bei Nennung der Quelle.",
          },
          people: {
            title: "Abgebildete",
            description: "Wer auf dem Bild zu sehen ist, in der Reihenfolge der Bildunterschrift.",
            fields: {
              person: { title: "Person", description: "Kennung aus people.yaml." },
              as: {
                title: "Funktion",
                description: "Funktion, wie die Bildunterschrift sie nennt: Projektleiter LQA.",
              },
              position: {
                title: "Platz im Bild",
                description: "Eine Zahl zählt von links: 2. Sonst die Worte der Bildunterschrift: hinten.",
              },
            },
          },
        },
      },
      contact: {
        title: "Pressekontakt",
        description: "Kennung einer Person oder Stelle, oder der Kontakt als Text mit Telefon und E-Mail.",
      },
      boilerplate: {
        title: "Abbinder",
        description: "Der gleichbleibende Absatz am Ende: Weitere Informationen unter …",
      },
      signature: { title: "Kürzel", description: "Das Namenskürzel am Ende: BA." },
      number: { title: "Nummer", description: "Die eigene Nummer der Pressestelle: 12/2019." },
      language: {
        title: "Sprache",
        description: "Sprachkürzel: de, en, tr. Ohne Angabe die Sprache aus site.yaml.",
      },
      keywords: { title: "Schlagwörter", description: "Freie Schlagwörter." },
      source: {
        title: "Quelle",
        description: "Woher der Text stammt, wenn er nicht vom Herausgeber selbst kam.",
        fields: {
          name: { title: "Name", description: "Von wem der Text stammt: Rhein-Zeitung." },
          url: { title: "Webadresse", description: "Wo er dort steht, mit https:// am Anfang." },
          note: { title: "Anmerkung", description: "Was man über die Herkunft sonst wissen sollte." },
        },
      },
      embargo: {
        title: "Sperrfrist",
        description:
          "Vor diesem Zeitpunkt verlässt nichts davon das Haus: 2026-03-01T06:00 (Ortszeit) oder 2026-03-01T06:00+01:00.",
      },
      draft: {
        title: "Entwurf",
        description: "true: Die Mitteilung erscheint nirgends. Sonst die Zeile löschen.",
      },
      corrections: {
        title: "Berichtigungen",
        description: "Was nach der Veröffentlichung geändert wurde; steht öffentlich bei der Mitteilung.",
        fields: {
          date: { title: "Datum", description: `Wann berichtigt wurde. ${exactness}` },
          note: {
            title: "Was geändert wurde",
            description: "In einem Satz, was vorher falsch war und nun richtig ist.",
          },
        },
      },
      withdrawn: {
        title: "Zurückgezogen",
        description: "Die Adresse bleibt und nennt Tag und Grund; der Text verschwindet überall.",
        fields: {
          date: { title: "Datum", description: `Wann sie zurückgezogen wurde. ${exactness}` },
          reason: { title: "Grund", description: "Warum; steht öffentlich an der Stelle der Mitteilung." },
        },
      },
      "replaced-by": {
        title: "Ersetzt durch",
        description: "Name der Mitteilung, die nun an ihre Stelle tritt: der Dateiname ohne .md.",
      },
      aliases: {
        title: "Frühere Adressen",
        description:
          "Pfade, unter denen die Mitteilung früher stand; jeder führt hierher: /presse/2019/alt.html.",
      },
      original: {
        title: "Textstand des Originals",
        description:
          "Nur in Übersetzungen: Kennzeichen des Originaltextes, aus dem übersetzt wurde. Ändert sich das Original, gilt die Übersetzung als veraltet.",
      },
      "hints-off": {
        title: "Abgeschaltete Hinweise",
        description:
          "Kennwörter der Hinweise von npm run check, die zu dieser Mitteilung nicht erscheinen sollen: vague-time.",
      },
    },
  },
  organisation: {
    title: "Stelle",
    description: "Eine Stelle, die Mitteilungen herausgibt oder an ihnen beteiligt ist.",
    fields: {
      id: { title: "Kennung", description: `Kurzer, bleibender Name: landkreis-mayen-koblenz. ${idRule}` },
      name: { title: "Name", description: "Der volle Name: Landkreis Mayen-Koblenz." },
      short: { title: "Kurzform", description: "Die Kurzform, wie Texte sie nennen: Kreis MYK." },
      aliases: {
        title: "Weitere Namen",
        description:
          "Andere Namen, unter denen Texte die Stelle nennen. Sie werden in Mitteilungen verlinkt.",
      },
      former: {
        title: "Frühere Namen",
        description: "Wie die Stelle früher hieß.",
        fields: {
          name: { title: "Name", description: "Der frühere Name." },
          until: { title: "Bis", description: `Bis wann er galt. ${exactness}` },
        },
      },
      kind: { title: "Art", description: "Was für eine Stelle es ist: Ministerium, Beirat, Unternehmen." },
      "part-of": { title: "Gehört zu", description: "Kennung der Stelle, zu der sie gehört." },
      url: { title: "Website", description: "Ihre Website, mit https:// am Anfang." },
      place: { title: "Ort", description: "Wo sie ihren Sitz hat." },
    },
  },
  project: {
    title: "Projekt",
    description: "Ein Projekt, von dem Mitteilungen handeln.",
    fields: {
      id: { title: "Kennung", description: `Kurzer, bleibender Name: lqa. ${idRule}` },
      name: { title: "Name", description: "Der volle Name: LQA Leben - Qualifizieren - Arbeiten." },
      short: { title: "Kurzform", description: "Die Kurzform, wie Texte sie nennen: LQA." },
      aliases: {
        title: "Weitere Namen",
        description:
          "Andere Namen, unter denen Texte das Projekt nennen. Sie werden in Mitteilungen verlinkt.",
      },
      organisations: { title: "Beteiligte", description: "Kennungen der Stellen, die es tragen." },
      people: { title: "Personen", description: "Kennungen der Personen, die es leiten." },
      from: { title: "Beginn", description: `Wann es begann. ${exactness}` },
      to: { title: "Ende", description: `Wann es endete. ${exactness}` },
      summary: { title: "Worum es geht", description: "In ein, zwei Sätzen." },
      funding: { title: "Förderung", description: "Wer es bezahlt: Europäischer Sozialfonds." },
    },
  },
  person: {
    title: "Person",
    description: "Eine Person, die in Mitteilungen vorkommt.",
    fields: {
      id: { title: "Kennung", description: `Kurzer, bleibender Name: zeynep-begen. ${idRule}` },
      name: { title: "Name", description: "Vor- und Nachname, ohne Titel." },
      honorific: { title: "Titel", description: "Der Titel vor dem Namen: Dr." },
      aliases: {
        title: "Weitere Namen",
        description: "Andere Namen, unter denen Texte die Person nennen, etwa ein Geburtsname.",
      },
      roles: {
        title: "Funktionen",
        description:
          "Ihre Funktionen, jede mit der Zeit, in der sie galt. Eine Seite zeigt die am Tag der Mitteilung.",
        fields: {
          role: { title: "Funktion", description: "Die Funktion: Geschäftsführer." },
          organisation: { title: "Stelle", description: "Kennung der Stelle, bei der sie sie hat." },
          project: { title: "Projekt", description: "Kennung des Projekts, in dem sie sie hat." },
          from: { title: "Seit", description: `Seit wann. ${exactness}` },
          to: { title: "Bis", description: `Bis wann. ${exactness}` },
        },
      },
      hidden: {
        title: "Verborgen",
        description:
          "true: keine eigene Seite, kein Eintrag im Verzeichnis, keine Links. Die Worte der Mitteilungen bleiben stehen.",
      },
      url: { title: "Website", description: "Eine Website über die Person, mit https:// am Anfang." },
    },
  },
  site: {
    title: "Archiv",
    description: "Das Archiv selbst: sein Name, seine Adresse, sein Aussehen.",
    fields: {
      title: { title: "Name des Archivs", description: "Steht am Kopf jeder Seite." },
      url: {
        title: "Adresse",
        description: "Webadresse, unter der das Archiv steht, mit https:// am Anfang.",
      },
      "first-url": {
        title: "Erste Adresse",
        description:
          "Nur nach einem Umzug: die Webadresse, unter der das Archiv zuerst stand. Damit bleiben die Kennungen in den Feeds, und niemand bekommt alles noch einmal.",
      },
      language: {
        title: "Sprache",
        description: "Sprache der Oberfläche und Vorgabe für die Mitteilungen: de.",
      },
      "time-zone": { title: "Zeitzone", description: "Für Sperrfristen in Ortszeit: Europe/Berlin." },
      publisher: {
        title: "Herausgeber",
        description: "Kennung der Stelle aus organisations.yaml, deren Archiv das ist.",
      },
      contact: {
        title: "Pressekontakt",
        description: "Gilt für Mitteilungen ohne eigenen: Kennung einer Person oder Stelle, oder ein Text.",
      },
      reuse: {
        title: "Abdruck",
        description:
          "Unter welchen Bedingungen die Texte gedruckt werden dürfen. Steht bei jeder Mitteilung: Abdruck honorarfrei, Beleg erbeten.",
      },
      accessibility: {
        title: "Erklärung zur Barrierefreiheit",
        description: "Woraus die Erklärung gemacht wird, wenn unter legal keine eigene steht.",
        fields: {
          state: {
            title: "Stand",
            description: "full, partial oder none: vollständig, teilweise oder nicht vereinbar.",
          },
          made: { title: "Erstellt", description: "Tag, an dem die Erklärung erstellt wurde." },
          reviewed: {
            title: "Überprüft",
            description: "Tag der letzten Überprüfung; jedes Jahr zu erneuern.",
          },
          law: {
            title: "Rechtsgrundlage",
            description: "Das Gesetz, nach dem die Erklärung abgegeben wird.",
          },
          method: { title: "Prüfung", description: "Wie geprüft wurde." },
          gaps: { title: "Lücken", description: "Was noch nicht barrierefrei ist, ein Satz je Eintrag." },
          feedback: { title: "Barrieren melden", description: "Wohin Barrieren gemeldet werden." },
          enforcement: {
            title: "Durchsetzungsstelle",
            description: "Name und Erreichbarkeit der Durchsetzungsstelle des Landes.",
          },
        },
      },
      legal: {
        title: "Rechtliche Seiten",
        description: "Markdown-Dateien in _data/ mit den Texten dieser Seiten.",
        fields: {
          imprint: { title: "Impressum", description: "Datei mit dem Impressum: impressum.md." },
          privacy: {
            title: "Datenschutz",
            description: "Datei mit der Datenschutzerklärung: datenschutz.md.",
          },
          accessibility: {
            title: "Barrierefreiheit",
            description: "Datei mit der Erklärung zur Barrierefreiheit: barrierefreiheit.md.",
          },
          "easy-language": {
            title: "Leichte Sprache",
            description: "Datei mit der Seite in Leichter Sprache: leichte-sprache.md.",
          },
          "sign-language": {
            title: "Gebärdensprache",
            description:
              "Seite über das Archiv mit einem Link auf ein Video in Gebärdensprache. Ohne diese Angabe gibt es die Seite nicht.",
          },
        },
      },
      "hints-off": {
        title: "Abgeschaltete Hinweise",
        description:
          "Kennwörter der Hinweise von npm run check, die im ganzen Archiv nicht erscheinen sollen: photo-without-terms.",
      },
      editor: {
        title: "Web-Editor",
        description: "Wohin der Editor unter /admin/ speichert, was darin geschrieben wird.",
        fields: {
          backend: { title: "Anbieter", description: "github, gitlab oder gitea. Ohne Angabe github." },
          repo: { title: "Repository", description: "Besitzer und Name: jobcenter-myk/presse." },
          branch: {
            title: "Zweig",
            description: "Der Zweig, aus dem die Website entsteht. Ohne Angabe main.",
          },
          host: {
            title: "Adresse des Anbieters",
            description: "Nur bei einem eigenen Server: https://git.example.org.",
          },
          "sign-in": {
            title: "Anmeldedienst",
            description:
              "Adresse des Dienstes für die Anmeldung (OAuth). Ohne ihn geht die Anmeldung mit einem Zugriffstoken.",
          },
        },
      },
      look: {
        title: "Aussehen",
        description: "Die Hausfarben.",
        fields: {
          accent: { title: "Hausfarbe", description: "Für Links und Linien auf hellem Grund: #1d4ed8." },
          "accent-dark": { title: "Hausfarbe, dunkel", description: "Dasselbe auf dunklem Grund: #93c5fd." },
        },
      },
    },
  },
};
