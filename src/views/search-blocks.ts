import type { Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import { type SearchRecord, searchRecord, yearsOf } from "./search-record.ts";

/**
 * A run of years of releases in one language, as a part of the search's index. Blocks are closed from the oldest year
 * on, and the newest year stands apart, so that a new release changes a small block only.
 */
export interface SearchBlock {
  /** Primary language, `de`. */
  readonly language: string;
  /** 1 is the oldest block of its language. */
  readonly number: number;
  /** First and last year that its dated releases touch; absent where all are undated. */
  readonly years?: readonly [from: string, to: string];
  readonly count: number;
  /** How many of them are undated. */
  readonly undated: number;
  /** Oldest first, undated before them. */
  readonly releases: readonly Release[];
  /** Of the same releases; each is made when it is asked for. */
  readonly records: readonly (() => SearchRecord)[];
}

/**
 * Releases with which a block is full. A change in an old year makes its block anew, so blocks are small; each costs
 * whoever searches a few files more, so those of an archive that has many are twice as large.
 */
function fullAt(releases: number): number {
  return releases < 20_000 ? 1250 : 2500;
}

interface Entry {
  readonly release: Release;
  readonly record: () => SearchRecord;
}

function entriesByLanguage(context: ViewContext): ReadonlyMap<string, readonly Entry[]> {
  const { addresses, archive } = context;
  const entries = new Map<string, Entry[]>();
  const add = (release: Release, path: string): void => {
    const language = release.language.toLowerCase().split("-")[0] ?? "";
    const list = entries.get(language) ?? [];
    list.push({ release, record: () => searchRecord(context, release, path) });
    entries.set(language, list);
  };
  for (const release of archive.releases.toReversed()) {
    add(release, addresses.release(release.name));
    for (const translation of release.translations) {
      add(translation, addresses.translation(release.name, translation.language));
    }
  }
  return entries;
}

function yearOf({ release }: Entry): string | undefined {
  return release.date?.firstDay.slice(0, 4);
}

/** Cuts a language's releases, oldest first, where a year ends. */
function cut(entries: readonly Entry[], closedAt: number): readonly (readonly Entry[])[] {
  const blocks: Entry[][] = [[]];
  let before: Entry | undefined;
  for (const entry of entries) {
    let block = blocks.at(-1) ?? [];
    if (before !== undefined && block.length >= closedAt && yearOf(before) !== yearOf(entry)) {
      block = [];
      blocks.push(block);
    }
    block.push(entry);
    before = entry;
  }
  return blocks.flatMap((block, index) =>
    index === blocks.length - 1 ? newestApart(block, closedAt / 5) : [block],
  );
}

/**
 * The newest block without its last year, and that year by itself: a new release is of that year, and then only so much
 * is indexed anew.
 *
 * @param fewest older releases for which a block of their own is worth the files that each block has
 */
function newestApart(block: readonly Entry[], fewest: number): readonly (readonly Entry[])[] {
  const last = block.at(-1);
  const start = block.findIndex((entry) => last !== undefined && yearOf(entry) === yearOf(last));
  return start < fewest ? [block] : [block.slice(0, start), block.slice(start)];
}

/**
 * The blocks of a site's index: languages in order, each with its oldest block first.
 *
 * @param closedAt a block is closed at the end of the year in which it reaches this many releases
 */
export function searchBlocks(context: ViewContext, closedAt?: number): readonly SearchBlock[] {
  return [...entriesByLanguage(context)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([language, entries]) =>
      cut(entries, closedAt ?? fullAt(entries.length)).map((block, index): SearchBlock => {
        const years = block.flatMap(({ release }) => yearsOf(release)).sort();
        const [from] = years;
        const to = years.at(-1);
        return {
          language,
          number: index + 1,
          ...(from !== undefined && to !== undefined && { years: [from, to] }),
          count: block.length,
          undated: block.filter(({ release }) => release.date === undefined).length,
          releases: block.map(({ release }) => release),
          records: block.map(({ record }) => record),
        };
      }),
    );
}
