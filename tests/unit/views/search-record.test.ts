import { describe, expect, it } from "vitest";
import { searchBlocks } from "../../../src/views/search-blocks.ts";
import type { SearchRecord } from "../../../src/views/search-record.ts";
import { planOf, releaseFile, seedArchive, smallArchive } from "../../archive.ts";

type Releases = Readonly<Record<string, string>>;

const blocksOf = (releases: Releases, closedAt?: number) =>
  searchBlocks(planOf(smallArchive(releases)).context, closedAt);

const recordsOf = (releases: Releases): readonly SearchRecord[] =>
  blocksOf(releases).flatMap(({ records }) => records.map((make) => make()));

function only(releases: Releases): SearchRecord {
  const [record, ...rest] = recordsOf(releases);
  if (record === undefined || rest.length > 0) throw new Error("not one record");
  return record;
}

describe("what a release is found by", () => {
  it("is all that its page shows and the names of all that it names", () => {
    const [block] = searchBlocks(planOf(seedArchive()).context);
    const record = block?.records.map((make) => make()).at(-1);
    expect(record).toMatchObject({
      path: "/pressemitteilungen/2019-03-21-jobcenter-und-landesarbeitsministerium-sind-gut-vernetzt/",
      language: "de",
      fields: {
        title: "Jobcenter Landkreis Mayen-Koblenz und Landesarbeitsministerium sind gut vernetzt",
        date: "21. März 2019",
      },
      facets: { year: ["2019"], project: [] },
    });
    expect(record?.text).toContain("Weitere Informationen unter www.jobcenter-myk.de");
    expect(record?.text).toContain("(2.v.l.)");
    expect(record?.fields.partners).toContain("Landesarbeitsministerium");
    expect(record?.facets.person).toContain("alexander-wilhelm Dr. Alexander Wilhelm");
  });

  it("is not the publisher's name, which stands behind every release, but its facet", () => {
    const record = only({ a: releaseFile(["title: A", "partners: [amt]"]) });
    expect(record.fields.partners).toBe("Amt für Arbeit & Soziales");
    expect(record.facets.partner).toEqual(["stadt Stadt Musterstadt", "amt Amt für Arbeit & Soziales"]);
  });

  it("has no marks of Markdown", () => {
    const body = "> Ein *Zitat*\n\n- erster **Punkt**\n- [zweiter](https://a.example/)\n\n# Kopf";
    expect(only({ a: releaseFile(["title: A"], body) }).text).toBe(
      "Ein Zitat\n\nerster Punkt\nzweiter (https://a.example/)\n\nKopf",
    );
  });

  it("has no hidden person, and no text of what was withdrawn", () => {
    const record = only({
      a: releaseFile(
        [
          "title: A",
          "date: 2024-05-06",
          "people: [ben-roth]",
          "withdrawn: { date: 2024-06-01, reason: Falsch }",
        ],
        "Streng geheim.",
      ),
    });
    expect(record.facets.person).toEqual([]);
    expect(record.text).toBe("");
    expect(record.fields).toEqual({ title: "A", date: "6. Mai 2024", mark: "zurückgezogen" });
  });

  it("is every year of its date, and none when undated", () => {
    const years = recordsOf({
      a: releaseFile(["title: A", "date: 2023-11/2024-02"]),
      b: releaseFile(["title: B"]),
    }).map(({ facets, day, fields }) => [fields.date, facets.year, day]);
    expect(years).toEqual([
      ["undatiert", ["0"], 0],
      ["November 2023 bis Februar 2024", ["2023", "2024"], 45229],
    ]);
  });
});

describe("the blocks of the index", () => {
  it("are one for each language, with releases and translations, oldest first", () => {
    const blocks = blocksOf({
      a: releaseFile(["title: Neu", "date: 2024-01-01"]),
      "a.tr": releaseFile(["title: Yeni"]),
      b: releaseFile(["title: Alt", "date: 2001"]),
      c: releaseFile(["title: Undatiert"]),
    });
    expect(blocks).toMatchObject([
      { language: "de", number: 1, count: 3, undated: 1, years: ["2001", "2024"] },
      { language: "tr", number: 1, count: 1, undated: 0, years: ["2024", "2024"] },
    ]);
    expect(blocks[0]?.records.map((make) => make().fields.title)).toEqual(["Undatiert", "Alt", "Neu"]);
    expect(blocks[1]?.records.map((make) => make().path)).toEqual(["/pressemitteilungen/a/tr/"]);
  });

  it("are closed from the oldest year on, and the newest year stands apart, so that a new release changes that only", () => {
    const many = (year: number, count: number): Releases =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `r${year}-${index}`,
          releaseFile([`title: T`, `date: ${year}-01-01`]),
        ]),
      );
    const before = { ...many(2020, 2), ...many(2021, 3), ...many(2022, 1) };
    const shape = (releases: Releases, closedAt = 4) =>
      blocksOf(releases, closedAt).map(({ years, count }) => [...(years ?? []), count]);
    expect(shape(before)).toEqual([
      ["2020", "2021", 5],
      ["2022", "2022", 1],
    ]);
    expect(shape({ ...before, ...many(2023, 2) })).toEqual([
      ["2020", "2021", 5],
      ["2022", "2022", 1],
      ["2023", "2023", 2],
    ]);
    expect(shape(many(2020, 2), 20)).toEqual([["2020", "2020", 2]]);
    expect(shape({ ...many(2020, 3), ...many(2021, 2) }, 20)).toEqual([["2020", "2021", 5]]);
    expect(shape({ ...many(2020, 4), ...many(2021, 2) }, 20)).toEqual([
      ["2020", "2020", 4],
      ["2021", "2021", 2],
    ]);
  });
});
