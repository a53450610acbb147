/** `robots.txt` (RFC 9309): everything may be read, and the sitemaps are here. */
export function robots(sitemaps: readonly string[]): string {
  return ["User-agent: *", "Allow: /", "", ...sitemaps.map((url) => `Sitemap: ${url}`), ""].join("\n");
}
