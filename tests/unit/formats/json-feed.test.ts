import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/records.ts";
import { jsonFeed } from "../../../src/formats/json-feed.ts";
import { Feeds } from "../../../src/views/feed.ts";
import { planOf, releaseFile, seedArchive, seeds, seedsEntered, smallArchive } from "../../archive.ts";
import { validateJsonFeed } from "../../json-schemas.ts";

function pages(archive: Archive): { readonly items: readonly unknown[]; readonly [key: string]: unknown }[] {
  const { context } = planOf(archive, { entered: seedsEntered });
  return new Feeds(context).whole().map((page) => {
    const json = jsonFeed(page.view("json"));
    expect(validateJsonFeed(json)).toEqual([]);
    return JSON.parse(json);
  });
}

describe("JSON Feed", () => {
  it("tells of the seeds what is known and nothing else", () => {
    const [feed] = pages(seedArchive());
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Pressearchiv Jobcenter Mayen-Koblenz",
      home_page_url: "https://www.jobcenter-myk.de/",
      feed_url: "https://www.jobcenter-myk.de/feed.json",
      language: "de",
      authors: [{ name: "Jobcenter Landkreis Mayen-Koblenz" }],
    });
    expect(feed).not.toHaveProperty("expired");
    const [undated, dated] = feed?.items ?? [];
    expect(dated).toMatchObject({
      id: `tag:www.jobcenter-myk.de,2026:release/${seeds.dated}`,
      date_published: "2019-03-21T00:00:00+01:00",
      content_html: expect.stringContaining("‚Motor‘"),
    });
    expect(undated).toMatchObject({ tags: expect.arrayContaining(["LQA Leben - Qualifizieren - Arbeiten"]) });
    expect(undated).not.toHaveProperty("date_published");
    expect(undated).not.toHaveProperty("date_modified");
  });

  it("says when a release was changed", () => {
    const [feed] = pages(
      smallArchive({ a: releaseFile(["title: A", "corrections: [{ date: 2019-07-02, note: Neu. }]"]) }),
    );
    expect(feed?.items).toMatchObject([{ date_modified: "2019-07-02T00:00:00+02:00" }]);
  });

  it("leads to its older pages", () => {
    const releases = Array.from({ length: 50 }, (_, index) => [
      `r${index}`,
      releaseFile([`title: T${index}`]),
    ]);
    const [newest, archived] = pages(smallArchive(Object.fromEntries(releases)));
    expect(newest?.["next_url"]).toBe("https://presse.musterstadt.example/feed-1.json");
    expect(archived).not.toHaveProperty("next_url");
  });

  it("says that it has expired, and lists what belongs to an entry", () => {
    const [page] = new Feeds(planOf(smallArchive({ x: releaseFile(["title: X"]) })).context).whole();
    if (page === undefined) throw new Error("no page");
    const view = page.view("json");
    const enclosures = [{ url: "https://x.example/a.jpg", type: "image/jpeg", length: 12345, title: "A" }];
    const entries = view.entries.map((entry) => ({ ...entry, enclosures }));
    const json = jsonFeed({ ...view, expired: true, entries });
    expect(validateJsonFeed(json)).toEqual([]);
    const feed = JSON.parse(json);
    expect(feed.expired).toBe(true);
    expect(feed.items[0].attachments).toEqual([
      { url: "https://x.example/a.jpg", mime_type: "image/jpeg", size_in_bytes: 12345, title: "A" },
    ]);
  });

  it("has its list also without a release", () => {
    expect(pages(smallArchive({}))).toMatchObject([{ items: [] }]);
  });
});
