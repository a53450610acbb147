import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoment } from "../../../src/archive/moment.ts";
import { parseCalendarDate, parseReleaseDate } from "../../../src/archive/release-date.ts";
import { anyText, runs } from "../../attack/hostile-texts.ts";

const year = fc.constantFrom("0000", "0001", "1970", "2019", "2024", "9999", "10000", "-2019", "19");
const two = fc.integer({ min: 0, max: 61 }).map((number) => String(number).padStart(2, "0"));
const dateText = fc
  .tuple(
    year,
    fc.constantFrom("-", "", "."),
    two,
    fc.constantFrom("-", ""),
    two,
    fc.constantFrom("", "~", "?", "%", "/..", "/2020", "/2019-01-01", " "),
  )
  .map((parts) => parts.join(""));
const momentText = fc
  .tuple(
    fc.tuple(year, two, two).map((parts) => parts.join("-")),
    fc.constantFrom("T", " ", "t", ""),
    fc.tuple(two, two).map((parts) => parts.join(":")),
    fc.constantFrom("", ":30", ":60", ":30.5"),
    fc.constantFrom("", "Z", "z", "+01:00", "-14:00", "+15:00", "+0100", "[Europe/Berlin]"),
  )
  .map((parts) => parts.join(""));
const zones = fc.constantFrom(
  "Europe/Berlin",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
);

describe("a date, whatever it is written like,", () => {
  it("is refused, or a span of days that can be written again", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, dateText), (text) => {
        const parsed = parseReleaseDate(text);
        if ("fault" in parsed) return;
        const { edtf, firstDay, lastDay } = parsed.value;
        expect(firstDay <= lastDay).toBe(true);
        for (const day of [firstDay, lastDay])
          expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
        expect(parseReleaseDate(edtf)).toEqual(parsed);
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it("of a calendar is refused, or is one that a release could have", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, dateText), (text) => {
        if ("value" in parseCalendarDate(text)) expect(parseReleaseDate(text)).toHaveProperty("value");
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});

describe("an embargo, whatever it is written like,", () => {
  it("is refused, or one moment that reads the same on the zone's clocks", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, momentText), zones, (text, zone) => {
        const parsed = parseMoment(text, zone);
        if ("fault" in parsed) return;
        expect(Number.isSafeInteger(parsed.value)).toBe(true);
        const isLocal = !/(?:Z|[+-]\d\d:\d\d)$/.test(text);
        if (!isLocal) return;
        const clock = new Intl.DateTimeFormat("sv", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "short",
        }).format(parsed.value);
        expect(clock).toBe(text.slice(0, 16).replace("T", " "));
      }),
      { ...runs, numRuns: 500 },
    );
  });
});
