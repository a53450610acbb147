import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright/test";

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a change of colours can break: in the same window everything else stays as it was. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

const rules = {
  all: { type: "tag", values: tags },
  colour: { type: "rule", values: rulesOfColour },
} as const satisfies Readonly<Record<string, RunOptions["runOnly"]>>;

/**
 * Of neighbours that look the same, with all that is in them, every one but the first: what is said of the colours of
 * the first holds for them. Only where the rest of their rules was held on the same page before.
 */
const alike = `((looks) => {
  const others = [];
  const look = (element) => {
    const inside = new Set();
    const parts = [...element.children].map((child) => {
      const seen = look(child);
      if (inside.has(seen)) others.push(child);
      inside.add(seen);
      return seen;
    });
    const style = getComputedStyle(element);
    const own = [
      element.localName, element.className, style.color, style.backgroundColor, style.backgroundImage, style.opacity,
      style.fontSize, style.fontWeight, style.textDecorationLine, style.display, style.visibility, ...parts,
    ].join();
    if (!looks.has(own)) looks.set(own, looks.size);
    return looks.get(own);
  };
  look(document.body);
  return others;
})(new Map())`;

/** What axe finds wrong on a page as it is shown now: the rule and the elements that break it. */
export async function axeFaults(page: Page, which: keyof typeof rules = "all"): Promise<readonly string[]> {
  // Once a page: to bring axe in takes as long as to run it.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source);
  // Of what is right only the rules are counted: to describe each element takes axe as long as to check it.
  const options: RunOptions = { runOnly: rules[which], resultTypes: ["violations"] };
  const context = which === "all" ? "document" : `{ include: [document], exclude: ${alike} }`;
  const { passes, violations } = await page.evaluate<Pick<AxeResults, "passes" | "violations">>(
    `axe.run(${context}, ${JSON.stringify(options)})`,
  );
  if (passes.length < (which === "all" ? 10 : 1)) throw new Error("axe checked next to nothing.");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id} (${help}): ${html} ${failureSummary}`),
  );
}
