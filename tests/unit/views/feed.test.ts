import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/records.ts";
import type { ViewOptions } from "../../../src/views/context.ts";
import { type FeedPage, Feeds } from "../../../src/views/feed.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

/** Names `r001`, `r002`, ... with one release a day from 2015-01-01 on. */
function daily(count: number, more: Readonly<Record<string, string>> = {}): Archive {
  const releases = Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
    return [name(index + 1), releaseFile([`title: Nr. ${index + 1}`, `date: ${date}`, "projects: [lotse]"])];
  });
  return smallArchive({ ...Object.fromEntries(releases), ...more });
}

const name = (number: number) => `r${String(number).padStart(3, "0")}`;
const range = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => name(from - index));

function feedsOf(archive: Archive, options: Partial<ViewOptions> = {}): Feeds {
  return new Feeds(planOf(archive, options).context);
}

const names = (page: FeedPage | undefined) =>
  page?.view("atom").entries.map(({ id }) => id.replace(/.*\//, ""));

/** A feed as a reader who walks back through its archive pages sees it. */
function walk(pages: readonly FeedPage[]): string[] {
  const bySelf = new Map(pages.map((page) => [page.view("atom").self, page]));
  const seen: string[] = [];
  for (let page = pages[0]; page !== undefined; ) {
    seen.push(...(names(page) ?? []));
    page = bySelf.get(page.view("atom").older ?? "");
  }
  return seen;
}

describe("the pages of a feed", () => {
  it("hold everything on one page while there is little", () => {
    const pages = feedsOf(daily(49)).whole();
    expect(pages).toHaveLength(1);
    expect(names(pages[0])).toEqual(range(49, 1));
    expect(pages[0]?.view("rss")).not.toHaveProperty("older");
  });

  it("close fifty at a time from the oldest on, and the newest page shows at least 25", () => {
    const pages = feedsOf(daily(110)).whole();
    expect(pages.map(names)).toEqual([range(110, 86), range(100, 51), range(50, 1)]);
    expect(pages.map((page) => page.path("atom"))).toEqual(["/feed.atom", "/feed-2.atom", "/feed-1.atom"]);
    expect(names(feedsOf(daily(149)).whole()[0])).toEqual(range(149, 101));
  });

  it("stay as they are when a release is added", () => {
    const views = (count: number) =>
      feedsOf(daily(count))
        .whole()
        .slice(1)
        .map((page) => ({ ...page.view("json"), entries: names(page) }));
    const [newest, oldest] = views(149);
    expect(views(100)).toEqual([newest, oldest]);
    expect(views(151).slice(2)).toEqual([oldest]);
    // The page before the new one learns that it has a newer neighbour, and nothing else.
    expect(views(151)[1]).toEqual({ ...newest, newer: "https://presse.musterstadt.example/feed-3.json" });
  });

  it("lead back to the first release and forth again", () => {
    const pages = feedsOf(daily(130)).whole();
    expect(new Set(walk(pages))).toEqual(new Set(range(130, 1)));
    const at = (page: string) => `https://presse.musterstadt.example/feed${page}.rss`;
    expect(pages.map((page) => page.view("rss"))).toEqual([
      expect.objectContaining({ self: at(""), older: at("-2") }),
      expect.objectContaining({ self: at("-2"), current: at(""), older: at("-1") }),
      expect.objectContaining({ self: at("-1"), current: at(""), newer: at("-2") }),
    ]);
    expect(pages[0]?.view("rss")).not.toHaveProperty("current");
    expect(pages[1]?.view("rss")).not.toHaveProperty("newer");
    expect(pages[2]?.view("rss")).not.toHaveProperty("older");
  });

  it("show an undated release at the time it came to the archive", () => {
    const archive = daily(60, { undated: releaseFile(["title: Undatiert"]) });
    const came = (day: string) =>
      names(feedsOf(archive, { entered: new Map([["releases/undated.md", day]]) }).whole()[0]);
    expect(came("2026-01-15")?.slice(0, 2)).toEqual(["undated", "r060"]);
    expect(came("2015-02-28")?.slice(0, 3)).toEqual(["r060", "r059", "undated"]);
  });

  it("hold an undated release as the oldest where nobody knows when it came", () => {
    const pages = feedsOf(daily(60, { undated: releaseFile(["title: Undatiert"]) })).whole();
    expect(names(pages.at(-1))?.at(-1)).toBe("undated");
  });

  it("repeat on the newest page what was corrected or withdrawn since", () => {
    const date = "date: 2014-01-01";
    const archive = daily(100, {
      "corrected-late": releaseFile(["title: A", date, "corrections: [{ date: 2026-01-10, note: Neu. }]"]),
      "corrected-early": releaseFile(["title: B", date, "corrections: [{ date: 2014-02-10, note: Alt. }]"]),
      withdrawn: releaseFile(["title: C", date, "withdrawn: { date: 2026-01-11, reason: Falsch. }"]),
    });
    const pages = feedsOf(archive).whole();
    expect(names(pages[0])).toEqual(["withdrawn", "corrected-late", ...range(100, 76)]);
    expect(names(pages.at(-1))).toEqual(
      expect.arrayContaining(["withdrawn", "corrected-late", "corrected-early"]),
    );
    expect(pages[0]?.view("atom").updated).toBe("2026-01-11T00:00:00+01:00");
  });

  it("exist for an archive without releases", () => {
    const pages = feedsOf(smallArchive({})).whole();
    expect(pages.map(names)).toEqual([[]]);
    expect(pages[0]?.view("atom").updated).toBe("1970-01-01T00:00:00+01:00");
  });
});

describe("the feed of a record", () => {
  const record = (archive: Archive, options: Partial<ViewOptions> = {}) => {
    const project = archive.projects.get("lotse");
    if (project === undefined) throw new Error("no project");
    return feedsOf(archive, options).of(project);
  };

  it("holds its releases and has an id of its own", () => {
    const archive = daily(2, { other: releaseFile(["title: Anderes", "date: 2020-01-01"]) });
    const [page, ...more] = record(archive);
    expect(names(page)).toEqual(["r002", "r001"]);
    expect(more).toEqual([]);
    expect(page?.view("json")).toMatchObject({
      id: "tag:presse.musterstadt.example,2026:feed/project/lotse",
      title: "Lotsen für alle – Pressearchiv Musterstadt",
      home: "https://presse.musterstadt.example/projekte/lotse/",
      self: "https://presse.musterstadt.example/projekte/lotse/feed.json",
    });
  });

  it("has archive pages in Atom that point at the texts", () => {
    const pages = record(daily(130));
    expect(pages.map(({ formats }) => formats)).toEqual([["atom", "rss", "json"], ["atom"], ["atom"]]);
    expect(pages.map((page) => page.view("atom").byReference)).toEqual([false, true, true]);
    expect(new Set(walk(pages))).toEqual(new Set(range(130, 1)));
    expect(pages[0]?.view("rss")).not.toHaveProperty("older");
  });

  it("says that its project has ended, and expires a year later", () => {
    const view = (now: number) => record(daily(1), { now })[0]?.view("json");
    expect(view(Date.UTC(2020, 5, 30, 21, 59))).toMatchObject({
      subtitle: "Pressemitteilungen: Lotsen für alle.",
      expired: false,
    });
    // Midnight in Berlin, two hours before midnight in UTC.
    expect(view(Date.UTC(2020, 5, 30, 22))).toMatchObject({
      subtitle:
        "Pressemitteilungen: Lotsen für alle. " +
        "Das Projekt ist beendet (Laufzeit bis 30. Juni 2020); neue Mitteilungen sind nicht zu erwarten.",
      expired: false,
    });
    expect(view(Date.UTC(2021, 6, 1, 12))?.expired).toBe(true);
  });

  it("exists only where the record has a page", () => {
    const archive = smallArchive({ x: releaseFile(["title: X", "people: [ada-wolf, ben-roth]"]) });
    const paths = [...feedsOf(archive).all()].map((page) => page.path("atom"));
    expect(paths).toEqual(["/partner/stadt/feed.atom", "/personen/ada-wolf/feed.atom", "/feed.atom"]);
  });
});
