import { describe, expect, it } from "vitest";
import { planOf, smallArchive } from "../../archive.ts";
import { viewAt } from "../../views.ts";

function imprint(markdown: string): string {
  const plan = planOf(
    smallArchive(
      {},
      {
        "_data/site.yaml":
          "{ title: Archiv, url: 'https://presse.musterstadt.example/', publisher: stadt, legal: { imprint: impressum.md } }",
        "_data/impressum.md": markdown,
      },
    ),
  );
  return viewAt(plan, "/impressum/", "text").html;
}

describe("the text of a legal page", () => {
  it("keeps the lines of an address apart", () => {
    expect(imprint("Stadt Musterstadt\nAm Markt 1\n12345 Musterstadt\n")).toBe(
      "<p>Stadt Musterstadt<br>\nAm Markt 1<br>\n12345 Musterstadt</p>\n",
    );
  });

  it("counts the words of a link and not its address", () => {
    const address = `https://www.musterstadt.example/${"lang".repeat(20)}`;
    expect(imprint(`Presse\n[Website](${address})\n`)).toBe(
      `<p>Presse<br>\n<a href="${address}">Website</a></p>\n`,
    );
  });

  it("lets prose that was wrapped flow", () => {
    const prose = "Für die Richtigkeit dieser Angaben übernehmen wir keine Gewähr, so gern wir\nes täten.";
    expect(imprint(prose)).toBe(`<p>${prose}</p>\n`);
  });

  it("leaves lists and tables what they are", () => {
    expect(imprint("- eins\n- zwei")).toBe("<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n");
    expect(imprint("| a | b |\n|---|---|\n| 1 | 2 |")).toContain("<td>2</td>");
  });
});
