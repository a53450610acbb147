import { englishDatesIn } from "./english-date.ts";
import type { HeadLine } from "./head-line.ts";
import type { RunInPlace } from "./run-in-place.ts";

const weekday = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun)\\.?";
const forRelease = "for\\s+(?:immediate\\s+)?(?:release|publication|use)";
const kind = "(?:press|news|media)\\s+(?:release|statement|advisory|alert|notice)s?";
const words = new RegExp(
  `(?<![\\p{L}])(?:${forRelease}|${kind}|${weekday}|dated?|issued|published|released|posted|updated|on|immediate(?:ly)?)(?![\\p{L}])\\.?:?`,
  "giu",
);
const number = /(?<!\p{L})(?:no|number|#|№)\.?\s{0,3}:?\s{0,3}(\d+[a-z]?(?:\s?[/-]\s?\d+)*)/iu;
const name = "\\p{Lu}[\\p{L}.'’-]*(?![\\p{L}])";
const place = `${name}(?: ${name}){0,3}(?:, ${name}(?: ${name})?)?`;
const dateWords =
  "(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s\\p{Lu}\\p{L}{2,8}\\.?,?\\s\\d{4})";
const dateline = new RegExp(
  `^(${place})(?:,\\s|\\s?[(–—|-]+\\s?|\\s)(?:\\p{Lu}\\p{L}{2,8}\\.?,?\\s)?(${dateWords})\\)?\\s?(?:[–—:|]|--?)\\s*(?=["“‘'(]*[\\p{Lu}\\d])`,
  "u",
);
const capitals =
  /^(\p{Lu}[\p{Lu}.'’-]+(?:[ ,]{1,2}\p{Lu}[\p{Lu}.'’-]*){0,3})\s?(?:[–—]|--)\s*(?=["“‘'(]*[\p{Lu}\d])/u;

/** Whether a line says that the release begins below it, whatever stands above: `FOR IMMEDIATE RELEASE`. */
export function saysForRelease(line: string): boolean {
  return new RegExp(`^[*–—\\s-]*${forRelease}[*–—\\s:!.-]*$`, "iu").test(line);
}

/**
 * What a line at the head of an English release tells, or `undefined` when it is no such line: that it is for release,
 * kind of document and number, a date with or without the day of the week.
 */
export function readEnglishHeadLine(line: string): HeadLine | undefined {
  const text = line.trim();
  if (text.length > 160 || text === "") return undefined;
  const dates = englishDatesIn(text);
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const [numberWords = "", found] = number.exec(rest) ?? [];
  rest = rest.replace(numberWords, " ").replace(words, " ");
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined;
  const date = dates[0]?.iso;
  const isHead =
    date !== undefined || found !== undefined || new RegExp(`${forRelease}|${kind}`, "iu").test(text);
  if (!isHead) return undefined;
  return {
    ...(date !== undefined && { date }),
    ...(found !== undefined && { number: found.replace(/\s/g, "") }),
  };
}

/** Reads the place at the beginning of an English text, with the date beside it: `LONDON, March 8, 2017 – `. */
export function readDateline(text: string): RunInPlace | undefined {
  const start = text.slice(0, 160);
  const [whole, at = "", dateText = ""] = dateline.exec(start) ?? [];
  const date = englishDatesIn(dateText)[0]?.iso;
  if (whole !== undefined && date !== undefined) {
    return { place: at.replace(/,$/, ""), date, end: whole.length };
  }
  const [mark, alone = ""] = capitals.exec(start) ?? [];
  return mark === undefined ? undefined : { place: alone, end: mark.length };
}
