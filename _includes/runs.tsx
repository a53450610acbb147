import type { ComponentChild, VNode } from "preact";
import type { TextRun } from "../src/views/shapes.ts";

/** A one-line text in which some words lead to the records they name. */
export function Runs({ runs }: { runs: readonly TextRun[] }): VNode {
  return (
    <>
      {runs.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </>
  );
}

/** One piece of such a text. */
export function Run({ run }: { run: TextRun }): ComponentChild {
  return run.href === undefined ? run.text : <a href={run.href}>{run.text}</a>;
}
