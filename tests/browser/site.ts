import { test as base, type Page } from "playwright/test";
import { type ArchiveName, builtSite } from "../build-site.ts";
import { type RunningHost, type ServerName, startHost } from "../hosts/servers.ts";
import { type Host, type Served, serve } from "../serve.ts";

/** Serves the site of an archive. */
export async function served(archive: ArchiveName, host?: Host): Promise<Served> {
  const { folder, prefix } = await builtSite(archive);
  return serve(folder, prefix, host);
}

/** What serves the site: nothing special, or a real server, at a path (`npm run test:hosts`). */
export interface HostOption {
  readonly host: { readonly server: ServerName; readonly prefix: string } | undefined;
}

interface SiteUnderTest extends RunningHost {
  /** The site's address in public, with a slash at its end. */
  readonly publicUrl: string;
}

async function siteUnderTest(host: HostOption["host"]): Promise<SiteUnderTest> {
  if (host !== undefined) {
    const { folder, prefix, url } = await builtSite("hosted", host.prefix);
    return { ...(await startHost(host.server, folder, prefix)), publicUrl: url };
  }
  const { folder, prefix, url } = await builtSite("fixture");
  return { ...(await serve(folder, prefix)), hasErrorPage: true, publicUrl: url };
}

interface Windows {
  readonly site: SiteUnderTest;
  /** One window for all tests of a worker. */
  readonly window: Page;
  /** The same without JavaScript. */
  readonly plainWindow: Page;
}

/** Playwright's test with the fixture archive's site: `page.goto("./datum/")` opens a page of it. */
export const test = base.extend<object, HostOption & Windows>({
  host: [undefined, { scope: "worker", option: true }],
  site: [
    async ({ host }, use) => {
      const site = await siteUnderTest(host);
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  window: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage({ baseURL: site.url });
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
  plainWindow: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ site }, use) => use(site.url),
});

/** Puts a window that others had before into the surroundings that every test begins in. */
async function asNew(window: Page): Promise<Page> {
  await window.setViewportSize({ width: 1280, height: 720 });
  await window.emulateMedia({ media: null, colorScheme: "light", forcedColors: null, reducedMotion: null });
  return window;
}

/** Takes back what a test has done to a window that others have after it. */
async function takenBack(window: Page): Promise<void> {
  window.removeAllListeners();
  await window.unrouteAll();
}

/**
 * The same with one window for all tests of a worker: to open one takes longer than what most of them do. Each begins in
 * the same surroundings and loads its page anew. Not for tests that add scripts or rights, which a window keeps.
 */
export const lookingTest = test.extend({
  page: async ({ window }, use) => {
    await use(await asNew(window));
    await takenBack(window);
  },
});

/** The same without JavaScript. */
export const plainTest = test.extend({
  page: async ({ plainWindow }, use) => {
    await use(await asNew(plainWindow));
    await takenBack(plainWindow);
  },
});

export { expect } from "playwright/test";
