import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "playwright/test";
import { writeArchive } from "../archive.ts";
import { payloadArchive } from "../attack/payload-archive.ts";
import { npmBuild } from "../build-site.ts";
import { serve } from "../serve.ts";

interface Attacked {
  readonly url: string;
  /** Paths of all files. */
  readonly paths: readonly string[];
}

const test = base.extend<object, { readonly attacked: Attacked }>({
  attacked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from this pattern
    async ({}, use) => {
      const archive = writeArchive(payloadArchive);
      const output = await mkdtemp(join(tmpdir(), "press-attacked-"));
      await npmBuild([`--output=${output}`], {
        PRESS_NOW: "2026-02-03T12:00:00+01:00",
        PRESS_ARCHIVE: archive,
      });
      // Its thousand pages have the same few files beside them.
      const site = await serve(output, "/", { keptFor: 300 });
      const files = (await readdir(output, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(output.length + 1)
            .replaceAll(sep, "/"),
        );
      await use({ url: site.url, paths: files.map((file) => file.replace(/(^|\/)index\.html$/, "$1")) });
      await site.close();
      for (const folder of [archive, output]) await rm(folder, { recursive: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

/** What an attack would do: each call, each violation of the policy, each request to another host is noted. */
async function watch(context: BrowserContext, url: string): Promise<readonly string[]> {
  const noted: string[] = [];
  await context.exposeFunction("noted", (what: string) => noted.push(what));
  await context.addInitScript(`
    for (const name of ["hit", "alert", "confirm", "prompt"]) window[name] = () => window.noted(name + " at " + location.href);
    document.addEventListener("securitypolicyviolation", (event) =>
      window.noted(event.violatedDirective + " at " + location.href + ": " + event.blockedURI + " " + event.sample));
  `);
  context.on("request", (request) => {
    if (!request.url().startsWith(url)) noted.push(`request for ${request.url()}`);
  });
  context.on("page", (page) => page.on("popup", (popup) => noted.push(`window ${popup.url()}`)));
  return noted;
}

/**
 * What stands in a page that our components do not write, or that they write otherwise: all that could run, load or lead
 * away by itself, except for scripts of the site that have a file of their own.
 */
const strange = `((document) => {
  const found = [];
  const known = new Set(("html head meta title link script body a nav ul ol li main h1 h2 h3 h4 p div span header footer article section " +
    "aside time dl dt dd figure figcaption strong em s code pre blockquote table thead tbody tr th td hr br small form label input button " +
    "svg path rect line text g use defs symbol circle details summary noscript bdi hgroup search select option fieldset legend output template address " +
    "i b mark sup sub picture source img").split(" "));
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (!known.has(name)) found.push("<" + name + ">");
    for (const { name: key, value } of element.attributes) {
      if (/^(?:on|style$|srcdoc$|srcset$|formaction$|background$|ping$)/.test(key)) found.push(name + " " + key + "=" + value);
      if (/^(?:href|src|action|data|poster|xlink:href)$/.test(key)) {
        const { protocol, origin } = new URL(value, document.baseURI);
        if (!/^(?:https?|mailto|tel):$/.test(protocol)) found.push(name + " " + key + "=" + value);
        if (name !== "a" && name !== "link" && origin !== location.origin) found.push(name + " " + key + "=" + value);
      }
    }
    if (name === "meta" && element.httpEquiv && element.httpEquiv !== "content-security-policy") found.push("meta " + element.content);
    if (name === "link" && !/^(?:canonical|alternate|schema\\.\\w+)$/.test(element.rel) && new URL(element.href).origin !== location.origin)
      found.push("link " + element.rel + "=" + element.href);
    if (name === "script" && element.type !== "application/ld+json" && !element.src) found.push("script: " + element.text);
    if (name === "script" && element.type === "application/ld+json") JSON.parse(element.text);
  }
  for (const [selector, count] of [["h1", 1], ["main", 1], ["head > title", 1], ["body > script", 0], ["form form, a a, button a", 0]])
    if (document.querySelectorAll(selector).length !== count) found.push(selector + " × " + document.querySelectorAll(selector).length);
  if (document.querySelector("main + *") === null && document.querySelector("footer") === null) found.push("no footer");
  return found;
})`;

/** Opens pages six at a time in frames of a page that has no policy of its own, which is far quicker than one by one. */
function framed(paths: readonly string[]): string {
  return `(async () => {
    const found = [];
    const open = (path) => new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.addEventListener("load", () => {
        const opened = frame.contentDocument;
        if (opened === null || !opened.location.pathname.endsWith("/" + encodeURI(path))) found.push(path + ": is not shown");
        else for (const what of (${strange})(opened)) found.push(path + ": " + what);
        frame.remove();
        resolve();
      });
      frame.src = "/" + path;
      document.body.append(frame);
    });
    const paths = ${JSON.stringify(paths)};
    for (let at = 0; at < paths.length; at += 6) await Promise.all(paths.slice(at, at + 6).map(open));
    return found;
  })()`;
}

async function strangersOn(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(${strange})(document)`);
}

test.describe("an archive whose every field is script", () => {
  // One after the other, since each worker would build the site once more.
  test.describe.configure({ mode: "default" });

  test("runs nothing, asks nobody, and keeps the structure of every page", async ({
    attacked,
    context,
    page,
  }) => {
    test.setTimeout(600_000);
    const noted = await watch(context, attacked.url);
    const pages = attacked.paths.filter(
      (path) => path === "" || path.endsWith("/") || path.endsWith(".html"),
    );
    expect(pages.length).toBeGreaterThan(1000);
    await page.goto(`${attacked.url}robots.txt`);
    for (let at = 0; at < pages.length; at += 120) {
      expect(await page.evaluate<readonly string[]>(framed(pages.slice(at, at + 120)))).toEqual([]);
    }
    expect(noted).toEqual([]);
  });

  test("runs nothing in a window of its own", async ({ attacked, context, page }) => {
    const noted = await watch(context, attacked.url);
    const pages = attacked.paths.filter((path) => /\/r-\d*7\/$/.test(path));
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) {
      await page.goto(attacked.url + path);
      expect(await strangersOn(page), path).toEqual([]);
    }
    expect(noted).toEqual([]);
  });

  test("runs nothing where it is searched", async ({ attacked, context, page }) => {
    const noted = await watch(context, attacked.url);
    await page.goto(`${attacked.url}suche/?q=script`);
    await expect(page.getByRole("main").getByRole("link", { name: "hit" }).first()).toBeVisible();
    expect(await strangersOn(page)).toEqual([]);
    await page.goto(`${attacked.url}suche/?q=${encodeURIComponent('"><img src=x onerror=hit()>')}`);
    await expect(page.getByRole("searchbox")).toHaveValue('"><img src=x onerror=hit()>');
    expect(await strangersOn(page)).toEqual([]);
    expect(noted).toEqual([]);
  });

  test("runs nothing in the formats that a browser shows", async ({ attacked, context, page }) => {
    const noted = await watch(context, attacked.url);
    const shown = attacked.paths.filter(
      (path) =>
        /\.(?:atom|rss|xml|json|txt|svg)$/.test(path) && !/(?:ninjs\.json|text\.txt|\/feed\.\w+)$/.test(path),
    );
    const some = attacked.paths
      .filter((path) => /(?:ninjs\.json|text\.txt|\/feed\.\w+)$/.test(path))
      .filter((_, index) => index % 25 === 0);
    expect(shown.length).toBeGreaterThan(5);
    for (const path of [...shown, ...some]) {
      // A browser may keep a format as a file; that shows nothing.
      const download = page.waitForEvent("download", { timeout: 100 }).catch(() => undefined);
      await page.goto(attacked.url + path).catch(() => undefined);
      await download;
    }
    expect(noted).toEqual([]);
  });
});
