import type { Photo, Release } from "../archive/records.ts";
import { withAbsoluteLinks } from "./absolute-links.ts";
import { BoundedMap } from "./bounded-map.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateText, exactDay } from "./dates.ts";
import { nameOn } from "./history.ts";
import { runsToHtml } from "./markdown.ts";
import { imageHtml } from "./photos.ts";
import { arrivalDay, lastChangeDay, laterDay } from "./release-days.ts";
import { releaseId } from "./tag-uri.ts";
import { isTranslation, pathOfRelease } from "./translations.ts";

/** Who wrote an entry or issues a feed. */
export interface FeedAuthor {
  readonly name: string;
  readonly url?: string;
}

/** What an entry is about. With a scheme it is a record of the archive and `term` its id, else a free keyword. */
export interface FeedCategory {
  readonly term: string;
  readonly label: string;
  /** Absolute address of the index that the record stands in. */
  readonly scheme?: string;
}

/** A file that belongs to an entry. */
export interface Enclosure {
  readonly url: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly length: number;
  readonly title?: string;
}

/** A release as every feed shows it: full text, absolute links. */
export interface FeedEntry {
  readonly id: string;
  /** Absolute address of the release's page. */
  readonly url: string;
  /** Kicker and headline together. */
  readonly title: string;
  /** Subtitle, else the first words; absent for what was withdrawn. */
  readonly summary?: string;
  /** The whole release as HTML with absolute links; only the last ones are kept, since all of them at once are many. */
  readonly html: () => string;
  readonly language: string;
  readonly author: FeedAuthor;
  /** RFC 3339; only where the date is one certain day. */
  readonly published?: string;
  /** RFC 3339. */
  readonly updated: string;
  /** Whether it was corrected or withdrawn after publication. */
  readonly changed: boolean;
  readonly categories: readonly FeedCategory[];
  readonly enclosures: readonly Enclosure[];
}

/** Kicker and headline on one line: "Arbeitsmarkt: Weniger Arbeitslose im Mai". */
export function headlineOf({ kicker, title }: { readonly kicker?: string; readonly title: string }): string {
  if (kicker === undefined) return title;
  return /[.!?…:;,–—-]$/.test(kicker) ? `${kicker} ${title}` : `${kicker}: ${title}`;
}

/** Makes the entries of all feeds; each is made once, however many feeds it stands in. */
export class FeedEntries {
  readonly #context: ViewContext;
  readonly #entries = new Map<Release, FeedEntry>();
  /** Only the last: those of a page of a feed, which stand in each of its formats. */
  readonly #texts = new BoundedMap<Release, string>(0);
  readonly #updatedDays = new Map<Release, string>();
  readonly #fallbackDay: string;

  constructor(context: ViewContext) {
    this.#context = context;
    const { releases } = context.archive;
    this.#fallbackDay = releases.map(({ date }) => exactDay(date) ?? "").reduce(laterDay, "") || "1970-01-01";
  }

  /** The entry of a release; the same object each time. */
  entry(release: Release): FeedEntry {
    let entry = this.#entries.get(release);
    if (entry === undefined) {
      entry = this.#make(release);
      this.#entries.set(release, entry);
    }
    return entry;
  }

  /**
   * The day of `updated`, `YYYY-MM-DD`, which Atom requires: that of the last correction or of the withdrawal, else
   * the release's own exact date, else the day it came to the archive. Where that is not known it is the newest exact
   * date in the archive (it came no later than the archive's newest state), and 1970-01-01 where nothing is dated.
   * A translation has its original's date and came on a day of its own.
   */
  updatedDay(release: Release): string {
    let day = this.#updatedDays.get(release);
    if (day === undefined) {
      day = this.#lastDay(release);
      this.#updatedDays.set(release, day);
    }
    return day;
  }

  #lastDay(release: Release): string {
    const arrival = arrivalDay(this.#context, release);
    const came = isTranslation(release) ? (arrival ?? "") : "";
    const first = laterDay(exactDay(release.date) ?? arrival ?? this.#fallbackDay, came);
    return laterDay(first, lastChangeDay(release) ?? "");
  }

  #make(release: Release): FeedEntry {
    const { addresses, archive } = this.#context;
    const { site } = archive;
    const { issuer } = release;
    const published = exactDay(release.date);
    const summary = this.#context.summary(release);
    return {
      id: releaseId(site, release),
      url: addresses.absolute(pathOfRelease(addresses, release)),
      title: headlineOf(release),
      ...(summary !== undefined && { summary }),
      html: () => this.#text(release),
      language: release.language,
      author: { name: nameOn(issuer, release.date), ...(issuer.url !== undefined && { url: issuer.url }) },
      ...(published !== undefined && { published: this.#context.midnight(published) }),
      updated: this.#context.midnight(this.updatedDay(release)),
      changed: lastChangeDay(release) !== undefined,
      categories: release.withdrawn === undefined ? this.#categories(release) : [],
      enclosures: release.photos.flatMap((photo) => this.#enclosure(photo)),
    };
  }

  #categories({ projects, partners, keywords }: Release): readonly FeedCategory[] {
    const { addresses } = this.#context;
    const projectScheme = addresses.absolute(addresses.projects);
    const partnerScheme = addresses.absolute(addresses.partners);
    return [
      ...projects.map(({ id, name }) => ({ term: id, label: name, scheme: projectScheme })),
      ...partners.map(({ id, name }) => ({ term: id, label: name, scheme: partnerScheme })),
      ...keywords.map((keyword) => ({ term: keyword, label: keyword })),
    ];
  }

  #text(release: Release): string {
    let text = this.#texts.get(release);
    if (text === undefined) {
      text = this.#html(release);
      this.#texts.set(release, text);
    }
    return text;
  }

  /** The whole release, all its parts in the order of its page. */
  #html(release: Release): string {
    const { texts } = this.#context;
    const paragraph = (text: string) => `<p>${runsToHtml([{ text }])}</p>\n`;
    if (release.withdrawn !== undefined) {
      const { date, reason } = release.withdrawn;
      return paragraph(texts.release.withdrawn(calendarDateText(date, texts))) + paragraph(reason);
    }
    const { body, boilerplate = "", contact } = this.#context.html(release);
    const heading = (text: string) => `<h2>${runsToHtml([{ text }])}</h2>\n`;
    const { photos } = release;
    const html = [
      isTranslation(release) && release.outdated ? paragraph(texts.release.outdated) : "",
      ...release.corrections.map(({ date, note }) =>
        paragraph(`${texts.release.correction(calendarDateText(date, texts))}: ${note}`),
      ),
      release.subtitle === undefined
        ? ""
        : `<p><strong>${runsToHtml([{ text: release.subtitle }])}</strong></p>\n`,
      body,
      release.signature === undefined ? "" : paragraph(release.signature),
      boilerplate,
      photos.length === 0 ? "" : heading(photos.length === 1 ? texts.release.photo : texts.release.photos),
      ...photos.map((photo) => this.#photoHtml(release, photo)),
      contact === undefined ? "" : heading(texts.release.contact) + contact,
    ].join("");
    return withAbsoluteLinks(this.#context, html, pathOfRelease(this.#context.addresses, release));
  }

  #enclosure(photo: Photo): readonly Enclosure[] {
    const { addresses, photos } = this.#context;
    const file = photos.get(photo);
    if (file === undefined) return [];
    const { path, type, bytes } = file.original;
    const title = photo.caption === undefined ? {} : { title: photo.caption };
    return [{ url: addresses.absolute(path), type, length: bytes, ...title }];
  }

  #photoHtml(release: Release, photo: Photo): string {
    const { photos, texts } = this.#context;
    const { caption, credit } = photo;
    const file = photos.get(photo);
    const words = [
      caption,
      credit === undefined ? undefined : texts.release.credit(credit),
      file === undefined ? texts.release.notHeld : undefined,
    ];
    const lines = words.filter((text) => text !== undefined).map((text) => runsToHtml([{ text }]));
    if (file !== undefined) lines.unshift(imageHtml(this.#context, release, photo, file));
    return `<p>${lines.join("<br>\n")}</p>\n`;
  }
}
