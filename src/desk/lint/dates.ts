import { daysInMonth } from "../../archive/release-date.ts";
import { datesIn } from "../import/german-date.ts";
import { inGerman } from "./german.ts";

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(
  " ",
);
const weekdays = "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag".split(" ");
const dayWords = `\\d{1,2}\\. ?(?:${months.join("|")}|\\d{1,2}\\.)(?: ?(?:19|20)\\d{2})?`;
const relative = new RegExp(
  `(?<![\\p{L}-])(heute|gestern|vorgestern|morgen|übermorgen)(?:,? am)?,?(?: (?:${weekdays.join("|")}),?)? ?\\(?(?:den |dem |der )?(${dayWords})`,
  "giu",
);
const distances: Readonly<Record<string, number>> = {
  vorgestern: -2,
  gestern: -1,
  heute: 0,
  morgen: 1,
  übermorgen: 2,
};
const withWeekday = new RegExp(
  `(?<![\\p{L}-])(${weekdays.join("|")}|Sonnabend),? ?\\(?(?:den |dem |der )?(${dayWords})`,
  "gu",
);
/** Most letters that can stand between the beginning of a text and the date beside its place. */
const furthest = 60;
const dayLength = 24 * 60 * 60 * 1000;

/** A day in words as ISO 8601; the year, where the words have none, is given. `undefined` for what is no day. */
function dayOf(words: string, year: string | undefined): string | undefined {
  const [whole] = datesIn(words);
  if (whole?.iso.length === 10) return whole.iso;
  const [, day = "", name = "", number = ""] = /^(\d{1,2})\. ?(?:(\p{L}+)|(\d{1,2})\.)/u.exec(words) ?? [];
  const month = name === "" ? Number(number) : months.indexOf(name) + 1;
  if (year === undefined || month < 1 || month > 12) return undefined;
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), month)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function weekdayOf(iso: string): string {
  return weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";
}

function shifted(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** The date at the head of a text, beside its place or after "Pressemitteilung vom". */
function headDate(text: string) {
  const head = text.slice(0, furthest + 30);
  const [found] = datesIn(head);
  if (found === undefined || found.iso.length !== 10 || found.start > furthest) return undefined;
  const [before, after] = [head.slice(0, found.start), head.slice(found.end)];
  const isHead =
    /^(?:[\p{Lu}(][\p{L}\s/().-]*,\s*)?(?:den |am )?$/u.test(before) ||
    /^(?:Presse|Medien)(?:mitteilung|information|meldung)[^.]* vom $/.test(before);
  return isHead && /^(?:\s*[.:–—|)\n-]|$)/.test(after) ? found : undefined;
}

/** A date in the text that the release's own date contradicts: beside the place, or beside "heute" and "gestern". */
export const dateContradicted = inGerman(function* ({ body, input }) {
  if (input.date === undefined) return;
  const { firstDay, lastDay, edtf } = input.date;
  const head = headDate(body.trimStart());
  if (head !== undefined && (head.iso < firstDay || head.iso > lastDay)) {
    const offset = body.length - body.trimStart().length + head.start;
    const found = body.slice(offset, offset + head.end - head.start);
    yield { rule: "date-contradicted", values: { found, date: edtf }, place: { offset } };
  }
  if (firstDay !== lastDay) return;
  for (const { 0: found, 1: word = "", 2: words = "", index } of body.matchAll(relative)) {
    const day = dayOf(words, firstDay.slice(0, 4));
    const expected = shifted(firstDay, distances[word.toLowerCase()] ?? 0);
    // At the turn of the year a day without its year is the other one's.
    if (day === undefined || day === expected || day.slice(5) === expected.slice(5)) continue;
    yield { rule: "date-contradicted", values: { found, date: edtf }, place: { offset: index } };
  }
});

/** "Dienstag, 5. Mai 2021", which was a Wednesday. A day without its year may be of any year around the release's. */
export const wrongWeekday = inGerman(function* ({ body, input }) {
  const year = input.date?.firstDay.slice(0, 4);
  for (const { 0: found, 1: weekday = "", 2: words = "", index } of body.matchAll(withWeekday)) {
    const named = weekday === "Sonnabend" ? "Samstag" : weekday;
    const years = year === undefined ? [undefined] : [0, 1, -1].map((more) => String(Number(year) + more));
    const days = years.flatMap((one) => dayOf(words, one) ?? []);
    const [first] = days;
    if (first === undefined || days.some((day) => weekdayOf(day) === named)) continue;
    const values = { found, weekday: weekdayOf(first) };
    yield { rule: "wrong-weekday", values, place: { offset: index } };
  }
});
