import type { Release } from "../archive/records.ts";
import { lastDayOf } from "../archive/release-date.ts";
import type { ViewContext } from "./context.ts";
import { certainDay, dayIn } from "./dates.ts";

/** Of two days, the later one. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}

/**
 * The day on which a release came to the archive's readers, `YYYY-MM-DD`: the day its file entered the archive's
 * record, or on which its embargo ended. `undefined` where the record is not known.
 */
export function arrivalDay(
  { archive, entered }: ViewContext,
  { file, embargo }: Release,
): string | undefined {
  const day = entered.get(file);
  if (day === undefined || embargo === undefined) return day;
  return laterDay(day, dayIn(embargo, archive.site.timeZone));
}

function changes({ corrections, withdrawn }: Release) {
  return [...corrections, ...(withdrawn === undefined ? [] : [withdrawn])].map(({ date }) => date);
}

/** The last day on which a release can have been corrected or withdrawn, `YYYY-MM-DD`. */
export function lastChangeDay(release: Release): string | undefined {
  // Most never were, and every feed asks for all of them.
  if (release.withdrawn === undefined && release.corrections.length === 0) return undefined;
  const days = changes(release).map(lastDayOf);
  return days.length === 0 ? undefined : days.reduce(laterDay);
}

/** The last day on which a release was certainly corrected or withdrawn, `YYYY-MM-DD`. */
export function certainChangeDay(release: Release): string | undefined {
  const days = changes(release).flatMap((date) => certainDay(date) ?? []);
  return days.length === 0 ? undefined : days.reduce(laterDay);
}
