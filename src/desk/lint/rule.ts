import type { Place } from "../../archive/fault.ts";
import type { HintRule } from "../../archive/hint-rules.ts";
import type { SharedData } from "../../archive/read-records.ts";
import type { ReleaseEntry } from "../../archive/read-releases.ts";
import type { YamlPath } from "../../archive/yaml.ts";
import type { HintValues } from "../../texts/lint-texts.ts";
import type { RecordNames } from "../import/record-names.ts";
import type { Lead } from "./site-paths.ts";

/** Where a hint points: at a value of the front matter or the word at an offset of its text, or at an offset of the body. */
export type HintPlace =
  | { readonly path: YamlPath; readonly word?: { readonly text: string; readonly offset: number } }
  | { readonly offset: number };

type Said = { readonly [R in HintRule]: { readonly rule: R; readonly values: HintValues[R] } }[HintRule];

/** One thing that an editor may want to change in a release. */
export type Finding = Said & { readonly place: HintPlace };

/** One thing that shows only when the whole archive is looked at. */
export type ArchiveFinding = Said & {
  readonly at: Place;
  /** The release that it is about, which may have the rule switched off. */
  readonly release?: ReleaseEntry;
};

/** What rules may look at beside the release itself. */
export interface LintContext {
  readonly names: RecordNames;
  readonly publisher: string | undefined;
  /** Whether site.yaml names a press contact for all releases. */
  readonly hasContact: boolean;
  /** BCP 47 tag of releases that name no other. */
  readonly language: string;
  /** ISO 8601 day on which the archive is looked at. */
  readonly today: string;
  /** Where a link of a release leads; absent while the archive has errors, and no site can be planned. */
  readonly leads?: (href: string, release: string) => Lead;
}

/** An archive as its files have it. */
export interface LintedArchive {
  readonly shared: SharedData;
  readonly releases: readonly ReleaseEntry[];
}

/** A rule that looks at one release. It is a function of what it gets, so it can be tested alone. */
export type ReleaseRule = (release: ReleaseEntry, context: LintContext) => Iterable<Finding>;

/** A rule that looks at the archive. */
export type ArchiveRule = (archive: LintedArchive, context: LintContext) => Iterable<ArchiveFinding>;
