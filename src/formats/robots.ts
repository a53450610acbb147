/**
 * `robots.txt` (RFC 9309): everything may be read, and the sitemaps are here. Of a preview nothing may be read.
 *
 * @param sitemaps absolute addresses
 */
export function robots(sitemaps: readonly string[], isPreview = false): string {
  if (isPreview) return "User-agent: *\nDisallow: /\n";
  return ["User-agent: *", "Allow: /", "", ...sitemaps.map((url) => `Sitemap: ${url}`), ""].join("\n");
}
