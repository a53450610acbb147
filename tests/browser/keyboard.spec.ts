import type { Page } from "playwright/test";
import { kinds } from "./kinds.ts";
import { test as aloneTest, expect, lookingTest as test } from "./site.ts";

for (const name of ["start", "release", "releases", "people", "not-found"]) {
  test(`${name}: the first key press offers to skip to the content, and does`, async ({ page }) => {
    await page.goto(kinds[name] ?? "");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Zum Inhalt springen" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    const first = page.locator("main a").first();
    await page.keyboard.press("Tab");
    await expect(first).toBeFocused();
    await expect(first).toBeInViewport();
  });
}

test("the offer to skip is out of sight until it is reached", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("link", { name: "Zum Inhalt springen" })).not.toBeInViewport();
});

/** Links, buttons and fields that are shown, in the order of the page. */
const reachable = `[...document.querySelectorAll("a[href], button, input")].filter((one) => one.checkVisibility())`;

const focused = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return {
    place: ${reachable}.indexOf(element),
    ring: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
    inView: bottom > 0 && top < innerHeight,
  };
})()`;

for (const colorScheme of ["light", "dark"] as const) {
  test(`every link, field and button can be reached in order, and shows where the focus is (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(kinds["release"] ?? "");
    const count = await page.evaluate<number>(`${reachable}.length`);
    expect(count).toBeGreaterThan(30);
    for (let place = 0; place < count; place += 1) {
      await page.keyboard.press("Tab");
      const state = await page.evaluate<{ place: number; ring: boolean; inView: boolean }>(focused);
      expect(state).toEqual({ place, ring: true, inView: true });
    }
  });
}

/** Presses Tab until a link or button of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const most = 200;
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate<string>("document.activeElement.innerText?.trim() ?? ''");
    if (words === name) return;
  }
  throw new Error(`After ${most} times Tab "${name}" was not reached.`);
}

test.describe("by keys alone", () => {
  aloneTest.use({ permissions: ["clipboard-read", "clipboard-write"] });

  aloneTest(
    "a reader goes from the start page to a person, to a release, and copies its text",
    async ({ page }) => {
      await page.goto("./");
      for (const link of ["Personen", "Petra Sommer", "1.200 junge Leute kommen zur Ausbildungsmesse"]) {
        await tabTo(page, link);
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(link);
      }
      await tabTo(page, "Text kopieren");
      await page.keyboard.press("Space");
      await expect(page.getByRole("status")).toHaveText("Der Text ist kopiert.");
    },
  );
});
