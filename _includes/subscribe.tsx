import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { Subscription } from "../src/views/shapes.ts";
import { LinkList } from "./link-list.tsx";

interface Props {
  subscription: Subscription;
  texts: Texts;
}

/** The feeds of a list, and what one does with them. */
export function Subscribe({ subscription: { text, feeds }, texts: { press } }: Props): VNode {
  return (
    <section class="subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{press.subscribe}</h2>
      <p>{text}</p>
      <LinkList links={feeds} />
      <p class="detail">{press.aboutFeeds}</p>
    </section>
  );
}
