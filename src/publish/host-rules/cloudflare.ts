import { headersBlock, redirectLines } from "./headers-file.ts";
import type { HostRules } from "./host-rules.ts";

/**
 * `_headers` for Cloudflare Pages (developers.cloudflare.com, "Headers"), which asks for the newest version of everything
 * unless told otherwise.
 */
export function cloudflareHeaders(rules: HostRules): string {
  const { headers, cache, prefix, releases, photo, gone } = rules;
  const lasting = [["Cache-Control", cache.lasting]] as const;
  return [
    headersBlock(`${encodeURI(prefix)}*`, headers),
    headersBlock(`${encodeURI(prefix)}assets/*`, lasting),
    headersBlock(`${encodeURI(releases)}:name/${photo}-*`, lasting),
    ...gone.map((path) => headersBlock(encodeURI(path), [["X-Robots-Tag", "noindex"]])),
  ].join("\n");
}

/**
 * `_redirects` for Cloudflare Pages: its rules hold although a page stands at the address, and there is no 410, so the
 * pages of what was withdrawn say it alone. Of more than 2,000 rules the last ones are not read.
 */
export function cloudflareRedirects(rules: HostRules): string {
  return `${redirectLines(rules, "301").join("\n")}\n`;
}
