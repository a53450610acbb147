import { DateTime } from "luxon";
import type { Parsed } from "./release-date.ts";

/** Why a text is no moment; the names are fault rules. */
export type MomentFault =
  | { readonly rule: "bad-moment"; readonly values: { readonly value: string } }
  | {
      readonly rule: "no-such-time" | "ambiguous-time";
      readonly values: { readonly value: string; readonly zone: string };
    };

// The day goes from 00:00 to 23:59, and no clock on Earth is further than 14 hours from UTC.
const moment =
  /^(?!0000)\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(Z|[+-](?:0\d:[0-5]\d|1[0-3]:[0-5]\d|14:00))?$/;

/**
 * Reads a moment: a date-time with offset, or local wall time in the site's time zone.
 * A local time that does not exist or exists twice (clock changes) is refused.
 *
 * @returns milliseconds since 1970 in UTC
 */
export function parseMoment(text: string, zone: string): Parsed<number, MomentFault> {
  const match = moment.exec(text);
  if (match === null) return { fault: { rule: "bad-moment", values: { value: text } } };
  const iso = text.replace(" ", "T");
  const time = DateTime.fromISO(iso, { zone, setZone: match[1] !== undefined });
  if (!time.isValid) return { fault: { rule: "bad-moment", values: { value: text } } };
  if (match[1] === undefined) {
    // Luxon moves a wall time that the clocks skip; then it no longer reads as it was written.
    if (time.toFormat("yyyy-MM-dd'T'HH:mm") !== iso.slice(0, 16)) {
      return { fault: { rule: "no-such-time", values: { value: text, zone } } };
    }
    if (time.getPossibleOffsets().length > 1) {
      return { fault: { rule: "ambiguous-time", values: { value: text, zone } } };
    }
  }
  return { value: time.toMillis() };
}

/** Whether the name is a time zone of the IANA database that this machine knows. */
export function isTimeZone(zone: string): boolean {
  return DateTime.local().setZone(zone).isValid && zone.includes("/");
}

/** A moment on every clock: ISO 8601 with an offset, as `PRESS_NOW` has it; `undefined` for what is none. */
export function parseInstant(text: string): number | undefined {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(
    text,
  );
  const instant = isInstant ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
