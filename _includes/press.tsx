import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { PressView } from "../src/views/shapes.ts";

interface Props {
  press: PressView;
  texts: Texts;
}

/** What a release offers to those who write about it. The buttons show when their script is there to serve them. */
export function Press({ press: { length, reuse, text }, texts: { press } }: Props): VNode {
  return (
    <section class="press" id="press">
      <h2>{press.tools}</h2>
      <div>
        <p>{length}</p>
        {reuse !== undefined && (
          <p>
            {press.reuse}: {reuse}
          </p>
        )}
        <p class="actions">
          <a href={text.href}>{text.text}</a>
        </p>
        <div class="copy" data-copy-bar data-failed={press.notCopied} hidden>
          <button type="button" value="text" data-done={press.textCopied}>
            {press.copyText}
          </button>{" "}
          <button type="button" value="address" data-done={press.addressCopied}>
            {press.copyAddress}
          </button>{" "}
          <span role="status" />
        </div>
      </div>
    </section>
  );
}
