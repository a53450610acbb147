import { parseRssFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/records.ts";
import { rssFeed } from "../../../src/formats/rss.ts";
import { Feeds } from "../../../src/views/feed.ts";
import { planOf, releaseFile, seedArchive, seeds, seedsEntered, smallArchive } from "../../archive.ts";

function pages(archive: Archive): string[] {
  const { context } = planOf(archive, { entered: seedsEntered });
  return new Feeds(context).whole().map((page) => rssFeed(page.view("rss")));
}

/** Throws where the document is not well-formed or uses an undeclared namespace. */
function checkXml(xml: string): void {
  XmlDocument.fromString(xml).dispose();
}

describe("RSS", () => {
  it("tells of the seeds what is known and nothing else", () => {
    const [xml = ""] = pages(seedArchive());
    checkXml(xml);
    const { items = [], ...channel } = parseRssFeed(xml);
    expect(channel).toMatchObject({
      title: "Pressearchiv Jobcenter Mayen-Koblenz",
      link: "https://www.jobcenter-myk.de/",
      description: expect.stringContaining("Jobcenter Landkreis Mayen-Koblenz"),
      language: "de",
      atom: {
        links: [{ rel: "self", href: "https://www.jobcenter-myk.de/feed.rss", type: "application/rss+xml" }],
      },
    });
    expect(channel).not.toHaveProperty("lastBuildDate");
    const [undated, dated] = items;
    expect(dated).toMatchObject({
      guid: { value: `tag:www.jobcenter-myk.de,2026:release/${seeds.dated}`, isPermaLink: false },
      link: `https://www.jobcenter-myk.de/pressemitteilungen/${seeds.dated}/`,
      pubDate: "Thu, 21 Mar 2019 00:00:00 +0100",
      description: "Staatssekretär Dr. Alexander Wilhelm lobt die gute Zusammenarbeit mit dem Jobcenter MYK",
      dc: { creators: ["Jobcenter Landkreis Mayen-Koblenz"] },
    });
    expect(dated?.content?.encoded).toContain("‚Motor‘");
    expect(undated?.guid?.value).toContain(seeds.undated);
    expect(undated).not.toHaveProperty("pubDate");
    expect(xml).not.toContain("atom:updated");
  });

  it("carries corrections and withdrawals with their day", () => {
    const [xml = ""] = pages(
      smallArchive({
        a: releaseFile(["title: A", "date: 2019-03-21", "corrections: [{ date: 2019-07-02, note: Neu. }]"]),
      }),
    );
    checkXml(xml);
    expect(parseRssFeed(xml).items?.[0]).toMatchObject({
      pubDate: "Thu, 21 Mar 2019 00:00:00 +0100",
      atom: { updated: "2019-07-02T00:00:00+02:00" },
    });
  });

  it("carries every character that a release may have", () => {
    const title = "A & B <b>fett</b> ]]> 'q' &lt;";
    const body = "Ein ]]> Ende & 1 < 2.";
    const [xml = ""] = pages(smallArchive({ x: releaseFile([`title: "${title}"`, "language: en"], body) }));
    checkXml(xml);
    const [item] = parseRssFeed(xml).items ?? [];
    expect(item?.title).toBe(title);
    expect(item?.content?.encoded).toBe("<p>Ein ]]&gt; Ende &amp; 1 &lt; 2.</p>");
    expect(item?.dc?.languages).toEqual(["en"]);
  });

  it("marks archive pages and links them (RFC 5005)", () => {
    const releases = Array.from({ length: 50 }, (_, index) => [
      `r${index}`,
      releaseFile([`title: T${index}`]),
    ]);
    const [newest = "", archived = ""] = pages(smallArchive(Object.fromEntries(releases)));
    for (const xml of [newest, archived]) checkXml(xml);
    expect(newest).not.toContain("fh:archive");
    expect(archived).toMatch(
      /<channel>\s*<fh:archive xmlns:fh="http:\/\/purl.org\/syndication\/history\/1.0"\/>/,
    );
    expect(parseRssFeed(newest).atom?.links?.at(-1)).toMatchObject({
      rel: "prev-archive",
      href: "https://presse.musterstadt.example/feed-1.rss",
    });
    expect(parseRssFeed(archived).atom?.links?.at(-1)).toMatchObject({
      rel: "current",
      href: "https://presse.musterstadt.example/feed.rss",
    });
  });

  it("has an enclosure with its length", () => {
    const [page] = new Feeds(planOf(smallArchive({ x: releaseFile(["title: X"]) })).context).whole();
    if (page === undefined) throw new Error("no page");
    const view = page.view("rss");
    const photo = (name: string) => ({ url: `https://x.example/${name}`, type: "image/jpeg", length: 12345 });
    const enclosures = [photo("a.jpg"), photo("b.jpg")];
    const xml = rssFeed({ ...view, entries: view.entries.map((entry) => ({ ...entry, enclosures })) });
    expect(parseRssFeed(xml).items?.[0]?.enclosures).toEqual([photo("a.jpg")]);
  });

  it("is well-formed without a release", () => {
    for (const xml of pages(smallArchive({}))) checkXml(xml);
  });
});
