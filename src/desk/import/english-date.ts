import { daysInMonth, isoDate } from "../../archive/release-date.ts";
import type { FoundDate } from "./german-date.ts";

const months = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
];
const month = months.join("|");
// "3/8/2017" is March to some and August to others, and is left to a person.
const pattern = new RegExp(
  [
    "(?<!\\d)(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)",
    `\\b(?<name2>${month})\\b\\.?\\s(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s(?<year2>(?:19|20)\\d{2})(?!\\d)`,
    `(?<!\\d)(?<day3>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<name3>${month})\\b\\.?,?\\s(?<year3>(?:19|20)\\d{2})(?!\\d)`,
    `\\b(?<name4>${month})\\b\\.?,?\\s(?<year4>(?:19|20)\\d{2})(?!\\d)`,
  ].join("|"),
  "giu",
);

function monthOf(name: string | undefined): number {
  return months.findIndex((names) => names.split("|").includes(name?.toLowerCase() ?? "")) + 1;
}

/** All dates of an English text that exist in the calendar, in order: `March 8, 2017`, `8 March 2017`, `March 2017`. */
export function englishDatesIn(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const { groups = {}, index } = match;
    const year = Number(groups["year"] ?? groups["year2"] ?? groups["year3"] ?? groups["year4"]);
    const named = monthOf(groups["name2"] ?? groups["name3"] ?? groups["name4"]);
    const monthNumber = groups["month"] === undefined ? named : Number(groups["month"]);
    const dayText = groups["day"] ?? groups["day2"] ?? groups["day3"];
    const place = { start: index, end: index + match[0].length };
    if (dayText === undefined) found.push({ iso: isoDate({ year, month: monthNumber }), ...place });
    else if (Number(dayText) >= 1 && Number(dayText) <= daysInMonth(year, monthNumber)) {
      found.push({ iso: isoDate({ year, month: monthNumber, day: Number(dayText) }), ...place });
    }
  }
  return found;
}
