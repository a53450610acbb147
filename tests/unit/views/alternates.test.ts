import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

const translation = { "r1.tr": releaseFile(["title: Bir"]) };

const releases = Array.from({ length: 51 }, (_, index) => [
  `r${index}`,
  releaseFile([`title: T${index}`, "projects: [lotse]", "people: [ada-wolf]"]),
]);
const { all } = planOf(smallArchive({ ...Object.fromEntries(releases), ...translation }), {
  pathPrefix: "/presse/",
});

function alternates(path: string): readonly string[] {
  const page = all.find((one) => one.path === path);
  if (page === undefined) throw new Error(`no page at ${path}`);
  return page.view.frame.alternates.map(({ type, title, href }) => `${type} ${href} ${title}`);
}

const siteFeeds = [
  "application/atom+xml /presse/feed.atom Pressearchiv Musterstadt (Atom-Feed)",
  "application/rss+xml /presse/feed.rss Pressearchiv Musterstadt (RSS-Feed)",
  "application/feed+json /presse/feed.json Pressearchiv Musterstadt (JSON-Feed)",
];

describe("the other editions of a page", () => {
  it("are the feeds of the archive", () => {
    expect(alternates("/")).toEqual(siteFeeds);
    expect(alternates("/datum/")).toEqual(siteFeeds);
  });

  it.each(["/projekte/lotse/", "/projekte/lotse/seite/2/"])(
    "are the feeds of its record first on %s",
    (path) => {
      expect(alternates(path)).toEqual([
        "application/atom+xml /presse/projekte/lotse/feed.atom Lotsen für alle (Atom-Feed)",
        "application/rss+xml /presse/projekte/lotse/feed.rss Lotsen für alle (RSS-Feed)",
        "application/feed+json /presse/projekte/lotse/feed.json Lotsen für alle (JSON-Feed)",
        ...siteFeeds,
      ]);
    },
  );

  it.each(["/partner/stadt/", "/personen/ada-wolf/"])("are feeds on %s too", (path) => {
    expect(alternates(path)).toHaveLength(6);
    expect(alternates(path)[0]).toContain(`${path}feed.atom`);
  });

  it("are text and ninjs of a release", () => {
    expect(alternates("/pressemitteilungen/r1/")).toEqual([
      "text/plain /presse/pressemitteilungen/r1/text.txt Nur Text",
      "application/json /presse/pressemitteilungen/r1/ninjs.json ninjs",
      ...siteFeeds,
    ]);
  });

  it("are its own text and ninjs of a translation, and the feeds of its language", () => {
    expect(alternates("/pressemitteilungen/r1/tr/")).toEqual([
      "text/plain /presse/pressemitteilungen/r1/tr/text.txt Nur Text",
      "application/json /presse/pressemitteilungen/r1/tr/ninjs.json ninjs",
      "application/atom+xml /presse/feed.tr.atom Türkçe (Atom-Feed)",
      "application/rss+xml /presse/feed.tr.rss Türkçe (RSS-Feed)",
      "application/feed+json /presse/feed.tr.json Türkçe (JSON-Feed)",
      ...siteFeeds,
    ]);
  });
});
