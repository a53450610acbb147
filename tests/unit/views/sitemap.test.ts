import { describe, expect, it } from "vitest";
import { newsEntries, sitemapEntries } from "../../../src/views/sitemap.ts";
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
    ["an exact date, whenever its file came", ["date: 2019-03-21"], "2026-01-15", "2019-03-21"],
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

describe("the translations of a page", () => {
  const archive = smallArchive({
    x: releaseFile(["title: Brücke", "date: 2019-03-21"]),
    "x.tr": releaseFile(["title: Köprü"]),
    y: releaseFile(["title: Tunnel"]),
  });
  const entered = new Map([["releases/x.tr.md", "2026-01-15"]]);
  const entries = sitemapEntries(planOf(archive, { entered }));
  const at = (path: string) => entries.find(({ url }) => url === `${releases}/${path}/`);

  it("are named by each of them, itself included", () => {
    const translations = [
      { language: "de", href: `${releases}/x/` },
      { language: "tr", href: `${releases}/x/tr/` },
      { language: "x-default", href: `${releases}/x/` },
    ];
    expect(at("x")?.translations).toEqual(translations);
    expect(at("x/tr")?.translations).toEqual(translations);
    expect(at("y")).not.toHaveProperty("translations");
  });

  it("have their own day", () => {
    expect(at("x")?.lastModified).toBe("2019-03-21");
    expect(at("x/tr")?.lastModified).toBe("2026-01-15");
  });
});

describe("the news", () => {
  const archive = smallArchive({
    today: releaseFile(["title: Heute", "date: 2026-02-03", "kicker: Verkehr"]),
    yesterday: releaseFile(["title: Gestern", "date: 2026-02-02", "language: en"]),
    before: releaseFile(["title: Vorgestern", "date: 2026-02-01"]),
    month: releaseFile(["title: Im Februar", "date: 2026-02"]),
    about: releaseFile(["title: Um heute", 'date: "2026-02-03~"']),
    undated: releaseFile(["title: Undatiert"]),
    withdrawn: releaseFile([
      "title: Weg",
      "date: 2026-02-03",
      "withdrawn: { date: 2026-02-03, reason: Falsch. }",
    ]),
  });
  const titles = (now?: number) =>
    newsEntries(planOf(archive, now === undefined ? {} : { now }).context).map(({ title }) => title);

  it("are the releases that are certainly of today or yesterday", () => {
    expect(newsEntries(planOf(archive).context)).toEqual([
      {
        url: `${releases}/today/`,
        publication: "Pressearchiv Musterstadt",
        language: "de",
        published: "2026-02-03",
        title: "Heute",
      },
      {
        url: `${releases}/yesterday/`,
        publication: "Pressearchiv Musterstadt",
        language: "en",
        published: "2026-02-02",
        title: "Gestern",
      },
    ]);
  });

  it("go by midnight in the site's time zone", () => {
    expect(titles(Date.UTC(2026, 1, 3, 22, 59))).toEqual(["Heute", "Gestern"]);
    expect(titles(Date.UTC(2026, 1, 3, 23))).toEqual(["Heute"]);
    expect(titles(Date.UTC(2026, 1, 4, 23))).toEqual([]);
  });
});
