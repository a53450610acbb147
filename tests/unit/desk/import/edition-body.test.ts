import { describe, expect, it } from "vitest";
import { editionBody } from "../../../../src/desk/import/edition-body.ts";
import { renderMarkdown } from "../../../../src/views/markdown.ts";
import { plainText } from "../../../../src/views/plain-text.ts";
import { textLength } from "../../../../src/views/text-length.ts";

const htmlOf = (body: string) => renderMarkdown(body, { resolve: (href) => href });

/** The text of a body as editions have it, read back. */
function readBack(body: string): string {
  const html = htmlOf(body);
  return editionBody(plainText(html), undefined, (length) => length === textLength(html));
}

describe("a body read back from a text edition", () => {
  it.each([
    ["paragraphs", "Ein Absatz.\n\nNoch einer."],
    ["a list", "- eins\n- zwei"],
    ["a list with numbers", "3. eins\n4. zwei"],
    ["a list in a list", "- eins\n- zwei\n  - drei\n  - vier\n- fünf"],
    ["numbers in a list", "- eins\n  1. zwei\n  2. drei"],
    ["an item of two paragraphs", "- eins\n\n  und mehr\n- zwei"],
    ["a quotation", "> Ein Zitat."],
    ["a list in a quotation", "> Ein Zitat:\n>\n> - eins\n> - zwei"],
    ["a table", "| Jahr | Zahl |\n| --- | --- |\n| 2022 | 4.812 |"],
    ["a break", "Hauptstraße 1\\\n56070 Musterstadt"],
    ["a rule", "Ein Absatz.\n\n---\n\nNoch einer."],
    ["a link", "Mehr steht [hier](https://a.example/b_c)."],
    ["a number to call", "Rufen Sie [uns](tel:+49261123) an."],
    ["an address that stands in parentheses", "Mehr steht im Netz (https://a.example/)."],
    ["words that look like marks", "\\# Raute, \\*Stern\\* und \\[Klammer\\](x)"],
  ])("is the same: %s", (_, body) => {
    expect(htmlOf(readBack(body))).toBe(htmlOf(body));
  });

  it("has a link's last word as a link, whose other words the text does not tell from its own", () => {
    expect(readBack("Mehr in [der Mitteilung](https://a.example/).")).toBe(
      "Mehr in der [Mitteilung](https://a.example/).",
    );
  });
});
