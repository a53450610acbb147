/** What a page does that its policy must allow. */
interface PolicyInput {
  readonly hasScript: boolean;
  /** Its script searches: it loads the index and runs WebAssembly. */
  readonly searches: boolean;
  /** The server's own script reloads the page. */
  readonly isPreview: boolean;
}

/**
 * A page's content security policy (W3C CSP Level 3), for a `<meta>`: nothing is loaded but the site's own files, and
 * forms lead to the site only. Scripts run where the page has one. Lighthouse reads `robots.txt` from within a page.
 */
export function contentPolicy({ hasScript, searches, isPreview }: PolicyInput): string {
  const scripts = searches ? ["script-src 'self' 'wasm-unsafe-eval'"] : ["script-src 'self'"];
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${isPreview ? " ws:" : ""}`,
    ...(hasScript || isPreview ? scripts : []),
  ].join("; ");
}
