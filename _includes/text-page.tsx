import type { VNode } from "preact";
import type { TextView } from "../src/views/shapes.ts";
import { LinkList } from "./link-list.tsx";
import { RichText } from "./rich-text.tsx";

/** A page of text, with ways on below it. */
export function TextPage({ view }: { view: TextView }): VNode {
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
      </header>
      <RichText html={view.html} />
      {view.links.length > 0 && <LinkList class="onward" links={view.links} />}
    </>
  );
}
