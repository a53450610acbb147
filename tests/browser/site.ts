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

/** Playwright's test with the fixture archive's site: `page.goto("./datum/")` opens a page of it. */
export const test = base.extend<object, HostOption & { readonly site: SiteUnderTest }>({
  host: [undefined, { scope: "worker", option: true }],
  site: [
    async ({ host }, use) => {
      const site = await siteUnderTest(host);
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
});

/**
 * The same with one window for all tests of a worker, for tests that only look: to open one takes longer than what most
 * of them do. Each begins in the same surroundings and loads its page anew.
 */
export const lookingTest = test.extend<object, { readonly window: Page }>({
  window: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage({ baseURL: site.url });
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
  page: async ({ window }, use) => {
    await window.setViewportSize({ width: 1280, height: 720 });
    await window.emulateMedia({ media: null, colorScheme: "light", forcedColors: null, reducedMotion: null });
    await use(window);
  },
});

export { expect } from "playwright/test";
