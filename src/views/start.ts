import type { Builder } from "./builder.ts";
import { monthChart } from "./month-chart.ts";
import type { Link, StartView } from "./shapes.ts";
import { siteData } from "./structured-data.ts";

/** Releases shown on the start page. */
const newestShown = 12;

/** Years in the chart of the start page: what is new must still be in sight below it. */
const yearsShown = 3;

/** `/`: whose archive this is, what is new, and the ways in. */
export function startView({ context, frame }: Builder): StartView {
  const { addresses, archive, groupings, texts } = context;
  const { site, releases } = archive;
  const summary = texts.start.summary(site.publisher.name);
  const way = (text: string, path: string, detail: string): Link & { detail: string } => ({
    text,
    href: addresses.href(path),
    detail,
  });
  const ways = [
    way(texts.nav.date, addresses.dates, texts.list.years(groupings.years.length)),
    way(texts.nav.projects, addresses.projects, texts.list.projects(groupings.byProject.size)),
    way(texts.nav.partners, addresses.partners, texts.list.partners(groupings.byPartner.size)),
    way(texts.nav.people, addresses.people, texts.list.people(groupings.byPerson.size)),
  ];
  const chart = monthChart(context, yearsShown);
  return {
    kind: "start",
    frame: frame({
      heading: site.title,
      path: addresses.home,
      description: summary,
      about: siteData(context),
    }),
    heading: site.title,
    summary,
    newest: releases.slice(0, newestShown).map((release) => ({
      ...context.item(release),
      teaser: context.teaser(release),
    })),
    all: {
      text: `${texts.start.all} (${texts.number(releases.length)})`,
      href: addresses.href(addresses.releases),
    },
    ways,
    ...(chart !== undefined && {
      chart: {
        ...chart,
        ...(groupings.years.length > yearsShown && {
          all: {
            text: texts.dossier.allYears(groupings.years.length),
            href: addresses.href(addresses.dates),
          },
        }),
      },
    }),
  };
}
