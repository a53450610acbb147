import { daysInMonth, isoDate } from "../../archive/release-date.ts";

/** A date as a German text writes it. */
export interface FoundDate {
  /** ISO 8601, as exact as the text is. */
  readonly iso: string;
  /** Offsets of its words in the text. */
  readonly start: number;
  readonly end: number;
}

const months = [
  "januar|jänner|jan",
  "februar|feber|feb",
  "märz|mär|mrz|maerz",
  "april|apr",
  "mai",
  "juni|jun",
  "juli|jul",
  "august|aug",
  "september|sept|sep",
  "oktober|okt",
  "november|nov",
  "dezember|dez",
];
const monthNames = months.join("|");
const pattern = new RegExp(
  [
    "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})",
    "(?<day2>\\d{1,2})\\.\\s?(?<month2>\\d{1,2})\\.\\s?(?<year2>(?:19|20)\\d{2}|\\d{2})(?![\\d.])",
    `(?<day3>\\d{1,2})\\.\\s?(?<name3>${monthNames})\\b\\.?,?\\s(?<year3>\\d{4})`,
    `\\b(?<name4>${monthNames})\\b\\.?\\s(?<year4>\\d{4})`,
  ].join("|"),
  "giu",
);

function monthOf(name: string | undefined): number {
  return months.findIndex((names) => names.split("|").includes(name?.toLowerCase() ?? "")) + 1;
}

/** All dates of a text that exist in the calendar, in order. A year of two digits is one of this century. */
export function datesIn(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const { groups = {}, index } = match;
    const yearText = groups["year"] ?? groups["year2"] ?? groups["year3"] ?? groups["year4"] ?? "";
    const year = Number(yearText.length === 2 ? `20${yearText}` : yearText);
    const month = Number(groups["month"] ?? groups["month2"] ?? monthOf(groups["name3"] ?? groups["name4"]));
    const dayText = groups["day"] ?? groups["day2"] ?? groups["day3"];
    const place = { start: index, end: index + match[0].length };
    if (dayText === undefined) found.push({ iso: isoDate({ year, month }), ...place });
    else if (Number(dayText) >= 1 && Number(dayText) <= daysInMonth(year, month)) {
      found.push({ iso: isoDate({ year, month, day: Number(dayText) }), ...place });
    }
  }
  return found;
}
