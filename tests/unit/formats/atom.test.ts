import { parseAtomFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atomFeed } from "../../../src/formats/atom.ts";
import type { ViewOptions } from "../../../src/views/context.ts";
import { Feeds } from "../../../src/views/feed.ts";
import { planOf, releaseFile, seedArchive, seeds, seedsEntered, smallArchive } from "../../archive.ts";
import { validateAtom } from "../../xml-schemas.ts";

function pages(archive: ReturnType<typeof smallArchive>, options: Partial<ViewOptions> = {}): string[] {
  return new Feeds(planOf(archive, options).context).whole().map((page) => atomFeed(page.view("atom")));
}

const dated = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `r${index + 1}`,
      releaseFile([`title: T${index + 1}`, "date: 2019-03-21"]),
    ]),
  );

describe("Atom", () => {
  it("tells of the seeds what is known and nothing else", () => {
    const [xml = ""] = pages(seedArchive(), { entered: seedsEntered });
    expect(validateAtom(xml)).toEqual([]);
    const { entries = [], ...feed } = parseAtomFeed(xml);
    expect(feed).toMatchObject({
      id: "tag:www.jobcenter-myk.de,2026:feed",
      title: { value: "Pressearchiv Jobcenter Mayen-Koblenz" },
      updated: "2026-01-15T00:00:00+01:00",
      links: [
        { rel: "self", href: "https://www.jobcenter-myk.de/feed.atom", type: "application/atom+xml" },
        { rel: "alternate", href: "https://www.jobcenter-myk.de/", type: "text/html" },
      ],
      xml: { lang: "de" },
    });
    const [undated, release] = entries;
    expect(release).toMatchObject({
      id: `tag:www.jobcenter-myk.de,2026:release/${seeds.dated}`,
      title: { value: "Jobcenter Landkreis Mayen-Koblenz und Landesarbeitsministerium sind gut vernetzt" },
      published: "2019-03-21T00:00:00+01:00",
      updated: "2019-03-21T00:00:00+01:00",
      authors: [{ name: "Jobcenter Landkreis Mayen-Koblenz", uri: "http://www.jobcenter-myk.de" }],
    });
    expect(release?.content?.value).toContain("ist Netzwerkstelle und ‚Motor‘ für die Akquise");
    expect(undated).toMatchObject({
      id: `tag:www.jobcenter-myk.de,2026:release/${seeds.undated}`,
      updated: "2026-01-15T00:00:00+01:00",
      summary: { value: "Ein Fokus auf Unterstützung" },
      categories: [
        {
          term: "lqa",
          scheme: "https://www.jobcenter-myk.de/projekte/",
          label: "LQA Leben - Qualifizieren - Arbeiten",
        },
        { term: "beirat-migration-integration", scheme: "https://www.jobcenter-myk.de/partner/" },
      ],
    });
    expect(undated).not.toHaveProperty("published");
  });

  it("marks archive pages and links them (RFC 5005)", () => {
    const [newest = "", second = "", first = ""] = pages(smallArchive(dated(101)));
    for (const xml of [newest, second, first]) expect(validateAtom(xml)).toEqual([]);
    expect(newest).not.toContain("fh:archive");
    expect(second).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>');
    const links = (xml: string) =>
      parseAtomFeed(xml).links?.map(({ rel, href }) => `${rel} ${href?.replace(/.*\//, "")}`);
    expect(links(newest)).toEqual(["self feed.atom", "alternate ", "prev-archive feed-2.atom"]);
    expect(links(second)).toEqual([
      "self feed-2.atom",
      "alternate ",
      "current feed.atom",
      "prev-archive feed-1.atom",
    ]);
    expect(links(first)).toEqual([
      "self feed-1.atom",
      "alternate ",
      "current feed.atom",
      "next-archive feed-2.atom",
    ]);
  });

  it("carries every character that a release may have", () => {
    const title = "A & B <b>fett</b> ]]> „Ja“ 'q' \\\"zitiert\\\" \u{1f389}";
    const body = "Ein ]]> Ende, `<tag>` & &amp; &lt;, 1 < 2.";
    const [xml = ""] = pages(smallArchive({ x: releaseFile([`title: "${title}"`], body) }));
    expect(validateAtom(xml)).toEqual([]);
    const [entry] = parseAtomFeed(xml).entries ?? [];
    expect(entry?.title?.value).toBe(title.replaceAll("\\", ""));
    expect(entry?.content?.value).toBe(
      "<p>Ein ]]&gt; Ende, <code>&lt;tag&gt;</code> &amp; &amp; &lt;, 1 &lt; 2.</p>",
    );
  });

  it("names the language of a release that is not the archive's", () => {
    const [xml = ""] = pages(smallArchive({ x: releaseFile(["title: Hello", "language: en-GB"]) }));
    expect(validateAtom(xml)).toEqual([]);
    expect(parseAtomFeed(xml).entries?.[0]?.xml).toEqual({ lang: "en-GB" });
  });

  it("points at the text where the page is one of references, and says why a text is gone", () => {
    const archive = smallArchive({
      a: releaseFile(["title: A", "subtitle: Unter A", "projects: [lotse]"]),
      b: releaseFile(["title: B", "projects: [lotse]", "withdrawn: { date: 2026-01-11, reason: Falsch. }"]),
    });
    const [page] = new Feeds(planOf(archive).context).whole();
    if (page === undefined) throw new Error("no page");
    const xml = atomFeed({ ...page.view("atom"), byReference: true });
    expect(validateAtom(xml)).toEqual([]);
    const entries = parseAtomFeed(xml).entries ?? [];
    const find = (id: string) => entries.find((entry) => entry.id?.endsWith(id));
    expect(find("/a")?.content).toEqual({
      src: "https://presse.musterstadt.example/pressemitteilungen/a/",
      type: "text/html",
    });
    expect(find("/b")?.content?.value).toContain("Falsch.");
  });

  it("lists what belongs to an entry", () => {
    const [page] = new Feeds(planOf(smallArchive({ x: releaseFile(["title: X"]) })).context).whole();
    if (page === undefined) throw new Error("no page");
    const view = page.view("atom");
    const enclosure = {
      url: "https://x.example/foto.jpg",
      type: "image/jpeg",
      length: 12345,
      title: "Vor der Brücke",
    };
    const xml = atomFeed({
      ...view,
      entries: view.entries.map((entry) => ({ ...entry, enclosures: [enclosure] })),
    });
    expect(validateAtom(xml)).toEqual([]);
    expect(parseAtomFeed(xml).entries?.[0]?.links?.[1]).toEqual({
      rel: "enclosure",
      href: "https://x.example/foto.jpg",
      type: "image/jpeg",
      length: 12345,
      title: "Vor der Brücke",
    });
  });

  it("is valid without a release", () => {
    expect(pages(smallArchive({})).map(validateAtom)).toEqual([[]]);
  });
});
