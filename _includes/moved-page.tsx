import type { VNode } from "preact";
import type { MovedView } from "../src/views/shapes.ts";

/** A former address: the head sends readers on at once, the link is for those whom it does not. */
export function MovedPage({ view }: { view: MovedView }): VNode {
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
      </header>
      <p>
        {view.text} <a href={view.target.href}>{view.target.text}</a>
      </p>
    </>
  );
}
