import { describe, expect, it } from "vitest";
import { newsSitemap, sitemap, sitemapIndex, sitemapSize } from "../../../src/formats/sitemap.ts";
import { validateNewsSitemap, validateSitemap, validateSitemapIndex } from "../../xml-schemas.ts";

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
    const translations = [
      { language: "de", href: "https://presse.example/a/" },
      { language: "tr", href: "https://presse.example/tr/a/" },
      { language: "x-default", href: "https://presse.example/a/" },
    ];
    const xml = sitemap([{ url: "https://presse.example/a/", translations }]);
    expect(validateSitemap(xml)).toEqual([]);
    expect(xml.match(/<xhtml:link rel="alternate" hreflang="[^"]*" href="[^"]*"\/>/g)).toEqual([
      '<xhtml:link rel="alternate" hreflang="de" href="https://presse.example/a/"/>',
      '<xhtml:link rel="alternate" hreflang="tr" href="https://presse.example/tr/a/"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://presse.example/a/"/>',
    ]);
  });

  it("names the pictures of a page", () => {
    const images = ["https://presse.example/a/foto-1.jpg", "https://presse.example/a/foto-2.jpg?x&y"];
    const xml = sitemap([{ url, images }, { url: "https://presse.example/" }]);
    expect(validateSitemap(xml)).toEqual([]);
    expect([...xml.matchAll(/<image:image>\s*<image:loc>([^<]*)</g)].map(([, at]) => at)).toEqual([
      "https://presse.example/a/foto-1.jpg",
      "https://presse.example/a/foto-2.jpg?x&amp;y",
    ]);
    expect(validateSitemap(xml.replace(/image:loc/g, "image:ort"))).not.toEqual([]);
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

describe("a news sitemap", () => {
  it("names publication, language, day and title", () => {
    const title = "Brücke & <Tunnel>";
    const entry = { url, publication: "Pressearchiv", language: "de", published: "2026-02-03", title };
    const xml = newsSitemap([entry]);
    expect(validateNewsSitemap(xml)).toEqual([]);
    expect(xml).toContain("<news:publication_date>2026-02-03</news:publication_date>");
    expect(xml).toContain("<news:title>Brücke &amp; &lt;Tunnel&gt;</news:title>");
    expect(validateNewsSitemap(newsSitemap([{ ...entry, published: "2026-02" }]))).not.toEqual([]);
  });

  it("may be empty", () => {
    expect(newsSitemap([])).toMatch(/<urlset [^>]*\/>$/m);
  });
});
