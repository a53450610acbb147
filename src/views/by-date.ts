import type { Builder } from "./builder.ts";
import { monthName, monthText } from "./dates.ts";
import type { Year } from "./groupings.ts";
import { monthChart } from "./month-chart.ts";
import { type ListPage, listPages, type ReleaseRun } from "./release-list.ts";
import type { IndexView } from "./shapes.ts";
import { subscriptionTo } from "./subscribe.ts";

/** `/datum/`: the years of the archive, and the undated releases as a group of their own. */
export function dateIndexView({ context, frame }: Builder): IndexView {
  const { addresses, groupings, texts } = context;
  const chart = monthChart(context);
  const undated = {
    text: texts.list.undatedHeading,
    href: addresses.href(addresses.undated),
    count: texts.list.releases(groupings.undated.length),
  };
  const groups: IndexView["groups"] = [
    ...(chart === undefined ? [] : [chart]),
    ...(groupings.undated.length > 0 ? [{ entries: [undated] }] : []),
  ];
  return {
    kind: "index",
    frame: frame({ heading: texts.nav.date, path: addresses.dates, description: texts.list.dateSummary }),
    heading: texts.nav.date,
    summary: texts.list.dateSummary,
    groups,
  };
}

/** `/datum/2019/`: a year's releases by month, those without an exact month last. */
export function yearPages(builder: Builder, year: Year): readonly ListPage[] {
  const { addresses, texts } = builder.context;
  const months = [...year.months].sort(([a], [b]) => (a < b ? 1 : -1));
  const runs: ReleaseRun[] = months.map(([month, releases]) => ({
    id: `m${month}`,
    heading: monthName(Number(month), texts),
    href: addresses.href(addresses.month(year.year, month)),
    releases,
  }));
  if (year.withoutMonth.length > 0) {
    const heading = months.length > 0 ? { heading: texts.date.noMonth } : {};
    runs.push({ id: "m00", ...heading, releases: year.withoutMonth });
  }
  return listPages(builder, {
    path: addresses.year(year.year),
    heading: texts.date.of(String(Number(year.year))),
    above: [[texts.nav.date, addresses.dates]],
    waysHeading: texts.list.months,
    ways: months.map(([month, releases]) => ({
      text: monthName(Number(month), texts),
      href: addresses.href(addresses.month(year.year, month)),
      count: texts.list.releases(releases.length),
    })),
    runs,
  });
}

/** `/datum/2019/03/`: the releases that certainly date from one month. */
export function monthPages(builder: Builder, year: Year, month: string): readonly ListPage[] {
  const { addresses, texts } = builder.context;
  return listPages(builder, {
    path: addresses.month(year.year, month),
    heading: texts.date.of(monthText(Number(year.year), Number(month), texts)),
    above: [
      [texts.nav.date, addresses.dates],
      [String(Number(year.year)), addresses.year(year.year)],
    ],
    runs: [{ releases: year.months.get(month) ?? [] }],
  });
}

/** `/datum/undatiert/`: the releases whose date is not known. */
export function undatedPages(builder: Builder): readonly ListPage[] {
  const { addresses, groupings, texts } = builder.context;
  return listPages(builder, {
    path: addresses.undated,
    heading: texts.list.undatedHeading,
    summary: texts.list.undatedSummary,
    above: [[texts.nav.date, addresses.dates]],
    runs: [{ releases: groupings.undated }],
  });
}

/** `/pressemitteilungen/`: every release, newest first. */
export function allReleasesPages(builder: Builder): readonly ListPage[] {
  const { addresses, archive, texts } = builder.context;
  return listPages(builder, {
    path: addresses.releases,
    heading: texts.list.allHeading,
    above: [],
    subscription: subscriptionTo(builder.context, addresses.home),
    runs: [{ releases: archive.releases }],
  });
}
