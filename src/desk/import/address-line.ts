import type { Block } from "./document.ts";
import { lineAt, words } from "./text-block.ts";

/** A line of an address that is nothing else: a number to call, a mail address, a town with its postcode. */
const addressLine =
  /^(?:(?:tel(?:efon)?|fax|telefax|mobil|e-?mail|internet|web|ansprechpartner(?:in)?|kontakt)\b\s?[.:]|(?:tel(?:efon)?|fax|telefax|mobil)\s[+(\d][\d\s/()-]{5,24}$|d-\d{5}\s|\d{5}\s\p{Lu}[\p{L}. /()-]{1,40}$|\+?\(?\d[\d\s/()-]{6,24}$|[\w.+-]{1,64}@[\w.-]{1,80}$|(?:https?:\/\/|www\.)\S{3,80}$|postfach\s\d)/iu;
const streetLine =
  /(?:straße|strasse|str\.|platz|weg|allee|ring|gasse|ufer|damm|markt)\s\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4})?$/iu;

function isStreet(line: string): boolean {
  return streetLine.test(line) && words(line) <= 5;
}

/** Whether a line is part of an address in a letterhead. A street alone can be in a headline; two such lines are an address. */
export function isAddress(blocks: readonly Block[], at: number): boolean {
  const text = lineAt(blocks, at);
  if (text === "" || text.length > 90 || /[.!?]$/.test(text.replace(/\.(?:de|org|com|eu)$/, "")))
    return false;
  if (addressLine.test(text)) return true;
  return isStreet(text) && [at - 1, at + 1].some((next) => addressLine.test(lineAt(blocks, next)));
}
