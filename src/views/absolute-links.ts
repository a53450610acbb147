import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";

const link = / href="([^"]*)"/g;
const withScheme = /^[a-z][a-z0-9+.-]*:/i;
const fromRoot = /^\/(?!\/)/;

/**
 * The same HTML with absolute links, for readers who see it away from its page. Only for HTML that our own renderer
 * made: there `href="` stands nowhere but in a link, since quotation marks in text are escaped.
 *
 * @param page the page that the HTML stands on; `#fragment` and relative links start there
 */
export function withAbsoluteLinks({ addresses }: ViewContext, html: string, page: SitePath): string {
  const base = addresses.absolute(page);
  const { origin } = new URL(base);
  const absolute = (href: string) => {
    if (withScheme.test(href)) return href;
    return fromRoot.test(href) ? origin + href : new URL(href, base).href;
  };
  return html.replace(link, (_, href: string) => ` href="${absolute(href)}"`);
}
