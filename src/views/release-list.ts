import type { Thing } from "schema-dts";
import type { Release } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import { type Fingerprints, fingerprintOf } from "./fingerprints.ts";
import { type Crumb, feedAlternates } from "./frame.ts";
import { shortened } from "./markdown.ts";
import { pagerFor, pageSize, pagesOf } from "./pager.ts";
import type { ListView, ReleaseGroup, ReleaseItem, Subscription } from "./shapes.ts";

const descriptionLength = 200;

/** A run of releases before it is cut into pages. */
export interface ReleaseRun {
  readonly id?: string;
  readonly heading?: string;
  readonly href?: string;
  readonly releases: readonly Release[];
}

/** A list of releases as its kind of page describes it. */
export interface ReleaseList {
  /** Address of the list's first page. */
  readonly path: SitePath;
  readonly heading: string;
  readonly above: readonly Crumb[];
  readonly label?: string;
  readonly summary?: string;
  readonly facts?: ListView["facts"];
  readonly ways?: ListView["ways"];
  readonly waysHeading?: string;
  readonly runs: readonly ReleaseRun[];
  /** Who and what is named in the same releases. */
  readonly company?: () => ListView["company"];
  /** What the list offers to subscribe to. */
  readonly subscription?: Subscription;
  /** Whether the list has feeds of its own. */
  readonly hasFeeds?: true;
  /** What the list is about, for search engines; only its first page says it. */
  readonly about?: () => Thing;
  /** The role of the list's person in a release. */
  readonly roleIn?: (release: Release) => string | undefined;
}

/** One page of a list, not yet made. */
export interface ListPage {
  readonly path: SitePath;
  readonly view: () => ListView;
  /** What the page depends on, apart from what is the same for all pages. */
  readonly fingerprint: (fingerprints: Fingerprints) => string;
}

/** A list that says all of itself at once: what would have to be asked for is with the lists of records. */
type PlainList = Omit<ReleaseList, "company" | "about" | "roleIn">;

/** The groups that fall on one page; a group that began on an earlier page keeps its heading. */
export function groupsOn<Item>(
  page: number,
  runs: readonly ReleaseRun[],
  item: (release: Release) => Item,
): (Omit<ReleaseGroup, "items"> & { readonly items: readonly Item[] })[] {
  let skip = (page - 1) * pageSize;
  let room = pageSize;
  const groups: ReturnType<typeof groupsOn<Item>> = [];
  for (const { releases, id, heading, href } of runs) {
    if (room === 0) break;
    const taken = releases.slice(skip, skip + room);
    skip = Math.max(0, skip - releases.length);
    room -= taken.length;
    if (taken.length === 0) continue;
    groups.push({
      ...(id !== undefined && { id }),
      ...(heading !== undefined && { heading }),
      ...(href !== undefined && { href }),
      items: taken.map(item),
    });
  }
  return groups;
}

/** What search engines say of a page that has no summary: how many releases the list has, and which the page begins with. */
function descriptionOf(count: string, groups: readonly ReleaseGroup[], none: string): string {
  const titles = groups.flatMap(({ items }) => items.map(({ title }) => title));
  return titles.length === 0 ? none : shortened(`${count}: ${titles.join("; ")}`, descriptionLength);
}

/** Cuts a list into its pages, 50 releases each. What stands above a list stands on its first page only. */
export function listPages(builder: Builder, list: PlainList): readonly ListPage[] {
  const total = list.runs.reduce((sum, { releases }) => sum + releases.length, 0);
  const { runs, ...about } = list;
  return plannedListPages(builder, {
    path: list.path,
    total,
    list: () => list,
    fingerprint: (fingerprints, page) => {
      const groups = groupsOn(page, runs, (release) => fingerprints.release(release));
      return fingerprintOf([page, total, about, groups]);
    },
  });
}

/** A list of which only the address and the length are known; all else is asked for when a page is made. */
interface PlannedList {
  readonly path: SitePath;
  readonly total: number;
  readonly list: () => ReleaseList;
  readonly fingerprint: (fingerprints: Fingerprints, page: number) => string;
}

/** The same for a list that is not made yet. */
export function plannedListPages(
  builder: Builder,
  { path, total, list, fingerprint }: PlannedList,
): readonly ListPage[] {
  const { addresses } = builder.context;
  return Array.from({ length: pagesOf(total) }, (_, index) => ({
    path: addresses.listPage(path, index + 1),
    view: () => listView(builder, list(), index + 1, total),
    fingerprint: (fingerprints) => fingerprint(fingerprints, index + 1),
  }));
}

function listView({ context, frame }: Builder, list: ReleaseList, page: number, total: number): ListView {
  const { addresses, texts } = context;
  const item = (release: Release): ReleaseItem => {
    const role = list.roleIn?.(release);
    return role === undefined ? context.item(release) : { ...context.item(release), role };
  };
  const isFirst = page === 1;
  const pager = pagerFor(context, list.path, page, total);
  const count = texts.list.releases(total);
  const groups = groupsOn(page, list.runs, item);
  const description = (isFirst ? list.summary : undefined) ?? descriptionOf(count, groups, texts.list.none);
  return {
    kind: "list",
    frame: frame({
      heading: isFirst ? list.heading : list.heading + texts.comma + texts.list.page(page, pagesOf(total)),
      path: addresses.listPage(list.path, page),
      above: isFirst ? list.above : [...list.above, [list.heading, list.path]],
      description,
      ...(list.about !== undefined && isFirst && { about: list.about() }),
      ...(list.hasFeeds && { alternates: feedAlternates(context, list.path, list.heading) }),
    }),
    heading: list.heading,
    ...(list.label !== undefined && { label: list.label }),
    ...(list.summary !== undefined && isFirst && { summary: list.summary }),
    facts: isFirst ? (list.facts ?? []) : [],
    company: isFirst ? (list.company?.() ?? []) : [],
    count,
    ways: isFirst ? (list.ways ?? []) : [],
    ...(list.waysHeading !== undefined && { waysHeading: list.waysHeading }),
    groups,
    ...(pager && { pager }),
    ...(isFirst && list.subscription !== undefined && { subscription: list.subscription }),
  };
}
