import { describe, expect, it } from "vitest";
import { ViewContext } from "../../../src/views/context.ts";
import { pagerFor, pagesOf } from "../../../src/views/pager.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { titlesIn, viewAt } from "../../views.ts";

const assets = {
  stylesheet: "/site.css",
  icon: "/icon.svg",
  copyScript: "/assets/copy.js",
  searchScript: "/search.js",
  fonts: [],
};
const context = new ViewContext(smallArchive({}), { assets, pathPrefix: "/presse/" });

function pager(page: number, total: number) {
  return pagerFor(context, "/datum/2019/", page, total);
}

/** The numbers that are shown; the page itself in brackets, `…` for a gap. */
function steps(page: number, total: number): string | undefined {
  return pager(page, total)
    ?.steps.map((step) => ("gap" in step ? "…" : step.current ? `[${step.text}]` : step.text))
    .join(" ");
}

describe("the pages of a list", () => {
  it.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
    [10_000, 200],
  ])("of %i releases are %i", (total, pages) => {
    expect(pagesOf(total)).toBe(pages);
  });

  it.each([0, 1, 50])("need no pager for %i releases", (total) => {
    expect(pager(1, total)).toBeUndefined();
  });

  it("know where they are, the first at the plain address", () => {
    expect(pager(1, 51)).toEqual({
      page: 1,
      pages: 2,
      total: 51,
      first: 1,
      last: 50,
      next: "/presse/datum/2019/seite/2/",
      steps: [
        { text: "1", href: "/presse/datum/2019/", current: true },
        { text: "2", href: "/presse/datum/2019/seite/2/" },
      ],
    });
    expect(pager(2, 51)).toMatchObject({ first: 51, last: 51, previous: "/presse/datum/2019/" });
    expect(pager(2, 51)).not.toHaveProperty("next");
  });

  it.each([
    [1, "[1] 2 … 200"],
    [2, "1 [2] 3 … 200"],
    [3, "1 2 [3] 4 … 200"],
    [4, "1 … 3 [4] 5 … 200"],
    [100, "1 … 99 [100] 101 … 200"],
    [199, "1 … 198 [199] 200"],
    [200, "1 … 199 [200]"],
  ])("show on page %i of ten thousand releases: %s", (page, expected) => {
    expect(steps(page, 10_000)).toBe(expected);
  });

  it("write large numbers with points", () => {
    expect(steps(1200, 100_000)).toBe("1 … 1.199 [1.200] 1.201 … 2.000");
  });
});

describe("a long list", () => {
  const names = Array.from({ length: 101 }, (_, index) => `m${String(index).padStart(3, "0")}`);
  const month = (index: number) => (index < 60 ? "2019-05-04" : "2019-03-02");
  const releases = names.map((name, index) => [
    name,
    releaseFile([`title: ${name}`, `date: ${month(index)}`]),
  ]);
  const plan = planOf(smallArchive(Object.fromEntries(releases)));

  it("is cut into pages of fifty, none twice and none lost", () => {
    const pages = ["", "seite/2/", "seite/3/"].map((page) =>
      titlesIn(viewAt(plan, `/pressemitteilungen/${page}`, "list")),
    );

    expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(pages.flat()).toEqual(names);
    expect(plan.pages("releases")).toHaveLength(3);
  });

  it("goes on with its groups, headings again, and what stands above it only once", () => {
    const [first, second] = ["", "seite/2/"].map((page) => viewAt(plan, `/datum/2019/${page}`, "list"));

    expect(first?.groups.map(({ heading, items }) => [heading, items.length])).toEqual([["Mai", 50]]);
    expect(second?.groups.map(({ heading, items }) => [heading, items.length])).toEqual([
      ["Mai", 10],
      ["März", 40],
    ]);
    expect(first?.ways.map(({ text }) => text)).toEqual(["Mai", "März"]);
    expect(second?.ways).toEqual([]);
  });

  it("tells its pages apart in the title and leads back to its beginning", () => {
    const { frame } = viewAt(plan, "/datum/2019/seite/2/", "list");

    expect(frame.documentTitle).toBe("Mitteilungen: 2019, Seite 2 von 3 – Pressearchiv Musterstadt");
    expect(frame.canonical).toBe("https://presse.musterstadt.example/datum/2019/seite/2/");
    expect(frame.breadcrumbs.map(({ href }) => href)).toEqual([
      "/",
      "/datum/",
      "/datum/2019/",
      "/datum/2019/seite/2/",
    ]);
  });

  it("says how many releases it has where it has none", () => {
    const view = viewAt(planOf(smallArchive({})), "/pressemitteilungen/", "list");

    expect(view).toMatchObject({ count: "0 Mitteilungen", groups: [] });
    expect(view).not.toHaveProperty("pager");
  });
});
