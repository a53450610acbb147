import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/views/markdown.ts";
import { plainText } from "../../../src/views/plain-text.ts";

const text = (markdown: string) => plainText(renderMarkdown(markdown, { resolve: (href) => href }));

describe("plain text", () => {
  it.each([
    ["one paragraph", "Ein Satz.", "Ein Satz."],
    ["paragraphs", "Eins.\n\nZwei.", "Eins.\n\nZwei."],
    ["a line that the file wraps", "Eins\nzwei.", "Eins zwei."],
    ["a line that ends on purpose", "Eins  \nzwei.", "Eins\nzwei."],
    ["emphasis and code", "Das ist *sehr* **gut** mit `x < y`.", "Das ist sehr gut mit x < y."],
    ["what looks like HTML", 'Das <b>Amt</b> & "Co" &amp; {{ x }}', 'Das <b>Amt</b> & "Co" & {{ x }}'],
    ["headings", "# Eins\n\nText\n\n## Zwei\n\nText", "Eins\n\nText\n\nZwei\n\nText"],
    [
      "a link to another site",
      "Mehr [hier](https://x.example/a?b=1&c=2).",
      "Mehr hier (https://x.example/a?b=1&c=2).",
    ],
    [
      "a link that shows its address",
      "Mehr: www.x.example, <https://y.example/>",
      "Mehr: www.x.example, https://y.example/",
    ],
    ["a link that shows its mail address", "Mail <presse@x.example>", "Mail presse@x.example"],
    ["a link within the site", "Siehe [dort](/partner/).", "Siehe dort."],
    ["a list", "Davor\n\n- eins\n- zwei\n\nDanach", "Davor\n\n- eins\n- zwei\n\nDanach"],
    ["a numbered list", "3. drei\n4. vier", "3. drei\n4. vier"],
    ["lists in a list", "1. eins\n   - a\n   - b\n2. zwei", "1. eins\n   - a\n   - b\n2. zwei"],
    ["a list of paragraphs", "- eins\n\n  noch\n\n- zwei", "- eins\n\n  noch\n\n- zwei"],
    ["two lists", "- a\n\n1. b", "- a\n\n1. b"],
    ["a quotation", "Davor\n\n> Eins.\n>\n> Zwei.\n\nDanach", "Davor\n\n> Eins.\n\n> Zwei.\n\nDanach"],
    ["code", "Davor\n\n```\n  a\n\n b < c\n```\n\nDanach", "Davor\n\n  a\n\n b < c\n\nDanach"],
    ["a break", "Eins\n\n---\n\nZwei", "Eins\n\n* * *\n\nZwei"],
    ["a table", "Davor\n\n| a | b |\n|---|---|\n| c | d |\n\nDanach", "Davor\n\na | b\nc | d\n\nDanach"],
    ["a hard line in a list", "- eins  \n  zwei", "- eins\n  zwei"],
    ["nothing", "", ""],
  ])("of %s", (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  it("says the place with the first words", () => {
    const html = renderMarkdown("Es regnet.", { resolve: () => undefined, place: "Kreis MYK." });
    expect(plainText(html)).toBe("Kreis MYK. Es regnet.");
  });
});
