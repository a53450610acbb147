import { describe, expect, it } from "vitest";
import { CompoundParts, wordsOf } from "../../../../src/publish/search/compound-parts.ts";

const texts =
  "Der Beirat für Migration und Integration tagt. Arbeit im Kreis, Markt und Messe, die Zahlen steigen. Besuch.";
const parts = new CompoundParts(wordsOf(texts));

describe("a compound is taken apart by the words of the same texts", () => {
  it.each([
    ["migrationsbeirat", ["migration", "beirat"]],
    ["integrationsmesse", ["integration", "messe"]],
    ["kreisbeirats", ["kreis", "beirats"]],
    ["arbeitsmarktzahlen", ["arbeitsmarkt", "zahlen", "arbeit", "markt"]],
  ])("%s: %j", (compound, found) => {
    expect(new Set(parts.of(compound))).toEqual(new Set(found));
  });

  it.each(["beirat", "schifffahrt", "besucher", "migrationsxyz"])("%s is none", (word) => {
    expect(parts.of(word)).toEqual([]);
  });
});

it("words are told apart in any script", () => {
  expect(wordsOf("Straße: „Özlem-Weg“ 12, معرض")).toEqual(["straße", "özlem", "weg", "معرض"]);
});
