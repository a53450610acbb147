import type { VNode } from "preact";
import type { MovedView } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";

/** A former address: the head sends readers on at once, the link is for those whom it does not. */
export function MovedPage({ view }: { view: MovedView }): VNode {
  const { target } = view;
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
      </header>
      <p>
        {view.text}{" "}
        <a href={target.href} {...foreignLanguage(target.language)}>
          {target.text}
        </a>
      </p>
    </>
  );
}
