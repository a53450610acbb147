import type { CalendarDate } from "../archive/release-date.ts";
import type { Texts } from "../texts/texts.ts";
import { calendarDateText } from "./dates.ts";
import type { Fact } from "./shapes.ts";

/** The facts that have values, in order: a fact without a value is not known and not shown. */
export function knownFacts(facts: readonly (readonly [string, Fact["values"]])[]): readonly Fact[] {
  return facts.filter(([, values]) => values.length > 0).map(([label, values]) => ({ label, values }));
}

/** A value that may be absent, as the values of a fact. */
export function textValues(...values: readonly (string | undefined)[]): Fact["values"] {
  return values.filter((text) => text !== undefined).map((text) => ({ text }));
}

/** A web address of elsewhere, shown without its scheme. */
export function webValues(url: string | undefined): Fact["values"] {
  if (url === undefined) return [];
  return [{ text: url.replace(/^https?:\/\//, "").replace(/\/$/, ""), href: url, external: true }];
}

/** A span of time in words: "seit 2020", "bis März 2021", "2019 bis 2021". */
export function termText(from: CalendarDate | undefined, to: CalendarDate | undefined, texts: Texts) {
  const begins = from && calendarDateText(from, texts);
  const ends = to && calendarDateText(to, texts);
  if (begins !== undefined && ends !== undefined) return texts.record.fromTo(begins, ends);
  if (begins !== undefined) return texts.record.since(begins);
  return ends === undefined ? undefined : texts.record.until(ends);
}
