import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bounded } from "./bounded-regexes.ts";
import { type ComposedRegex, composedRegexes, type WrittenRegex, writtenRegexes } from "./written-regexes.ts";

/** The expressions that recheck found linear, as they are written: `npm run check-regex` keeps it. */
export const linearFile = join(import.meta.dirname, "linear-regexes.json");

interface NamedRegex extends WrittenRegex {
  /** As it is written: `/a+/g`. */
  readonly text: string;
}

/**
 * The regular expressions of the code of which it is not known that they are linear, nor written down why they cannot
 * be kept busy, those that are put together apart; and those that are linear.
 */
export function uncheckedRegexes(): {
  readonly unchecked: readonly NamedRegex[];
  readonly composed: readonly ComposedRegex[];
  readonly linear: readonly string[];
} {
  const known = new Set(z.array(z.string()).parse(JSON.parse(readFileSync(linearFile, "utf8"))));
  const all = [...writtenRegexes()].map((regex) => ({ ...regex, text: `/${regex.source}/${regex.flags}` }));
  const isBounded = ({ place, text }: NamedRegex) =>
    bounded.some(([file, beginning]) => place.startsWith(file) && text.startsWith(beginning));
  const made = [...composedRegexes()];
  const isBoundedMade = ({ text }: ComposedRegex) =>
    bounded.some(([file, beginning]) => text.startsWith(`${file} ${beginning}`));
  return {
    unchecked: all.filter((regex) => !known.has(regex.text) && !isBounded(regex)),
    composed: made.filter((regex) => !known.has(regex.text) && !isBoundedMade(regex)),
    linear: [...new Set([...all, ...made].map(({ text }) => text).filter((text) => known.has(text)))].sort(),
  };
}
