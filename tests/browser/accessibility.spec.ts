import type { Page } from "playwright/test";
import { contrast, leastContrast } from "../../src/archive/contrast.ts";
import { axeFaults } from "./axe.ts";
import { arabicKinds, emptyKinds, kinds, movedKinds, picturedKinds } from "./kinds.ts";
import { hasLandmarks } from "./landmarks.ts";
import { overflow } from "./overflow.ts";
import { test as aloneTest, expect, served, lookingTest as test } from "./site.ts";

const sizes = [
  { width: 1280, height: 900 },
  // As much as a window of 1280 by 1024 pixels shows at 400 % (WCAG 1.4.10).
  { width: 320, height: 256 },
];

const spacing =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

/** At both sizes and in every colouring, on a page that is there. */
async function looksFine(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await axeFaults(page), `${size.width} px, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFaults(page, "colour"), `${size.width} px, dark`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active", reducedMotion: "reduce" });
  expect(await axeFaults(page, "colour"), "forced colours").toEqual([]);
  expect(await page.evaluate<number>("document.getAnimations().length")).toBe(0);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
}

for (const [name, path] of Object.entries(kinds)) {
  // One test of each page, which is loaded once for all that is looked at.
  test(`${name}: a screen reader is told where is what, axe finds nothing, in light, dark and forced colours, nothing moves or reaches beyond 320 px`, async ({
    page,
  }) => {
    await page.goto(path);
    await hasLandmarks(page);
    await looksFine(page);
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

const others = { empty: emptyKinds, pictured: picturedKinds, arabic: arabicKinds } as const;

for (const archive of ["empty", "pictured", "arabic"] as const) {
  for (const [name, path] of Object.entries(others[archive])) {
    test(`${name} of the ${archive} archive: axe finds nothing, and nothing reaches beyond 320 px`, async ({
      page,
    }) => {
      const site = await served(archive);
      try {
        await page.goto(new URL(path, site.url).href);
        if (path.includes("?q=")) await expect(page.getByRole("status")).not.toHaveText("");
        await looksFine(page);
        expect(await overflow(page)).toEqual([]);
      } finally {
        await site.close();
      }
    });
  }
}

test("what an empty list says stands apart from what follows", async ({ page }) => {
  const site = await served("empty");
  try {
    await page.goto(new URL(emptyKinds["releases"] ?? "", site.url).href);
    const [said, next] = [
      await page.locator(".none").boundingBox(),
      await page.locator(".subscribe").boundingBox(),
    ];
    expect((next?.y ?? 0) - (said?.y ?? 0) - (said?.height ?? 0)).toBeGreaterThan(24);
  } finally {
    await site.close();
  }
});

for (const [name, path] of Object.entries(movedKinds)) {
  // In a window of its own, since its requests are answered in another way.
  aloneTest(`${name}: axe finds nothing before it leads on`, async ({ page, site }) => {
    const { href, pathname } = new URL(path, site.url);
    // An answer without content leaves the page where it is.
    await page.route("**/*", (route) =>
      route.request().isNavigationRequest() && new URL(route.request().url()).pathname !== pathname
        ? route.fulfill({ status: 204 })
        : route.continue(),
    );
    await page.goto(href);
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(1);
    expect(page.url()).toBe(href);
    // It sends on at once, which axe would allow after a minute only: whoever comes has nothing to read.
    const faults = await axeFaults(page);
    expect(faults.filter((fault) => !fault.startsWith("meta-refresh"))).toEqual([]);
  });
}

/** A colour as browsers compute it, as `#rrggbb`. */
function hex(computed: string): string {
  const parts = computed.match(/\d+/g)?.slice(0, 3) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

for (const colorScheme of ["light", "dark"] as const) {
  // axe does not look at them.
  test(`the words in an empty search field can be read (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    const [ink = "", ground = ""] = await page.evaluate<readonly string[]>(
      `(() => {
        const field = document.querySelector("input[type=search]");
        return [getComputedStyle(field, "::placeholder").color, getComputedStyle(field).backgroundColor];
      })()`,
    );
    expect(contrast(hex(ink), hex(ground))).toBeGreaterThanOrEqual(leastContrast);
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

test("the start page is read as what it is", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Pressearchiv Kreis Auental" [level=1]
      - region "Wege ins Archiv":
        - heading "Wege ins Archiv" [level=2]
        - list:
          - listitem:
            - link "Datum"
      - region "Mitteilungen nach Monaten":
        - heading "Mitteilungen nach Monaten" [level=2]
        - list:
          - listitem:
            - link "2024"
            - group "Monate 2024":
              - 'link "Januar 2024: 1 Mitteilung"'
      - region "Neueste Mitteilungen":
        - heading "Neueste Mitteilungen" [level=2]
        - list:
          - listitem:
            - article:
              - heading "Sperrfrist ist vorbei" [level=3]
  `);
});
