import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/records.ts";
import { formatFiles } from "../../../src/formats/format-files.ts";
import { planOf, releaseFile, seedArchive, seeds, smallArchive } from "../../archive.ts";

/** The open data of an archive in a format. */
function openData(archive: Archive, format: "json" | "csv"): string {
  const file = [...formatFiles(planOf(archive))].find(({ file: name }) => name === `archiv.${format}`);
  const content = file?.content();
  if (!(content instanceof Uint8Array)) throw new Error(`archiv.${format} is not there`);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
}

const json = (archive: Archive) => JSON.parse(openData(archive, "json"));

/** Reads CSV as RFC 4180 has it, with no help from what wrote it. */
function rows(csv: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    found.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") found.push([]);
  }
  return found.slice(0, -1);
}

const table = (archive: Archive) => {
  const [names = [], ...cells] = rows(openData(archive, "csv"));
  return cells.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
};

const full = [
  "title: '=Neue \"Brücke\"'",
  "kicker: Verkehr",
  'date: "2019-03~"',
  "partners: [amt]",
  "projects: [lotse]",
  "people: [ada-wolf, ben-roth]",
  "keywords: [Brücke, Verkehr]",
  "contact: ada-wolf",
  "photos: [{ caption: Vor der Brücke, people: [{ person: ada-wolf, as: Rednerin }, { person: ben-roth }] }]",
  "corrections: [{ date: 2019-04, note: Neu. }]",
];

describe("the archive as JSON", () => {
  it("has both seeds with their texts", () => {
    const { archive, releases, ...records } = json(seedArchive());
    expect(archive).toEqual({
      title: "Pressearchiv Jobcenter Mayen-Koblenz",
      url: "https://www.jobcenter-myk.de/",
      language: "de",
      publisher: "jobcenter-mayen-koblenz",
    });
    expect(releases).toMatchObject([
      { name: seeds.dated, date: "2019-03-21", text: expect.stringContaining("‚Motor‘") },
      { name: seeds.undated, projects: ["lqa"], signature: "BA" },
    ]);
    expect(releases[1]).not.toHaveProperty("date");
    expect(records.organisations).toHaveLength(4);
    expect(records.projects).toMatchObject([{ id: "lqa", people: ["deniz-ocar"] }]);
    expect(records.people).toHaveLength(10);
  });

  it("points from releases to records by id, with dates as exact as they are", () => {
    const { releases, people } = json(smallArchive({ x: releaseFile(full) }));
    expect(releases).toEqual([
      {
        id: "tag:presse.musterstadt.example,2026:release/x",
        name: "x",
        url: "https://presse.musterstadt.example/pressemitteilungen/x/",
        language: "de",
        date: "2019-03~",
        kicker: "Verkehr",
        title: '=Neue "Brücke"',
        issuer: "stadt",
        partners: ["amt"],
        projects: ["lotse"],
        people: [{ person: "ada-wolf", role: "Dezernentin" }],
        keywords: ["Brücke", "Verkehr"],
        text: "Ein Satz.",
        photos: [{ caption: "Vor der Brücke", people: [{ person: "ada-wolf", role: "Rednerin" }] }],
        contact: "ada-wolf",
        corrections: [{ date: "2019-04", note: "Neu." }],
      },
    ]);
    expect(people).toEqual([
      {
        id: "ada-wolf",
        name: "Dr. Ada Wolf",
        url: "https://presse.musterstadt.example/personen/ada-wolf/",
        roles: [
          { role: "Dezernentin", organisation: "amt", to: "2019-12-31" },
          { role: "Bürgermeisterin", organisation: "stadt", from: "2020-01-01" },
        ],
      },
    ]);
  });

  it("keeps of a withdrawn release that it was, and why", () => {
    const [release] = json(
      smallArchive({
        x: releaseFile(
          ["title: X", "subtitle: GEHEIM", "withdrawn: { date: 2020-01-05, reason: Falsch. }"],
          "GEHEIM",
        ),
      }),
    ).releases;
    expect(release).toMatchObject({ title: "X", withdrawn: { date: "2020-01-05", reason: "Falsch." } });
    expect(release).not.toHaveProperty("text");
    expect(JSON.stringify(release)).not.toContain("GEHEIM");
  });

  it("is JSON without a release", () => {
    expect(json(smallArchive({}))).toMatchObject({ releases: [], organisations: [] });
  });
});

describe("the archive as CSV", () => {
  it("has a row for each release, with names", () => {
    expect(
      table(smallArchive({ x: releaseFile(full), y: releaseFile(["title: Y"], "Eins, zwei.\n\nDrei.") })),
    ).toEqual([
      {
        id: "tag:presse.musterstadt.example,2026:release/x",
        url: "https://presse.musterstadt.example/pressemitteilungen/x/",
        date: "2019-03~",
        number: "",
        kicker: "Verkehr",
        title: `'=Neue "Brücke"`,
        subtitle: "",
        place: "",
        issuer: "Stadt Musterstadt",
        partners: "Amt für Arbeit & Soziales",
        projects: "Lotsen für alle",
        people: "Dr. Ada Wolf",
        keywords: "Brücke; Verkehr",
        language: "de",
        corrected: "2019-04",
        withdrawn: "",
        text: "Ein Satz.",
      },
      expect.objectContaining({ title: "Y", date: "", text: "Eins, zwei.\n\nDrei." }),
    ]);
  });

  it("keeps of a withdrawn release that it was", () => {
    const [row] = table(
      smallArchive({
        x: releaseFile(
          ["title: X", "people: [ada-wolf]", "withdrawn: { date: 2020-01-05, reason: Falsch. }"],
          "GEHEIM",
        ),
      }),
    );
    expect(row).toMatchObject({ title: "X", withdrawn: "2020-01-05", text: "", people: "" });
  });

  it("begins with the names of its columns and no byte-order mark", () => {
    expect(openData(smallArchive({}), "csv")).toBe(
      "id,url,date,number,kicker,title,subtitle,place,issuer,partners,projects,people,keywords,language," +
        "corrected,withdrawn,text\r\n",
    );
  });
});
