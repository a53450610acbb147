import { describe, expect, it } from "vitest";
import { releaseText } from "../../../src/formats/release-text.ts";
import { de } from "../../../src/texts/de.ts";
import { releasePartsOf } from "../../../src/views/release-parts.ts";
import { planOf, releaseFile, seedArchive, seeds, smallArchive } from "../../archive.ts";

function textOf(
  frontMatter: readonly string[],
  body?: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const archive = smallArchive({ x: releaseFile(["title: Neue Brücke", ...frontMatter], body), ...more });
  const { context } = planOf(archive);
  const release = context.groupings.byName.get("x");
  if (release === undefined) throw new Error("no release");
  return releaseText(releasePartsOf(context)(release), context.texts);
}

const address = "Adresse: https://presse.musterstadt.example/pressemitteilungen/x/\n";

describe("the text edition of a release", () => {
  it("has all its parts in order", () => {
    const text = textOf(
      [
        "number: 12/2019",
        "date: 2019-03-21",
        "kicker: Verkehr",
        "subtitle: Acht Jahre Bauzeit",
        "place: Musterstadt",
        "partners: [amt]",
        "projects: [lotse]",
        "people: [ada-wolf, ben-roth]",
        "signature: BA",
        'boilerplate: "Eins.\\n\\nZwei."',
        'contact: "Pressestelle\\nTel. 123"',
        "keywords: [Brücke, Verkehr]",
        "source: { name: Regionalblatt, url: 'https://blatt.example/1', note: gekürzt }",
        "photos: [{ caption: Vor der Brücke, alt: Eine Brücke, credit: Amt, terms: frei, " +
          'people: [{ person: ada-wolf, position: "2" }, { person: ben-roth }] }, { caption: Dahinter }]',
        "corrections: [{ date: 2019-04-02, note: Neu. }]",
      ],
      "Die *neue* Brücke\nsteht.\n\n- eins\n- zwei",
    );
    expect(text).toBe(
      [
        "Pressemitteilung Nr.\u00a012/2019",
        "Datum: 21. März 2019",
        "Herausgegeben von: Stadt Musterstadt",
        "",
        "Dachzeile: Verkehr",
        "Neue Brücke",
        "Unterzeile: Acht Jahre Bauzeit",
        "",
        "Musterstadt. Die neue Brücke steht.",
        "",
        "- eins",
        "- zwei",
        "",
        "Kürzel: BA",
        "",
        "Abbinder:",
        "Eins.",
        "",
        "Zwei.",
        "",
        "Foto 1:",
        "Vor der Brücke",
        "Auf dem Bild: Dr. Ada Wolf (Dezernentin, 2.\u00a0von links)",
        "Bildbeschreibung: Eine Brücke",
        "Foto: Amt",
        "Nutzung: frei",
        "Das Bild zu dieser Bildunterschrift liegt dem Archiv nicht vor.",
        "",
        "Foto 2:",
        "Dahinter",
        "Das Bild zu dieser Bildunterschrift liegt dem Archiv nicht vor.",
        "",
        "Pressekontakt:",
        "Pressestelle",
        "Tel. 123",
        "",
        "Berichtigung (2. April 2019):",
        "Neu.",
        "",
        "Projekte: Lotsen für alle",
        "Partner: Amt für Arbeit & Soziales",
        "Personen: Dr. Ada Wolf (Dezernentin)",
        "Schlagwörter: Brücke; Verkehr",
        "Quelle: Regionalblatt, https://blatt.example/1, gekürzt",
        "Länge: 43 Zeichen mit Leerzeichen",
        address,
      ].join("\n"),
    );
  });

  it("is short where there is little", () => {
    expect(textOf([], "Ein Satz.")).toBe(
      [
        "Pressemitteilung",
        "Datum: undatiert",
        "Herausgegeben von: Stadt Musterstadt",
        "",
        "Neue Brücke",
        "",
        "Ein Satz.",
        "",
        "Länge: 9 Zeichen mit Leerzeichen",
        address,
      ].join("\n"),
    );
  });

  it("says what happened to a withdrawn release, and where the newer one is", () => {
    const text = textOf(
      [
        "subtitle: GEHEIM",
        "people: [ada-wolf]",
        "withdrawn: { date: 2020-01-05, reason: Falsch. }",
        "replaced-by: y",
      ],
      "GEHEIM",
      { y: releaseFile(["title: Bessere Brücke"]) },
    );
    expect(text).toBe(
      [
        "Pressemitteilung",
        "Datum: undatiert",
        "Herausgegeben von: Stadt Musterstadt",
        "",
        "Neue Brücke",
        "",
        "Diese Mitteilung wurde zurückgezogen (5. Januar 2020).",
        "Falsch.",
        "",
        de.release.replaced,
        "Bessere Brücke",
        "https://presse.musterstadt.example/pressemitteilungen/y/",
        "",
        address,
      ].join("\n"),
    );
  });

  it("holds every word and quotation mark of the seeds", () => {
    const { context } = planOf(seedArchive());
    const parts = releasePartsOf(context);
    const words = (text: string) => text.split(/\s+/);
    for (const release of context.archive.releases) {
      const text = releaseText(parts(release), context.texts);
      const { title, subtitle = "", body, boilerplate = "", signature = "", photos } = release;
      const own = [
        title,
        subtitle,
        body,
        boilerplate,
        signature,
        ...photos.map(({ caption = "" }) => caption),
      ];
      expect(words(text)).toEqual(expect.arrayContaining(words(own.join(" ").trim())));
      for (const paragraph of body.trim().split("\n\n")) expect(text).toContain(paragraph);
    }
    const dated = context.groupings.byName.get(seeds.dated);
    expect(dated && releaseText(parts(dated), context.texts)).toContain(
      "Länge: 2.010 Zeichen mit Leerzeichen",
    );
  });

  it("is in NFC and has lines that end in LF", () => {
    // "ü" of two characters, and an office's line ends.
    const text = textOf(["kicker: Bru\u0308cke"], "Eins.\r\n\r\nGru\u0308n.");
    expect(text).toContain("Dachzeile: Brücke\n");
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toContain("\r");
  });
});
