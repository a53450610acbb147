/** A caption (Bildunterschrift) in its parts, as offsets of the block's text. */
export interface CaptionParts {
  /** Where the caption begins, after a label such as `BU:`. */
  readonly start: number;
  /** Where the caption ends; equal to `start` when there is a credit only. */
  readonly end: number;
  readonly credit?: { readonly start: number; readonly end: number };
}

const leftToRight =
  /\bv(?:on|\.)\s?l(?:inks|\.)\s?(?:n(?:ach|\.)\s?r(?:echts|\.))|\bvlnr\b|\(\s?(?:von|v\.)\s?(?:links|l\.?)\s?\)/i;
const oneOf = /\(\s?(?:\d+\.?\s?)?\s?(?:v\.|von)\s?(?:l|r|links|rechts)\.?\s?\)|\b\d\.\s?v\.\s?[lr]\./i;
const label =
  /^(?:bildunterschrift|bildunterzeile|bildtext|bildzeile|zum (?:bild|foto)|(?:bu|bild|foto|pressefoto)(?:\s?\d{1,2})?)\s*:\s*/i;
const creditLabel =
  "(?:(?:presse)?fotos?|bild(?:er)?|bildnachweis|fotonachweis|bildquelle|fotoquelle|bildrechte|fotocredit|bildcredit|copyright|quelle)";
const creditAtEnd = new RegExp(
  `(?:^|\\s)([(\\[/]*\\s*(?:(?:${creditLabel}|©|\\(c\\))\\s*(?::\\s*(?:©|\\(c\\))?|©)|©|\\(c\\))\\s*)([^:©]{2,100}?)(\\s*[)\\]]?\\.?)$`,
  "iu",
);
const most = 1200;

/** Whether a text says who stands where in a picture. */
export function saysWhoStandsWhere(text: string): boolean {
  return leftToRight.test(text) || oneOf.test(text);
}

/** Whether words are a name rather than a sentence: a credit, not a caption. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 9 &&
    !/[.!?]["“”]?$/.test(text.trim().replace(/\b(?:e\. ?V|GmbH|Dr|Co|St)\.$/, "")) &&
    !saysWhoStandsWhere(text)
  );
}

/**
 * Reads a block as a caption, or returns `undefined`: it has a label, says who stands where, or ends with a credit.
 *
 * @param isBody whether the block stands where only body text is expected; then a credit alone does not make a caption
 */
export function readCaption(text: string, isBody: boolean): CaptionParts | undefined {
  if (text.length > most) return undefined;
  const labelled = label.exec(text);
  const credit = creditAtEnd.exec(text);
  if (credit !== null && isName(credit[2] ?? "") && !/^\p{Ll}|\p{Ll}{3}\.\s/u.test(credit[2] ?? "")) {
    const lead = credit[0].length - credit[0].trimStart().length;
    const at = credit.index + lead;
    const creditStart = at + (credit[1] ?? "").length;
    const place = { start: creditStart, end: creditStart + (credit[2] ?? "").length };
    const isSentence =
      /\.$/.test(text) && isName(credit[2] ?? "") && (credit[2] ?? "").split(/\s+/).length > 3;
    const marksPlace = /\((?:l|r|li|re|links|rechts|mitte)\.?\)/i.test(credit[2] ?? "");
    if (at === 0 && !isSentence && !marksPlace) return { start: 0, end: 0, credit: place };
    if (at === 0) return labelled === null ? undefined : { start: labelled[0].length, end: text.length };
    if (isBody && labelled === null && !saysWhoStandsWhere(text)) return undefined;
    const start = labelled === null || labelled[0].length > at ? 0 : labelled[0].length;
    return { start, end: text.slice(0, at).trimEnd().length, credit: place };
  }
  if (labelled !== null && labelled[0].length < text.length) {
    const rest = text.slice(labelled[0].length);
    const whole = { start: labelled[0].length, end: text.length };
    const bare = /^(?:bild|foto|pressefoto)\s*:/i.test(text);
    return bare && isName(rest) ? { start: 0, end: 0, credit: whole } : whole;
  }
  return saysWhoStandsWhere(text) && !isBody ? { start: 0, end: text.length } : undefined;
}

/** One person in a caption as its words have it. */
export interface ShownWords {
  /** The words of the name and function, as they stand. */
  readonly text: string;
  /** A number counts from the left; else the words. */
  readonly position?: string;
}

function positionOf(words: string): string {
  const fromLeft = /^(\d+)\.?\s?(?:v\.|von)\s?(?:l|links)\b/i.exec(words);
  if (fromLeft !== null) return fromLeft[1] ?? "";
  return words
    .replace(/\bv\.\s?/gi, "von ")
    .replace(/\bl\.|\blks\./gi, "links")
    .replace(/\bre?\.|\brts\./gi, "rechts")
    .replace(/^von (links|rechts)$/i, "$1")
    .replace(/^([lr])$/i, (letter) => (letter.toLowerCase() === "l" ? "links" : "rechts"))
    .replace(/\s+/g, " ")
    .trim();
}

const place =
  /\(\s*((?:\d+\.?\s?)?(?:v\.|von)\s?(?:l|r|links|rechts)\.?|l\.?|r\.?|li\.?|re\.?|links|rechts|mitte|m\.|bildmitte|vorne?|hinten|vorne? (?:links|rechts)|hinten (?:links|rechts))\s*\)/gi;

/** Splits a list at its commas, and its last at "und" or "sowie", but not inside parentheses. */
function splitList(text: string): readonly string[] {
  const items = text.split(/,\s+(?![^(]*\))|;\s+(?![^(]*\))|\s+sowie\s+(?![^(]*\))/);
  const last = items.pop() ?? "";
  return [
    ...items,
    ...last.split(/\s+und\s+(?=(?:\S+\s+){0,6}?(?:Dr\. |Prof\. )*\p{Lu}\p{L}+\s+\p{Lu}\p{L}+)/u),
  ].filter((item) => item.trim() !== "");
}

/**
 * Who is shown, in the caption's order: the list after "(v.l.n.r.)", or the names before marks such as "(2.v.l.)".
 * Names and functions are still words here.
 */
export function shownIn(caption: string): readonly ShownWords[] {
  if (caption.length > most) return [];
  const marks = [...caption.matchAll(place)];
  const list = leftToRight.exec(caption);
  if (list !== null && marks.length === 0) {
    const after = caption.slice(list.index + list[0].length).replace(/^[\s):,–-]+/, "");
    const hasList = after.trim() !== "" && /^(?:[^.]|\.(?=\s?\S*\p{Lu}\S*\s\p{Lu}|\S))+/u.test(after);
    const before = caption.slice(0, list.index).replace(/[\s(,]+$/, "");
    return splitList((hasList ? after : before).replace(/\.\s*$/, "")).map((text) => ({ text: text.trim() }));
  }
  let from = 0;
  return marks.map((mark) => {
    const text = caption
      .slice(from, mark.index)
      .replace(/^[\s,.;:]*(?:(?:und|sowie)\s+)?/, "")
      .trim();
    from = mark.index + mark[0].length;
    return { text, position: positionOf(mark[1] ?? "") };
  });
}

const adjectival =
  /(?:vorsitzende|beauftragte|abgeordnete|beigeordnete|angestellte|bevollmächtigte|delegierte|verantwortliche|auszubildende|vorstehende)$/i;

/**
 * A function as it stands by itself: without its article, and without the ending that the article had taken:
 * "der stellvertretende Vorsitzende" is "stellvertretender Vorsitzender".
 */
export function functionFrom(words: string): string {
  const text = words.replace(/^[\s,:–-]+|[\s,:–-]+$/g, "");
  const article = /^(?:der|die|das|dem|den)\s+/i.exec(text);
  if (article === null) return text;
  const bare = text.slice(article[0].length);
  if (!/^der\s/i.test(article[0])) return bare;
  const parts = bare.split(" ");
  for (const [index, part] of parts.entries()) {
    if (/^\p{Ll}\S*e$/u.test(part)) parts[index] = `${part}r`;
    else {
      if (adjectival.test(part)) parts[index] = `${part}r`;
      break;
    }
  }
  return parts.join(" ");
}
