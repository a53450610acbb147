import { readCaption } from "./caption.ts";
import { type Block, blockText } from "./document.ts";
import { isRunningText, isText } from "./text-block.ts";

/** How the parts begin that stand after a release's text. */

/** Most letters of a paragraph that can be a contact; in a longer one a street or a number is part of the text. */
const mostContact = 600;
export const contactStart =
  /^(?:presse-?kontakt|medien-?kontakt|kontakt|ansprechpartner(?:in)?|ansprechperson(?:en)?|pressestelle|rückfragen|für (?:rückfragen|weitere auskünfte)|rückfragehinweis|bei rückfragen|herausgeber(?:in)?|verantwortlich|v\.\s?i\.\s?s\.\s?d\.\s?p|ihr(?:e)? ansprechpartner(?:in)?|weitere auskünfte|auskünfte? (?:erteilt|gibt))\b/i;
export const contactLabel =
  /^(?:presse-?kontakt|medien-?kontakt|kontakt(?: für (?:die )?(?:presse|medien))?|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?)\s*(?::\s*|$)/i;
export const contactLine =
  /(?:\btel(?:efon)?\b\.?|\bfax\b|\bmobil\b|\be-?mail\b|@[\p{L}\d.-]+\.\p{L}{2,}|^\s*www\.|^https?:|\b\d{5}\s+\p{Lu}\p{L}+|(?:straße|str\.|platz|weg|allee)\s+\d+|^\+?\d[\d\s/()-]{6,}$)/iu;
export const boilerplateStart =
  /^(?:(?:weitere|mehr|nähere|ausführliche|zusätzliche|alle|weiterführende) (?:informationen?|infos?|auskünfte|einzelheiten|details|hinweise)|infos?(?:rmationen)? (?:unter|gibt|auch|zum|zur|zu|über|im internet)|(?:mehr|näheres) (?:dazu|unter|auf))\b/i;
export const aboutUs =
  /^(?:über (?:das|die|den|uns)\b|hintergrund\b|zur? (?:person|organisation|institution)\b)/i;
export const initials = /^[([/–-]*(?:[A-ZÄÖÜ]{2,3}|[a-zäöüß]{2,3}(?:\/[a-zäöüß]{2,3})?)[)\]/–-]*$/u;
export const initialsAtEnd =
  /(?<=[.!?]["“”»]?)\s+([([/–-]*(?:[A-ZÄÖÜ]{2,3}|[([/–-]+\s?[\p{L}/]{2,5})[)\]/–-]*)$/u;
export const endMark =
  /^(?:[#*+_–—-]\s*){3,}$|^-?\s*(?:ende|end|30)\s*-?$|^(?:\(\s*)?ende der (?:presse|medien)(?:mitteilung|information)/i;
export const lengthNote =
  /^[([]?\s*(?:ca\.\s*)?(?:[\d.]+\s*(?:zeichen|anschläge|wörter)|(?:zeichen|anschläge|länge|umfang)\b[^:]{0,30}:\s*[\d.]+).{0,40}$/i;
export const reuse =
  /(?:abdruck|nutzung|verwendung|veröffentlichung)\b.{0,80}(?:honorarfrei|kostenfrei|kostenlos|frei\b)/i;

/** Whether a block is text of the release itself, and none of its closing parts. */
export function isLongText(block: Block): boolean {
  if (!isText(block)) return block.kind !== "picture";
  const text = blockText(block).trim();
  return (
    isRunningText(block) &&
    !boilerplateStart.test(text) &&
    !contactStart.test(text) &&
    (text.length > mostContact || !contactLine.test(text)) &&
    readCaption(text, false) === undefined
  );
}
