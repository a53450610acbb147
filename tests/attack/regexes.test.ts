import { expect, it } from "vitest";
import { uncheckedRegexes } from "./unchecked-regexes.ts";

it("has no regular expression that nobody has checked: `npm run check-regex` does, and says what is slow", () => {
  const { unchecked, composed, linear } = uncheckedRegexes();
  expect([...unchecked, ...composed].map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  expect(linear.length).toBeGreaterThan(100);
});
