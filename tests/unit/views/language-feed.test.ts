import { describe, expect, it } from "vitest";
import type { ViewOptions } from "../../../src/views/context.ts";
import { Feeds } from "../../../src/views/feed.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

const at = "https://presse.musterstadt.example";

const releases = {
  messe: releaseFile(["title: Messe", "date: 2024-05-01"]),
  "messe.tr": releaseFile(["title: Fuar"], "Bir [bağlantı](bayram.md)."),
  "messe.en": releaseFile(["title: Fair", "original: 0000000000000000"], "One."),
  bayram: releaseFile(["title: Bayram", "date: 2024-06-01", "language: tr"], "İki."),
};

function feedsOf(files: Readonly<Record<string, string>>, options: Partial<ViewOptions> = {}) {
  return new Feeds(planOf(smallArchive(files), options).context);
}

function entriesOf(language: string, files = releases, options: Partial<ViewOptions> = {}) {
  return feedsOf(files, options).inLanguage(language)[0]?.view("json").entries ?? [];
}

describe("the feed of a language", () => {
  it("holds what was written in it and what was translated into it", () => {
    expect(entriesOf("tr").map(({ title }) => title)).toEqual(["Bayram", "Fuar"]);
    expect(entriesOf("en").map(({ title }) => title)).toEqual(["Fair"]);
  });

  it("says what it is and where it stands", () => {
    const [page] = feedsOf(releases).inLanguage("tr");
    expect(page?.view("atom")).toMatchObject({
      id: "tag:presse.musterstadt.example,2026:feed/language/tr",
      title: "Pressearchiv Musterstadt (Türkçe)",
      language: "tr",
      home: `${at}/`,
      self: `${at}/feed.tr.atom`,
    });
  });

  it("has a translation under an id and an address of its own, with links that lead on", () => {
    const [, fuar] = entriesOf("tr");
    expect(fuar).toMatchObject({
      id: "tag:presse.musterstadt.example,2026:release/messe/tr",
      url: `${at}/pressemitteilungen/messe/tr/`,
      language: "tr",
      published: "2024-05-01T00:00:00+02:00",
    });
    expect(fuar?.html()).toContain(`<a href="${at}/pressemitteilungen/bayram/">bağlantı</a>`);
  });

  it("shows a translation on the day it came, whatever the date of its original", () => {
    const entered = new Map([["releases/messe.tr.md", "2024-07-01"]]);
    const [first] = entriesOf("tr", releases, { entered });
    expect(first).toMatchObject({
      title: "Fuar",
      published: "2024-05-01T00:00:00+02:00",
      updated: "2024-07-01T00:00:00+02:00",
    });
  });

  it("says of a translation that it is out of date", () => {
    expect(entriesOf("en")[0]?.html()).toContain("<p>Diese Übersetzung ist veraltet");
    expect(entriesOf("tr").map((entry) => entry.html().includes("veraltet"))).toEqual([false, false]);
  });

  it("says that an original was withdrawn, and none of its words", () => {
    const withdrawn = releaseFile(["title: Messe", "withdrawn: { date: 2024-06-02, reason: Irrtum. }"]);
    const [entry] = entriesOf("en", { ...releases, messe: withdrawn });
    expect(entry).not.toHaveProperty("summary");
    expect(entry?.html()).toContain("Irrtum.");
    expect(entry?.html()).not.toContain("One.");
  });

  it("has archive pages whose addresses are no other language's", () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `r${index}`,
        releaseFile([`title: T${index}`, "language: de-1996"]),
      ]),
    );
    const pages = feedsOf(many).inLanguage("de-1996");
    expect(pages.map((page) => page.path("atom"))).toEqual(["/feed.de-1996.atom", "/feed-1.de-1996.atom"]);
  });

  it("is there for the site's own language only where something was translated into it", () => {
    const languages = (files: Readonly<Record<string, string>>) => [
      ...planOf(smallArchive(files)).context.groupings.byLanguage.keys(),
    ];
    expect(languages(releases)).toEqual(["en", "tr"]);
    expect(languages({ ...releases, "bayram.de": releaseFile(["title: Fest"]) })).toEqual(["de", "en", "tr"]);
    expect(languages({ messe: releases.messe })).toEqual([]);
  });
});
