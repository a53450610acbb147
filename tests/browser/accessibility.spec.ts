import { axeFaults } from "./axe.ts";
import { emptyKinds, kinds, picturedKinds } from "./kinds.ts";
import { overflow } from "./overflow.ts";
import { expect, served, lookingTest as test } from "./site.ts";

const sizes = [
  { width: 1280, height: 900 },
  // As much as a window of 1280 by 1024 pixels shows at 400 % (WCAG 1.4.10).
  { width: 320, height: 256 },
];

const spacing =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

for (const [name, path] of Object.entries(kinds)) {
  test(`${name}: axe finds nothing, light and dark, and nothing reaches beyond 320 px`, async ({ page }) => {
    await page.goto(path);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await axeFaults(page), `${size.width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFaults(page, "colour"), `${size.width} px, dark`).toEqual([]);
    }
    expect(await overflow(page)).toEqual([]);
    // WCAG 1.4.12: the same with the spacing that a reader may ask for.
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(spacing)});
      document.adoptedStyleSheets = [sheet];
    })()`);
    expect(await overflow(page)).toEqual([]);
  });
}

for (const [name, path] of Object.entries(emptyKinds)) {
  test(`${name} of an empty archive: axe finds nothing`, async ({ page }) => {
    const site = await served("empty");
    try {
      await page.goto(new URL(path, site.url).href);
      expect(await axeFaults(page)).toEqual([]);
    } finally {
      await site.close();
    }
  });
}

for (const [name, path] of Object.entries(picturedKinds)) {
  test(`${name}: axe finds nothing, and nothing reaches beyond 320 px`, async ({ page }) => {
    const site = await served("pictured");
    try {
      await page.goto(new URL(path, site.url).href);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await axeFaults(page)).toEqual([]);
      }
      expect(await overflow(page)).toEqual([]);
    } finally {
      await site.close();
    }
  });
}

for (const path of [kinds["start"], kinds["release"], kinds["people"]]) {
  test(`${path} stands forced colours and asks for no motion`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    await page.goto(path ?? "");
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>("document.getAnimations().length")).toBe(0);
    const link = page.locator("main a").first();
    await expect(link).toBeVisible();
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle")).not.toBe(
      "none",
    );
  });
}
