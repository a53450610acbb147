import { describe, expect, it } from "vitest";
import { headReaderFor } from "../../../../src/desk/import/head-reader.ts";
import { readText } from "../../../../src/desk/import/read-text.ts";
import { releaseOf } from "./converted.ts";

const english = headReaderFor("en-GB");
const released = (...lines: readonly string[]) => releaseOf(readText(lines.join("\n")), "en");
const lead =
  "The council opened the new bridge on Tuesday. More than two hundred guests came to the banks of the river to see it.";

describe("a line at the head of an English release", () => {
  it.each([
    ["March 8, 2017", { date: "2017-03-08" }],
    ["Wednesday, March 8, 2017", { date: "2017-03-08" }],
    ["Wed., Mar. 8th, 2017", { date: "2017-03-08" }],
    ["8 March 2017", { date: "2017-03-08" }],
    ["Wednesday 8th March 2017", { date: "2017-03-08" }],
    ["2017-03-08", { date: "2017-03-08" }],
    ["FOR IMMEDIATE RELEASE", {}],
    ["For immediate release: March 8, 2017", { date: "2017-03-08" }],
    ["PRESS RELEASE No. 12/2017", { number: "12/2017" }],
    ["News Release | Published: May 2017", { date: "2017-05" }],
    ["Pressemitteilung vom 21.03.2019", { date: "2019-03-21" }],
  ])("%s", (line, found) => {
    expect(english.line(line)).toEqual(found);
  });

  it.each([
    "May Day, May 1, 2017: all offices closed",
    "On March 8, 2017, the council met.",
    "February 30, 2017",
    "3/8/2017",
    "Press release",
    "Monday",
    "Sun Hill opens",
  ])("no such line, or one that tells no date: %s", (line) => {
    expect(english.line(line) ?? {}).not.toHaveProperty("date");
  });

  it.each(["March 8, 2017", "Wednesday, March 8, 2017", "FOR IMMEDIATE RELEASE"])(
    "is none where the site is German: %s",
    (line) => {
      expect(headReaderFor("de").line(line)).toBeUndefined();
    },
  );
});

describe("a dateline", () => {
  it.each([
    ["LONDON, March 8, 2017 – The council", "LONDON", "2017-03-08", "The council"],
    ["London, 8 March 2017 — The council", "London", "2017-03-08", "The council"],
    ["WASHINGTON, D.C. (March 8, 2017) – “We", "WASHINGTON, D.C.", "2017-03-08", "“We"],
    ["BROOKLYN, N.Y., March 8, 2017 -- The council", "BROOKLYN, N.Y.", "2017-03-08", "The council"],
    ["SANTA ANA – The council", "SANTA ANA", undefined, "The council"],
  ])("%s", (text, place, date, rest) => {
    const found = english.place(text);
    expect(found).toMatchObject({ place, ...(date !== undefined && { date }) });
    expect(text.slice(found?.end)).toBe(rest);
  });

  it.each(["On March 8, 2017, the council met – twice.", "The council – which met in March – agreed."])(
    "none: %s",
    (text) => {
      expect(english.place(text)).toBeUndefined();
    },
  );
});

describe("an English release", () => {
  it("takes the date from its head", () => {
    const { fields, body } = released(
      "FOR IMMEDIATE RELEASE",
      "Wednesday, March 8, 2017",
      "",
      "New bridge opens",
      "",
      lead,
    );
    expect(fields).toMatchObject({ title: "New bridge opens", date: "2017-03-08" });
    expect(body).toBe(lead);
  });

  it("takes place and date from its dateline", () => {
    const { fields, body } = released("New bridge opens", "", `LONDON, March 8, 2017 – ${lead}`);
    expect(fields).toMatchObject({ title: "New bridge opens", date: "2017-03-08", place: "LONDON" });
    expect(body).toBe(lead);
  });

  it("takes the date below the line for release, though a page's own lines stand above", () => {
    const page = ["New bridge opens - The Council", "HOME", "GET HELP", "CONTACT US", "Skip to content"];
    const { fields, body } = released(
      ...page,
      "For Immediate Release",
      "Case #1",
      "March 8, 2017",
      "New bridge opens",
      lead,
    );
    expect(fields).toMatchObject({ title: "New bridge opens - The Council", date: "2017-03-08" });
    expect(body).not.toContain("March 8, 2017");
  });

  it("takes no date that stands in its text", () => {
    const { fields } = released("New bridge opens", "", lead, "", "March 8, 2017", "", lead);
    expect(fields).not.toHaveProperty("date");
  });
});
