import { describe, expect, it } from "vitest";
import { parseReleaseDate } from "../../../src/archive/release-date.ts";
import { de } from "../../../src/texts/de.ts";
import { en } from "../../../src/texts/en.ts";
import { dateView, dayIn, exactDay, monthName, monthText, startOfDay } from "../../../src/views/dates.ts";
import { termText } from "../../../src/views/facts.ts";

function date(text: string) {
  const parsed = parseReleaseDate(text);
  if ("fault" in parsed) throw new Error(text);
  return parsed.value;
}

describe("a date in words", () => {
  it.each([
    ["2019-03-21", "21. März 2019", "2019-03-21"],
    ["2019-03-01", "1. März 2019", "2019-03-01"],
    ["2019-03", "März 2019", "2019-03"],
    ["2019", "2019", "2019"],
    ["0987-05-06", "6. Mai 987", "0987-05-06"],
    ["2019~", "um 2019", undefined],
    ["2019-03~", "um März 2019", undefined],
    ["2019-03-21~", "um den 21. März 2019", undefined],
    ["2019?", "vermutlich 2019", undefined],
    ["2019-03-21?", "vermutlich 21. März 2019", undefined],
    ["2023-11/2024-02", "November 2023 bis Februar 2024", undefined],
    ["2019~/2020-05-04?", "um 2019 bis vermutlich 4. Mai 2020", undefined],
  ])("%s is %j in German, for machines %s", (text, words, iso) => {
    expect(dateView(date(text), de)).toEqual(iso === undefined ? { text: words } : { text: words, iso });
  });

  it("is undated where there is none", () => {
    expect(dateView(undefined, de)).toEqual({ text: "undatiert" });
    expect(dateView(undefined, en)).toEqual({ text: "undated" });
  });

  it("is British in English", () => {
    expect(dateView(date("2019-03-21"), en)).toEqual({ text: "21 March 2019", iso: "2019-03-21" });
  });

  it("names months", () => {
    expect([1, 3, 12].map((month) => monthName(month, de))).toEqual(["Januar", "März", "Dezember"]);
    expect(monthText(2019, 3, de)).toBe("März 2019");
  });

  it.each([
    ["2020", undefined, "seit 2020"],
    [undefined, "2021-03", "bis März 2021"],
    ["2019-01", "2020-06-30", "Januar 2019 bis 30. Juni 2020"],
    [undefined, undefined, undefined],
  ])("from %s to %s is a term: %s", (from, to, words) => {
    expect(
      termText(
        from === undefined ? undefined : date(from).from,
        to === undefined ? undefined : date(to).from,
        de,
      ),
    ).toBe(words);
  });
});

describe("a date as a day", () => {
  it.each([
    ["2019-03-21", "2019-03-21"],
    ["2019-03", undefined],
    ["2019", undefined],
    ["2019-03-21~", undefined],
    ["2019-03-21?", undefined],
    ["2019-03-21/2019-03-21", undefined],
  ])("%s is %s: never the first of a month or year", (text, day) => {
    expect(exactDay(date(text))).toBe(day);
  });

  it("is none for an undated release", () => {
    expect(exactDay(undefined)).toBeUndefined();
  });

  it.each([
    ["2019-03-21", "2019-03-21T00:00:00+01:00"],
    ["2019-07-21", "2019-07-21T00:00:00+02:00"],
    ["2026-03-29", "2026-03-29T00:00:00+01:00"],
    ["2026-03-30", "2026-03-30T00:00:00+02:00"],
    ["2026-10-25", "2026-10-25T00:00:00+02:00"],
    ["2026-10-26", "2026-10-26T00:00:00+01:00"],
  ])("%s begins in Berlin at %s", (day, moment) => {
    expect(startOfDay(day, "Europe/Berlin")).toBe(moment);
  });

  it("is that of the clock on the wall", () => {
    expect(dayIn(Date.parse("2026-02-03T23:30:00Z"), "Europe/Berlin")).toBe("2026-02-04");
    expect(dayIn(Date.parse("2026-02-03T23:30:00Z"), "America/New_York")).toBe("2026-02-03");
  });
});
