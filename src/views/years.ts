import type { Release } from "../archive/records.ts";
import type { Texts } from "../texts/texts.ts";
import type { ReleaseRun } from "./release-list.ts";

/** The year with which a release's date begins. */
function yearOf({ date }: Release): number | undefined {
  return date === undefined ? undefined : Number(date.firstDay.slice(0, 4));
}

/** Cuts releases, which stand newest first, into years; the undated stand last. A release stands in one year only. */
export function yearRuns(releases: readonly Release[], texts: Texts): readonly ReleaseRun[] {
  const runs: { readonly year: string | undefined; readonly releases: Release[] }[] = [];
  for (const release of releases) {
    const year = release.date?.firstDay.slice(0, 4);
    const last = runs.at(-1);
    if (last !== undefined && last.year === year) last.releases.push(release);
    else runs.push({ year, releases: [release] });
  }
  return runs.map(({ year, releases: group }) => ({
    id: `y${Number(year ?? 0)}`,
    heading: year === undefined ? texts.date.undated : String(Number(year)),
    releases: group,
  }));
}

/** The years from which releases are: "2019", "2012 bis 2024"; absent where none is dated. */
export function yearsText(releases: readonly Release[], texts: Texts): string | undefined {
  const years = releases.map(yearOf).filter((year) => year !== undefined);
  if (years.length === 0) return undefined;
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  return first === last ? String(first) : texts.record.fromTo(String(first), String(last));
}
