import type { Options } from "html-minifier-terser";

/**
 * How pages are minified: only what no reader, browser or tool can notice. End tags and quotes stay: leaving them out
 * saves nothing once a page is compressed.
 */
export const minifyOptions: Options = {
  collapseWhitespace: true,
  collapseBooleanAttributes: true,
  removeComments: true,
  keepClosingSlash: true,
};

const textStart = /<div class="text[^>]*>/g;
const textEnd = "</div>";

/** Line ends that Markdown writes around blocks and after breaks: nobody reads them. */
const unreadLineEnds =
  /\n(?=<\/?(?:p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|pre|hr)[ >])|(?<=<br>)\n|\n$/g;

/** What the minifier alone knows how to treat: blanks in a row or at the edge of a block, and texts whose blanks count. */
const needsMinifier =
  /\s{2}|<pre|<!--|\s<(?:br|hr|\/(?:p|h[1-6]|li|th|td))>|<(?:br|hr|p|h[1-6]|li|th|td)(?: [^>]*)?>\s/;

/** Loads the minifier, which takes longer than a page, only where a text needs it. */
async function minified(text: string): Promise<string> {
  const { minify } = await import("html-minifier-terser");
  return minify(text, minifyOptions);
}

/**
 * Minifies a page as the components write it. Their own HTML has no blanks or comments to take out, so only the running
 * texts, which come from Markdown, are treated; and since the minifier takes a thousand times as long as the line below,
 * only the few with more than line ends go through it. A test holds that no whole page would get any smaller.
 * A text has no `div` in it, so the next end tag is its own.
 *
 * @returns the page, at once where no text of it needs the minifier
 */
export function minifyPage(html: string): string | Promise<string> {
  const parts: (string | Promise<string>)[] = [];
  let done = 0;
  let waits = false;
  for (const { index, 0: tag } of html.matchAll(textStart)) {
    const start = index + tag.length;
    const end = html.indexOf(textEnd, start);
    const text = html.slice(start, end).replace(unreadLineEnds, "");
    const hasToWait = needsMinifier.test(text);
    waits ||= hasToWait;
    parts.push(html.slice(done, start), hasToWait ? minified(text) : text.replaceAll("\n", " "));
    done = end;
  }
  parts.push(html.slice(done));
  return waits ? Promise.all(parts).then((all) => all.join("")) : parts.join("");
}
