import { type FeedFormat, fileOf } from "../views/addresses.ts";
import { Feeds, type FeedView } from "../views/feed.ts";
import type { FeedEntry } from "../views/feed-entry.ts";
import type { SitePlan } from "../views/site-plan.ts";
import { type SitemapEntry, sitemapEntries } from "../views/sitemap.ts";
import { atomFeed } from "./atom.ts";
import { jsonFeed } from "./json-feed.ts";
import { RepeatedEntries } from "./repeated-entries.ts";
import { robots } from "./robots.ts";
import { rssFeed } from "./rss.ts";
import { sitemap, sitemapIndex, sitemapSize } from "./sitemap.ts";

/** One file for machines, beside the site's pages. Its content is made when it is asked for. */
export interface FormatFile {
  /** Relative to the site's folder, with `/`. */
  readonly file: string;
  readonly content: () => string | Uint8Array;
}

/** All files of a site that are not pages, one by one. */
export function* formatFiles(plan: SitePlan): Iterable<FormatFile> {
  const { addresses } = plan.context;
  yield* feedFiles(new Feeds(plan.context));
  yield* sitemapFiles(plan);
  yield { file: fileOf(addresses.robots), content: () => robots([addresses.absolute(addresses.sitemap)]) };
}

/** The files of all feeds. Entries that stand in several feeds are written once and kept. */
function* feedFiles(feeds: Feeds): Iterable<FormatFile> {
  const full = { atom: new RepeatedEntries<FeedEntry>("entry"), rss: new RepeatedEntries<FeedEntry>("item") };
  const references = new RepeatedEntries<FeedEntry>("entry");
  for (const page of feeds.all()) {
    // A full text on an archive page stands there and nowhere else.
    const isArchive = page.number !== undefined;
    const writers: Readonly<Record<FeedFormat, (feed: FeedView) => string>> = {
      atom: (feed) => atomFeed(feed, feed.byReference ? references : isArchive ? undefined : full.atom),
      rss: (feed) => rssFeed(feed, isArchive ? undefined : full.rss),
      json: jsonFeed,
    };
    for (const format of page.formats) {
      yield { file: fileOf(page.path(format)), content: () => writers[format](page.view(format)) };
    }
  }
}

function* sitemapFiles(plan: SitePlan): Iterable<FormatFile> {
  const { addresses } = plan.context;
  const entries = sitemapEntries(plan);
  if (entries.length <= sitemapSize) {
    yield { file: fileOf(addresses.sitemap), content: () => sitemap(entries) };
    return;
  }
  const parts = Array.from({ length: Math.ceil(entries.length / sitemapSize) }, (_, index) => ({
    path: addresses.sitemapPart(index + 1),
    entries: entries.slice(index * sitemapSize, (index + 1) * sitemapSize),
  }));
  const newest = (part: readonly SitemapEntry[]) =>
    part.reduce((latest, { lastModified = "" }) => (lastModified > latest ? lastModified : latest), "");
  yield {
    file: fileOf(addresses.sitemap),
    content: () =>
      sitemapIndex(
        parts.map((part) => {
          const lastModified = newest(part.entries);
          return { url: addresses.absolute(part.path), ...(lastModified !== "" && { lastModified }) };
        }),
      ),
  };
  for (const part of parts) yield { file: fileOf(part.path), content: () => sitemap(part.entries) };
}
