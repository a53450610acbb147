import { kinds } from "./kinds.ts";
import { test as aloneTest, expect, plainTest, lookingTest as test } from "./site.ts";

const release = kinds["release"] ?? "";

test.describe("who writes about a release", () => {
  aloneTest.use({ permissions: ["clipboard-read", "clipboard-write"] });

  aloneTest("copies its text and its address, and is told so", async ({ page, site }) => {
    await page.goto(release);
    const clipboard = () => page.evaluate<string>("navigator.clipboard.readText()");

    await page.getByRole("button", { name: "Text kopieren" }).click();
    await expect(page.getByRole("status")).toHaveText("Der Text ist kopiert.");
    const text = await clipboard();
    expect(text).toMatch(
      /^Ausbildung im Kreis\n+1\.200 junge Leute kommen zur Ausbildungsmesse\n+Landrat Weber/,
    );
    expect(text).toContain("Auenstadt. Zur Ausbildungsmesse kamen am Dienstag 1.200 junge Leute.");
    expect(text).toContain("Das Jobcenter Auental betreut 9.400 Menschen.");
    expect(text).not.toMatch(/Zu dieser Mitteilung|Bild zu dieser Bildunterschrift|Text kopieren/);

    await page.getByRole("button", { name: "Adresse kopieren" }).press("Enter");
    await expect(page.getByRole("status")).toHaveText("Die Adresse ist kopiert.");
    expect(await clipboard()).toBe(new URL(release, site.publicUrl).href);
  });

  aloneTest("is told when the browser does not allow it", async ({ page }) => {
    await page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    await page.goto(release);
    await page.getByRole("button", { name: "Text kopieren" }).click();
    await expect(page.getByRole("status")).toHaveText(/nicht erlaubt/);
  });
});

test.describe("without JavaScript", () => {
  plainTest("a release has no button that would do nothing, and its text edition", async ({ page, site }) => {
    await page.goto(release);
    const main = page.getByRole("main");
    await expect(main.getByRole("button")).toHaveCount(0);
    await expect(main.getByText("Zeichen mit Leerzeichen")).toBeVisible();
    await expect(main.getByRole("link", { name: "Als Text öffnen (TXT)" })).toHaveAttribute(
      "href",
      new URL(`${release}text.txt`, site.url).pathname,
    );
  });
});

test("a corrected release says so at its head, and leads to what was corrected", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(kinds["release-corrected"] ?? "");
  const link = page.getByRole("link", { name: "Berichtigt: April 2024" });
  await expect(link).toBeInViewport();
  await link.click();
  await expect(page).toHaveURL(/#corrections$/);
  await expect(page.getByText("Der Standort Auenstadt-Nord fehlte.")).toBeInViewport();
});

test("the chart of the months is read by name and gone through by keys", async ({ page }) => {
  await page.goto("./");
  const months = page.getByRole("group", { name: "Monate 2024" });
  await expect(months.getByRole("link").first()).toHaveAccessibleName("Januar 2024: 1 Mitteilung");
  const may = months.getByRole("link", { name: "Mai 2024: 2 Mitteilungen" });
  await months.getByRole("link", { name: "April 2024: 1 Mitteilung" }).focus();
  await page.keyboard.press("Tab");
  await expect(may).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/datum\/2024\/05\/$/);
});

test("every month of the chart can be hit with a finger", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./datum/");
  const sizes = await page.evaluate<readonly (readonly number[])[]>(
    `[...document.querySelectorAll(".months .hit")].map((hit) => {
      const { width, height } = hit.getBoundingClientRect();
      return [width, height];
    })`,
  );
  expect(sizes.length).toBeGreaterThan(30);
  // WCAG 2.5.8; a twelfth of the width is rounded.
  for (const [width = 0, height = 0] of sizes) {
    expect(width).toBeGreaterThan(23.9);
    expect(height).toBeGreaterThanOrEqual(24);
  }
});

for (const path of [kinds["releases"], kinds["partner"], kinds["person"], kinds["dates"]]) {
  test(`${path} is printed as a list, without ways on`, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(path ?? "");
    // Which part of the list it is remains of its pager.
    await expect(page.locator("nav a:visible, button:visible, input:visible")).toHaveCount(0);
    await expect(page.getByText("Abonnieren").first()).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main li a").first()).toBeVisible();
  });
}

test("long German words are divided where they are too long for the screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(kinds["release-with-long-words"] ?? "");
  const [language, hyphens, wrap] = await page.evaluate<readonly string[]>(
    `(() => {
      const style = getComputedStyle(document.querySelector("h1"));
      return [document.documentElement.lang, style.hyphens, style.overflowWrap];
    })()`,
  );
  expect([language, hyphens, wrap]).toEqual(["de", "auto", "break-word"]);
});
