import { describe, expect, it } from "vitest";
import { nameFrom, namePattern } from "../../../src/archive/name.ts";
import { nearest } from "../../../src/archive/nearest.ts";

describe("a name for an address", () => {
  it.each([
    ["Über uns", "ueber-uns"],
    ["U\u0308ber uns", "ueber-uns"],
    ["STRASSE_7", "strasse-7"],
    ["Straße", "strasse"],
    ["Café à la carte", "cafe-a-la-carte"],
    ["Neues: „Motor“ für MYK!", "neues-motor-fuer-myk"],
    [" --A  --  b-- ", "a-b"],
    ["İzmir", "izmir"],
    ["日本", "mitteilung"],
    ["", "mitteilung"],
  ])("of %j is %s", (text, name) => {
    expect(nameFrom(text)).toBe(name);
    expect(name).toMatch(namePattern);
  });

  it.each(["", "-a", "a-", "a--b", "A", "ä", "a b", "a.b", "a/b", "__proto__", "a\n"])(
    "is not %j",
    (text) => {
      expect(namePattern.test(text)).toBe(false);
    },
  );
});

describe("the nearest word", () => {
  const known = ["title", "subtitle", "kicker", "date", "place"];

  it.each([
    ["titel", "title"],
    ["Titel", "title"],
    ["untertitel", undefined],
    ["Date", "date"],
    ["dat", "date"],
    ["xy", undefined],
    ["", undefined],
    ["x".repeat(100_000), undefined],
  ])("to %.20s is %s", (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
