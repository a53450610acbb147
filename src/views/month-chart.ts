import type { ViewContext } from "./context.ts";
import { monthInitials, monthText } from "./dates.ts";
import type { Year } from "./groupings.ts";
import type { IndexEntry, MonthChart } from "./shapes.ts";

/** The most releases of any month: the height of the chart. */
function highest(years: readonly Year[]): number {
  return Math.max(1, ...years.flatMap(({ months }) => [...months.values()].map(({ length }) => length)));
}

/** A year as an entry of the chart: its months with releases, each as high as its share of the highest. */
function yearEntry({ addresses, texts }: ViewContext, year: Year, most: number): IndexEntry {
  const { dossier, list } = texts;
  const name = String(Number(year.year));
  const bars = [...year.months].map(([month, { length }]) => ({
    month: Number(month),
    href: addresses.href(addresses.month(year.year, month)),
    text: dossier.month(monthText(Number(year.year), Number(month), texts), list.releases(length)),
    // A single release among hundreds still shows.
    height: Math.max(6, Math.round((100 * length) / most)),
  }));
  bars.sort((a, b) => a.month - b.month);
  return {
    text: name,
    href: addresses.href(addresses.year(year.year)),
    count: list.releases(year.releases.length),
    ...(year.withoutMonth.length > 0 &&
      bars.length > 0 && { detail: dossier.withoutMonth(year.withoutMonth.length) }),
    ...(bars.length > 0 && { months: { label: dossier.months(name), bars } }),
  };
}

/**
 * The releases of an archive by month, newest year first: one row for each year that has any.
 *
 * @param most how many years are shown at most
 */
export function monthChart(context: ViewContext, most = Number.POSITIVE_INFINITY): MonthChart | undefined {
  const { groupings, texts } = context;
  const years = groupings.years.slice(0, most);
  if (years.length === 0) return undefined;
  const height = highest(years);
  return {
    initials: monthInitials(texts),
    entries: years.map((year) => yearEntry(context, year, height)),
  };
}
