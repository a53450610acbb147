import { headersBlock, redirectLines } from "./headers-file.ts";
import type { HostRules } from "./host-rules.ts";

/**
 * `_headers` for Netlify (docs.netlify.com, "Custom headers"). A `*` may only end a path, so photos keep what Netlify
 * says by itself: ask each time whether they have changed.
 */
export function netlifyHeaders(rules: HostRules): string {
  const { headers, cache, prefix } = rules;
  return [
    headersBlock(`${encodeURI(prefix)}*`, headers),
    headersBlock(`${encodeURI(prefix)}assets/*`, [["Cache-Control", cache.lasting]]),
  ].join("\n");
}

/** `_redirects` for Netlify. With `!` a rule holds although a page stands at the address. */
export function netlifyRedirects(rules: HostRules): string {
  const gone = rules.gone.map((path) => `${encodeURI(path)} ${encodeURI(path)}index.html 410!`);
  return `${[...redirectLines(rules, "301!"), ...gone].join("\n")}\n`;
}
