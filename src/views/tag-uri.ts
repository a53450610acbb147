import type { Release, Site } from "../archive/records.ts";
import { isTranslation } from "./translations.ts";

/**
 * RFC 4151 wants a day on which the authority held its domain, and a day that never changes. No record says when an
 * office got its domain, and nothing that is in an archive (its oldest release, the day of the build) stays as it is.
 * So this is a constant: the year in which the form of these ids was fixed, which stands for its first day.
 */
const minted = "2026";

/**
 * An id that stays the same for ever: a tag URI (RFC 4151) of the site's first domain and what is named. It depends on
 * no title and on no word of an address, so renaming, translating and moving leave it alone. Where several archives
 * stand on one domain, the path of the site's address keeps them apart.
 *
 * @param specific path of ids, such as `release/NAME`
 */
export function tagUri(site: Site, specific: string): string {
  const { hostname, pathname } = new URL(site.firstUrl ?? site.url);
  return `tag:${hostname},${minted}:${pathname.slice(1)}${specific}`;
}

/** The id of a release or translation in every format that leaves the site. */
export function releaseId(site: Site, release: Release): string {
  const original = `release/${release.name}`;
  return tagUri(site, isTranslation(release) ? `${original}/${release.language}` : original);
}
