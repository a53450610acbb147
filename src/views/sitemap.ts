import type { Release } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { certainDay, exactDay } from "./dates.ts";
import type { PageKind, SitePlan } from "./site-plan.ts";

/** A page as the sitemap lists it. */
export interface SitemapEntry {
  /** Absolute address. */
  readonly url: string;
  /** `YYYY-MM-DD`; only where it is known when the page's own text last changed. */
  readonly lastModified?: string;
  /** The same text in other languages, and in this one: absolute address by BCP 47 tag or `x-default`. */
  readonly translations?: ReadonlyMap<string, string>;
}

/** Kinds of pages that search engines are not sent to. */
const unlisted: ReadonlySet<PageKind> = new Set(["not-found"]);

/**
 * When a release's text last changed, `YYYY-MM-DD`, as far as known to the day: its date, the day its file entered the
 * archive, its corrections. Lists get none: when a release came into one is not recorded.
 */
function lastModified({ entered }: ViewContext, { file, date, corrections }: Release): string | undefined {
  const days = [
    exactDay(date),
    entered.get(file),
    ...corrections.map((correction) => certainDay(correction.date)),
  ];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** Every page that may be found, in the plan's order. */
export function sitemapEntries({ context, kinds }: SitePlan): readonly SitemapEntry[] {
  const { addresses, archive } = context;
  const releases = new Map<SitePath, Release>(
    archive.releases.map((release) => [addresses.release(release.name), release]),
  );
  return [...kinds].flatMap(([kind, pages]) =>
    unlisted.has(kind)
      ? []
      : pages.flatMap(({ path }) => {
          const release = releases.get(path);
          // The page of what was withdrawn says so to those who have its address, and asks not to be found.
          if (release?.withdrawn !== undefined) return [];
          const modified = release && lastModified(context, release);
          return { url: addresses.absolute(path), ...(modified !== undefined && { lastModified: modified }) };
        }),
  );
}
