import { byPlace } from "../../archive/fault.ts";
import type { PlacedHint } from "../../texts/hint-line.ts";
import { unexplainedAbbreviation } from "./abbreviations.ts";
import {
  hiddenInSource,
  oldStatement,
  redactedInSource,
  sameText,
  similarOrganisation,
  translationOutdated,
} from "./archive-rules.ts";
import {
  longSubtitle,
  longTitle,
  noContact,
  photoWithoutAlt,
  photoWithoutCredit,
  photoWithoutTerms,
} from "./completeness.ts";
import { dateContradicted, wrongWeekday } from "./dates.ts";
import { linkNowhere } from "./links.ts";
import { captionWithoutRecord, partnerNotNamed, recordNotDeclared } from "./naming.ts";
import { placeIn } from "./place-in.ts";
import { quoteWithoutSpeaker } from "./quotations.ts";
import type { ArchiveRule, LintContext, LintedArchive, ReleaseRule } from "./rule.ts";
import { similarName } from "./similar-names.ts";
import { addressWithoutScheme, doubledWord, straightQuotes, vagueTime } from "./wording.ts";

/** Rules that look at one release. */
const releaseRules: readonly ReleaseRule[] = [
  vagueTime,
  dateContradicted,
  wrongWeekday,
  noContact,
  photoWithoutAlt,
  photoWithoutCredit,
  photoWithoutTerms,
  longTitle,
  longSubtitle,
  straightQuotes,
  doubledWord,
  unexplainedAbbreviation,
  quoteWithoutSpeaker,
  addressWithoutScheme,
  linkNowhere,
  partnerNotNamed,
  recordNotDeclared,
  similarName,
  captionWithoutRecord,
];

/** Rules that look at the archive. */
const archiveRules: readonly ArchiveRule[] = [
  sameText,
  translationOutdated,
  similarOrganisation,
  redactedInSource,
  hiddenInSource,
  oldStatement,
];

/**
 * What editors may want to change in an archive that breaks no rule of its schema; by file and place. A rule that is
 * switched off in site.yaml says nothing, nor does one about a release that has it switched off.
 */
export function lintArchive(archive: LintedArchive, context: LintContext): readonly PlacedHint[] {
  const off: ReadonlySet<string> = new Set(archive.shared.site?.input["hints-off"]);
  const hints: PlacedHint[] = [];
  const add = (hint: PlacedHint, offHere: readonly string[] = []) => {
    if (!off.has(hint.rule) && !offHere.includes(hint.rule)) hints.push(hint);
  };
  for (const release of archive.releases) {
    const offHere = release.input["hints-off"];
    for (const rule of releaseRules) {
      for (const { place, ...said } of rule(release, context)) {
        add({ ...said, at: placeIn(release, place) }, offHere);
      }
    }
  }
  for (const rule of archiveRules) {
    for (const { release, ...hint } of rule(archive, context)) add(hint, release?.input["hints-off"]);
  }
  return hints.sort((a, b) => byPlace(a.at, b.at));
}
