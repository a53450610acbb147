import type { Release } from "../archive/records.ts";
import { type CalendarDate, lastDayOf } from "../archive/release-date.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import { calendarDateView } from "./dates.ts";
import { pagerFor, pageSize, pagesOf } from "./pager.ts";
import type { ChangesView } from "./shapes.ts";

interface Change {
  readonly date: CalendarDate;
  readonly kind: "correction" | "withdrawal";
  readonly note: string;
  readonly release: Release;
}

/** What happened to a release, last first: of one day, what stands later in its file. */
function changesOf(release: Release): readonly Change[] {
  const { corrections, withdrawn } = release;
  const corrected = corrections
    .map(({ date, note }): Change => ({ date, kind: "correction", note, release }))
    .toReversed();
  if (withdrawn === undefined) return corrected;
  return [{ date: withdrawn.date, kind: "withdrawal", note: withdrawn.reason, release }, ...corrected];
}

/** `/korrekturen/`: what was changed in or withdrawn from published releases, newest first. */
export function changesPages({
  context,
  frame,
}: Builder): readonly { path: SitePath; view: () => ChangesView }[] {
  const { addresses, archive, texts } = context;
  const { heading, summary, correction, withdrawal } = texts.corrections;
  const all = archive.releases.flatMap(changesOf).sort((a, b) => {
    const [first, second] = [lastDayOf(a.date), lastDayOf(b.date)];
    if (first !== second) return first < second ? 1 : -1;
    if (a.release === b.release) return 0;
    return a.release.name < b.release.name ? -1 : 1;
  });
  const pages = pagesOf(all.length);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const path = addresses.listPage(addresses.corrections, page);
    const isFirst = page === 1;
    return {
      path,
      view: (): ChangesView => {
        const pager = pagerFor(context, addresses.corrections, page, all.length);
        return {
          kind: "changes",
          frame: frame({
            heading: isFirst ? heading : heading + texts.comma + texts.list.page(page, pages),
            path,
            above: isFirst ? [] : [[heading, addresses.corrections]],
            description: summary,
          }),
          heading,
          summary,
          entries: all.slice(index * pageSize, page * pageSize).map(({ date, kind, note, release }) => ({
            date: calendarDateView(date, texts),
            label: kind === "correction" ? correction : withdrawal,
            note,
            release: context.linkToRelease(release),
          })),
          ...(pager && { pager }),
        };
      },
    };
  });
}
