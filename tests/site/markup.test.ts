import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { minify } from "html-minifier-terser";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { minifyOptions } from "../../src/publish/minify-page.ts";
import { seeds } from "../archive.ts";
import { builtSite } from "../build-site.ts";
import { linksOfCss } from "../links.ts";
import { htmlRules } from "./html-rules.ts";
import { all, attribute, filesOf, pathsOf, readPage } from "./page.ts";

const archives = ["own", "fixture", "empty"] as const;

describe.each(archives)("every page of %s", (archive) => {
  it("is valid HTML, by the recommended rules and those of accessibility", async () => {
    const validator = new HtmlValidate(htmlRules);
    const site = await builtSite(archive);
    const faults: string[] = [];
    for (const path of await pathsOf(site)) {
      const { html } = await readPage(site, path);
      const { results } = validator.validateStringSync(html, path);
      for (const { messages } of results) {
        for (const { ruleId, message, column } of messages)
          faults.push(`${path}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("could not be minified any further", async () => {
    const site = await builtSite(archive);
    const larger: string[] = [];
    for (const path of await pathsOf(site)) {
      const { html } = await readPage(site, path);
      if ((await minify(html, minifyOptions)) !== html) larger.push(path);
    }
    expect(larger).toEqual([]);
  });

  it("asks no other server for anything", async () => {
    const site = await builtSite(archive);
    const asked: string[] = [];
    for (const path of await pathsOf(site)) {
      const { document } = await readPage(site, path);
      for (const element of all(document)) {
        const loads =
          /\b(?:stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)\b/;
        const href = attribute(element, "href");
        if (element.tagName === "link" && loads.test(attribute(element, "rel") ?? "")) asked.push(href ?? "");
        for (const name of [
          "src",
          "srcset",
          "poster",
          "data",
          "action",
          "formaction",
          "ping",
          "background",
        ]) {
          const value = attribute(element, name);
          if (value !== undefined) asked.push(value);
        }
      }
    }
    for (const file of (await filesOf(site)).filter((name) => name.endsWith(".css"))) {
      const css = await readFile(join(site.folder, file), "utf8");
      for (const link of linksOfCss(css)) {
        const { origin, pathname } = new URL(link, new URL(file, site.url));
        asked.push(origin === new URL(site.url).origin ? pathname : link);
      }
      expect(css).not.toContain("@import");
    }
    expect(new Set(asked).size).toBeGreaterThan(3);
    const own = new RegExp(`^${site.prefix}(?:assets/.|(?:suche|search)/$)`);
    expect(asked.filter((address) => !own.test(address))).toEqual([]);
  });
});

describe("sizes", () => {
  it.each([
    ["first", seeds.dated],
    ["first", seeds.undated],
    ["fixture", "2024-02-29-zahlen-zum-schalttag"],
    ["fixture", "2024-05-14-ausbildungsmesse"],
  ] as const)(
    "of %s %s stay within 6 KB of HTML, 8 KB of CSS and 1 KB of script, compressed",
    async (archive, name) => {
      const site = await builtSite(archive);
      const { html } = await readPage(site, `/pressemitteilungen/${name}/`);
      expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(6000);
      const sheets = (await filesOf(site)).filter((file) => file.endsWith(".css"));
      const css = await Promise.all(sheets.map((file) => readFile(join(site.folder, file))));
      expect(css).toHaveLength(1);
      expect(gzipSync(Buffer.concat(css), { level: 9 }).length).toBeLessThanOrEqual(8000);
      const script = (await filesOf(site)).filter((file) => /^assets\/copy-.*\.js$/.test(file));
      expect(script).toHaveLength(1);
      const copying = await Promise.all(script.map((file) => readFile(join(site.folder, file))));
      expect(gzipSync(Buffer.concat(copying), { level: 9 }).length).toBeLessThanOrEqual(1000);
    },
  );
});
