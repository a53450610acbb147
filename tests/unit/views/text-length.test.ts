import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/views/markdown.ts";
import { textLength } from "../../../src/views/text-length.ts";

function lengthOf(markdown: string): number {
  return textLength(renderMarkdown(markdown, { resolve: (href) => href }));
}

describe("the length of a text", () => {
  it.each([
    ["", 0],
    ["Ein Satz.", 9],
    ["Ein\nSatz,   weiter", 16],
    ["Zwei Absätze.\n\nOhne die Zeilenenden.", 34],
    ["**Fett** und *kursiv*", 15],
    ["[Wort](https://example.org/) und Ende", 13],
    ["- eins\n- zwei", 8],
    ["a < b & c", 9],
    ["Straße 😀", 8],
    ["Zeile  \nUmbruch", 12],
  ])("of %j is %i characters with blanks", (markdown, length) => {
    expect(lengthOf(markdown)).toBe(length);
  });

  it("counts the place that runs in", () => {
    const html = renderMarkdown("Heute.", { resolve: (href) => href, place: "Mayen." });
    expect(textLength(html)).toBe("Mayen. Heute.".length);
  });
});
