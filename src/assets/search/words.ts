import type { PagefindFragment } from "./pagefind-module.ts";

/** Words as the index compares them: small, without accents, `ß` as `ss`, `ue` and `ü` as `u`. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1");
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** The words of a query, folded; quotation marks and punctuation are not part of them. */
export function termsOf(query: string): readonly string[] {
  return folded(query).match(wordPattern) ?? [];
}

/** Shortest term that counts within a word: parts of compounds. */
const shortestWithin = 4;

/** Whether a word is one of those asked for, begins with one, or has one within. */
export function holds(word: string, terms: readonly string[]): boolean {
  const text = folded(word).replace(/^[^\p{L}\p{N}]+/u, "");
  return terms.some((term) => (term.length >= shortestWithin ? text.includes(term) : text.startsWith(term)));
}

/** Shortest beginning that two forms of a word share. */
const shortestStem = 3;
/** How much of a word at least is its stem, where endings are short. */
const stemShare = 0.6;
/** Languages that put one ending on the other. */
const longEndings = new Set(["tr", "fi", "hu", "et", "eu", "ta"]);

/**
 * Whether a result is what was asked for. Where a word occurs nowhere in a block, Pagefind looks for the longest word
 * that it begins with instead ("über" for "Übergang"), which is another word.
 *
 * @param language primary language of the block
 */
export function holdsAll(
  { content, meta, locations }: PagefindFragment,
  terms: readonly string[],
  language: string,
): boolean {
  const words = content.split(" ");
  const found = [...locations.map((place) => words[place] ?? ""), ...Object.values(meta)].flatMap((text) =>
    termsOf(text ?? ""),
  );
  const share = longEndings.has(language) ? 0.3 : stemShare;
  return terms.every((term) => {
    // Other scripts have other stems: Arabic puts letters before them.
    if (!/^[\p{Script=Latin}\p{N}]+$/u.test(term)) return true;
    const least = Math.min(term.length, Math.max(shortestStem, Math.ceil(share * term.length)));
    return found.some((word) => word.startsWith(term.slice(0, least)));
  });
}

/** Endings after which a German compound always has an `s` before its next part. */
const withJoint = /^(\p{L}{2,}(?:ung|heit|keit|schaft|ion|tät|taet|ling|tum))s(\p{L}{4,})$/iu;

/** A query with its German compounds taken apart where that is certain; nothing where there are none. */
export function takenApart(query: string): string | undefined {
  if (query.includes('"')) return undefined;
  const words = query.split(/\s+/);
  const parts = words.flatMap((word) => withJoint.exec(word)?.slice(1) ?? [word]);
  return parts.length > words.length ? parts.join(" ") : undefined;
}
