import { minify, type Options } from "html-minifier-terser";

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

/**
 * Minifies a page as the components write it. Their own HTML has no blanks or comments to take out, so only the running
 * texts, which come from Markdown, go through the minifier: a test holds that the whole page would not get any smaller.
 * A text has no `div` in it, so the next end tag is its own.
 */
export async function minifyPage(html: string): Promise<string> {
  const parts: string[] = [];
  let done = 0;
  for (const { index, 0: tag } of html.matchAll(textStart)) {
    const start = index + tag.length;
    const end = html.indexOf(textEnd, start);
    parts.push(html.slice(done, start), await minify(html.slice(start, end), minifyOptions));
    done = end;
  }
  return parts.join("") + html.slice(done);
}
