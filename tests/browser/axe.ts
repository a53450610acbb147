import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a change of colours can break: in the same window everything else stays as it was. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong on a page as it is shown now: the rule and the elements that break it. */
export async function axeFaults(page: Page, which: "all" | "colour" = "all"): Promise<readonly string[]> {
  // Pages have no frames, so nothing is lost by the mode without a second window, and a third of the time is won.
  // Of what is right only the rules are counted: to describe each element takes axe as long as to check it.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { passes, violations } = await (which === "all"
    ? axe.withTags(tags)
    : axe.withRules(rulesOfColour)
  ).analyze();
  if (passes.length < (which === "all" ? 10 : 1)) throw new Error("axe checked next to nothing.");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id} (${help}): ${html} ${failureSummary}`),
  );
}
