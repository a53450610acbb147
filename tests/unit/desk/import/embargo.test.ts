import { describe, expect, it } from "vitest";
import { embargoWithin, readEmbargo } from "../../../../src/desk/import/embargo.ts";
import { readText } from "../../../../src/desk/import/read-text.ts";
import { conversionOf, releaseOfText } from "./converted.ts";

const title = "Neues Haus für die Kreisverwaltung eröffnet";
const lead =
  "Der Landkreis Musterkreis hat am Mittwoch ein neues Haus für seine Verwaltung eröffnet. Mehr als 200 Gäste kamen zur Feier und sahen sich die hellen Räume an.";

describe("a line about an embargo", () => {
  it.each([
    ["Sperrfrist: 27. Februar 2022, 6 Uhr", "2022-02-27T06:00"],
    ["Sperrfrist: 27.02.2022, 06:30 Uhr", "2022-02-27T06:30"],
    ["SPERRFRIST bis Sonntag, den 27. Februar 2022, 6.00 Uhr!", "2022-02-27T06:00"],
    ["+++ Achtung: Sperrfrist 27.2.2022, 18:00 +++", "2022-02-27T18:00"],
    ["Gesperrt bis 27. Februar 2022", "2022-02-27T00:00"],
    ["Frei ab 27.02.2022, 10 Uhr", "2022-02-27T10:00"],
    ["Nicht vor dem 27. Februar 2022, 10h veröffentlichen", undefined],
    ["Sperrfrist: 27. Februar 2022, 24 Uhr", "2022-02-28T00:00"],
    ["Sperrfrist: 27. Februar 2022, 10 Uhr MEZ", "2022-02-27T10:00+01:00"],
    ["EMBARGOED UNTIL 3 March 2026", "2026-03-03T00:00"],
    ["Embargo: 3 March 2026, 10 am", "2026-03-03T10:00"],
    ["Embargoed until Tuesday, March 3, 2026 at 12:30 p.m.", "2026-03-03T12:30"],
    ["STRICTLY EMBARGOED UNTIL 00:01 GMT ON 3 MARCH 2026", "2026-03-03T00:01Z"],
    ["Under embargo until 0600 hrs on 3rd March 2026", "2026-03-03T06:00"],
    ["Not for publication before 3 March 2026, 12 noon", "2026-03-03T12:00"],
    ["For release at 10 a.m. on March 3, 2026", "2026-03-03T10:00"],
  ])("%s", (line, moment) => {
    expect(readEmbargo(line)).toEqual(moment === undefined ? { unread: line } : { moment });
  });

  it.each([
    "Sperrfrist: Redebeginn",
    "Sperrfrist: Montag, 3. März, 10 Uhr",
    "Sperrfrist: 3. März 2026, mittags",
    "Sperrfrist: Print 3. März 2026, online 2. März 2026",
    "Sperrfrist: 31. Februar 2026, 10 Uhr",
    "Sperrfrist: 3. März 2026, 25 Uhr",
    "Sperrfrist bis einschließlich 3. März 2026",
    "Embargo: 3/4/2026, 10 am",
    "EMBARGOED UNTIL FURTHER NOTICE",
    "Embargoed until 3 March 2026, 13 pm",
    "Sperrfrist:",
  ])("is never passed over because it cannot be read: %s", (line) => {
    expect(readEmbargo(line)).toEqual({ unread: line });
  });

  it.each([
    "Sperrfrist beim Arbeitslosengeld: was gilt",
    "Sperrfrist: keine",
    "Ohne Sperrfrist",
    "Embargo: none",
    "Embargos gegen drei Länder verlängert",
    "Frei ab 18 Jahren",
    "Nicht vor Ort, aber dabei",
    "FOR RELEASE: March 8, 2017",
    "For immediate release",
    lead,
  ])("is not: %s", (line) => {
    expect(readEmbargo(line)).toBeUndefined();
  });
});

describe("an embargo among other words", () => {
  it.each([
    ["(Sperrfrist: 3. März 2026, 10 Uhr) Neue Brücke", { moment: "2026-03-03T10:00" }],
    ["Neue Brücke – Sperrfrist 3.3.2026, 10 Uhr", { moment: "2026-03-03T10:00" }],
    ["Bitte die Sperrfrist (3. März 2026) beachten", { moment: "2026-03-03T00:00" }],
    [
      "Es gilt die Sperrfrist 3. März 2026 nach der Rede",
      { unread: "Sperrfrist 3. März 2026 nach der Rede" },
    ],
    ["Die Sperrfrist nach dem Gesetz beträgt drei Monate.", undefined],
    ["Eine Sperrfrist gibt es nicht. Die Feier ist am 3. März 2026.", undefined],
  ])("%s", (text, found) => {
    expect(embargoWithin(text)).toEqual(found);
  });
});

describe("a release with an embargo", () => {
  const unread = (words: string) => ({ problem: { rule: "import-embargo-unread", values: { words } } });

  it.each([
    { name: "above the headline", lines: ["EMBARGOED UNTIL 3 March 2026, 10 am", "", title, "", lead] },
    { name: "below the headline", lines: [title, "Embargo: 3 March 2026, 10 am", "", lead] },
    { name: "at the end", lines: [title, "", lead, "", "Sperrfrist: 3. März 2026, 10 Uhr"] },
    { name: "in two lines", lines: ["SPERRFRIST:", "3. März 2026, 10 Uhr", "", title, "", lead] },
    {
      name: "beside the day of the release",
      lines: ["Pressemitteilung vom 2. März 2026", "Sperrfrist: 3. März 2026, 10 Uhr", "", title, "", lead],
    },
  ])("has it, wherever it stands: $name", ({ lines }) => {
    const { fields, body } = releaseOfText(...lines);
    expect(fields).toMatchObject({ title, embargo: "2026-03-03T10:00" });
    expect(body).toBe(lead);
  });

  it("takes no day of an embargo for the day of the release", () => {
    const { fields } = releaseOfText("SPERRFRIST:", "3. März 2026, 10 Uhr", "", title, "", lead);
    expect(fields).not.toHaveProperty("date");
  });

  it.each([
    { lines: ["Sperrfrist: Redebeginn", "", title, "", lead], words: "Sperrfrist: Redebeginn" },
    {
      lines: [title, "", lead, "", "EMBARGOED UNTIL FURTHER NOTICE"],
      words: "EMBARGOED UNTIL FURTHER NOTICE",
    },
    {
      lines: ["Sperrfrist: 3.3.2026, 9 Uhr", "Sperrfrist: 3.3.2026, 10 Uhr", title, "", lead],
      words: "2026-03-03T09:00, 2026-03-03T10:00",
    },
  ])("is refused when it cannot be read for sure: $words", ({ lines, words }) => {
    expect(conversionOf(readText(lines.join("\n")))).toEqual(unread(words));
  });
});
