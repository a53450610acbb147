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

/** Endings after which a German compound always has an `s` before its next part. */
const withJoint = /^(\p{L}{2,}(?:ung|heit|keit|schaft|ion|tät|taet|ling|tum))s(\p{L}{4,})$/iu;

/** A query with its German compounds taken apart where that is certain; nothing where there are none. */
export function takenApart(query: string): string | undefined {
  if (query.includes('"')) return undefined;
  const words = query.split(/\s+/);
  const parts = words.flatMap((word) => withJoint.exec(word)?.slice(1) ?? [word]);
  return parts.length > words.length ? parts.join(" ") : undefined;
}
