import type { Locator, Page } from "playwright/test";
import {
  arabicKinds,
  emptyKinds,
  type Kinds,
  kinds,
  movedKinds,
  picturedKinds,
  searchKinds,
} from "./kinds.ts";
import { overflow } from "./overflow.ts";
import { expect, plainTest, served, lookingTest as test } from "./site.ts";

/** Visits pages of a site, and holds that none asks anyone else, keeps anything, or opens a dialogue. */
async function visit(page: Page, site: string, pages: Kinds): Promise<void> {
  const asked: string[] = [];
  const noise: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", async (dialog) => {
    noise.push(`dialogue: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    // What was withdrawn is gone on hosts with rules, and the browser notes that the page itself says so.
    const isStatus = /^Failed to load resource: .* status of (?:404|410)/.test(message.text());
    if (!isStatus || message.location().url !== page.url()) noise.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  for (const path of Object.values(pages)) {
    const { href } = new URL(path, site);
    await page.goto(href);
    // A host may lead on itself before, to an address without `.html`.
    if (path === movedKinds["moved"]) await page.waitForURL("**/pressemitteilungen/**");
    // A search is over when something is said of it.
    if (path.includes("?q=")) await expect(page.getByRole("status")).not.toHaveText("");
    const kept = await page.evaluate<number>("localStorage.length + sessionStorage.length");
    expect(kept, path).toBe(0);
    const others = await page.evaluate<number>(
      "Promise.all([indexedDB.databases(), caches.keys()]).then((all) => all.flat().length)",
    );
    expect(others, path).toBe(0);
  }
  expect(asked.length).toBeGreaterThan(Object.keys(pages).length);
  expect(asked.filter((url) => !url.startsWith(site))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(
    await page.evaluate<number>("navigator.serviceWorker.getRegistrations().then(({ length }) => length)"),
  ).toBe(0);
  expect(noise).toEqual([]);
}

test("no page asks anyone else, keeps anything, or opens a dialogue", async ({ page, site }) => {
  test.slow();
  await visit(page, site.url, { ...kinds, ...searchKinds, ...movedKinds });
});

const otherArchives = { pictured: picturedKinds, arabic: arabicKinds, empty: emptyKinds } as const;

for (const archive of ["pictured", "arabic", "empty"] as const) {
  test(`nor does any of the ${archive} archive`, async ({ page }) => {
    test.slow();
    const site = await served(archive);
    try {
      await visit(page, site.url, otherArchives[archive]);
    } finally {
      await site.close();
    }
  });
}

for (const path of [kinds["release"], kinds["search"]]) {
  test(`${path} makes no code of words`, async ({ page }) => {
    await page.goto(path ?? "");
    // In a turn of the page's own: what is evaluated from outside may do more.
    const tried = `new Promise((resolve) => setTimeout(() => {
      try { resolve(String(eval("1"))); } catch (error) { resolve(error.name); }
    }))`;
    expect(await page.evaluate<string>(tried)).toBe("EvalError");
    const refused = await page.evaluate<string>(
      `new Promise((resolve) => {
        addEventListener("securitypolicyviolation", ({ blockedURI }) => resolve(blockedURI));
        const made = document.createElement("script");
        made.textContent = "document.documentElement.id = 'made'";
        document.head.append(made);
        if (document.documentElement.id === "made") resolve("nothing");
      })`,
    );
    expect(refused).toBe("inline");
  });
}

test.describe("without JavaScript", () => {
  plainTest("a reader finds a release by project, by partner, by person and by date", async ({ page }) => {
    const title = "1.200 junge Leute kommen zur Ausbildungsmesse";
    const ways = [
      ["Projekte", "Lotsen für alle"],
      ["Partner", "Jobcenter Auental"],
      ["Personen", "Petra Sommer"],
      ["Datum", "2024"],
    ] as const;
    for (const [way, record] of ways) {
      await page.goto("./");
      await page
        .getByRole("navigation", { name: "Hauptnavigation" })
        .getByRole("link", { name: way })
        .click();
      await page.getByRole("main").getByRole("link", { name: record, exact: true }).click();
      await page.getByRole("main").getByRole("link", { name: title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    }
  });

  plainTest("a reader walks through a long list", async ({ page }) => {
    await page.goto("./pressemitteilungen/");
    await page.getByRole("link", { name: "Nächste Seite" }).click();
    await page.getByRole("link", { name: "Nächste Seite" }).click();
    await expect(page).toHaveTitle(/Seite 3 von 3/);
    await expect(page.getByText("Mitteilungen 101 bis 140 von 140")).toBeVisible();
    await expect(page.getByRole("link", { name: "Nächste Seite" })).toHaveCount(0);
  });

  plainTest("a former address leads to the release", async ({ page }) => {
    await page.goto("./presse/2024/05/messe.html");
    await page.waitForURL("./pressemitteilungen/2024-05-14-ausbildungsmesse/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ausbildungsmesse");
  });

  plainTest("an address that is not there says so, and leads on", async ({ page, site }) => {
    const response = await page.goto("./pressemitteilungen/2024/gibt-es-nicht/");
    expect(response?.status()).toBe(404);
    // Few hosts have an error page of their own only; ours then stands at its own address.
    if (!site.hasErrorPage) await page.goto("./404.html");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es hier nicht");
    await page.getByRole("main").getByRole("link", { name: "Personen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Personen");
  });
});

test.describe("on paper", () => {
  async function print(page: Page, path: string): Promise<void> {
    await page.emulateMedia({ media: "print" });
    await page.goto(path);
  }

  test("a release is its text and its address, without ways on", async ({ page, site }) => {
    await print(page, kinds["release"] ?? "");
    for (const navigation of await page.getByRole("navigation", { includeHidden: true }).all()) {
      await expect(navigation).toBeHidden();
    }
    await expect(
      page.getByRole("link", { name: "Zum Inhalt springen", includeHidden: true }),
    ).not.toBeInViewport();
    await expect(page.getByRole("link", { name: "Für die Presse", includeHidden: true })).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Zur Ausbildungsmesse kamen am Dienstag")).toBeVisible();
    await expect(page.getByText("Foto: Kreis Auental / Ina Licht")).toBeVisible();
    await expect(
      page.getByText(new URL(kinds["release"] ?? "", site.publicUrl).href, { exact: true }),
    ).toBeVisible();
  });

  test("text is dark on white in dark surroundings too", async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(kinds["release"] ?? "");
    const [paper, ink] = await page.evaluate<readonly string[]>(
      `[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector("h1")).color]`,
    );
    expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]).toContain(paper);
    const parts = ink?.match(/\d+/g)?.slice(0, 3).map(Number) ?? [255];
    expect(Math.max(...parts)).toBeLessThan(100);
  });

  test("the address of a release is not shown on screen", async ({ page }) => {
    await page.goto(kinds["release"] ?? "");
    await expect(page.getByText(/^https:\/\/presse\.kreis-auental\.example\//)).toBeHidden();
  });
});

test.describe("from right to left", () => {
  test("a reader goes from the start page through the list to a release, and every page is mirrored", async ({
    page,
  }) => {
    const site = await served("arabic");
    try {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(site.url);
      const main = page.getByRole("main");
      const isMirrored = async (label: Locator, words: Locator): Promise<void> => {
        expect(await page.evaluate<string>("document.documentElement.dir")).toBe("rtl");
        const [margin, text] = [await label.boundingBox(), await words.boundingBox()];
        expect(margin?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + 1);
        expect(await overflow(page)).toEqual([]);
      };
      await isMirrored(
        page.getByRole("navigation").first().getByRole("link").first(),
        page.getByRole("searchbox"),
      );
      await isMirrored(main.locator("article .date").first(), main.locator("article h3").first());
      // The bars of later months stand further left.
      const bars = main.locator(".months a:not([aria-label=''])");
      const places = await bars.evaluateAll((found) =>
        found.map((bar) => [bar.getAttribute("href") ?? "", bar.getBoundingClientRect().x] as const),
      );
      const month = ([href]: readonly [string, number]) => Number(/(\d\d)\/$/.exec(href)?.[1]);
      const byMonth = [...places].sort((a, b) => month(a) - month(b));
      expect(byMonth.length).toBeGreaterThan(1);
      expect(byMonth.map(([, x]) => x)).toEqual([...byMonth.map(([, x]) => x)].sort((a, b) => b - a));

      await page.getByRole("navigation").first().getByRole("link").first().click();
      await isMirrored(main.locator("article .date").first(), main.locator("article h2").first());
      const title = (await main.locator("article h2").first().textContent()) ?? "";
      await main.locator("article h2 a").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await isMirrored(main.locator(".marks"), main.locator(".text p").first());
      for (const width of [320, 768]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await overflow(page), `${width} px`).toEqual([]);
      }
    } finally {
      await site.close();
    }
  });
});
