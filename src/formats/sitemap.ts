import type { SitemapEntry } from "../views/sitemap.ts";
import { type XmlElement, xmlDocument } from "./xml.ts";

const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
const xhtml = "http://www.w3.org/1999/xhtml";

/** Addresses in one file; the most that sitemaps.org allows. */
export const sitemapSize = 50_000;

/** A sitemap (sitemaps.org 0.9) of at most `sitemapSize` pages, with `hreflang` links where a page has translations. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const translated = entries.some(({ translations }) => translations !== undefined);
  return xmlDocument({
    urlset: {
      "@xmlns": sitemaps,
      ...(translated && { "@xmlns:xhtml": xhtml }),
      url: entries.map(urlElement),
    },
  });
}

function urlElement({ url, lastModified, translations }: SitemapEntry): XmlElement {
  const links = [...(translations ?? [])].map(([language, href]) => ({
    "@rel": "alternate",
    "@hreflang": language,
    "@href": href,
  }));
  return {
    loc: url,
    ...(lastModified !== undefined && { lastmod: lastModified }),
    ...(links.length > 0 && { "xhtml:link": links }),
  };
}

/** A sitemap index: the absolute addresses of a sitemap's parts, each with the newest day in it. */
export function sitemapIndex(
  parts: readonly { readonly url: string; readonly lastModified?: string }[],
): string {
  return xmlDocument({
    sitemapindex: {
      "@xmlns": sitemaps,
      sitemap: parts.map(({ url, lastModified }) => ({
        loc: url,
        ...(lastModified !== undefined && { lastmod: lastModified }),
      })),
    },
  });
}
