import { test as base } from "playwright/test";
import { type ArchiveName, builtSite } from "../build-site.ts";
import { type Served, serve } from "../serve.ts";

/** Serves the site of an archive. */
export async function served(archive: ArchiveName): Promise<Served> {
  const { folder, prefix } = await builtSite(archive);
  return serve(folder, prefix);
}

/** Playwright's test with the fixture archive's site: `page.goto("/datum/")` opens a page of it. */
export const test = base.extend<object, { readonly site: Served }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from this pattern
    async ({}, use) => {
      const site = await served("fixture");
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
});

export { expect } from "playwright/test";
