import { generateJsonFeed, type JsonFeed } from "feedsmith";
import type { FeedView } from "../views/feed.ts";
import type { FeedAuthor, FeedEntry } from "../views/feed-entry.ts";
import { ZonedDate } from "./zoned-date.ts";

/** One page of a feed as JSON Feed 1.1; `next_url` leads to the older releases. */
export function jsonFeed(feed: FeedView): string {
  const value = generateJsonFeed<true>(
    {
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      ...(feed.subtitle !== "" && { description: feed.subtitle }),
      ...(feed.older !== undefined && { next_url: feed.older }),
      language: feed.language,
      ...(feed.expired && { expired: true }),
      authors: [author(feed.author)],
      items: feed.entries.map((entry) => jsonItem(entry, feed.language)),
    },
    { strict: true },
  );
  // feedsmith leaves out an empty list, which the format requires.
  const complete = feed.entries.length === 0 && typeof value === "object" ? { ...value, items: [] } : value;
  return `${JSON.stringify(complete)}\n`;
}

function jsonItem(entry: FeedEntry, feedLanguage: string): JsonFeed.Item<Date, true> {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html(),
    ...(entry.summary !== undefined && { summary: entry.summary }),
    ...(entry.published !== undefined && { date_published: new ZonedDate(entry.published) }),
    ...(entry.changed && { date_modified: new ZonedDate(entry.updated) }),
    authors: [author(entry.author)],
    tags: entry.categories.map(({ label }) => label),
    ...(entry.language !== feedLanguage && { language: entry.language }),
    attachments: entry.enclosures.map(({ url, type, length, title }) => ({
      url,
      mime_type: type,
      size_in_bytes: length,
      ...(title !== undefined && { title }),
    })),
  };
}

function author({ name, url }: FeedAuthor): JsonFeed.Author {
  return { name, ...(url !== undefined && { url }) };
}
