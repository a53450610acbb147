/** Elements that stand within a line; at the edges of all others a line ends. */
const inline = new Set("a abbr bdi code del em s span strong sub sup".split(" "));
const entity = /&(?:#\d+|#x[\da-f]+|[a-z]+);/gi;
const blank = /\s/;
const blanks = /\s{2,}/g;
/** Two code units that are one character. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * The length of a text as the press counts it ("Zeichen mit Leerzeichen"): its characters and the single blanks between
 * words, without line ends, list marks and the addresses behind links. Reads HTML that our own renderer made.
 */
export function textLength(html: string): number {
  let length = 0;
  // A blank counts when words stand on both sides of it in one line.
  let isLineBegun = false;
  let hasBlank = false;
  const count = (text: string) => {
    const words = text.trim();
    if (words === "") {
      hasBlank = true;
      return;
    }
    if (isLineBegun && (hasBlank || blank.test(text.charAt(0)))) length += 1;
    length += words.replace(blanks, " ").replace(pair, "x").length;
    isLineBegun = true;
    hasBlank = blank.test(text.charAt(text.length - 1));
  };
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf("<", at);
    const end = tag === -1 ? html.length : tag;
    if (end > at) count(html.slice(at, end).replace(entity, "x"));
    if (tag === -1) break;
    const close = html.indexOf(">", tag);
    const [, name = ""] = /^<\/?([a-z0-9]+)/.exec(html.slice(tag, tag + 12)) ?? [];
    if (!inline.has(name)) isLineBegun = false;
    at = close === -1 ? html.length : close + 1;
  }
  return length;
}
