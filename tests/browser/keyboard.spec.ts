import { kinds } from "./kinds.ts";
import { expect, test } from "./site.ts";

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
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Zum Inhalt springen" })).not.toBeInViewport();
});

const focused = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll("a[href]")].indexOf(element),
    ring: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
    inView: bottom > 0 && top < innerHeight,
  };
})()`;

for (const colorScheme of ["light", "dark"] as const) {
  test(`every link can be reached in order, and shows where the focus is (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(kinds["release"] ?? "");
    const count = await page.locator("a[href]").count();
    expect(count).toBeGreaterThan(30);
    for (let place = 0; place < count; place += 1) {
      await page.keyboard.press("Tab");
      const state = await page.evaluate<{ place: number; ring: boolean; inView: boolean }>(focused);
      expect(state).toEqual({ place, ring: true, inView: true });
    }
  });
}
