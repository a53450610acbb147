import type { VNode } from "preact";
import type { Frame } from "../src/views/shapes.ts";

/** The page's JSON-LD. No text in it can end the script: `<` is written as an escape of JSON. */
export function StructuredData({ graph }: { graph: NonNullable<Frame["structuredData"]> }): VNode {
  const json = JSON.stringify(graph).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
