/**
 * The dates of an archive: a subset of EDTF level 1 (ISO 8601-2) with honest precision. A day, month or year, an
 * interval of these, and for each end `~` (about) or `?` (uncertain). A date is never made more exact than it was given.
 */

/** A day, month or year of the Gregorian calendar, as exact as it is known. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31; only with a month. */
  readonly day?: number;
  readonly about?: true;
  readonly uncertain?: true;
}

/** The date of a release. */
export interface ReleaseDate {
  /** As written in the release file. */
  readonly edtf: string;
  readonly from: CalendarDate;
  /** The end of an interval. */
  readonly to?: CalendarDate;
  /** First and last day that the date can mean, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Why a text is no date; the names are fault rules. */
export type DateFault =
  | { readonly rule: "bad-date"; readonly values: { readonly value: string; readonly proposal?: string } }
  | {
      readonly rule: "no-such-day" | "interval-order" | "interval-length";
      readonly values: { readonly value: string };
    };

export type Parsed<T, F> = { readonly value: T } | { readonly fault: F };

const calendarDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?]?)$/;
const germanDate = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
const mostYears = 100;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return monthLengths[month - 1] ?? 0;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** ISO 8601 text of a day, month or year, without its qualifier. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const parts = [pad(year, 4)];
  if (month !== undefined) parts.push(pad(month, 2));
  if (day !== undefined) parts.push(pad(day, 2));
  return parts.join("-");
}

/** A day, month or year as it is written in a record, with its qualifier (EDTF). */
export function edtfOf(date: CalendarDate): string {
  return `${isoDate(date)}${date.about ? "~" : date.uncertain ? "?" : ""}`;
}

/** First day that a date can mean, `YYYY-MM-DD`. */
export function firstDayOf({ year, month = 1, day = 1 }: CalendarDate): string {
  return isoDate({ year, month, day });
}

/** Last day that a date can mean, `YYYY-MM-DD`. */
export function lastDayOf({ year, month = 12, day = daysInMonth(year, month) }: CalendarDate): string {
  return isoDate({ year, month, day });
}

function proposalFor(text: string): string | undefined {
  const german = germanDate.exec(text);
  if (german === null) return undefined;
  const [, day = "", month = "", year = ""] = german;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return date.day <= daysInMonth(date.year, date.month) ? isoDate(date) : undefined;
}

/** Reads a day, month or year. */
export function parseCalendarDate(text: string): Parsed<CalendarDate, DateFault> {
  const match = calendarDate.exec(text);
  if (match === null) {
    const proposal = proposalFor(text);
    return { fault: { rule: "bad-date", values: { value: text, ...(proposal && { proposal }) } } };
  }
  const [, yearText, monthText, dayText, qualifier] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  const exists =
    year > 0 &&
    (month === undefined || (month >= 1 && month <= 12)) &&
    (month === undefined || day === undefined || (day >= 1 && day <= daysInMonth(year, month)));
  if (!exists) return { fault: { rule: "no-such-day", values: { value: text } } };
  return {
    value: {
      year,
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      ...(qualifier === "~" && { about: true }),
      ...(qualifier === "?" && { uncertain: true }),
    },
  };
}

/** Reads the date of a release: a day, month, year, or an interval of two of these. */
export function parseReleaseDate(text: string): Parsed<ReleaseDate, DateFault> {
  const [start = "", end, ...rest] = text.split("/");
  if (rest.length > 0 || end === "" || (start === "" && end !== undefined)) {
    return { fault: { rule: "bad-date", values: { value: text } } };
  }
  const from = parseCalendarDate(start);
  if ("fault" in from) return from;
  const firstDay = firstDayOf(from.value);
  if (end === undefined) {
    return { value: { edtf: text, from: from.value, firstDay, lastDay: lastDayOf(from.value) } };
  }
  const to = parseCalendarDate(end);
  if ("fault" in to) return to;
  const lastDay = lastDayOf(to.value);
  if (lastDay < firstDay || firstDayOf(to.value) < firstDay) {
    return { fault: { rule: "interval-order", values: { value: text } } };
  }
  if (to.value.year - from.value.year > mostYears) {
    return { fault: { rule: "interval-length", values: { value: text } } };
  }
  return { value: { edtf: text, from: from.value, to: to.value, firstDay, lastDay } };
}
