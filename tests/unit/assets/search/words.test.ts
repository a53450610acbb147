import { describe, expect, it } from "vitest";
import { folded, holds, holdsAll, takenApart, termsOf } from "../../../../src/assets/search/words.ts";

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

describe("what Pagefind found", () => {
  const fragment = (content: string, locations: readonly number[], meta = {}) => ({
    raw_url: "/",
    content,
    locations,
    meta,
  });

  it("is what was asked for, in any form of the word", () => {
    expect(holdsAll(fragment("Zwei Häuser brennen", [1]), ["haus"], "de")).toBe(true);
    expect(holdsAll(fragment("Das Haus brennt", [1]), ["hauser"], "de")).toBe(true);
    expect(holdsAll(fragment("Nichts", [], { title: "Übergang" }), ["ubergang"], "de")).toBe(true);
    expect(holdsAll(fragment("kitap yeni", [0]), ["kitaplarımızdan"], "tr")).toBe(true);
    expect(holdsAll(fragment("معرض", [0]), ["المعرض"], "ar")).toBe(true);
  });

  it("is nothing where Pagefind took a shorter word instead", () => {
    expect(holdsAll(fragment("Den ganzen Winter über", [3]), ["ubergang"], "de")).toBe(false);
    expect(holdsAll(fragment("Had a stand", [1]), ["ausbildungsmesse"], "en")).toBe(false);
    expect(holdsAll(fragment("Die Messe", [1]), ["messe", "xylophon"], "de")).toBe(false);
  });
});
