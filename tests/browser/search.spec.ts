import type { Page } from "playwright/test";
import { builtSite } from "../build-site.ts";
import { serve } from "../serve.ts";
import { axeFaults } from "./axe.ts";
import { overflow } from "./overflow.ts";
import { expect, plainTest, served, lookingTest as test } from "./site.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: "Im Pressearchiv suchen" });
const status = (page: Page) => page.getByRole("status");
const results = (page: Page) => page.getByRole("region", { name: "Gefundene Mitteilungen" });
const titles = (page: Page) => results(page).getByRole("heading", { level: 3 });
const facet = (page: Page, name: string) =>
  page.locator("details", { has: page.getByText(name, { exact: true }) });

test("the field in a page's head leads to what was searched for", async ({ page }) => {
  await page.goto("./impressum/");
  await field(page).fill("Ausbildungsmesse");
  await field(page).press("Enter");
  await page.waitForURL("./suche/?q=Ausbildungsmesse");
  await expect(status(page)).toHaveText("1 Mitteilung gefunden");
  const result = results(page).getByRole("article");
  await expect(result).toContainText("Ausbildung im Kreis");
  await expect(result).toContainText("14. Mai 2024");
  await expect(result).toContainText("Zur Ausbildungsmesse kamen am Dienstag 1.200 junge Leute.");
  await expect(result.locator(".teaser mark")).toHaveText("Ausbildungsmesse");
  await titles(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ausbildungsmesse");
  await page.goBack();
  await expect(status(page)).toHaveText("1 Mitteilung gefunden");
});

test("typing searches, and the address holds the search without a step back for every letter", async ({
  page,
}) => {
  await page.goto("./partner/");
  await page.goto("./suche/");
  await expect(page.getByRole("link", { name: "Projekte" }).last()).toBeVisible();
  await field(page).pressSequentially("messe", { delay: 30 });
  await expect(status(page)).toHaveText("2 Mitteilungen gefunden");
  await expect(page).toHaveURL("./suche/?q=messe");
  await expect(page).toHaveTitle(/^messe – /);
  await page.goBack();
  await expect(page).toHaveURL("./partner/");
});

test("facets narrow down, each with its number, and go back step by step", async ({ page }) => {
  await page.goto("./suche/?q=kreis");
  await expect(status(page)).toHaveText(/^\d+ Mitteilungen gefunden$/);
  const before = await status(page).textContent();
  const year = facet(page, "Jahr").getByRole("listitem").filter({ hasText: "2024" });
  const count = await year.locator(".count").textContent();
  await year.getByRole("link").click();
  await expect(status(page)).toHaveText(`${count} Mitteilungen gefunden`);
  await expect(page).toHaveURL("./suche/?q=kreis&jahr=2024");

  await facet(page, "Partner").getByText("Partner", { exact: true }).click();
  await facet(page, "Partner").getByRole("link", { name: "Jobcenter Auental" }).click();
  await expect(page).toHaveURL("./suche/?q=kreis&jahr=2024&partner=jobcenter-auental");
  await expect(titles(page)).toHaveText([/Ausbildungsmesse/]);
  await expect(page.getByRole("link", { name: "Jobcenter Auental: Einschränkung aufheben" })).toBeVisible();

  await page.goBack();
  await expect(status(page)).toHaveText(`${count} Mitteilungen gefunden`);
  await page.getByRole("link", { name: "2024: Einschränkung aufheben" }).click();
  await expect(status(page)).toHaveText(before ?? "");
});

test("a search that was sent shows the same: words, facets and order", async ({ page }) => {
  await page.goto("./suche/?partner=jobcenter-auental&sortierung=aelteste");
  await expect(titles(page).first()).toBeVisible();
  const oldest = await titles(page).allTextContents();
  await expect(page.getByRole("link", { name: "Älteste zuerst" })).toHaveAttribute("aria-current", "true");
  await page.getByRole("link", { name: "Neueste zuerst" }).click();
  await expect(titles(page).first()).not.toHaveText(oldest[0] ?? "");
  expect([...(await titles(page).allTextContents())].sort()).toEqual([...oldest].sort());
});

test("releases without a date come last in both orders, and have a year of their own", async ({ page }) => {
  for (const order of ["neueste", "aelteste"]) {
    await page.goto(`./suche/?q=kreishaus&sortierung=${order}`);
    await expect(titles(page).first()).toBeVisible();
    await expect(results(page).getByRole("article").last()).toContainText("undatiert");
  }
  await page.goto("./suche/?jahr=undatiert");
  await expect(status(page)).toHaveText("3 Mitteilungen gefunden");
});

test("umlauts are found however they are written", async ({ page }) => {
  const found: string[][] = [];
  for (const word of ["Öffnungszeiten", "Oeffnungszeiten", "offnungszeiten"]) {
    await page.goto(`./suche/?q=${word}`);
    await expect(titles(page)).toHaveText([/Öffnungszeiten/]);
    found.push(await titles(page).allTextContents());
  }
  for (const word of ["Hauptstraße", "Hauptstrasse", "hauptstrasse"]) {
    await page.goto(`./suche/?q=${word}`);
    await expect(titles(page)).toHaveText([/Hauptstraße/]);
  }
});

test("a part of a compound finds it, its forms do too, and no other word does", async ({ page }) => {
  await page.goto("./suche/?q=Messen");
  await expect(titles(page).filter({ hasText: "Ausbildungsmesse" })).toHaveCount(1);
  await page.goto("./suche/?q=Ausbildung");
  await expect(titles(page).filter({ hasText: "Ausbildungsmesse" })).toHaveCount(1);
  // "über" stands in the archive, "Überfahrt" does not.
  await page.goto("./suche/?q=Überfahrt");
  await expect(status(page)).toHaveText(/^Keine Mitteilung gefunden\./);
});

test("on a phone nothing moves when a search finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const ways = page.getByRole("heading", { name: "Wege ohne Suche" });
  await page.goto("./suche/");
  const before = await ways.boundingBox();
  await page.goto("./suche/?q=xylophon");
  await expect(status(page)).toHaveText(/^Keine Mitteilung gefunden\./);
  expect(await ways.boundingBox()).toEqual(before);
});

test("every language is searched by its own words; a withdrawn release has its headline only", async ({
  page,
}) => {
  await page.goto("./suche/?q=معرض");
  await expect(results(page).locator("[lang=ar]").first()).toBeVisible();
  await page.goto("./suche/?q=fuarlar");
  await expect(results(page).locator("[lang=tr]").first()).toBeVisible();
  await page.goto("./suche/?q=zurückgezogen");
  const withdrawn = results(page).getByRole("article").filter({ hasText: "5. Mai 2022" });
  await expect(withdrawn).toContainText("zurückgezogen");
  await expect(withdrawn.locator(".teaser")).toHaveCount(0);
});

test("all goes by keys: arrows through the results, Escape back to the field, Enter opens", async ({
  page,
}) => {
  await page.goto("./suche/?q=messe");
  await expect(titles(page)).toHaveCount(2);
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(titles(page).nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(titles(page).nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const title = await titles(page).nth(0).textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
});

test("more results are added, and who uses keys goes on from there", async ({ page }) => {
  await page.goto("./suche/?partner=kreis-auental");
  await expect(titles(page)).toHaveCount(20);
  await page.getByRole("link", { name: "Weitere Treffer zeigen" }).press("Enter");
  await expect(page).toHaveURL("./suche/?partner=kreis-auental&seite=2");
  await expect(titles(page).nth(20).getByRole("link")).toBeFocused();
});

test("who narrows down, sorts or widens by keys goes on from what was found", async ({ page }) => {
  await page.goto("./suche/?q=kreis");
  const year = facet(page, "Jahr").getByRole("link", { name: "2024" });
  for (const link of [
    year,
    page.getByRole("link", { name: "Neueste zuerst" }),
    page.getByRole("link", { name: "2024: Einschränkung aufheben" }),
  ]) {
    await link.press("Enter");
    await expect(status(page)).toBeFocused();
    await expect(status(page)).toHaveText(/Mitteilungen gefunden$/);
  }
  await page.goto("./suche/?jahr=2024");
  await page.getByRole("link", { name: "2024: Einschränkung aufheben" }).press("Enter");
  await expect(field(page)).toBeFocused();
});

test("what is said of a search is said where a screen reader listens already", async ({ page }) => {
  await page.goto("./suche/");
  await expect(status(page)).toHaveCount(1);
  await expect(status(page)).toHaveText("");
});

test("the window's title follows what is searched, whatever stands in it", async ({ page }) => {
  await page.goto("./suche/?q=Job – Center");
  await expect(page).toHaveTitle("Job – Center – Pressearchiv Kreis Auental");
  await field(page).fill("$& Messe");
  await expect(page).toHaveTitle("$& Messe – Pressearchiv Kreis Auental");
  await field(page).fill("");
  await expect(page).toHaveTitle("Suche – Pressearchiv Kreis Auental");
});

test("words of a release are shown as words, whatever they are", async ({ page }) => {
  page.on("dialog", () => {
    throw new Error("A release ran a script.");
  });
  await page.goto("./suche/?q=alert");
  await expect(titles(page).filter({ hasText: "<script>alert(1)</script>" })).toHaveCount(1);
  await page.goto("./suche/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&partner=%22%3E%3Cscript%3E");
  await expect(status(page)).toHaveText(/^Keine Mitteilung gefunden/);
});

test("it works below a path", async ({ page }) => {
  const { folder, prefix } = await builtSite("fixture", "/presse/");
  const site = await serve(folder, prefix);
  try {
    await page.goto(site.url);
    await field(page).fill("Ausbildungsmesse");
    await page.getByRole("button", { name: "Suchen" }).click();
    await expect(status(page)).toHaveText("1 Mitteilung gefunden");
    await titles(page).getByRole("link").click();
    await expect(page).toHaveURL(`${site.url}pressemitteilungen/2024-05-14-ausbildungsmesse/`);
  } finally {
    await site.close();
  }
});

test("it says when the index cannot be had, and leads on", async ({ page }) => {
  await page.route("**/suche/index.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./suche/?q=messe");
  await expect(status(page)).toHaveText(/^Zu diesen Seiten gibt es keinen Suchindex/);
  await page.unroute("**/suche/index.json");
  await page.route("**/suche/index.json", (route) => route.abort());
  await page.goto("./suche/?q=halle");
  await expect(status(page)).toHaveText(/^Die Suche lässt sich gerade nicht laden/);
  await expect(page.getByRole("main").getByRole("link", { name: "Personen" })).toBeVisible();
});

test("an English archive is searched in English", async ({ page }) => {
  const site = await served("empty");
  try {
    await page.goto(new URL("search/?q=river", site.url).href);
    await expect(page.getByRole("status")).toHaveText(/^No release found/);
  } finally {
    await site.close();
  }
});

test.describe("without JavaScript", () => {
  plainTest("the search says what it needs, and leads to the indexes", async ({ page }) => {
    await page.goto("./");
    await field(page).fill("messe");
    await page.getByRole("button", { name: "Suchen" }).click();
    await expect(page.getByText("Die Suche braucht JavaScript")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Personen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Personen");
  });
});

test("on paper stand the results, without field and facets", async ({ page }) => {
  await page.goto("./suche/?q=messe");
  await expect(titles(page)).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(field(page)).toBeHidden();
  await expect(page.getByText("Eingrenzen")).toBeHidden();
  await expect(titles(page).first()).toBeVisible();
});

const searches = {
  "with results and facets": "./suche/?q=kreis&partner=jobcenter-auental",
  "with nothing found": "./suche/?q=xylophon",
};

for (const [name, path] of Object.entries(searches)) {
  test(`${name}: axe finds nothing, light and dark, and nothing reaches beyond 320 px`, async ({ page }) => {
    await page.goto(path);
    await expect(status(page)).toHaveText(/gefunden/);
    for (const box of await page.locator("details > summary").all()) {
      if (await box.isVisible()) await box.click();
    }
    await page.waitForLoadState("networkidle");
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      expect(await axeFaults(page), `${width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFaults(page, "colour"), `${width} px, dark`).toEqual([]);
    }
    expect(await overflow(page)).toEqual([]);
  });
}

test("a visit with searches asks nobody else, keeps nothing, and breaks no rule of its policy", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  const noise: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  await page.goto("./suche/?q=messe");
  await expect(titles(page)).toHaveCount(2);
  await facet(page, "Person").getByText("Person", { exact: true }).click();
  await expect(facet(page, "Person").getByRole("link").first()).toBeVisible();
  expect(asked.filter((url) => url.includes("/suche/")).length).toBeGreaterThan(8);
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(noise).toEqual([]);
  expect(await page.evaluate<number>("localStorage.length + sessionStorage.length")).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
});

test("in Arabic the page is mirrored, and finds by the stem of a word", async ({ page }) => {
  const site = await served("arabic");
  try {
    await page.goto(new URL("search/?q=معرض", site.url).href);
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("status")).toHaveText("نتائج البحث: بيان صحفي واحد");
    await page.setViewportSize({ width: 1280, height: 800 });
    const facets = await page.getByRole("region", { name: "تضييق النتائج" }).boundingBox();
    const list = await page.getByRole("article").boundingBox();
    expect(facets?.x ?? 0).toBeGreaterThan(list?.x ?? Number.POSITIVE_INFINITY);
    expect(await axeFaults(page)).toEqual([]);
  } finally {
    await site.close();
  }
});
