import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { builtSite as finished } from "../../src/publish/proof/built-site.ts";
import { writeBundle } from "../../src/publish/proof/bundle.ts";
import { builtSite } from "../build-site.ts";
import { expect, lookingTest as test } from "./site.ts";

let folder = "";

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "press-bundle-"));
  const zip = join(folder, "archiv.zip");
  await writeBundle(finished((await builtSite("fixture")).folder), zip);
  for (const [file, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test("the bundle opens from a folder: styled, with its fonts, every way within it", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  const home = pathToFileURL(join(folder, "archiv/index.html")).href;

  await page.goto(home);
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain("loaded");
  await page.locator("main a[href*='pressemitteilungen/']").first().click();
  await expect(page.locator("article h1")).toBeVisible();
  await page.locator(".crumbs a").first().click();
  expect(page.url()).toBe(home);
  await page.locator("form.site-search input, .site-search input").first().fill("Beirat");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toContainText("Ohne JavaScript führen diese Wege zu jeder Mitteilung");

  expect(complaints).toEqual([]);
});
