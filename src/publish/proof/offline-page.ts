import { posix } from "node:path";

const links = / (href|src|srcset|action)="([^"]*)"|(; url=)([^"]*)(?=")/g;
/** What a browser grants no page that comes from a folder: a policy's "self", modules, and fonts loaded ahead. */
const needingServer =
  /<meta http-equiv="content-security-policy" content="[^"]*"\/?>|<link rel="preload"[^>]*>|<script type="module" src="[^"]*"><\/script>|<\/?noscript>/g;

/**
 * A page as it can be opened from a folder, without a server: links within the site are relative and name `index.html`,
 * and it says what it says without JavaScript. It loads nothing from elsewhere, as before.
 *
 * @param file where the page stands in the site
 * @param prefix the path under which the site is served, `/` at both ends
 */
export function offlinePage(html: string, file: string, prefix: string): string {
  const relative = (href: string) => {
    if (!href.startsWith(prefix) || href.startsWith("//")) return href;
    const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(href.slice(prefix.length)) ?? [];
    const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return posix.relative(posix.dirname(file), target) + rest;
  };
  return html
    .replace(needingServer, "")
    .replace(links, (_, name?: string, value = "", refresh = "", to = "") => {
      if (name === undefined) return refresh + relative(to);
      const changed =
        name === "srcset"
          ? value
              .split(",")
              .map((candidate: string) => candidate.trim().replace(/^\S+/, relative))
              .join(", ")
          : relative(value);
      return ` ${name}="${changed}"`;
    });
}

/**
 * A stylesheet with its fonts in it: browsers load none from a folder.
 *
 * @param read reads a file by its address as the stylesheet writes it
 */
export function offlineStyles(css: string, read: (href: string) => Uint8Array): string {
  return css.replace(/url\("?([^")]+\.woff2)"?\)/g, (_, href: string) => {
    return `url(data:font/woff2;base64,${Buffer.from(read(href)).toString("base64")})`;
  });
}
