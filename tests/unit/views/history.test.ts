import { describe, expect, it } from "vitest";
import { builderFor } from "../../../src/views/builder.ts";
import { releaseView } from "../../../src/views/release.ts";
import type { ReleaseView } from "../../../src/views/shapes.ts";
import { archiveOf, planOf, testRecords } from "../../archive.ts";
import { recordsOf, releaseOf } from "../../life.ts";
import { output, outputsOf } from "../../outputs.ts";

const organisations = recordsOf([
  {
    id: "stadt",
    name: "Stadt Musterstadt",
    former: [
      { name: "Amt Muster", until: "1999-12-31" },
      { name: "Gemeinde Muster", until: "2010-06" },
      { name: "Flecken Muster" },
    ],
  },
  { id: "amt", name: "Amt für Arbeit" },
]);
const people = recordsOf([
  {
    id: "ada",
    name: "Ada Wolf",
    roles: [
      { role: "Dezernentin", to: "2019-12-31" },
      { role: "Bürgermeisterin", organisation: "stadt", from: "2020-01-01" },
    ],
  },
  {
    id: "ben",
    name: "Ben Roth",
    roles: [
      { role: "Rat", from: 2010, to: 2015 },
      { role: "Rat", from: 2016 },
    ],
  },
  { id: "cem", name: "Cem Su", roles: [{ role: "Rat", to: 2015 }] },
  { id: "dora", name: "Dora Li", roles: [{ role: "Rätin" }] },
  { id: "emil", name: "Emil Ey", roles: [{ role: "Rat", from: "2015" }] },
  { id: "fee", name: "Fee Alt", roles: [{ role: "Rätin", from: "2030" }, { role: "Ehrenrätin" }] },
]);

function viewOf(frontMatter: Readonly<Record<string, unknown>>): ReleaseView {
  const archive = archiveOf({
    ...testRecords,
    "_data/organisations.yaml": organisations,
    "_data/people.yaml": people,
    "_data/projects.yaml": "",
    "releases/a.md": releaseOf({
      title: "A",
      people: ["ada", "ben", "cem", "dora", "emil", "fee"],
      ...frontMatter,
    }),
  });
  const plan = planOf(archive);
  const [release] = archive.releases;
  if (release === undefined) throw new Error("There is no release.");
  return releaseView(builderFor(plan.context), release);
}

describe("an organisation's name on a release", () => {
  it.each([
    ["1999-12-31", "Amt Muster", "heute: Stadt Musterstadt"],
    ["2000-01-01", "Gemeinde Muster", "heute: Stadt Musterstadt"],
    ["2010-06-30", "Gemeinde Muster", "heute: Stadt Musterstadt"],
    ["2010-07-01", "Stadt Musterstadt", undefined],
    ["2010", "Stadt Musterstadt", undefined],
    ["2010-05/2010-06", "Gemeinde Muster", "heute: Stadt Musterstadt"],
    [undefined, "Stadt Musterstadt", undefined],
  ])("of %s is %s", (date, text, today) => {
    const { issuer } = viewOf(date === undefined ? {} : { date });
    expect([issuer.text, issuer.today]).toEqual([text, today]);
  });

  it("is the one of then in every format", () => {
    const archive = archiveOf({
      ...testRecords,
      "_data/site.yaml": (testRecords["_data/site.yaml"] ?? "").replace("publisher: stadt", "publisher: amt"),
      "_data/organisations.yaml": organisations,
      "_data/people.yaml": "",
      "_data/projects.yaml": "",
      "releases/a.md": releaseOf({ title: "A", date: 2005, issuer: "stadt" }),
    });
    const files = outputsOf(planOf(archive));
    expect(output(files, "pressemitteilungen/a/index.html")).toContain(
      '"DC.creator" content="Gemeinde Muster"',
    );
    expect(output(files, "index.html")).toContain("Gemeinde Muster");
    expect(output(files, "feed.atom")).toContain("<name>Gemeinde Muster</name>");
    expect(output(files, "pressemitteilungen/a/ninjs.json")).toContain('"by":"Gemeinde Muster"');
  });
});

describe("a person's role on a release", () => {
  const roles = (view: ReleaseView) =>
    view.people.map(({ name, role, today }) => [name.slice(0, 3), role, today]);

  it("is the one of then, with today's beside it where the words have changed", () => {
    const view = viewOf({ date: "2014-05-01" });
    expect(roles(view)).toEqual([
      ["Ada", "Dezernentin", "heute: Bürgermeisterin"],
      ["Ben", "Rat", undefined],
      ["Cem", "Rat", undefined],
      ["Dor", "Rätin", undefined],
      ["Emi", undefined, undefined],
      ["Fee", "Ehrenrätin", undefined],
    ]);
    expect(view.asPublished).toBe("Namen und Funktionen stehen hier wie zur Zeit der Mitteilung.");
  });

  it("is today's alone on a release of today, and nothing is said of then", () => {
    const view = viewOf({ date: "2026-01-01", people: ["ada", "ben"] });
    expect(roles(view)).toEqual([
      ["Ada", "Bürgermeisterin", undefined],
      ["Ben", "Rat", undefined],
    ]);
    expect(view.asPublished).toBeUndefined();
  });

  it("is not compared where nothing is dated", () => {
    expect(viewOf({}).asPublished).toBeUndefined();
  });
});
