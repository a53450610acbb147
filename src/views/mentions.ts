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

function pattern(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const words = longestFirst.map((name) =>
    folded(name)
      .split(" ")
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
      .join("\\s+"),
  );
  // Whole words: no letter, digit or hyphenated part may touch the name on either side.
  const before = "(?<![\\p{L}\\p{N}\\p{M}]|[\\p{L}\\p{N}\\p{M}]-)";
  const after = "(?![\\p{L}\\p{N}\\p{M}]|-[\\p{L}\\p{N}\\p{M}])";
  return new RegExp(`${before}(?:${words.join("|")})${after}`, "gu");
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
  const anyName = pattern([...mentions.keys()]);
  return {
    scope: () => {
      const seen = new Set<string>();
      return (text) => {
        const runs: TextRun[] = [];
        let end = 0;
        for (const match of text.matchAll(anyName)) {
          const name = folded(match[0]);
          const href = mentions.get(name)?.href;
          if (href === undefined || seen.has(name)) continue;
          seen.add(name);
          if (match.index > end) runs.push({ text: text.slice(end, match.index) });
          runs.push({ text: match[0], href });
          end = match.index + match[0].length;
        }
        if (end < text.length) runs.push({ text: text.slice(end) });
        return runs;
      };
    },
  };
}
