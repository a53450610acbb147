import { minify } from "html-minifier-terser";
import { describe, expect, it } from "vitest";
import { minifyOptions, minifyPage } from "../../../src/publish/minify-page.ts";
import { renderMarkdown } from "../../../src/views/markdown.ts";

const page = (markdown: string) =>
  `<main><div class="text">${renderMarkdown(markdown, { resolve: (href) => href })}</div><p>Ende</p></main>`;

const plain = [
  "Ein Absatz.\n\nNoch einer, über zwei\nZeilen.",
  "# Eins\n\n## Zwei\n\nText",
  "- eins\n- zwei\n  - innen\n    und weiter\n- drei",
  "1. eins\n\n   Absatz\n\n2. zwei",
  "> Zitat\n> weiter\n>\n> - mit Liste",
  "| a | b |\n|---|--:|\n| 1 | 2 |\n| *x* | [y](/z) |",
  "Zeile  \nund noch *eine*\n**fette** Zeile",
  "Davor\n\n***\n\nDanach",
  "*kursiv*\n*kursiv* `a b` [Link](https://example.org/)\n[Link](/b)",
  'Zeichen < > & " „Anführung“',
  "",
];
const needing = [
  "    Code\n      eingerückt\n\n    mehr",
  "```\nCode\n```\n\nText",
  "Zwei  Blanks   im Satz",
];

describe("a page", () => {
  it.each(plain)(
    "loses the line ends that nobody reads, as the minifier would do it: %j",
    async (markdown) => {
      const small = minifyPage(page(markdown));
      expect(typeof small).toBe("string");
      expect(small).toBe(await minify(page(markdown), minifyOptions));
    },
  );

  it.each(needing)("goes through the minifier where its blanks count: %j", async (markdown) => {
    expect(await minifyPage(page(markdown))).toBe(await minify(page(markdown), minifyOptions));
  });

  it("keeps blanks between words where a line ended", () => {
    expect(minifyPage(page("*eins*\n*zwei*"))).toContain("<em>eins</em> <em>zwei</em>");
  });
});
