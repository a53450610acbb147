import { describe, expect, it } from "vitest";
import { grouped } from "../../../src/texts/grouped.ts";

describe("grouped", () => {
  it.each([
    ["de-DE", "."],
    ["en-GB", ","],
    ["ar-u-nu-latn", ","],
  ])("writes whole numbers as %s does", (locale, mark) => {
    const format = new Intl.NumberFormat(locale);
    for (const value of [0, 7, 99, 100, 999, 1000, 10_000, 123_456, 999_999, 1_000_000, 2 ** 53 - 1]) {
      expect(grouped(value, mark)).toBe(format.format(value));
    }
  });
});
