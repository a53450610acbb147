import type { ViewContext } from "./context.ts";
import { type FrameInput, frames } from "./frame.ts";
import type { Frame } from "./shapes.ts";

/** What every view is made with. */
export interface Builder {
  readonly context: ViewContext;
  readonly frame: (input: FrameInput) => Frame;
}

export function builderFor(context: ViewContext): Builder {
  return { context, frame: frames(context) };
}
