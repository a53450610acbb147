import { describe, expect, it } from "vitest";
import type { Organisation } from "../../../src/archive/records.ts";
import { isPublicBody } from "../../../src/views/public-bodies.ts";
import { seedArchive } from "../../archive.ts";

const of = (kind?: string): Organisation => ({
  type: "organisation",
  id: "x",
  name: "X",
  aliases: [],
  former: [],
  ...(kind !== undefined && { kind }),
});

describe("a public body", () => {
  it.each([
    "Jobcenter",
    "Landkreis",
    "Kreis",
    "Kreisstadt",
    "Ministerium",
    "Landesministerium",
    "Bundesbehörde",
    "verbandsgemeinde",
    "Ministry",
    "Local authority",
    "وزارة",
  ])("is %s", (kind) => {
    expect(isPublicBody(of(kind))).toBe(true);
  });

  it.each([
    "Beirat",
    "Verein",
    "GmbH",
    "Arbeitskreis",
    "Freundeskreis",
    "Kirchengemeinde",
    "Werkstatt",
    "Ehrenamt",
    "Company",
    "",
  ])("is not: %s", (kind) => {
    expect(isPublicBody(of(kind))).toBe(false);
  });

  it("is nobody whose record does not say so", () => {
    expect(isPublicBody(of())).toBe(false);
  });

  it("is the publisher of the first archive", () => {
    expect(isPublicBody(seedArchive().site.publisher)).toBe(true);
  });
});
