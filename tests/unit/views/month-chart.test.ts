import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { viewAt } from "../../views.ts";

function planOfDates(dates: readonly (string | undefined)[]) {
  return planOf(
    smallArchive(
      Object.fromEntries(
        dates.map((date, index) => [
          `r${index}`,
          releaseFile([`title: R${index}`, ...(date === undefined ? [] : [`date: ${date}`])]),
        ]),
      ),
    ),
  );
}

const chartOf = (dates: readonly (string | undefined)[]) => viewAt(planOfDates(dates), "/", "start").chart;

describe("the chart of the start page", () => {
  it("has a bar for each month with releases, as high as its share, and leads there", () => {
    const chart = chartOf(["2019-03-21", "2019-03-01", "2019-03", "2019-11-02", "2019"]);
    expect(chart?.initials.join("")).toBe("JFMAMJJASOND");
    expect(chart?.entries).toEqual([
      {
        text: "2019",
        href: "/datum/2019/",
        count: "5 Mitteilungen",
        detail: "1 ohne genauen Monat",
        months: {
          label: "Monate 2019",
          bars: [
            { month: 3, href: "/datum/2019/03/", text: "März 2019: 3 Mitteilungen", height: 100 },
            { month: 11, href: "/datum/2019/11/", text: "November 2019: 1 Mitteilung", height: 33 },
          ],
        },
      },
    ]);
  });

  it("shows the three newest years that have releases, and leads to all", () => {
    const chart = chartOf(["1949-05-01", "2019-01-01", "2021-01-01", "2024-01-01"]);
    expect(chart?.entries.map(({ text }) => text)).toEqual(["2024", "2021", "2019"]);
    expect(chart?.all).toEqual({ text: "Alle 4 Jahre", href: "/datum/" });
  });

  it("leads nowhere else where it shows all years", () => {
    expect(chartOf(["2019-01-01", "2020-01-01"])?.all).toBeUndefined();
  });

  it("is not there where nothing is dated, nor in an empty archive", () => {
    expect(chartOf([undefined])).toBeUndefined();
    expect(chartOf([])).toBeUndefined();
  });

  it("shows a single release among hundreds, and a year without an exact month", () => {
    const chart = chartOf([...Array.from({ length: 120 }, () => "2020-06-01"), "2020-07-01", "2018"]);
    expect(chart?.entries[0]?.months?.bars.map(({ height }) => height)).toEqual([100, 6]);
    expect(chart?.entries[1]).toEqual({ text: "2018", href: "/datum/2018/", count: "1 Mitteilung" });
  });
});

describe("the date index", () => {
  it("has the chart of all years, and the undated apart", () => {
    const { groups } = viewAt(planOfDates(["1949-05-01", "2024-01-01", undefined]), "/datum/", "index");
    expect(
      groups.map(({ entries }) => entries.map(({ text, months }) => [text, months?.bars.length])),
    ).toEqual([
      [
        ["2024", 1],
        ["1949", 1],
      ],
      [["Undatierte Mitteilungen", undefined]],
    ]);
  });
});
