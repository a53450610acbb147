import { fullName } from "../archive/names.ts";
import type { NamedRecord, Release } from "../archive/records.ts";
import type { CalendarDate } from "../archive/release-date.ts";
import { lastDayOf } from "../archive/release-date.ts";
import type { FeedFormat, SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateText, dayIn } from "./dates.ts";
import { type FeedAuthor, FeedEntries, type FeedEntry } from "./feed-entry.ts";
import { Fingerprints, fingerprintOf } from "./fingerprints.ts";
import { arrivalDay, lastChangeDay, laterDay } from "./release-days.ts";
import { tagUri } from "./tag-uri.ts";
import { isTranslation, languageName } from "./translations.ts";

/** One file of a feed in one format, with absolute addresses. */
export interface FeedView {
  /** The same for all pages of a feed. */
  readonly id: string;
  readonly title: string;
  /** What the feed is about, and that it has ended where it has. */
  readonly subtitle: string;
  readonly language: string;
  /** The page for people. */
  readonly home: string;
  readonly self: string;
  /** RFC 5005: the newest page, on archive pages only. */
  readonly current?: string;
  /** RFC 5005: the archive page with the next older releases, and with the next newer ones. */
  readonly older?: string;
  readonly newer?: string;
  /** Nothing new is to be expected for good. */
  readonly expired: boolean;
  /** RFC 3339. */
  readonly updated: string;
  readonly author: FeedAuthor;
  /** The entries' texts are not in the page but at their addresses (RFC 4287, section 4.1.3.2). */
  readonly byReference: boolean;
  readonly entries: readonly FeedEntry[];
}

/** One page of a feed. */
export interface FeedPage {
  /** Archive pages count from 1, the oldest; the newest page has no number. */
  readonly number?: number;
  /** The formats that the page exists in. */
  readonly formats: readonly FeedFormat[];
  readonly path: (format: FeedFormat) => SitePath;
  readonly view: (format: FeedFormat) => FeedView;
  /** What the page depends on in a format, known without making its entries. */
  readonly fingerprint: (format: FeedFormat) => string;
}

/** What a feed tells of itself. */
interface FeedInput {
  /** The page for people. */
  readonly home: SitePath;
  readonly at: (format: FeedFormat, archivePage?: number) => SitePath;
  readonly language: string;
  /** Path of ids after the site's domain. */
  readonly specific: string;
  readonly title: string;
  readonly subtitle: string;
  readonly releases: readonly Release[];
  readonly ends?: CalendarDate;
  /** Formats of its archive pages, and whether these hold the full texts. */
  readonly archive: { readonly formats: readonly FeedFormat[]; readonly byReference: boolean };
}

/** Releases on an archive page. */
export const archivePageSize = 50;

/** Releases that the newest page holds at least; at most it holds an archive page's, less one. */
export const fewestNewest = 25;

/** Corrected and withdrawn releases that the newest page repeats from archive pages. */
const mostChanged = 25;

/** Days after a project's end in which its last releases may still come. */
const daysUntilExpiry = 365;
const day = 24 * 60 * 60 * 1000;

export const feedFormats: readonly FeedFormat[] = ["atom", "rss", "json"];

/**
 * A feed is cut into archive pages from its oldest release on, so that a page once full stays as it is (RFC 5005,
 * section 4): a new release changes the newest page, and when enough have come they become one more archive page. The
 * newest page repeats what it needs of the last archive page to be of use to those who read nothing else.
 *
 * @param releases oldest first
 */
function cut(releases: readonly Release[]): {
  archives: readonly (readonly Release[])[];
  newest: readonly Release[];
} {
  const full = Math.floor(releases.length / archivePageSize);
  const archives = Array.from({ length: full }, (_, index) =>
    releases.slice(index * archivePageSize, (index + 1) * archivePageSize),
  );
  return { archives, newest: releases.slice(-Math.max(releases.length % archivePageSize, fewestNewest)) };
}

/**
 * Makes the feeds of one archive. The whole archive's feed holds every release in full in every format. A record's
 * feed holds its newest releases in full in every format, and leads back to its first release in Atom, where the older
 * entries point at their texts: full texts in every feed would make an archive's feeds five times as large as its pages.
 */
export class Feeds {
  readonly #context: ViewContext;
  readonly #entries: FeedEntries;
  readonly #fingerprints: Fingerprints;
  readonly #places = new Map<Release, string>();

  constructor(context: ViewContext, fingerprints = new Fingerprints(context)) {
    this.#context = context;
    this.#entries = new FeedEntries(context);
    this.#fingerprints = fingerprints;
  }

  /**
   * The pages of every feed: of projects, partners, people and languages, then of the whole archive. In this order
   * whoever writes them meets an entry for the last time on an archive page of the whole archive.
   */
  *all(): Iterable<FeedPage> {
    const { byProject, byPartner, byPerson, byLanguage } = this.#context.groupings;
    for (const project of byProject.keys()) yield* this.of(project);
    for (const partner of byPartner.keys()) yield* this.of(partner);
    for (const person of byPerson.keys()) yield* this.of(person);
    for (const language of byLanguage.keys()) yield* this.inLanguage(language);
    yield* this.whole();
  }

  /** The pages of the feed of the whole archive, newest first. */
  whole(): readonly FeedPage[] {
    const { addresses, archive, texts } = this.#context;
    const { site, releases } = archive;
    const subtitle = texts.start.summary(site.publisher.name);
    return this.#pages({
      ...this.#ofList(addresses.home),
      specific: "feed",
      title: site.title,
      subtitle,
      releases,
      archive: { formats: feedFormats, byReference: false },
    });
  }

  /** Where the feed of a list stands; it speaks the site's language. */
  #ofList(list: SitePath): Pick<FeedInput, "home" | "at" | "language"> {
    const { addresses, texts } = this.#context;
    return {
      home: list,
      at: (format, archivePage) => addresses.feed(list, format, archivePage),
      language: texts.language,
    };
  }

  /** The pages of the feed of everything in one language, translations included, newest first. */
  inLanguage(language: string): readonly FeedPage[] {
    const { addresses, archive, groupings, texts } = this.#context;
    const name = languageName(language);
    return this.#pages({
      home: addresses.home,
      at: (format, archivePage) => addresses.languageFeed(language, format, archivePage),
      language,
      specific: `feed/language/${language}`,
      title: `${archive.site.title} (${name})`,
      subtitle: texts.feed.about(name),
      releases: groupings.byLanguage.get(language) ?? [],
      archive: { formats: ["atom"], byReference: true },
    });
  }

  /** The pages of the feed of a record, newest first; none where the record has no page. */
  of(record: NamedRecord): readonly FeedPage[] {
    const { archive, groupings, texts } = this.#context;
    const list = this.#context.pathOf(record);
    if (list === undefined) return [];
    const name = fullName(record);
    const about = texts.feed.about(name);
    const shared = {
      ...this.#ofList(list),
      specific: `feed/${record.type}/${record.id}`,
      title: `${name} – ${archive.site.title}`,
      archive: { formats: ["atom"], byReference: true },
    } as const;
    switch (record.type) {
      case "project":
        return this.#pages({
          ...shared,
          subtitle: record.summary === undefined ? about : `${about} ${record.summary}`,
          releases: groupings.byProject.get(record) ?? [],
          ...(record.to !== undefined && { ends: record.to }),
        });
      case "organisation":
        return this.#pages({ ...shared, subtitle: about, releases: groupings.byPartner.get(record) ?? [] });
      case "person":
        return this.#pages({ ...shared, subtitle: about, releases: groupings.byPerson.get(record) ?? [] });
    }
  }

  /**
   * Where a release stands in time, as a text that sorts: the first day that its date can mean. An undated release
   * and a translation stand where they came to the archive, so that subscribers see them then; without a record of
   * that an undated release counts as oldest, and a translation is as old as its original.
   */
  #place(release: Release): string {
    let place = this.#places.get(release);
    if (place === undefined) {
      const dated = isTranslation(release) ? undefined : release.date?.firstDay;
      place = dated ?? arrivalDay(this.#context, release) ?? release.date?.firstDay ?? "";
      this.#places.set(release, place);
    }
    return place;
  }

  /** Oldest first; releases of one day stay in the archive's order. */
  #inTime(releases: readonly Release[]): readonly Release[] {
    return releases.toReversed().sort((a, b) => compare(this.#place(a), this.#place(b)));
  }

  /**
   * The newest page: the newest releases, and the last of those from archive pages that were corrected or withdrawn
   * since the oldest of them. These stay in their archive page too; of two entries with one id the later one holds
   * (RFC 5005, section 4).
   */
  #newest(newest: readonly Release[], archives: readonly (readonly Release[])[]): readonly Release[] {
    const since = newest[0] === undefined ? "" : this.#place(newest[0]);
    const change = (release: Release) => lastChangeDay(release) ?? "";
    const shown = new Set(newest);
    const changed = archives
      .flatMap((releases) => releases.filter((release) => change(release) > since && !shown.has(release)))
      .sort((a, b) => compare(change(a), change(b)))
      .slice(-mostChanged);
    const place = (release: Release) => laterDay(change(release), this.#place(release));
    return [...changed, ...newest].toReversed().sort((a, b) => compare(place(b), place(a)));
  }

  #pages(input: FeedInput): readonly FeedPage[] {
    const { addresses, archive } = this.#context;
    const { publisher } = archive.site;
    const { archives, newest } = cut(this.#inTime(input.releases));
    const ending = this.#ending(input.ends);
    const shared = {
      id: tagUri(archive.site, input.specific),
      title: input.title,
      subtitle: ending.text === undefined ? input.subtitle : `${input.subtitle} ${ending.text}`,
      language: input.language,
      home: addresses.absolute(input.home),
      expired: ending.expired,
      author: { name: publisher.name, ...(publisher.url !== undefined && { url: publisher.url }) },
    };
    const at = (format: FeedFormat, page?: number) => addresses.absolute(input.at(format, page));
    const updated = (releases: readonly Release[]) => {
      const day = releases.map((release) => this.#entries.updatedDay(release)).reduce(laterDay, "1970-01-01");
      return this.#context.midnight(day);
    };
    const head = (format: FeedFormat, page?: number) => {
      const older = page === undefined ? archives.length : page - 1;
      return {
        ...shared,
        self: at(format, page),
        ...(page !== undefined && { current: at(format) }),
        ...(older > 0 && input.archive.formats.includes(format) && { older: at(format, older) }),
        ...(page !== undefined && page < archives.length && { newer: at(format, page + 1) }),
        byReference: page !== undefined && input.archive.byReference,
      };
    };
    const page = (
      formats: readonly FeedFormat[],
      releases: readonly Release[],
      number?: number,
    ): FeedPage => {
      let entries: string | undefined;
      return {
        ...(number !== undefined && { number }),
        formats,
        path: (format) => input.at(format, number),
        view: (format) => {
          const shown = releases.map((release) => this.#entries.entry(release));
          return { ...head(format, number), updated: updated(releases), entries: shown };
        },
        fingerprint: (format) => {
          entries ??= fingerprintOf(
            releases
              .map((release) => `${this.#fingerprints.release(release)} ${this.#entries.updatedDay(release)}`)
              .join("\n"),
          );
          return fingerprintOf([format, head(format, number), entries]);
        },
      };
    };
    return [
      page(feedFormats, this.#newest(newest, archives)),
      ...archives
        .map((releases, index) => page(input.archive.formats, releases.toReversed(), index + 1))
        .toReversed(),
    ];
  }

  #ending(ends: CalendarDate | undefined): { readonly text?: string; readonly expired: boolean } {
    const { archive, now, texts } = this.#context;
    if (ends === undefined || now === undefined) return { expired: false };
    const lastDay = lastDayOf(ends);
    const { timeZone } = archive.site;
    if (lastDay >= dayIn(now, timeZone)) return { expired: false };
    return {
      text: texts.feed.ended(calendarDateText(ends, texts)),
      expired: lastDay < dayIn(now - daysUntilExpiry * day, timeZone),
    };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
