import { describe, expect, it } from "vitest";
import { folded, holds, takenApart, termsOf } from "../../../../src/assets/search/words.ts";

describe("words as the search compares them", () => {
  it.each([
    ["Übergang", "ubergang"],
    ["Uebergang", "ubergang"],
    ["ubergang", "ubergang"],
    ["Straße", "strasse"],
    ["STRASSE", "strasse"],
    ["Özlem Ünal", "ozlem unal"],
  ])("%s is %s", (word, same) => {
    expect(folded(word)).toBe(same);
  });

  it("leaves quotation marks and punctuation out of a query", () => {
    expect(termsOf(' "Leben - Qualifizieren", 12/2019 ')).toEqual(["leben", "qualifizieren", "12", "2019"]);
  });

  it("marks a word that begins with what was asked for, or has it within", () => {
    expect(holds("„Messe“", ["messe"])).toBe(true);
    expect(holds("Ausbildungsmesse,", ["messe"])).toBe(true);
    expect(holds("Fuß", ["uss"])).toBe(false);
  });
});

describe("a query with compounds", () => {
  it.each([
    ["migrationsbeirat", "migration beirat"],
    ["Bildungsmesse im Kreis", "Bildung messe im Kreis"],
    ["Gesundheitsministerium", "Gesundheit ministerium"],
  ])("%s is taken apart: %s", (query, parts) => {
    expect(takenApart(query)).toBe(parts);
  });

  it.each(["Messe", "Jobcenter", '"Bildungsmesse"', "Beiratssitzung"])("%s is not", (query) => {
    expect(takenApart(query)).toBeUndefined();
  });
});
