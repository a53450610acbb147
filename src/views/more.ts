import { fullName } from "../archive/names.ts";
import type { Organisation, Project, Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import type { MoreView } from "./shapes.ts";

/** How many projects and partners of a release lead on to others of theirs. */
const mostRecords = 4;

/** The releases beside one in a list that has the archive's order. */
function besides(
  { groupings }: ViewContext,
  release: Release,
  list: readonly Release[],
): readonly (Release | undefined)[] {
  const place = groupings.order.get(release) ?? 0;
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    if (other !== undefined && (groupings.order.get(other) ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return [list[from - 1], list[from + 1]];
}

/** Releases that stand nearest to one in a project or partner of it. */
interface Nearby {
  readonly record: Project | Organisation;
  /** Address of the record's page. */
  readonly href: string;
  readonly releases: readonly Release[];
}

/**
 * More of a release's projects and partners: of each the releases that stand nearest to this one. The nearest, not the
 * newest, so that a page changes only when a neighbour does, and an old release does not lead to today's news.
 */
export function nearbyReleases(context: ViewContext, release: Release): readonly Nearby[] {
  const { groupings } = context;
  const shown = new Set([release]);
  const nearby: Nearby[] = [];
  const add = (record: Project | Organisation, list: readonly Release[] = []): void => {
    if (nearby.length === mostRecords) return;
    const releases = besides(context, release, list).filter(
      (other): other is Release => other !== undefined && other.withdrawn === undefined && !shown.has(other),
    );
    const href = context.hrefOf(record);
    if (releases.length === 0 || href === undefined) return;
    for (const other of releases) shown.add(other);
    nearby.push({ record, href, releases });
  };
  for (const project of release.projects) add(project, groupings.byProject.get(project));
  for (const partner of release.partners) add(partner, groupings.byPartner.get(partner));
  return nearby;
}

/** The same for the release's page. */
export function moreOf(context: ViewContext, release: Release): readonly MoreView[] {
  const { addresses } = context;
  return nearbyReleases(context, release).map(({ record, href, releases }) => ({
    text: record.short ?? fullName(record),
    href,
    releases: releases.map((other) => ({
      ...context.linkToRelease(other, addresses.release(other.name)),
      date: context.item(other).date,
    })),
  }));
}
