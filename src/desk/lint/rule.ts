import type { ReleaseEntry } from "../../archive/read-releases.ts";
import type { YamlPath } from "../../archive/yaml.ts";
import type { HintRule, HintValues } from "../../texts/lint-texts.ts";
import type { RecordNames } from "../import/record-names.ts";

/** Where a hint points: at a value of the front matter, or at an offset of the body. */
export type HintPlace = { readonly path: YamlPath } | { readonly offset: number };

/** One thing that an editor may want to change. */
export type Finding = {
  readonly [R in HintRule]: { readonly rule: R; readonly values: HintValues[R]; readonly place: HintPlace };
}[HintRule];

/** What rules may look at beside the release itself. */
export interface LintContext {
  readonly names: RecordNames;
  readonly publisher: string | undefined;
  /** Whether site.yaml names a press contact for all releases. */
  readonly hasContact: boolean;
}

/** A rule that looks at one release. It is a function of what it gets, so it can be tested alone. */
export type ReleaseRule = (release: ReleaseEntry, context: LintContext) => Iterable<Finding>;
