import { type FeedFormat, fileOf, type SitePath } from "../views/addresses.ts";
import type { ViewContext } from "../views/context.ts";
import { Feeds, type FeedView } from "../views/feed.ts";
import type { FeedEntry } from "../views/feed-entry.ts";
import { fingerprintOf } from "../views/fingerprints.ts";
import { openData } from "../views/open-data.ts";
import { releasePartsOf } from "../views/release-parts.ts";
import type { SitePlan } from "../views/site-plan.ts";
import { newsEntries, type SitemapEntry, sitemapEntries } from "../views/sitemap.ts";
import { pathOfRelease } from "../views/translations.ts";
import { atomFeed } from "./atom.ts";
import { jsonFeed } from "./json-feed.ts";
import { ninjs } from "./ninjs.ts";
import { openDataFormats } from "./open-data.ts";
import { openSearch, type SearchDescription } from "./opensearch.ts";
import { releaseText } from "./release-text.ts";
import { RepeatedEntries } from "./repeated-entries.ts";
import { robots } from "./robots.ts";
import { rssFeed } from "./rss.ts";
import { newsSitemap, sitemap, sitemapIndex, sitemapSize } from "./sitemap.ts";

/** One file for machines, beside the site's pages. Its content is made when it is asked for. */
export interface FormatFile {
  /** Relative to the site's folder, with `/`. */
  readonly file: string;
  /** What the content depends on, apart from what is the same for all files; without it the content itself says so. */
  readonly fingerprint?: () => string;
  readonly content: () => string | Uint8Array;
}

/** A piece of a file that is longer than a text may be. Pieces come in their order, with other files between them. */
export interface FormatPart {
  /** Relative to the site's folder, with `/`. */
  readonly partOf: string;
  /** As of a file; no two pieces of a file have the same. */
  readonly fingerprint?: () => string;
  readonly content: () => string;
}

/** All files of a site that are not pages, one by one, long ones in pieces. */
export function* formatOutputs(plan: SitePlan): Iterable<FormatFile | FormatPart> {
  const { context, fingerprints } = plan;
  const { addresses } = context;
  yield* releaseOutputs(plan);
  yield* feedFiles(new Feeds(context, fingerprints), context.texts.language);
  yield* sitemapFiles(plan);
  yield { file: fileOf(addresses.newsSitemap), content: () => newsSitemap(newsEntries(context)) };
  const sitemaps = [addresses.sitemap, addresses.newsSitemap].map((path) => addresses.absolute(path));
  yield { file: fileOf(addresses.robots), content: () => robots(sitemaps, context.preview) };
  yield { file: fileOf(addresses.openSearch), content: () => openSearch(searchDescription(context)) };
}

/** The same, each file in one piece. */
export function* formatFiles(plan: SitePlan): Iterable<FormatFile> {
  const parts = new Map<string, FormatPart[]>();
  for (const output of formatOutputs(plan)) {
    if ("file" in output) {
      yield output;
      continue;
    }
    const pieces = parts.get(output.partOf);
    if (pieces === undefined) parts.set(output.partOf, [output]);
    else pieces.push(output);
  }
  for (const [file, pieces] of parts) {
    yield { file, content: () => Buffer.concat(pieces.map(({ content }) => Buffer.from(content()))) };
  }
}

function searchDescription({ addresses, archive, assets, texts }: ViewContext): SearchDescription {
  const { title } = archive.site;
  return {
    title,
    description: texts.search.description(title),
    page: addresses.absolute(addresses.search),
    icon: addresses.absolute(assets.icon),
    language: texts.language,
  };
}

/**
 * What stands beside each release and translation, and the whole archive as open data: both take releases apart, so each
 * release is taken apart once for all of them.
 */
function* releaseOutputs({ context, fingerprints }: SitePlan): Iterable<FormatFile | FormatPart> {
  const { addresses, archive, texts } = context;
  const parts = releasePartsOf(context);
  const midnight = (day: string) => context.midnight(day);
  const openFormats = (["json", "csv"] as const).map((name) => ({
    partOf: fileOf(addresses.openData(name)),
    format: openDataFormats[name],
  }));
  for (const { partOf, format } of openFormats)
    yield { partOf, content: () => format.head(openData(context)) };
  for (const [index, original] of archive.releases.entries()) {
    const isFirst = index === 0;
    for (const { partOf, format } of openFormats) {
      yield {
        partOf,
        fingerprint: () => `${fingerprints.release(original)}${isFirst ? "!" : ""}`,
        content: () => format.release(parts(original), isFirst),
      };
    }
    for (const release of [original, ...original.translations]) {
      const page = pathOfRelease(addresses, release);
      const fingerprint = () => fingerprints.release(release);
      yield {
        file: fileOf(addresses.releaseText(page)),
        fingerprint,
        content: () => releaseText(parts(release), texts),
      };
      yield {
        file: fileOf(addresses.ninjs(page)),
        fingerprint,
        content: () => ninjs(parts(release), texts, midnight),
      };
    }
  }
  for (const { partOf, format } of openFormats) yield { partOf, content: () => format.end };
}

/**
 * The files of all feeds. Entries that stand in several feeds are written once and kept; an entry says its language
 * where that is not its feed's, so this goes for feeds in the language of most of them only.
 */
function* feedFiles(feeds: Feeds, language: string): Iterable<FormatFile> {
  const full = {
    atom: new RepeatedEntries<FeedEntry>("entry"),
    rss: new RepeatedEntries<FeedEntry>("item"),
  };
  const references = new RepeatedEntries<FeedEntry>("entry");
  for (const page of feeds.all()) {
    // A full text on an archive page stands there for the last time.
    const keeps = page.number === undefined;
    const writers: Readonly<Record<FeedFormat, (feed: FeedView) => string>> = {
      atom: (feed) =>
        feed.language === language
          ? atomFeed(
              feed,
              feed.byReference ? { entries: references, keeps: true } : { entries: full.atom, keeps },
            )
          : atomFeed(feed),
      rss: (feed) =>
        feed.language === language ? rssFeed(feed, { entries: full.rss, keeps }) : rssFeed(feed),
      json: jsonFeed,
    };
    for (const format of page.formats) {
      yield {
        file: fileOf(page.path(format)),
        fingerprint: () => page.fingerprint(format),
        content: () => writers[format](page.view(format)),
      };
    }
  }
}

function* sitemapFiles(plan: SitePlan): Iterable<FormatFile> {
  const { addresses } = plan.context;
  const entries = sitemapEntries(plan);
  if (entries.length <= sitemapSize) {
    yield entriesFile(addresses.sitemap, entries);
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
  for (const part of parts) yield entriesFile(part.path, part.entries);
}

function entriesFile(path: SitePath, entries: readonly SitemapEntry[]): FormatFile {
  return {
    file: fileOf(path),
    fingerprint: () => fingerprintOf(entries),
    content: () => sitemap(entries),
  };
}
