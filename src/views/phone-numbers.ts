import { directionOf } from "../texts/direction.ts";

// From the country's or the area's code on, in groups: "+49 261 123-45", "06 123 4567". Tags are passed over.
const tagOrNumber =
  /<[^<>]*>|(?<![\p{L}\p{N}.,:/-])(?:\+\d|0)\d*(?:[ \u00a0/–-]{1,2}(?:\d+|\(0\)))*(?![\p{L}\p{N}])/gu;
const leastDigits = 6;

/**
 * HTML of a text with its telephone numbers kept from left to right, where its language is written from the right:
 * among Arabic words their groups would change places, and "06 123 4567" would read "4567 123 06".
 */
export function withPhoneNumbersApart(html: string, language: string): string {
  if (directionOf(language) === "ltr") return html;
  return html.replace(tagOrNumber, (found) =>
    found.startsWith("<") || found.replace(/\D/g, "").length < leastDigits
      ? found
      : `<bdi dir="ltr">${found}</bdi>`,
  );
}

const faxes: readonly string[] = ["fax", "فاكس"];

/** Whether the words before a number, from the number before it on, say that it takes a fax. */
function isFax(before: string): boolean {
  const words = before.split(/\d/).at(-1)?.toLowerCase() ?? "";
  return faxes.some((fax) => words.includes(fax));
}

/** HTML of a press contact whose telephone numbers are called when they are touched. */
export function withPhoneLinks(html: string): string {
  let isLink = false;
  return html.replace(tagOrNumber, (found, at: number) => {
    if (found.startsWith("<a ")) isLink = true;
    if (found === "</a>") isLink = false;
    if (found.startsWith("<") || isLink) return found;
    const called = found.replaceAll("(0)", "").replace(/[^\d+]/g, "");
    if (called.length < leastDigits || isFax(html.slice(Math.max(0, at - 40), at))) return found;
    return `<a href="tel:${called}">${found}</a>`;
  });
}
