import type { Release } from "../archive/records.ts";
import { type CalendarDate, lastDayOf } from "../archive/release-date.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateView } from "./dates.ts";
import { pagerFor, pageSize, pagesOf } from "./pager.ts";
import type { ChangesView } from "./shapes.ts";

interface Change {
  readonly date: CalendarDate;
  readonly kind: "correction" | "withdrawal";
  readonly note: string;
  readonly release: Release;
  /** Where the release stands, in this language. */
  readonly path: SitePath;
}

/** What happened to a release, last first: of one day, what stands later in its file. */
function changesOf(
  release: Release,
  path: SitePath,
  isOwn: (change: { readonly date: CalendarDate }) => boolean,
): readonly Change[] {
  const { corrections, withdrawn } = release;
  const corrected = corrections
    .filter(isOwn)
    .map(({ date, note }): Change => ({ date, kind: "correction", note, release, path }))
    .toReversed();
  if (withdrawn === undefined || !isOwn(withdrawn)) return corrected;
  return [{ date: withdrawn.date, kind: "withdrawal", note: withdrawn.reason, release, path }, ...corrected];
}

/** The changes of a release, and those of its translations that are not the original's. */
function allChangesOf({ addresses }: ViewContext, original: Release): readonly Change[] {
  const shared = new Set<object>([
    ...original.corrections,
    ...(original.withdrawn ? [original.withdrawn] : []),
  ]);
  const { name } = original;
  return [
    ...changesOf(original, addresses.release(name), () => true),
    ...original.translations.flatMap((translation) =>
      changesOf(
        translation,
        addresses.translation(name, translation.language),
        (change) => !shared.has(change),
      ),
    ),
  ];
}

/** `/korrekturen/`: what was changed in or withdrawn from published releases, newest first. */
export function changesPages({
  context,
  frame,
}: Builder): readonly { path: SitePath; view: () => ChangesView }[] {
  const { addresses, archive, texts } = context;
  const { heading, summary, correction, withdrawal } = texts.corrections;
  const all = archive.releases
    .flatMap((release) => allChangesOf(context, release))
    .sort((a, b) => {
      const [first, second] = [lastDayOf(a.date), lastDayOf(b.date)];
      if (first !== second) return first < second ? 1 : -1;
      if (a.release.name === b.release.name) return 0;
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
          entries: all
            .slice(index * pageSize, page * pageSize)
            .map(({ date, kind, note, release, path: to }) => ({
              date: calendarDateView(date, texts),
              label: kind === "correction" ? correction : withdrawal,
              note,
              release: context.linkToRelease(release, to),
            })),
          ...(pager && { pager }),
        };
      },
    };
  });
}
