import edtf from "edtf";
import { describe, expect, it } from "vitest";
import { parseCalendarDate, parseReleaseDate } from "../../../src/archive/release-date.ts";

/** First and last day by our reader, or the rule that the text breaks. */
function days(text: string): string {
  const parsed = parseReleaseDate(text);
  if ("fault" in parsed) return parsed.fault.rule;
  return `${parsed.value.firstDay} ${parsed.value.lastDay}`;
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The same by the `edtf` package. */
function daysByEdtf(text: string): string {
  const { min, max } = edtf(text);
  return `${isoDay(min)} ${isoDay(max)}`;
}

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

describe("the date of a release", () => {
  it.each([
    ["2019-03-21", "2019-03-21 2019-03-21"],
    ["2019-03", "2019-03-01 2019-03-31"],
    ["2019", "2019-01-01 2019-12-31"],
    ["2024-02", "2024-02-01 2024-02-29"],
    ["2023-11/2024-02", "2023-11-01 2024-02-29"],
    ["2019~", "2019-01-01 2019-12-31"],
    ["2019-03?", "2019-03-01 2019-03-31"],
    ["2019-03-21~", "2019-03-21 2019-03-21"],
    ["2019~/2020-05?", "2019-01-01 2020-05-31"],
    ["2019/2019-03", "2019-01-01 2019-03-31"],
    ["2019-03-21/2019-03-21", "2019-03-21 2019-03-21"],
    ["1919/2019", "1919-01-01 2019-12-31"],
  ])("%s can mean the days %s", (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ["2019-13-40", "no-such-day"],
    ["2023-02-29", "no-such-day"],
    ["1900-02-29", "no-such-day"],
    ["2019-00", "no-such-day"],
    ["2019-04-31", "no-such-day"],
    ["0000", "no-such-day"],
    ["2019-03-21/2019-04-31", "no-such-day"],
    ["21.03.2019", "bad-date"],
    ["2019-3-21", "bad-date"],
    ["2019-03-21T10:00", "bad-date"],
    ["19", "bad-date"],
    ["-2019", "bad-date"],
    ["12019", "bad-date"],
    ["2019-03-21%", "bad-date"],
    ["2019?~", "bad-date"],
    ["2019-W12", "bad-date"],
    ["201X", "bad-date"],
    ["2019-21", "no-such-day"],
    ["2019/", "bad-date"],
    ["/2019", "bad-date"],
    ["2019/..", "bad-date"],
    ["2019/2020/2021", "bad-date"],
    ["٢٠١٩", "bad-date"],
    ["2024-02/2023-11", "interval-order"],
    ["2019-03/2019", "interval-order"],
    ["1918/2019", "interval-length"],
  ])("%s is refused: %s", (text, rule) => {
    expect(days(text)).toBe(rule);
  });

  it("keeps the text, the precision and the doubts of each end", () => {
    expect(parseReleaseDate("2019~/2020-05?")).toEqual({
      value: {
        edtf: "2019~/2020-05?",
        from: { year: 2019, about: true },
        to: { year: 2020, month: 5, uncertain: true },
        firstDay: "2019-01-01",
        lastDay: "2020-05-31",
      },
    });
  });

  it("never adds a month or a day that was not written", () => {
    expect(parseCalendarDate("2019")).toEqual({ value: { year: 2019 } });
    expect(parseCalendarDate("2019-03")).toEqual({ value: { year: 2019, month: 3 } });
  });

  it.each([
    ["21.03.2019", "2019-03-21"],
    ["1.2.2019", "2019-02-01"],
    ["21. 3. 2019", "2019-03-21"],
    ["29.02.2024", "2024-02-29"],
    ["31.02.2019", undefined],
    ["03/21/2019", undefined],
    ["gestern", undefined],
  ])("for %s it proposes %s", (text, proposal) => {
    const parsed = parseCalendarDate(text);

    expect(
      "fault" in parsed && "proposal" in parsed.fault.values ? parsed.fault.values.proposal : undefined,
    ).toBe(proposal);
  });

  // The package takes 29 February for 1 March in other years, and refuses an interval of one day: not asked here.
  describe("agrees with the edtf package", () => {
    it.each([1, 4, 99, 100, 400, 1582, 1899, 1900, 2000, 2019, 2023, 2024, 2100, 9999])(
      "in the year %i",
      (year) => {
        const months = Array.from({ length: 12 }, (_, index) => `${pad(year, 4)}-${pad(index + 1)}`);
        const ends = months.flatMap((month) => ["01", "28", "30", "31"].map((day) => `${month}-${day}`));
        const real = ends.filter((text) => days(text) !== "no-such-day");
        const texts = [
          pad(year, 4),
          `${pad(year, 4)}~`,
          ...months,
          ...months.map((month) => `${month}?`),
          ...real,
        ];

        expect(real).toHaveLength(12 * 4 - 6);
        expect(texts.map(days)).toEqual(texts.map(daysByEdtf));
      },
    );

    it("about intervals", () => {
      const ends = ["2019", "2019-12", "2020-02", "2020-02-29", "2021~", "2021-06?"];
      const texts = ends.flatMap((from, index) => ends.slice(index + 1).map((to) => `${from}/${to}`));

      expect(texts).toHaveLength(15);
      expect(texts.map(days)).toEqual(texts.map(daysByEdtf));
    });

    it("about what is no date", () => {
      for (const text of [
        "2019-13",
        "2019-04-31",
        "2019-02-30",
        "21.03.2019",
        "2019-3-21",
        "2024-02/2023-11",
      ]) {
        expect(days(text)).toMatch(/^[a-z-]+$/);
        expect(() => edtf(text)).toThrow();
      }
    });
  });
});
