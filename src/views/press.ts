import type { Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import { withPhoneLinks } from "./phone-numbers.ts";
import { contactHtml } from "./release-html.ts";
import type { ReleaseView } from "./shapes.ts";
import { pathOfRelease } from "./translations.ts";

/** What a release offers to those who write about it; nothing where it has no text. */
export function pressOf(context: ViewContext, release: Release): Pick<ReleaseView, "press"> {
  const { addresses, archive, texts } = context;
  const { body, length } = context.html(release);
  if (body === "") return {};
  const { reuse } = archive.site;
  return {
    press: {
      length: texts.release.characters(length),
      ...(reuse !== undefined && { reuse }),
      text: {
        text: texts.press.plainText,
        href: addresses.href(addresses.releaseText(pathOfRelease(addresses, release))),
      },
    },
  };
}

/** The day a year before another, `YYYY-MM-DD`, for comparing. */
function yearBefore(day: string): string {
  return String(Number(day.slice(0, 4)) - 1).padStart(4, "0") + day.slice(4);
}

/** Whether a release is more than a year old, or of no known age, on the day of the build. */
export function isOldFor({ today }: ViewContext, { date }: Release): boolean {
  if (today === undefined) return false;
  return date === undefined || date.lastDay < yearBefore(today.firstDay);
}

/**
 * The archive's contact of today beside that of a release, where it is another one and the release is more than a year old:
 * whom it names may no longer be there. A new release has chosen its contact itself.
 */
export function contactToday(context: ViewContext, release: Release): Pick<ReleaseView, "contactTodayHtml"> {
  const { contact } = context.archive.site;
  if (contact === undefined || release.contact === contact || !isOldFor(context, release)) return {};
  return { contactTodayHtml: withPhoneLinks(contactHtml(context, contact)) };
}
