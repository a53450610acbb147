import { describe, expect, it } from "vitest";
import { isTimeZone, parseInstant, parseMoment } from "../../../src/archive/moment.ts";

const berlin = "Europe/Berlin";

/** The moment in UTC, or the rule that the text breaks. */
function utc(text: string, zone = berlin): string {
  const parsed = parseMoment(text, zone);
  return "fault" in parsed ? parsed.fault.rule : new Date(parsed.value).toISOString();
}

describe("a moment", () => {
  it.each([
    ["2026-03-01T06:00", "2026-03-01T05:00:00.000Z"],
    ["2026-07-01 06:00", "2026-07-01T04:00:00.000Z"],
    ["2026-03-01T06:00:30", "2026-03-01T05:00:30.000Z"],
    ["2026-03-01T06:00Z", "2026-03-01T06:00:00.000Z"],
    ["2026-03-01T06:00+05:30", "2026-03-01T00:30:00.000Z"],
    ["2026-03-01T00:00", "2026-02-28T23:00:00.000Z"],
  ])("%s is %s", (text, expected) => {
    expect(utc(text)).toBe(expected);
  });

  it("without an offset is wall time in the site's own zone", () => {
    expect(utc("2026-03-01T06:00", "America/New_York")).toBe("2026-03-01T11:00:00.000Z");
  });

  // The clocks go from 01:59 to 03:00 on 29 March 2026, and from 02:59 back to 02:00 on 25 October.
  it.each([
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T02:00", "no-such-time"],
    ["2026-03-29T02:30:15", "no-such-time"],
    ["2026-03-29T02:59", "no-such-time"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-03-29T02:30+01:00", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T01:59", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25T02:00", "ambiguous-time"],
    ["2026-10-25T02:59", "ambiguous-time"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
    ["2026-10-25T02:30+02:00", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T02:30+01:00", "2026-10-25T01:30:00.000Z"],
  ])("when the clocks change: %s is %s", (text, expected) => {
    expect(utc(text)).toBe(expected);
  });

  it.each([
    "",
    "2026-03-01",
    "06:00",
    "2026-03-01T6:00",
    "2026-03-01T24:00",
    "2026-03-01T24:00+01:00",
    "2026-03-01T06:60",
    "2026-02-30T06:00",
    "2026-13-01T06:00",
    "0000-01-01T06:00",
    "2026-03-01T06:00+99:99",
    "2026-03-01T06:00+15:00",
    "2026-03-01T06:00 Uhr",
    "1.3.2026 6:00",
    "2026-03-01T06:00+0100",
  ])("is not %j", (text) => {
    expect(utc(text)).toBe("bad-moment");
  });
});

describe("a time zone", () => {
  it.each(["Europe/Berlin", "America/New_York", "Etc/UTC"])("%s is one", (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(["Berlin", "CET", "MEZ", "+01:00", "Europe/Musterstadt", "local", ""])("%j is none", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe("a moment on every clock", () => {
  it.each([
    ["2026-03-01T06:00Z", "2026-03-01T06:00:00.000Z"],
    ["2026-03-01T06:00:30+01:00", "2026-03-01T05:00:30.000Z"],
    // As JavaScript writes it.
    ["2026-03-01T06:00:00.250Z", "2026-03-01T06:00:00.250Z"],
  ])("%s is %s", (text, expected) => {
    const instant = parseInstant(text);
    expect(instant !== undefined && new Date(instant).toISOString()).toBe(expected);
  });

  it.each(["2026-03-01T06:00", "2026-03-01", "2026-03-01T06:00:00.Z", "morgen", ""])("%j is none", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
