import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { titlesIn, viewAt } from "../../views.ts";

const dates: Readonly<Record<string, string | undefined>> = {
  "maerz-21": "2019-03-21",
  "maerz-20": "2019-03-20",
  "ganzer-maerz": "2019-03",
  "um-maerz": "2019-03~",
  "im-maerz": "2019-03-02/2019-03-09",
  "ganzes-jahr": "2019",
  "maerz-bis-mai": "2019-03/2019-05",
  winter: "2018-12/2019-02",
  lang: "2016/2018-06",
  "neu-2020": "2020-01-01",
  ohne: undefined,
};

function releaseOf(name: string, date: string | undefined): string {
  return releaseFile([`title: ${name}`, ...(date === undefined ? [] : [`date: ${date}`])]);
}

const plan = planOf(
  smallArchive(
    Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, releaseOf(name, date)])),
  ),
);

const titlesAt = (path: string) => titlesIn(viewAt(plan, path, "list"));
const paths = plan.pages("date").map(({ path }) => path);

describe("the date index", () => {
  it("has a page for each year, for each month that is certain, and one for what is undated", () => {
    expect([...paths].sort()).toEqual([
      "/datum/2016/",
      "/datum/2017/",
      "/datum/2018/",
      "/datum/2019/",
      "/datum/2019/03/",
      "/datum/2020/",
      "/datum/2020/01/",
      "/datum/undatiert/",
    ]);
  });

  it("lists its years, newest first, with how many releases touch each, and the undated apart", () => {
    const { groups } = viewAt(plan, "/datum/", "index");

    expect(groups.map(({ entries }) => entries.map(({ text, count, href }) => [text, count, href]))).toEqual([
      [
        ["2020", "1 Mitteilung", "/datum/2020/"],
        ["2019", "8 Mitteilungen", "/datum/2019/"],
        ["2018", "2 Mitteilungen", "/datum/2018/"],
        ["2017", "1 Mitteilung", "/datum/2017/"],
        ["2016", "1 Mitteilung", "/datum/2016/"],
      ],
      [["Undatierte Mitteilungen", "1 Mitteilung", "/datum/undatiert/"]],
    ]);
  });

  it("shows in a month what lies in that month for certain", () => {
    expect(titlesAt("/datum/2019/03/")).toEqual([
      "maerz-21",
      "maerz-20",
      "im-maerz",
      "ganzer-maerz",
      "um-maerz",
    ]);
  });

  it("shows a year by its months, then what lies in no single month", () => {
    const { groups, heading } = viewAt(plan, "/datum/2019/", "list");

    expect(heading).toBe("Mitteilungen: 2019");
    expect(
      groups.map(({ heading: month, href, items }) => [month, href, items.map(({ title }) => title)]),
    ).toEqual([
      ["März", "/datum/2019/03/", ["maerz-21", "maerz-20", "im-maerz", "ganzer-maerz", "um-maerz"]],
      ["Ohne genauen Monat", undefined, ["maerz-bis-mai", "ganzes-jahr", "winter"]],
    ]);
  });

  it("shows a release in every year that its date touches", () => {
    expect(["2018", "2017", "2016"].map((year) => titlesAt(`/datum/${year}/`))).toEqual([
      ["winter", "lang"],
      ["lang"],
      ["lang"],
    ]);
  });

  it("shows what is undated in its own group and in no year", () => {
    expect(titlesAt("/datum/undatiert/")).toEqual(["ohne"]);
    expect(paths.filter((path) => path !== "/datum/undatiert/").flatMap(titlesAt)).not.toContain("ohne");
  });

  it("is where a release's own date leads", () => {
    const places = Object.keys(dates).map(
      (name) => viewAt(plan, `/pressemitteilungen/${name}/`, "release").date.href,
    );

    expect(Object.fromEntries(Object.keys(dates).map((name, index) => [name, places[index]]))).toEqual({
      "maerz-21": "/datum/2019/03/",
      "maerz-20": "/datum/2019/03/",
      "ganzer-maerz": "/datum/2019/03/",
      "um-maerz": "/datum/2019/03/",
      "im-maerz": "/datum/2019/03/",
      "ganzes-jahr": "/datum/2019/",
      "maerz-bis-mai": "/datum/2019/",
      winter: "/datum/2018/",
      lang: "/datum/2016/",
      "neu-2020": "/datum/2020/01/",
      ohne: "/datum/undatiert/",
    });
  });

  it("has no page for undated releases where there are none, and none at all in an empty archive", () => {
    const dated = planOf(smallArchive({ a: releaseFile(["title: A", "date: 2019"]) }));

    expect(dated.pages("date").map(({ path }) => path)).toEqual(["/datum/2019/"]);
    expect(planOf(smallArchive({})).pages("date")).toEqual([]);
    expect(viewAt(planOf(smallArchive({})), "/datum/", "index").groups).toEqual([]);
  });
});

describe("the neighbours of a release", () => {
  it("are the next ones in time; what is undated has none and is none", () => {
    const neighbours = (name: string) => {
      const { newer, older } = viewAt(plan, `/pressemitteilungen/${name}/`, "release");
      return [newer?.text, older?.text];
    };

    expect(neighbours("neu-2020")).toEqual([undefined, "maerz-21"]);
    expect(neighbours("maerz-20")).toEqual(["maerz-21", "im-maerz"]);
    expect(neighbours("lang")).toEqual(["winter", undefined]);
    expect(neighbours("ohne")).toEqual([undefined, undefined]);
  });
});
