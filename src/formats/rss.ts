import { type AtomNs, generateRssFeed, type RssFeed } from "feedsmith";
import type { FeedView } from "../views/feed.ts";
import type { FeedEntry } from "../views/feed-entry.ts";
import { runsToHtml } from "../views/markdown.ts";
import { markAsArchive } from "./feed-history.ts";
import { type Repeated, RepeatedEntries } from "./repeated-entries.ts";
import { ZonedDate } from "./zoned-date.ts";

/** Media type of RSS. */
const type = "application/rss+xml";

/**
 * One page of a feed as RSS 2.0, with the full text in `content:encoded`, and the links of an archived feed
 * (RFC 5005, section 4). `author` would have to be an e-mail address, so who issued a release is `dc:creator`.
 */
export function rssFeed(feed: FeedView, repeated: Repeated = notRepeated()): string {
  const links: { rel: string; type: string; href: string }[] = [{ rel: "self", type, href: feed.self }];
  if (feed.current !== undefined) links.push({ rel: "current", type, href: feed.current });
  if (feed.older !== undefined) links.push({ rel: "prev-archive", type, href: feed.older });
  if (feed.newer !== undefined) links.push({ rel: "next-archive", type, href: feed.newer });
  return repeated.entries.document(
    feed.entries,
    {
      whole: (entries) =>
        generateRssFeed<true>(
          {
            title: feed.title,
            link: feed.home,
            description: feed.subtitle,
            language: feed.language,
            atom: { links },
            dc: { publishers: [feed.author.name] },
            items: entries.map((entry) => rssItem(entry, feed.language)),
          },
          { strict: true },
        ),
      single: (entry) => generateRssFeed({ items: [rssItem(entry, feed.language)] }),
      head: (xml) => (feed.current === undefined ? xml : markAsArchive(xml, "channel")),
    },
    repeated.keeps,
  );
}

function rssItem(entry: FeedEntry, feedLanguage: string): RssFeed.Item<Date, true> {
  // RSS has no element for a change; Atom's says when a correction or withdrawal came.
  const atom: AtomNs.Entry<Date> = entry.changed ? { updated: new ZonedDate(entry.updated) } : {};
  return {
    title: entry.title,
    link: entry.url,
    guid: { value: entry.id, isPermaLink: false },
    ...(entry.published !== undefined && { pubDate: new ZonedDate(entry.published) }),
    // Readers take a description for HTML.
    ...(entry.summary !== undefined && { description: runsToHtml([{ text: entry.summary }]) }),
    content: { encoded: entry.html() },
    categories: entry.categories.map(({ label, scheme }) => ({
      name: label,
      ...(scheme !== undefined && { domain: scheme }),
    })),
    // RSS readers take one enclosure: the first photo.
    enclosures: entry.enclosures
      .slice(0, 1)
      .map(({ url, length, type: mediaType }) => ({ url, length, type: mediaType })),
    dc: {
      creators: [entry.author.name],
      ...(entry.language !== feedLanguage && { languages: [entry.language] }),
    },
    atom,
  };
}

function notRepeated(): Repeated {
  return { entries: new RepeatedEntries("item"), keeps: false };
}
