import type { Place } from "../../archive/fault.ts";
import type { ReleaseEntry } from "../../archive/read-releases.ts";
import { positionAt } from "../../archive/source-file.ts";
import { locate } from "../../archive/yaml.ts";
import {
  longSubtitle,
  longTitle,
  noContact,
  photoWithoutAlt,
  photoWithoutCredit,
  photoWithoutTerms,
} from "./completeness.ts";
import { captionWithoutRecord, partnerNotNamed, recordNotDeclared, similarName } from "./naming.ts";
import type { Finding, HintPlace, LintContext, ReleaseRule } from "./rule.ts";
import { addressWithoutScheme, doubledWord, straightQuotes, vagueTime } from "./wording.ts";

/** All rules that look at one release. */
export const releaseRules: readonly ReleaseRule[] = [
  vagueTime,
  noContact,
  photoWithoutAlt,
  photoWithoutCredit,
  photoWithoutTerms,
  longTitle,
  longSubtitle,
  straightQuotes,
  doubledWord,
  addressWithoutScheme,
  partnerNotNamed,
  recordNotDeclared,
  similarName,
  captionWithoutRecord,
];

/** A finding with its place in a file. */
export type Hint = Finding & { readonly at: Place };

function placeIn({ file, at, body }: ReleaseEntry, place: HintPlace): Place {
  if ("path" in place) return locate(at.source, [...at.path, ...place.path]);
  const { yaml, firstLine } = at.source;
  // The body begins after the line of --- that ends the front matter.
  const before = firstLine + yaml.split("\n").length - 1;
  const { line, column } = positionAt(body, place.offset);
  return { file, line: before + line, column };
}

/** Releases whose text another release has too, letter by letter, white space aside; the later file is named. */
function sameTexts(releases: readonly ReleaseEntry[]): readonly Hint[] {
  const first = new Map<string, ReleaseEntry>();
  return releases.flatMap((release): readonly Hint[] => {
    const text = release.body.replace(/\s+/g, " ").trim();
    if (text.length < 200) return [];
    const other = first.get(text);
    if (other === undefined) {
      first.set(text, release);
      return [];
    }
    if (other.input["replaced-by"] === release.name || release.input["replaced-by"] === other.name) return [];
    const place = { offset: 0 };
    return [{ rule: "same-text", values: { other: other.file }, place, at: placeIn(release, place) }];
  });
}

/** What editors may want to change in releases that break no rule of the archive; by file and place. */
export function lintReleases(releases: readonly ReleaseEntry[], context: LintContext): readonly Hint[] {
  const hints = releases.flatMap((release) =>
    releaseRules.flatMap((rule) =>
      [...rule(release, context)].map(
        (finding): Hint => ({ ...finding, at: placeIn(release, finding.place) }),
      ),
    ),
  );
  return [...hints, ...sameTexts(releases)].sort(
    (a, b) =>
      (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column,
  );
}
