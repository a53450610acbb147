import { type AtomFeed, generateAtomFeed } from "feedsmith";
import type { FeedView } from "../views/feed.ts";
import type { FeedAuthor, FeedCategory, FeedEntry } from "../views/feed-entry.ts";
import { markAsArchive } from "./feed-history.ts";
import { type Repeated, RepeatedEntries } from "./repeated-entries.ts";
import { ZonedDate } from "./zoned-date.ts";

/** Media type of Atom. */
const type = "application/atom+xml";

/** One page of a feed as Atom (RFC 4287), with the links of an archived feed (RFC 5005, section 4). */
export function atomFeed(feed: FeedView, repeated: Repeated = notRepeated()): string {
  const links: AtomFeed.Link<Date, true>[] = [
    { rel: "self", type, href: feed.self },
    { rel: "alternate", type: "text/html", href: feed.home },
  ];
  if (feed.current !== undefined) links.push({ rel: "current", type, href: feed.current });
  if (feed.older !== undefined) links.push({ rel: "prev-archive", type, href: feed.older });
  if (feed.newer !== undefined) links.push({ rel: "next-archive", type, href: feed.newer });
  return repeated.entries.document(
    feed.entries,
    {
      whole: (entries) =>
        generateAtomFeed<true>(
          {
            id: feed.id,
            title: { value: feed.title },
            subtitle: { value: feed.subtitle },
            updated: new ZonedDate(feed.updated),
            links,
            authors: [person(feed.author)],
            entries: entries.map((entry) => atomEntry(entry, feed)),
            xml: { lang: feed.language },
          },
          { strict: true },
        ),
      single: (entry) => generateAtomFeed({ entries: [atomEntry(entry, feed)] }),
      head: (xml) => (feed.current === undefined ? xml : markAsArchive(xml, "feed")),
    },
    repeated.keeps,
  );
}

function atomEntry(entry: FeedEntry, feed: FeedView): AtomFeed.Entry<Date, true> {
  // What is not in the entry must have a summary there (RFC 4287, section 4.1.2).
  const content =
    feed.byReference && entry.summary !== undefined
      ? { src: entry.url, type: "text/html" }
      : { value: entry.html(), type: "html" };
  return {
    id: entry.id,
    title: { value: entry.title },
    updated: new ZonedDate(entry.updated),
    ...(entry.published !== undefined && { published: new ZonedDate(entry.published) }),
    links: [
      { rel: "alternate", type: "text/html", href: entry.url },
      ...entry.enclosures.map(({ url, ...enclosure }) => ({ rel: "enclosure", href: url, ...enclosure })),
    ],
    authors: [person(entry.author)],
    categories: entry.categories.map(category),
    ...(entry.summary !== undefined && { summary: { value: entry.summary } }),
    content,
    ...(entry.language !== feed.language && { xml: { lang: entry.language } }),
  };
}

function person({ name, url }: FeedAuthor): AtomFeed.Person<true> {
  return { name, ...(url !== undefined && { uri: url }) };
}

function category({ term, label, scheme }: FeedCategory): AtomFeed.Category<true> {
  return { term, ...(scheme !== undefined && { scheme }), label };
}

function notRepeated(): Repeated {
  return { entries: new RepeatedEntries("entry"), keeps: false };
}
