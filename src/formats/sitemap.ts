import type { NewsEntry, SitemapEntry } from "../views/sitemap.ts";
import { type XmlElement, xmlDocument } from "./xml.ts";

const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
const xhtml = "http://www.w3.org/1999/xhtml";
const image = "http://www.google.com/schemas/sitemap-image/1.1";
const news = "http://www.google.com/schemas/sitemap-news/0.9";

/** Addresses in one file; the most that sitemaps.org allows. */
export const sitemapSize = 50_000;

/**
 * A sitemap (sitemaps.org 0.9) of at most `sitemapSize` pages, with `hreflang` links where a page has translations and with its
 * pictures.
 */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const translated = entries.some(({ translations }) => translations !== undefined);
  const illustrated = entries.some(({ images }) => images !== undefined);
  return xmlDocument({
    urlset: {
      "@xmlns": sitemaps,
      ...(translated && { "@xmlns:xhtml": xhtml }),
      ...(illustrated && { "@xmlns:image": image }),
      url: entries.map(urlElement),
    },
  });
}

function urlElement({ url, lastModified, translations, images }: SitemapEntry): XmlElement {
  const links = (translations ?? []).map(({ language, href }) => ({
    "@rel": "alternate",
    "@hreflang": language,
    "@href": href,
  }));
  return {
    loc: url,
    ...(lastModified !== undefined && { lastmod: lastModified }),
    ...(links.length > 0 && { "xhtml:link": links }),
    ...(images !== undefined && { "image:image": images.map((address) => ({ "image:loc": address })) }),
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

/** A news sitemap (Google, sitemap-news 0.9): it may be empty, and is on most days. */
export function newsSitemap(entries: readonly NewsEntry[]): string {
  return xmlDocument({
    urlset: {
      "@xmlns": sitemaps,
      "@xmlns:news": news,
      url: entries.map(({ url, publication, language, published, title }) => ({
        loc: url,
        "news:news": {
          "news:publication": { "news:name": publication, "news:language": language },
          "news:publication_date": published,
          "news:title": title,
        },
      })),
    },
  });
}
