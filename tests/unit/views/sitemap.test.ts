import { describe, expect, it } from "vitest";
import { sitemapEntries } from "../../../src/views/sitemap.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

const releases = "https://presse.musterstadt.example/pressemitteilungen";

describe("the pages for the sitemap", () => {
  it("are all but the error page and what was withdrawn", () => {
    const archive = smallArchive({
      a: releaseFile(["title: A", "date: 2019-03-21"]),
      b: releaseFile(["title: B", "withdrawn: { date: 2020-01-05, reason: Falsch. }"]),
    });
    const plan = planOf(archive);
    const urls = sitemapEntries(plan).map(({ url }) => url);
    const expected = plan.all.map(({ path }) => `https://presse.musterstadt.example${path}`);
    expect(urls).toEqual(expected.filter((url) => !url.endsWith("404.html") && !url.endsWith("/b/")));
    expect(urls).toContain(`${releases}/a/`);
  });

  it("stand at their public address under a path prefix", () => {
    const urls = sitemapEntries(planOf(smallArchive({}), { pathPrefix: "/presse/" })).map(({ url }) => url);
    expect(urls[0]).toBe("https://presse.musterstadt.example/presse/");
  });

  it.each<[string, readonly string[], string | undefined, string | undefined]>([
    ["an exact date", ["date: 2019-03-21"], undefined, "2019-03-21"],
    ["a month", ["date: 2019-03"], undefined, undefined],
    ["a day about", ["date: 2019-03-21~"], undefined, undefined],
    ["no date", [], undefined, undefined],
    ["the day its file came", [], "2026-01-15", "2026-01-15"],
    ["the later of both", ["date: 2019-03-21"], "2026-01-15", "2026-01-15"],
    [
      "a correction",
      ["date: 2019-03-21", "corrections: [{ date: 2020-01-02, note: Neu. }]"],
      undefined,
      "2020-01-02",
    ],
    ["a correction of some month", ["corrections: [{ date: 2020-01, note: Neu. }]"], undefined, undefined],
  ])("tell when a release with %s last changed", (_, frontMatter, entered, expected) => {
    const archive = smallArchive({ x: releaseFile(["title: X", ...frontMatter]) });
    const plan = planOf(
      archive,
      entered === undefined ? {} : { entered: new Map([["releases/x.md", entered]]) },
    );
    const entry = sitemapEntries(plan).find(({ url }) => url === `${releases}/x/`);
    expect(entry?.lastModified).toBe(expected);
  });

  it("tell it of releases only", () => {
    const archive = smallArchive({ x: releaseFile(["title: X", "date: 2019-03-21"]) });
    const known = sitemapEntries(planOf(archive)).filter(({ lastModified }) => lastModified !== undefined);
    expect(known.map(({ url }) => url)).toEqual([`${releases}/x/`]);
  });
});
