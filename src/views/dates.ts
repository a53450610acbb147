import { DateTime } from "luxon";
import { type CalendarDate, isoDate, type ReleaseDate } from "../archive/release-date.ts";
import type { Texts } from "../texts/texts.ts";
import type { DateView } from "./shapes.ts";

/** Dates in words, by locale and date: the same days stand in many lists, and asking Intl for each costs a second. */
const known = new Map<string, string>();

function plainText(date: CalendarDate, locale: string): string {
  const { year, month, day } = date;
  // Year numbers stand as they are; month names come from the locale.
  if (month === undefined) return String(year);
  const key = `${locale} ${isoDate({ year, month, ...(day !== undefined && { day }) })}`;
  let text = known.get(key);
  if (text === undefined) {
    const time = DateTime.utc(year, month, day ?? 1).setLocale(locale);
    text = time.toLocaleString({
      year: "numeric",
      month: "long",
      ...(day !== undefined && { day: "numeric" }),
    });
    known.set(key, text);
  }
  return text;
}

/** A date as people write it: "21. März 2019", "März 2019", "um 2019". */
export function calendarDateText(date: CalendarDate, texts: Texts): string {
  const text = plainText(date, texts.date.locale);
  if (date.about) return texts.date.about(text);
  return date.uncertain ? texts.date.uncertain(text) : text;
}

/** A date for people and, where it is certain, for machines. */
export function calendarDateView(date: CalendarDate, texts: Texts): DateView {
  const text = calendarDateText(date, texts);
  return date.about || date.uncertain ? { text } : { text, iso: isoDate(date) };
}

/** The name of a month with its year: "März 2019". */
export function monthText(year: number, month: number, texts: Texts): string {
  return plainText({ year, month }, texts.date.locale);
}

/** The name of a month alone: "März". */
export function monthName(month: number, texts: Texts): string {
  return DateTime.utc(2000, month, 1).setLocale(texts.date.locale).toLocaleString({ month: "long" });
}

/** The first letters of the twelve months. */
export function monthInitials(texts: Texts): readonly string[] {
  const format = new Intl.DateTimeFormat(texts.date.locale, { month: "narrow", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 15)));
}

/** A date as a day, `YYYY-MM-DD`, where it is one certain day: never the first of a month or year. */
export function certainDay(date: CalendarDate): string | undefined {
  return date.day === undefined || date.about || date.uncertain ? undefined : isoDate(date);
}

/** The day of a release's date, `YYYY-MM-DD`, where it is one certain day. */
export function exactDay(date: ReleaseDate | undefined): string | undefined {
  return date === undefined || date.to !== undefined ? undefined : certainDay(date.from);
}

/** Midnight at the beginning of a day in a time zone, ISO 8601 with the offset that holds there then (RFC 3339). */
export function startOfDay(day: string, timeZone: string): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const time = DateTime.fromObject({ year, month, day: date }, { zone: timeZone });
  return time.toISO({ suppressMilliseconds: true }) ?? `${day}T00:00:00Z`;
}

/** The day that a moment falls on in a time zone, `YYYY-MM-DD`. */
export function dayIn(milliseconds: number, timeZone: string): string {
  return DateTime.fromMillis(milliseconds, { zone: timeZone }).toISODate() ?? "1970-01-01";
}

/** The day before a day, `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return DateTime.fromISO(day, { zone: "utc" }).minus({ days: 1 }).toISODate() ?? day;
}

/** A release's date for people and, where it is one certain day, month or year, for machines. */
export function dateView(date: ReleaseDate | undefined, texts: Texts): DateView {
  if (date === undefined) return { text: texts.date.undated };
  const { from, to } = date;
  if (to !== undefined) {
    return { text: texts.date.interval(calendarDateText(from, texts), calendarDateText(to, texts)) };
  }
  return calendarDateView(from, texts);
}
