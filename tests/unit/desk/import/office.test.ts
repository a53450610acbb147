import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/desk/import/read-file.ts";
import { releaseOf } from "./converted.ts";

// Six made-up releases, each as an office would write it. NAME.fodt is the source; LibreOffice 7.4 wrote it as .docx,
// .odt, .pdf, .html and .txt (`soffice --convert-to`, wahl.txt then in Windows-1252), and mutt 2.2 sent each as .eml:
// its text, or a covering note with the document or the picture attached.
const fixtures = join(import.meta.dirname, "fixtures/office");
const programs = ["docx", "odt", "pdf", "html", "txt", "eml"] as const;

const umzug = {
  title: "Bürgerbüro zieht in das alte Postamt",
  subtitle: "Ab Juni beraten acht Fachkräfte an einem Ort",
  date: "2024-05-07",
  number: "45/2024",
  embargo: "2024-05-08T10:00",
  place: "Musterstadt",
  contact: "Max Muster\nTelefon 0261 12345\npresse@musterstadt.example",
};
const messe = {
  title: "Ausbildungsmesse: 60 Betriebe stellen sich vor",
  date: "2024-05-14",
  number: "046/2024",
  boilerplate: "Weitere Informationen unter www.messe.example.",
};
const wahl = {
  title: "Kreis sucht 400 Helferinnen und Helfer für die Wahl",
  kicker: "Wahlhilfe",
  subtitle: "Einsatz am 8. Oktober",
  date: "2023-06-12",
  place: "Musterstadt",
  contact: "Udo Groß, Tel. 0261 98765, wahl@kreis.example",
};
const brand = {
  title: "POL-MU: Garage ausgebrannt, niemand verletzt",
  kicker: "Polizei Musterstadt",
  number: "0137",
  contact: "Rückfragen bitte an:\nPolizei Musterstadt\nPressestelle\nTelefon: 0261 110110",
};
const konzert = {
  title: "Kreismusikschule spielt für den guten Zweck",
  date: "2021-05-03",
  place: "Kreis MK",
  partners: ["tafel", "ministerium"],
  projects: ["lotse"],
  people: ["ben-roth", "ada-wolf", "eva-klein"],
};
const harbour = { title: "Harbour museum opens its new wing", embargo: "2026-03-03T10:00" };

const people = [
  { person: "ben-roth", as: "Landrat" },
  { person: "ada-wolf", as: "Ministerin" },
  { person: "eva-klein" },
];
const caption = "Übergaben den Scheck (v.l.n.r.): Landrat Ben Roth, Ministerin Dr. Ada Wolf und Eva Klein.";

const releases = {
  umzug: { fields: umzug, words: ["Das Bürgerbüro der Stadt zieht", "wie bisher auch ohne Anmeldung."] },
  messe: {
    fields: messe,
    words: ["Sechzig Betriebe", "- Beratung zu Bewerbungen", "ohne Termin", "Begrüßung"],
  },
  wahl: { fields: wahl, words: ["Für die Landtagswahl", "1. Schulung im September\n2. Einsatz am Wahltag"] },
  brand: { fields: brand, words: ["In der Nacht zum Mittwoch", "wird gebeten, sich zu melden."] },
  konzert: { fields: konzert, words: ["Mehr als 300 Gäste", "einen neuen Kühlwagen für den Kreis."] },
  harbour: { fields: harbour, words: ["The harbour museum", "have already signed up for them."] },
} as const;

/** What a person would say of a release: the fields that are asked for, and no other of their kind. */
const asked = ["title", "kicker", "subtitle", "date", "number", "embargo", "place", "contact", "boilerplate"];

async function imported(name: keyof typeof releases, program: string) {
  const file = `${name}.${program}`;
  return releaseOf(await readDocument(readFileSync(join(fixtures, file)), file));
}

const names = ["umzug", "messe", "wahl", "brand", "konzert", "harbour"] as const;
const inputs = names.flatMap((name) => programs.map((program) => ({ name, program })));

describe("releases of offices, from every program", () => {
  it.each(inputs)("$name.$program", async ({ name, program }) => {
    const known = releases[name];
    const { fields, body } = await imported(name, program);
    expect(fields).toMatchObject(known.fields);
    const others = Object.keys(fields).filter((key) => asked.includes(key) && !(key in known.fields));
    expect(others).toEqual([]);
    for (const words of known.words) expect(body).toContain(words);
  });

  it.each(["docx", "odt", "eml"])(
    "konzert.%s has its picture, with caption and all who are shown",
    async (program) => {
      const { fields, pictures } = await imported("konzert", program);
      expect(fields).toMatchObject({ photos: [{ caption, credit: "Kreis MK", people }] });
      expect(pictures).toHaveLength(1);
    },
  );

  it.each(["pdf", "html", "txt"])(
    "konzert.%s has the caption of a picture that is not in it",
    async (program) => {
      const { fields, pictures } = await imported("konzert", program);
      expect(fields).toMatchObject({ photos: [{ caption, credit: "Kreis MK", people }] });
      expect(pictures).toEqual([]);
    },
  );

  it.each(["docx", "odt", "html", "eml"])("messe.%s has lists, table, link and emphasis", async (program) => {
    const { body } = await imported("messe", program);
    expect(body).toContain("- Beratung zu Bewerbungen\n  - mit Termin\n  - ohne Termin\n- Vorträge");
    expect(body).toContain("| Uhrzeit | Programm |\n| --- | --- |\n| 9 Uhr | Begrüßung |");
    expect(body).toContain("[auf der Seite der Messe](https://messe.example/anmeldung)");
    expect(body).toContain("müssen sich **nicht** anmelden");
  });

  it.each(["docx", "odt", "pdf"])("umzug.%s has no words of its page's head and foot", async (program) => {
    const { body, dropped } = await imported("umzug", program);
    expect(body).not.toMatch(/Markt 1|Seite 1/);
    expect(dropped.map(({ text }) => text).join("\n")).toContain("Markt 1");
  });
});
