import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/records.ts";
import { ninjs } from "../../../src/formats/ninjs.ts";
import type { ViewOptions } from "../../../src/views/context.ts";
import { releasePartsOf } from "../../../src/views/release-parts.ts";
import { planOf, releaseFile, seedArchive, seeds, smallArchive } from "../../archive.ts";
import { validateNinjs } from "../../json-schemas.ts";

function itemOf(archive: Archive, name: string, options: Partial<ViewOptions> = {}) {
  const { context } = planOf(archive, options);
  const release = context.groupings.byName.get(name);
  if (release === undefined) throw new Error("no release");
  const json = ninjs(releasePartsOf(context)(release), context.texts, (day) => context.midnight(day));
  expect(validateNinjs(json)).toEqual([]);
  return JSON.parse(json);
}

const item = (frontMatter: readonly string[], body?: string, options: Partial<ViewOptions> = {}) =>
  itemOf(smallArchive({ x: releaseFile(["title: Neue Brücke", ...frontMatter], body) }), "x", options);

describe("ninjs", () => {
  it("tells of the dated seed what is known", () => {
    const { bodies, ...rest } = itemOf(seedArchive(), seeds.dated);
    expect(rest).toMatchObject({
      uri: `tag:www.jobcenter-myk.de,2026:release/${seeds.dated}`,
      type: "text",
      representationType: "full",
      version: "1",
      firstCreated: "2019-03-21T00:00:00+01:00",
      versionCreated: "2019-03-21T00:00:00+01:00",
      pubStatus: "usable",
      language: "de",
      by: "Jobcenter Landkreis Mayen-Koblenz",
      located: "Landkreis Mayen-Koblenz",
      headlines: [
        {
          role: "main",
          value: "Jobcenter Landkreis Mayen-Koblenz und Landesarbeitsministerium sind gut vernetzt",
        },
        {
          role: "subtitle",
          value: "Staatssekretär Dr. Alexander Wilhelm lobt die gute Zusammenarbeit mit dem Jobcenter MYK",
        },
      ],
      organisations: [
        { rel: "issuer", literal: "jobcenter-mayen-koblenz" },
        { rel: "partner", literal: "ministerium-soziales-arbeit-rheinland-pfalz" },
        { rel: "partner", literal: "landkreis-mayen-koblenz" },
      ],
      people: [
        { name: "Dr. Alexander Wilhelm", uri: "https://www.jobcenter-myk.de/personen/alexander-wilhelm/" },
        { name: "Burkhardt Nauroth" },
        { name: "Christoph Kretschmer" },
        { name: "Rolf Koch" },
      ],
      associations: [
        {
          type: "picture",
          uri: `tag:www.jobcenter-myk.de,2026:release/${seeds.dated}/photo/1`,
          descriptions: [
            { role: "caption", value: expect.stringContaining("(2.v.l.)") },
            { role: "people", value: "Dr. Alexander Wilhelm, Staatssekretär, 2.\u00a0von links" },
          ],
        },
      ],
    });
    expect(rest).not.toHaveProperty("edNote");
    expect(rest).not.toHaveProperty("subjects");
    expect(bodies).toMatchObject([
      { role: "main", contentType: "text/plain", charCount: 2018, value: expect.stringContaining("‚Motor‘") },
      { role: "main", contentType: "text/html", charCount: 2018, value: expect.stringMatching(/^<p>/) },
      {
        role: "boilerplate",
        contentType: "text/plain",
        value: "Weitere Informationen unter www.jobcenter-myk.de.",
      },
      { role: "boilerplate", contentType: "text/html" },
    ]);
    expect([...bodies[0].value]).toHaveLength(bodies[0].charCount);
  });

  it("gives no date to the undated seed, and the project as its subject", () => {
    const seed = itemOf(seedArchive(), seeds.undated);
    expect(seed).not.toHaveProperty("firstCreated");
    expect(seed).not.toHaveProperty("versionCreated");
    expect(seed.subjects).toEqual([
      {
        name: "LQA Leben - Qualifizieren - Arbeiten",
        rel: "project",
        uri: "https://www.jobcenter-myk.de/projekte/lqa/",
        literal: "lqa",
      },
    ]);
    expect(seed.associations).toMatchObject([{ by: "Jobcenter Mayen-Koblenz" }]);
    expect(seed.bodies.at(-1)).toEqual({ role: "signature", contentType: "text/plain", value: "BA" });
  });

  it.each(["2019-03", "2019", "2019-03-21~", "2019-03-21?", "2019-03-01/2019-03-02"])(
    "makes no day of %s",
    (date) => {
      expect(item([`date: "${date}"`])).not.toHaveProperty("firstCreated");
    },
  );

  it("has as its version's day that on which an undated release came", () => {
    const entered = new Map([["releases/x.md", "2026-01-15"]]);
    const undated = item([], "", { entered });
    expect(undated).not.toHaveProperty("firstCreated");
    expect(undated.versionCreated).toBe("2026-01-15T00:00:00+01:00");
  });

  it("says in its note what was corrected", () => {
    expect(
      item([
        "date: 2019-03-21",
        "corrections: [{ date: 2019-04-02, note: Es sind 12. }, { date: 2019-05, note: Es sind 13. }]",
      ]),
    ).toMatchObject({
      version: "3",
      firstCreated: "2019-03-21T00:00:00+01:00",
      versionCreated: "2019-04-02T00:00:00+02:00",
      edNote: "Berichtigung (2. April 2019): Es sind 12.\nBerichtigung (Mai 2019): Es sind 13.",
    });
  });

  it("is canceled when the release is withdrawn, and says why", () => {
    const withdrawn = item(
      [
        "date: 2019-03-21",
        "subtitle: GEHEIM",
        "place: GEHEIM",
        "withdrawn: { date: 2020-01-05, reason: Falsch. }",
      ],
      "GEHEIM",
    );
    expect(withdrawn).toMatchObject({
      pubStatus: "canceled",
      representationType: "partial",
      version: "2",
      versionCreated: "2020-01-05T00:00:00+01:00",
      edNote: "Diese Mitteilung wurde zurückgezogen (5. Januar 2020). Falsch.",
    });
    expect(JSON.stringify(withdrawn)).not.toContain("GEHEIM");
    expect(withdrawn).not.toHaveProperty("bodies");
    expect(withdrawn).not.toHaveProperty("people");
  });

  it("names kicker, number, keywords, source and contact, and nobody who is hidden", () => {
    const full = item([
      "kicker: Verkehr",
      "number: 12/2019",
      "keywords: [Brücke]",
      "people: [ada-wolf, ben-roth]",
      "contact: ada-wolf",
      "source: { name: Regionalblatt, url: 'https://blatt.example/1' }",
    ]);
    expect(full).toMatchObject({
      title: "Verkehr: Neue Brücke",
      altIds: [
        { role: "url", value: "https://presse.musterstadt.example/pressemitteilungen/x/" },
        { role: "number", value: "12/2019" },
      ],
      subjects: [{ name: "Brücke", rel: "keyword" }],
      infoSources: [
        { name: "Regionalblatt", role: "source", uri: "https://blatt.example/1" },
        { name: "Dr. Ada Wolf", role: "contact", literal: "ada-wolf" },
      ],
    });
    expect(JSON.stringify(full)).not.toContain("Roth");
  });

  it("counts characters as readers do", () => {
    const [plain] = item([], "Grün \u{1f389} & *ja*").bodies;
    expect(plain).toMatchObject({ value: "Grün \u{1f389} & ja", charCount: 11, wordCount: 4 });
  });
});
