import { expect, type Page } from "playwright/test";

/** A screen reader is told where is what on the page that is shown. */
export async function hasLandmarks(page: Page): Promise<void> {
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("contentinfo")).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  // No level of heading is left out on the way down.
  const levels = await page.evaluate<readonly number[]>(
    `[...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")]
      .filter((heading) => heading.checkVisibility())
      .map(({ localName }) => Number(localName.slice(1)))`,
  );
  let before = 0;
  for (const level of levels) {
    expect(level).toBeLessThanOrEqual(before + 1);
    before = level;
  }
  // Parts of one kind have names of their own.
  const names = await page
    .getByRole("navigation")
    .evaluateAll((found) => found.map((one) => one.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain(null);
  // Links are read out alone too: one name leads to one place.
  const links = await page
    .getByRole("link")
    .evaluateAll((found) =>
      found.map((link) => [
        link.getAttribute("aria-label") ?? link.textContent?.trim() ?? "",
        link.getAttribute("href") ?? "",
      ]),
    );
  const places = new Map<string, string>();
  for (const [name = "", href = ""] of links) {
    expect(places.get(name) ?? href, name).toBe(href);
    places.set(name, href);
  }
}
