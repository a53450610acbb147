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
