import { DateTime } from "luxon";
import type { Release } from "../archive/records.ts";
import { lastDayOf } from "../archive/release-date.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateText, calendarDateView } from "./dates.ts";
import type { CorrectionView, Link, Notice } from "./shapes.ts";

function replacement(context: ViewContext, name: string | undefined): Link | undefined {
  const release = name === undefined ? undefined : context.groupings.byName.get(name);
  return release && context.linkToRelease(release);
}

function momentText({ archive, texts }: ViewContext, moment: number): string {
  return DateTime.fromMillis(moment, { zone: archive.site.timeZone })
    .setLocale(texts.date.locale)
    .toLocaleString(DateTime.DATETIME_FULL);
}

/** What a reader must know before reading a release, most important first. */
export function noticesOf(context: ViewContext, release: Release): readonly Notice[] {
  const words = context.texts.release;
  const { unpublished, withdrawn, replacedBy, embargo } = release;
  const notices: Notice[] = [];
  if (unpublished !== undefined) {
    const until =
      unpublished === "embargo" && embargo !== undefined ? momentText(context, embargo) : undefined;
    notices.push({
      kind: "preview",
      heading: words.preview[unpublished],
      ...(until !== undefined && { text: words.embargoUntil(until) }),
    });
  }
  if (withdrawn !== undefined) {
    const heading = words.withdrawn(calendarDateText(withdrawn.date, context.texts));
    notices.push({ kind: "withdrawn", heading, text: withdrawn.reason });
  }
  const link = replacement(context, replacedBy);
  if (link !== undefined) notices.push({ kind: "replaced", heading: words.replaced, link });
  return notices;
}

/** A release's corrections, newest first. */
export function correctionsOf({ texts }: ViewContext, { corrections }: Release): readonly CorrectionView[] {
  const newestFirst = corrections.toReversed().sort((a, b) => {
    const [first, second] = [lastDayOf(a.date), lastDayOf(b.date)];
    return first === second ? 0 : first < second ? 1 : -1;
  });
  return newestFirst.map(({ date, note }) => ({ date: calendarDateView(date, texts), note }));
}
