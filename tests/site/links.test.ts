import { describe, expect, it } from "vitest";
import { type ArchiveName, builtSite } from "../build-site.ts";
import { crawl } from "../crawl.ts";
import { all, attribute, filesOf, links, pathsOf, readPage } from "./page.ts";

const builds: readonly (readonly [archive: ArchiveName, prefix: string | undefined, pages: number])[] = [
  ["own", undefined, 30],
  ["own", "/presse/", 30],
  ["fixture", undefined, 250],
  ["fixture", "/presse/", 250],
  ["empty", undefined, 11],
];

describe.each(builds)("the site of %s with the prefix %s", (archive, prefix, pages) => {
  it("has no dead link and no dead fragment, in pages, styles, feeds and sitemaps", async () => {
    const site = await builtSite(archive, prefix);
    const feeds = (await filesOf(site)).filter((file) =>
      /feed[^/]*\.(?:atom|rss|json)$|sitemap[^/]*\.xml$/.test(file),
    );
    expect(feeds.length).toBeGreaterThanOrEqual(4);
    const found = await crawl({ folder: site.folder, prefix: site.prefix, base: site.url, feeds });
    expect(found.dead).toEqual([]);
    expect(found.pages).toBeGreaterThanOrEqual(pages);
    expect(found.links).toBeGreaterThan(pages * 10);
  });

  it("has a way from the start page to every page", async () => {
    const site = await builtSite(archive, prefix);
    const reached = new Set(["/"]);
    for (const path of reached) {
      const { document } = await readPage(site, path);
      // The field in every page's head leads to the search.
      const forms = all(document, "form").map((form) => attribute(form, "action") ?? "");
      for (const href of [...links(document).map(([, to]) => to), ...forms]) {
        const to = new URL(href, site.url);
        if (to.origin !== new URL(site.url).origin || !to.pathname.startsWith(site.prefix)) continue;
        const target = `/${decodeURIComponent(to.pathname.slice(site.prefix.length))}`;
        if (target.endsWith("/")) reached.add(target);
      }
    }
    const lost: string[] = [];
    for (const path of await pathsOf(site)) {
      if (reached.has(path) || path === "/404.html") continue;
      const { document } = await readPage(site, path);
      // Former addresses lead on, and nothing leads to them.
      const leadsOn = all(document, "meta").some((meta) => attribute(meta, "http-equiv") === "refresh");
      if (!leadsOn) lost.push(path);
    }
    expect(lost).toEqual([]);
  });
});
