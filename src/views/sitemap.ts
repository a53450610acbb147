import type { Release } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { dayBefore, dayIn, exactDay } from "./dates.ts";
import { largestJpeg } from "./photo-file.ts";
import { arrivalDay, certainChangeDay, laterDay } from "./release-days.ts";
import type { PageKind, SitePlan } from "./site-plan.ts";
import { type LanguageVersion, translationsOf } from "./translations.ts";

/** A page as the sitemap lists it. */
export interface SitemapEntry {
  /** Absolute address. */
  readonly url: string;
  /** `YYYY-MM-DD`; only where it is known when the page's own text last changed. */
  readonly lastModified?: string;
  /** The same text in every language, this one included. */
  readonly translations?: readonly LanguageVersion[];
  /** Absolute addresses of the pictures on it. */
  readonly images?: readonly string[];
}

/** Kinds of pages that search engines are not sent to. */
const unlisted: ReadonlySet<PageKind> = new Set(["not-found", "moved"]);

/**
 * When a release's text last changed, `YYYY-MM-DD`, as far as known to the day: its date, else the day its file entered
 * the archive's record, and its corrections. A translation came at some time after its original's date. Lists get none:
 * when a release came into one is not recorded.
 */
function lastModified(context: ViewContext, release: Release, original: Release): string | undefined {
  const dated = release === original ? exactDay(release.date) : undefined;
  const days = [dated ?? arrivalDay(context, release), certainChangeDay(release)].filter(
    (day) => day !== undefined,
  );
  return days.length === 0 ? undefined : days.reduce(laterDay);
}

/** Every release and translation by its address. */
function releasesByPath({ addresses, archive }: ViewContext) {
  const byPath = new Map<SitePath, { readonly release: Release; readonly original: Release }>();
  for (const original of archive.releases) {
    byPath.set(addresses.release(original.name), { release: original, original });
    for (const release of original.translations) {
      byPath.set(addresses.translation(original.name, release.language), { release, original });
    }
  }
  return byPath;
}

/** Every page that may be found, in the plan's order. */
export function sitemapEntries({ context, kinds }: SitePlan): readonly SitemapEntry[] {
  const { addresses } = context;
  const releases = releasesByPath(context);
  return [...kinds].flatMap(([kind, pages]) =>
    unlisted.has(kind)
      ? []
      : pages.flatMap(({ path }): readonly SitemapEntry[] => {
          const url = addresses.absolute(path);
          const found = releases.get(path);
          if (found === undefined) return [{ url }];
          const { release, original } = found;
          // The page of what was withdrawn says so to those who have its address, and asks not to be found.
          if (release.withdrawn !== undefined) return [];
          const modified = lastModified(context, release, original);
          const versions = translationsOf(context, original);
          const images = release.photos.flatMap((photo) => {
            const file = context.photos.get(photo);
            return file === undefined ? [] : [addresses.absolute(largestJpeg(file).path)];
          });
          return [
            {
              url,
              ...(modified !== undefined && { lastModified: modified }),
              ...(versions.length > 0 && { translations: versions }),
              ...(images.length > 0 && { images }),
            },
          ];
        }),
  );
}

/** A release as Google's news sitemap lists it. */
export interface NewsEntry {
  readonly url: string;
  readonly publication: string;
  /** BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly title: string;
}

/** Entries in one news sitemap, the most that Google takes. */
const mostNews = 1000;

/**
 * The releases of today and yesterday in the site's time zone: Google takes the last two days, and of a release no time
 * of day is known. Never one without an exact date, and none without a clock.
 */
export function newsEntries({ addresses, archive, now }: ViewContext): readonly NewsEntry[] {
  if (now === undefined) return [];
  const { timeZone, title } = archive.site;
  const [today, yesterday] = [dayIn(now, timeZone), dayBefore(dayIn(now, timeZone))];
  const isNews = (day: string | undefined) => day === today || day === yesterday;
  return archive.releases
    .filter(({ date, withdrawn }) => withdrawn === undefined && isNews(exactDay(date)))
    .slice(0, mostNews)
    .map((release) => ({
      url: addresses.absolute(addresses.release(release.name)),
      publication: title,
      language: release.language,
      published: exactDay(release.date) ?? today,
      title: release.title,
    }));
}
