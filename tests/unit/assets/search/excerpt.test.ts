import { describe, expect, it } from "vitest";
import { excerpt, marked, type Piece } from "../../../../src/assets/search/excerpt.ts";

/** Pieces as one text, with what was found in brackets. */
const text = (pieces: readonly Piece[]) =>
  pieces.map(({ text: words, found }) => (found ? `[${words}]` : words)).join("");

const filler = (count: number) => Array.from({ length: count }, (_, index) => `wort${index}`).join(" ");

describe("an excerpt", () => {
  it("is the sentence with the words found", () => {
    const content = "Es war kalt. Die Messe in der Halle begann. Danach kam nichts.";
    expect(text(excerpt(content, [4], ["messe"]))).toBe("Die [Messe] in der Halle begann.");
  });

  it("is the sentence with the most of them", () => {
    const content = "Eine Messe kam. Die Messe der Messen begann.";
    expect(text(excerpt(content, [1, 4, 6], ["messe"]))).toBe("Die [Messe] der [Messen] begann.");
  });

  it("marks words side by side as one, and no blank before or after", () => {
    expect(text(excerpt("Neue Wege für alle", [0, 1], []))).toBe("[Neue Wege] für alle");
    expect(text(excerpt("Auf neuen Wegen", [1], []))).toBe("Auf [neuen] Wegen");
  });

  it("goes on after titles, dates and initials", () => {
    const content = "Das sagte Dr. Weber am 21. März in der Messe Köln.";
    expect(text(excerpt(content, [9], []))).toBe("Das sagte Dr. Weber am 21. März in der [Messe] Köln.");
  });

  it("ends where a paragraph ends, without its mark", () => {
    expect(text(excerpt("Die Messe ¶ Was folgt", [1], []))).toBe("Die [Messe]");
    expect(text(excerpt("Was war ¶ die Messe", [4], []))).toBe("die [Messe]");
  });

  it("is cut around the word in a long sentence", () => {
    const pieces = text(excerpt(`${filler(100)} Messe ${filler(100)}`, [100], []));
    expect(pieces).toMatch(/^… wort88 .* wort99 \[Messe\] wort0 .* …$/);
    expect(pieces.split(" ").length).toBeLessThan(50);
  });

  it("looks for parts of compounds where the index names no place", () => {
    const content = "Es war kalt. Die Ausbildungsmesse begann.";
    expect(text(excerpt(content, [], ["messe"]))).toBe("Die [Ausbildungsmesse] begann.");
  });

  it("is the text's beginning where nothing is to be marked", () => {
    expect(text(excerpt("Es war kalt. Es schneite.", [], []))).toBe("Es war kalt. Es schneite.");
    expect(text(excerpt(filler(60), [], ["messe"]))).toBe(filler(24));
  });
});

it("a headline's words are marked by how they are written", () => {
  expect(text(marked("Uebergang und Übergänge", ["ubergang"]))).toBe("[Uebergang] und [Übergänge]");
});
