import { namesOf } from "../archive/names.ts";
import type { NamedRecord } from "../archive/records.ts";
import type { TextRun } from "./shapes.ts";

/** A name that a text could contain, and where it leads; without `href` it is known but never linked. */
interface Mention {
  readonly name: string;
  readonly href?: string;
}

/** Finds the records that a release names in its texts. */
export interface Mentions {
  /** Begins a text: each name is linked where it first occurs in it. Call the result piece by piece, in order. */
  readonly scope: () => (text: string) => readonly TextRun[];
}

const none: Mentions = { scope: () => (text) => [{ text }] };

function folded(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

// Whole words: no letter, digit or hyphenated part may touch the name on either side. A hyphen behind it begins such a
// part even where that is left out: "BMI- und Kreis-Vertreter". Hyphens can be soft (U+00AD) or unbreakable (U+2011).
const wordBefore = /[\p{L}\p{N}\p{M}][-\u00ad\u2010\u2011]?$/u;
const wordAfter = /^[-\u00ad\u2010\u2011\p{L}\p{N}\p{M}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return (
    !wordBefore.test(text.slice(Math.max(0, start - 3), start)) && !wordAfter.test(text.slice(end, end + 3))
  );
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** All places where one of the names stands as whole words, leftmost first, then longest, none inside another. */
function matchesIn(text: string, names: Iterable<string>): readonly Match[] {
  const found: Match[] = [];
  for (const name of names) {
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (isWhole(text, start, end)) found.push({ start, end, name });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return found.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/**
 * Mentions of the given records by their name, short form or alias: first occurrence of each name, longest match,
 * whole words, letter for letter. Nothing is guessed: only these records are looked for.
 *
 * @param hrefOf where a record leads; `undefined` for a record without a page
 */
export function findMentions(
  records: readonly NamedRecord[],
  hrefOf: (record: NamedRecord) => string | undefined,
): Mentions {
  const mentions = new Map<string, Mention>();
  for (const record of records) {
    const href = hrefOf(record);
    for (const name of namesOf(record))
      mentions.set(folded(name), { name, ...(href !== undefined && { href }) });
  }
  if (mentions.size === 0) return none;
  return {
    scope: () => {
      const seen = new Set<string>();
      return (text) => {
        const runs: TextRun[] = [];
        let done = 0;
        // A name may run over the end of a line; each blank stays one character, so places stay places.
        for (const { start, end, name } of matchesIn(text.replace(/\s/g, " "), mentions.keys())) {
          const href = mentions.get(name)?.href;
          if (href === undefined || seen.has(name)) continue;
          seen.add(name);
          if (start > done) runs.push({ text: text.slice(done, start) });
          runs.push({ text: text.slice(start, end), href });
          done = end;
        }
        if (done < text.length) runs.push({ text: text.slice(done) });
        return runs;
      };
    },
  };
}
