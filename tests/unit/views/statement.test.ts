import { describe, expect, it } from "vitest";
import { planOf, smallArchive } from "../../archive.ts";
import { viewAt } from "../../views.ts";

const head = ["title: Archiv", "url: https://presse.musterstadt.example/", "publisher: stadt"];
const planWith = (lines: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  planOf(smallArchive({}, { "_data/site.yaml": [...head, ...lines].join("\n"), ...files }));

const statement = [
  "accessibility:",
  "  state: partial",
  "  made: 2025-01-02",
  "  reviewed: 2026-01",
  "  law: BITV RP",
  "  gaps: [Videos fehlen, Alte Fotos]",
  "  feedback: presse@musterstadt.example",
  "  enforcement: |",
  "    Durchsetzungsstelle",
  "    Mainz",
];

describe("the accessibility statement", () => {
  it("is made of what site.yaml says: state, dates, gaps, where to report, and the enforcement body", () => {
    const { html, heading } = viewAt(planWith(statement), "/barrierefreiheit/", "text");
    expect(heading).toBe("Barrierefreiheit");
    for (const words of [
      "<strong>Stadt Musterstadt</strong>",
      "teilweise vereinbar",
      "Rechtsgrundlage: BITV RP.",
      "<li>Videos fehlen</li>",
      "<li>Alte Fotos</li>",
      "Erstellt: 2. Januar 2025. Zuletzt überprüft: Januar 2026.",
      '<a href="mailto:presse@musterstadt.example">',
      "Durchsetzungsstelle<br>\nMainz",
    ]) {
      expect(html).toContain(words);
    }
  });

  it("gives way to a text of the office's own", () => {
    const own = { "_data/b.md": "Eigene Erklärung." };
    const plan = planWith([...statement, "legal: { accessibility: b.md }"], own);
    expect(viewAt(plan, "/barrierefreiheit/", "text").html).toBe("<p>Eigene Erklärung.</p>\n");
  });
});

describe("the page about sign language", () => {
  it("is there, and linked from every page, where there is something to show", () => {
    const file = { "_data/dgs.md": "[Video](https://video.example/dgs)" };
    const plan = planWith(["legal: { sign-language: dgs.md }"], file);
    const { html, frame } = viewAt(plan, "/gebaerdensprache/", "text");
    expect(html).toContain('href="https://video.example/dgs"');
    expect(frame.site.legal).toContainEqual({
      text: "Gebärdensprache",
      href: "/gebaerdensprache/",
      current: true,
    });
  });

  it("is not there without a text", () => {
    const plan = planWith([]);
    expect(plan.all.some(({ path }) => path === "/gebaerdensprache/")).toBe(false);
    expect(JSON.stringify(viewAt(plan, "/", "start").frame)).not.toContain("gebaerdensprache");
  });
});
