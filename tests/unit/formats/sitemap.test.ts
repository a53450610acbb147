import { describe, expect, it } from "vitest";
import { sitemap, sitemapIndex, sitemapSize } from "../../../src/formats/sitemap.ts";
import { validateSitemap, validateSitemapIndex } from "../../xml-schemas.ts";

const url = "https://presse.example/a/?x=1&y=2";

describe("a sitemap", () => {
  it("is valid, with and without the day of the last change", () => {
    const xml = sitemap([{ url, lastModified: "2019-03-21" }, { url: "https://presse.example/" }]);
    expect(validateSitemap(xml)).toEqual([]);
    expect(xml).toContain(
      "<loc>https://presse.example/a/?x=1&amp;y=2</loc>\n  <lastmod>2019-03-21</lastmod>",
    );
    expect(xml.match(/lastmod/g)).toHaveLength(2);
    expect(xml).not.toContain("xhtml");
  });

  it("names the translations of a page", () => {
    const translations = new Map([
      ["de", "https://presse.example/a/"],
      ["tr", "https://presse.example/tr/a/"],
      ["x-default", "https://presse.example/a/"],
    ]);
    const xml = sitemap([{ url: "https://presse.example/a/", translations }]);
    expect(validateSitemap(xml)).toEqual([]);
    expect(xml.match(/<xhtml:link rel="alternate" hreflang="[^"]*" href="[^"]*"\/>/g)).toEqual([
      '<xhtml:link rel="alternate" hreflang="de" href="https://presse.example/a/"/>',
      '<xhtml:link rel="alternate" hreflang="tr" href="https://presse.example/tr/a/"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://presse.example/a/"/>',
    ]);
  });

  it("has room for as many addresses as sitemaps.org allows", () => {
    expect(sitemapSize).toBe(50_000);
  });

  it("has an index of its parts", () => {
    const xml = sitemapIndex([
      { url, lastModified: "2019-03-21" },
      { url: "https://presse.example/sitemap-2.xml" },
    ]);
    expect(validateSitemapIndex(xml)).toEqual([]);
    expect(xml).toContain("<lastmod>2019-03-21</lastmod>");
  });
});
