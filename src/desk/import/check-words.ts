/** Words that a step of the import would have lost or changed. */
export interface LostWords {
  /** The words of the source at that place. */
  readonly expected: string;
  /** What stands there instead. */
  readonly found: string;
}

// White space is folded, and list marks, dashes and rules may be drawn in another way; all else must stand.
const ignored = /[\s\u00a0•·▪◦‣*\-‐‑‒–—―|#_=>+~\\]+/gu;

/** For each code unit whether it is ignored; a comparison of two texts asks this thousands of times. */
const isIgnored = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  String.fromCharCode(unit).replace(ignored, "") === "" ? 1 : 0,
);

/** Whether two texts in NFC say the same; no text is built, since nearly all do. */
function sayTheSame(source: string, result: string): boolean {
  let [at, other] = [0, 0];
  for (;;) {
    while (at < source.length && isIgnored[source.charCodeAt(at)] === 1) at += 1;
    while (other < result.length && isIgnored[result.charCodeAt(other)] === 1) other += 1;
    if (at === source.length || other === result.length)
      return at === source.length && other === result.length;
    if (source.charCodeAt(at) !== result.charCodeAt(other)) return false;
    at += 1;
    other += 1;
  }
}

function folded(text: string): string {
  return text.normalize("NFC").replace(ignored, "");
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 12), at + 48);
}

/** Compares two texts letter by letter, white space and list marks aside; `undefined` when they say the same. */
export function compareWords(source: string, result: string): LostWords | undefined {
  if (sayTheSame(source.normalize("NFC"), result.normalize("NFC"))) return undefined;
  const [expected, found] = [folded(source), folded(result)];
  if (expected === found) return undefined;
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  return { expected: excerpt(expected, at), found: excerpt(found, at) };
}

/** Words of a text, for a comparison that does not depend on their order. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Words of a source that a result does not have as often, in whatever order: for sources (mail, pages, Word files)
 * whose parts a second reading does not give in the same order.
 */
export function missingWords(source: string, result: string): LostWords | undefined {
  const found = wordCounts(result);
  const missing: string[] = [];
  for (const [word, count] of wordCounts(source)) {
    if ((found.get(word) ?? 0) < count) missing.push(word);
  }
  return missing.length === 0 ? undefined : { expected: missing.slice(0, 12).join(" "), found: "" };
}
