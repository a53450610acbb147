import { describe, expect, it } from "vitest";
import { ZonedDate } from "../../../src/formats/zoned-date.ts";

describe("a date with its zone", () => {
  it.each([
    ["2019-03-21T00:00:00+01:00", "Thu, 21 Mar 2019 00:00:00 +0100"],
    ["2019-07-02T00:00:00+02:00", "Tue, 02 Jul 2019 00:00:00 +0200"],
    ["2019-10-01T00:00:00-03:30", "Tue, 01 Oct 2019 00:00:00 -0330"],
    ["2019-12-31T00:00:00Z", "Tue, 31 Dec 2019 00:00:00 +0000"],
    ["1871-01-18T00:00:00+00:53", "Wed, 18 Jan 1871 00:00:00 +0053"],
  ])("writes %s as it is, and for RSS in English", (iso, rfc822) => {
    const date = new ZonedDate(iso);
    expect(date.toISOString()).toBe(iso);
    expect(date.toUTCString()).toBe(rfc822);
    expect(date.getTime()).toBe(Date.parse(iso));
  });
});
