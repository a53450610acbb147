import { englishDatesIn } from "./english-date.ts";
import { datesIn } from "./german-date.ts";

/** What a line about an embargo (Sperrfrist) says: until when, or words of which that is not sure. */
export type Embargo =
  | {
      /** Local wall time `YYYY-MM-DDTHH:MM`, with an offset where the line names a time zone. */
      readonly moment: string;
    }
  | { readonly unread: string };

const most = 200;
const weekdays =
  "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const lead =
  "^[^\\p{L}\\p{N}]{0,12}(?:(?:achtung|wichtig|hinweis|attention|note|strictly)[^\\p{L}\\p{N}]{1,3})?";
// "Sperrfrist beim Arbeitslosengeld" is a headline: the word counts where an embargo's own words follow.
const strong = new RegExp(
  `${lead}(?:(?:sperrfrist|sperrvermerk)(?=\\s*(?:$|[^\\p{L}\\s]|(?:bis|ab|endet|ist|gilt|zum|bei|beginn|redebeginn|für (?:die |alle )?(?:medien|presse)|den|am|${weekdays})(?!\\p{L})))|gesperrt bis|(?:under )?embargo(?:ed)?(?=\\s*(?:$|[^\\p{L}\\s]|(?:until|till|for|to|at|on|date|time|lifts|ends|bis|${weekdays})(?!\\p{L}))))`,
  "iu",
);
// Other lines begin with these words too, so that a day must follow; and an hour after "for release".
const weak = new RegExp(
  `${lead}(?:(?:zur )?(?:veröffentlichung|verwendung|freigabe) (?:erst |frei )?ab|frei (?:zur veröffentlichung )?ab|freigegeben (?:ab|zum)|(?:bitte )?nicht vor|not for (?:release|publication|broadcast|use)|hold for release|do not (?:publish|release))(?!\\p{L})`,
  "iu",
);
const forRelease = new RegExp(`${lead}for (?:release|publication)(?!\\p{L})`, "iu");
const none =
  /(?:sperrfrist|sperrvermerk|embargo)\W{1,3}(?:keine[rn]?|entfällt|aufgehoben|none|lifted|no)(?!\p{L})|(?:keine|ohne|no) (?:sperrfrist|embargo)(?!\p{L})/iu;
const anywhere =
  /(?:sperrfrist|sperrvermerk|gesperrt bis|embargo(?:ed)?[:\s]{1,2}until|under embargo)(?!\p{L})/giu;
const sentenceEnd = /[)\]|]|(?<=\p{Ll}{3}[.!])\s/u;
/** How far behind such a word its day can stand. */
const near = 100;

const offsets: Readonly<Record<string, string>> = {
  mez: "+01:00",
  cet: "+01:00",
  mesz: "+02:00",
  cest: "+02:00",
  gmt: "Z",
  utc: "Z",
  bst: "+01:00",
  est: "-05:00",
  edt: "-04:00",
};
const zone = new RegExp(`(?<![\\p{L}])(${Object.keys(offsets).join("|")})(?![\\p{L}])`, "giu");
const clock =
  /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))?\s{0,2}(?:uhr|h(?:rs|ours)?|o['’]clock|([ap])\.?\s?m)(?!\p{L})\.?|(?<![\d.:])(\d{1,2})[.:](\d{2})(?![\d.:])|(?<!\d)(\d{2})(\d{2})\s{0,2}(?:hrs|hours)(?!\p{L})|(?<!\p{L})(?:12\s)?(noon)(?!\p{L})/giu;
const fillers = new RegExp(
  `(?<![\\p{L}])(?:sperrfrist|sperrvermerk|gesperrt|frei|freigegeben|freigabe|zur|veröffentlichung|verwendung|bitte|nicht|vor|erst|ab|bis|zum|dem|den|der|die|am|um|ist|gilt|endet|für|alle|medien|presse|achtung|wichtig|hinweis|datum|ortszeit|mo|di|mi|do|fr|sa|so|embargo|embargoed|under|strictly|attention|note|until|till|to|for|release|publication|broadcast|use|publish|hold|not|before|or|do|at|on|the|of|lifts|ends|date|time|local|mon|tues?|wed|thu|thurs?|fri|sat|sun|${weekdays})(?![\\p{L}])`,
  "giu",
);

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The days that a text names, in German or English words, each once. */
function daysIn(text: string) {
  const german = datesIn(text).filter(({ iso }) => iso.length === 10);
  return german.length > 0 ? german : englishDatesIn(text).filter(({ iso }) => iso.length === 10);
}

function hourOf(match: RegExpMatchArray): readonly [hour: number, minute: string] {
  const [, hour, minute = "00", half, plainHour, plainMinute = "", long, longMinute = "", noon] = match;
  if (noon !== undefined) return [12, "00"];
  if (plainHour !== undefined) return [Number(plainHour), plainMinute];
  if (long !== undefined) return [Number(long), longMinute];
  const whole = Number(hour);
  if (half === undefined) return [whole, minute];
  // On a clock of twelve hours, midnight is 12 and no other hour is above it.
  if (whole < 1 || whole > 12) return [Number.NaN, minute];
  return [(whole % 12) + (half.toLowerCase() === "p" ? 12 : 0), minute];
}

/** The moment that words about an embargo name, when they name one day, at most one hour, and nothing else. */
function momentIn(text: string): string | undefined {
  const [day, ...otherDays] = daysIn(text);
  if (day === undefined || otherDays.length > 0) return undefined;
  const rest = `${text.slice(0, day.start)} ${text.slice(day.end)}`;
  const [time, ...otherTimes] = rest.matchAll(clock);
  const zones = [...rest.matchAll(zone)];
  if (otherTimes.length > 0 || zones.length > 1 || (zones.length > 0 && time === undefined)) return undefined;
  const left = rest.replace(clock, " ").replace(zone, " ").replace(fillers, " ");
  if (/[\p{L}\p{N}]/u.test(left)) return undefined;
  const [hour, minute] = time === undefined ? [0, "00"] : hourOf(time);
  if (!(hour <= 24) || Number(minute) > 59 || (hour === 24 && minute !== "00")) return undefined;
  const [date, clockHour] = hour === 24 ? [dayAfter(day.iso), 0] : [day.iso, hour];
  const offset = offsets[zones[0]?.[0].toLowerCase() ?? ""] ?? "";
  return `${date}T${String(clockHour).padStart(2, "0")}:${minute}${offset}`;
}

/** Whether a word for an embargo stands in a text. */
export function speaksOfEmbargo(text: string): boolean {
  return text.search(anywhere) !== -1;
}

/** Whether words name a day, so that an embargo's line is complete. */
export function namesDay(line: string): boolean {
  return daysIn(line).length > 0;
}

/**
 * Reads a line about an embargo, in German or English whatever the site's language is: `Sperrfrist: 27. Februar 2022,
 * 6 Uhr`, `EMBARGOED UNTIL 10 am, 3 March 2026`. `undefined` for any other line, and for one that says there is none.
 */
export function readEmbargo(line: string): Embargo | undefined {
  const text = line.trim();
  if (text === "" || text.length > most || none.test(text)) return undefined;
  const isOne =
    strong.test(text) ||
    (weak.test(text) && daysIn(text).length > 0) ||
    (forRelease.test(text) && daysIn(text).length > 0 && text.search(clock) !== -1);
  if (!isOne) return undefined;
  const moment = momentIn(text);
  return moment === undefined ? { unread: text } : { moment };
}

/**
 * An embargo that other words stand around: "(Sperrfrist: 3. März 2026, 10 Uhr) Neue Brücke". `undefined` when none is
 * spoken of, or without a day, as where a text speaks of embargoes in general.
 */
export function embargoWithin(text: string): Embargo | undefined {
  for (const { 0: word, index } of text.matchAll(anywhere)) {
    const isNone = none.test(text.slice(Math.max(0, index - 8), index + word.length + 12));
    const [words = ""] = text.slice(index, index + word.length + near).split(sentenceEnd);
    if (isNone || daysIn(words).length === 0) continue;
    const moment = momentIn(words);
    return moment === undefined ? { unread: words } : { moment };
  }
  return undefined;
}
