import { fullName } from "../archive/names.ts";
import type { Archive, NamedRecord, Person, Photo, Release } from "../archive/records.ts";
import { parseReleaseDate, type ReleaseDate } from "../archive/release-date.ts";
import { rolesOn } from "../archive/roles.ts";
import type { Texts } from "../texts/texts.ts";
import { textsFor } from "../texts/texts-for.ts";
import { Addresses, type SitePath } from "./addresses.ts";
import { BoundedMap } from "./bounded-map.ts";
import { dateView, dayIn, startOfDay } from "./dates.ts";
import { type Groupings, groupReleases } from "./groupings.ts";
import { nameOn } from "./history.ts";
import { plainBeginning } from "./markdown.ts";
import type { PhotoFile } from "./photo-file.ts";
import { thumbnail } from "./photos.ts";
import { type ReleaseHtml, releaseHtml } from "./release-html.ts";
import type { Link, ReleaseItem, TextRun } from "./shapes.ts";

/** The site's own files that every page loads, as paths of the site. */
export interface SiteAssets {
  readonly stylesheet: SitePath;
  readonly icon: SitePath;
  /** The scripts of release pages and of the search page; no other page has one. */
  readonly copyScript: SitePath;
  readonly searchScript: SitePath;
  readonly fonts: readonly SitePath[];
  /** A PNG that stands for pages without a photo where they are shared, and its size in pixels. */
  readonly shareImage?: { readonly path: SitePath; readonly width: number; readonly height: number };
}

/** What views are made with, beside the archive. */
export interface ViewOptions {
  /** The path under which the site is served; by default that of the site's address. */
  readonly pathPrefix?: string;
  readonly assets: SiteAssets;
  /** Release file -> ISO 8601 day on which the file entered the archive's record, as far as known. */
  readonly entered?: ReadonlyMap<string, string>;
  /** The pictures that the archive holds, by the photos that name them. */
  readonly photos?: ReadonlyMap<Photo, PhotoFile>;
  /** The moment of the build, milliseconds since 1970, UTC. Without it nothing is new and nothing has ended. */
  readonly now?: number;
  /** The site is for editors' eyes only: stamped, and not to be found by search engines. */
  readonly preview?: boolean;
}

const teaserLength = 200;

/** Releases whose texts are kept as HTML: beyond that, memory costs more than making one again. */
const mostKept = 20_000;

/** Everything that the views of one archive share, computed once. */
export class ViewContext {
  readonly archive: Archive;
  readonly texts: Texts;
  readonly addresses: Addresses;
  readonly groupings: Groupings;
  readonly assets: SiteAssets;
  readonly entered: ReadonlyMap<string, string>;
  readonly photos: ReadonlyMap<Photo, PhotoFile>;
  readonly now: number | undefined;
  /** The day for which the views are made, where a clock was given. */
  readonly today: ReleaseDate | undefined;
  readonly preview: boolean;
  readonly #pageLanguage: string;
  readonly #items = new Map<Release, ReleaseItem>();
  readonly #html = new BoundedMap<Release, ReleaseHtml>(mostKept);
  readonly #summaries = new Map<Release, string>();
  readonly #midnights = new Map<string, string>();

  constructor(archive: Archive, options: ViewOptions) {
    this.archive = archive;
    this.texts = textsFor(archive.site.language);
    // Where the site's language has no catalogue, its pages speak another one.
    const { language } = archive.site;
    this.#pageLanguage =
      new Intl.Locale(language).language === this.texts.language ? language : this.texts.language;
    this.addresses = new Addresses(this.texts.paths, archive.site.url, options.pathPrefix);
    this.groupings = groupReleases(archive);
    this.assets = options.assets;
    this.entered = options.entered ?? new Map();
    this.photos = options.photos ?? new Map();
    this.now = options.now;
    const today =
      this.now === undefined ? undefined : parseReleaseDate(dayIn(this.now, archive.site.timeZone));
    this.today = today !== undefined && "value" in today ? today.value : undefined;
    this.preview = options.preview ?? false;
  }

  /** Where a record's page is; a record without a published release has none, nor has a hidden person. */
  pathOf(record: NamedRecord): SitePath | undefined {
    switch (record.type) {
      case "organisation":
        return this.groupings.byPartner.has(record) ? this.addresses.partner(record.id) : undefined;
      case "project":
        return this.groupings.byProject.has(record) ? this.addresses.project(record.id) : undefined;
      case "person":
        return this.groupings.byPerson.has(record) ? this.addresses.person(record.id) : undefined;
    }
  }

  hrefOf(record: NamedRecord): string | undefined {
    const path = this.pathOf(record);
    return path === undefined ? undefined : this.addresses.href(path);
  }

  /** A record's name, linked to its page where it has one. */
  linkTo(record: NamedRecord): TextRun {
    const href = this.hrefOf(record);
    return { text: fullName(record), ...(href !== undefined && { href }) };
  }

  /** The roles that a person held on a release's date, in words. */
  roleOn(person: Person, release: Release): string | undefined {
    const roles = rolesOn(person, release.date).map(({ role }) => role);
    if (roles.length > 0) return roles.join(this.texts.comma);
    for (const { people } of release.photos) {
      const shown = people.find((entry) => entry.person === person && entry.as !== undefined);
      if (shown !== undefined) return shown.as;
    }
    return undefined;
  }

  #markOf({ withdrawn, unpublished }: Release): string | undefined {
    if (withdrawn !== undefined) return this.texts.release.withdrawnMark;
    return unpublished === undefined ? undefined : this.texts.release.preview[unpublished];
  }

  /** The language of a release's words, where it is not that of the pages. */
  foreign({ language }: Release): { readonly language?: string } {
    return language === this.#pageLanguage ? {} : { language };
  }

  /** A release by its headline. */
  linkToRelease(release: Release, path = this.addresses.release(release.name)): Link {
    return { text: release.title, href: this.addresses.href(path), ...this.foreign(release) };
  }

  /** A release as lists show it; the same object each time. */
  item(release: Release): ReleaseItem {
    let item = this.#items.get(release);
    if (item === undefined) {
      const { site } = this.archive;
      const mark = this.#markOf(release);
      item = {
        href: this.addresses.href(this.addresses.release(release.name)),
        ...this.foreign(release),
        ...(release.kicker !== undefined && { kicker: release.kicker }),
        title: release.title,
        ...(mark !== undefined && { mark }),
        ...(release.subtitle !== undefined && { subtitle: release.subtitle }),
        date: dateView(release.date, this.texts),
        ...(release.issuer !== site.publisher && { issuer: nameOn(release.issuer, release.date) }),
        ...thumbnail(this, release),
      };
      this.#items.set(release, item);
    }
    return item;
  }

  /** A release's running texts as HTML; kept, since its page, its text edition, the search and feeds need them. */
  html(release: Release): ReleaseHtml {
    let html = this.#html.get(release);
    if (html === undefined) {
      html = releaseHtml(this, release);
      this.#html.set(release, html);
    }
    return html;
  }

  /** Midnight at the beginning of a day in the site's time zone, RFC 3339: `2019-03-21T00:00:00+01:00`. */
  midnight(day: string): string {
    let moment = this.#midnights.get(day);
    if (moment === undefined) {
      moment = startOfDay(day, this.archive.site.timeZone);
      this.#midnights.set(day, moment);
    }
    return moment;
  }

  /** A release in a sentence: its subtitle, else its first words; nothing of what was withdrawn. */
  summary(release: Release): string | undefined {
    let summary = this.#summaries.get(release);
    if (summary === undefined) {
      summary = release.withdrawn === undefined ? (release.subtitle ?? this.teaser(release)) : "";
      this.#summaries.set(release, summary);
    }
    return summary === "" ? undefined : summary;
  }

  /** The first words of a release's text. */
  teaser(release: Release): string {
    return plainBeginning(release.body, teaserLength);
  }

  /**
   * Where a link in a release's text leads: `NAME.md` to that release, a path from the root below the path prefix,
   * anything else where it says. A release that is not published leads nowhere, nor does what is no address.
   */
  readonly resolveLink = (href: string): string | undefined => {
    const file = /^(?:[^?#]*\/)?([a-z0-9-]+)\.md(#.*)?$/.exec(href);
    if (file !== null && !/^(?:[a-z]+:|\/\/)/i.test(href)) {
      const [, name = "", fragment = ""] = file;
      if (!this.groupings.byName.has(name)) return undefined;
      return this.addresses.href(this.addresses.release(name)) + fragment;
    }
    if (href.startsWith("/") && !href.startsWith("//")) return this.addresses.href(href);
    // What no browser can read as an address (`//[`) leads nowhere, and could not be made absolute.
    return URL.canParse(href, this.archive.site.url) ? href : undefined;
  };
}
