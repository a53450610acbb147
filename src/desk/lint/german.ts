import type { ReleaseRule } from "./rule.ts";

/** The same rule for releases in German only: what it looks for are German words and German marks. */
export function inGerman(rule: ReleaseRule): ReleaseRule {
  return (release, context) => {
    const language = release.translation ?? release.input.language ?? context.language;
    return /^de(?:-|$)/i.test(language) ? rule(release, context) : [];
  };
}
