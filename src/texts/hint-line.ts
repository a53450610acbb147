import type { Place } from "../archive/fault.ts";
import type { HintRule } from "../archive/hint-rules.ts";
import type { ShownFault } from "./fault-line.ts";

import type { Texts } from "./texts.ts";

/** A hint of the content lint, with the values of its message. */
export interface PlacedHint {
  readonly rule: HintRule;
  readonly values: object;
  readonly at: Place;
}

/** A hint as it is shown beside the faults. */
export function shownHint({ rule, values, at }: PlacedHint, texts: Texts): ShownFault {
  const message: (values: never) => string = texts.lint[rule];
  return { ...at, level: "hint", rule, values, message: String(Reflect.apply(message, undefined, [values])) };
}
