import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";

const linkTarget = /(?<= href=")[^"]*/g;
const withScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The same HTML with absolute links, for readers who see it away from its page. Only for HTML that our own renderer
 * made: there `href="` stands nowhere but in a link, since quotation marks in text are escaped.
 *
 * @param page the page that the HTML stands on; `#fragment` and relative links start there
 */
export function withAbsoluteLinks({ addresses }: ViewContext, html: string, page: SitePath): string {
  const base = addresses.absolute(page);
  return html.replace(linkTarget, (href) => (withScheme.test(href) ? href : new URL(href, base).href));
}
