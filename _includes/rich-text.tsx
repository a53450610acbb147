import type { VNode } from "preact";
import { foreignLanguage } from "./foreign-language.ts";

interface Props {
  /** Finished, harmless HTML made by `views/markdown.ts`; the only HTML that goes in as it is. */
  html: string;
  class?: string;
  lang?: string | undefined;
}

/** Running text. */
export function RichText({ html, class: name, lang }: Props): VNode {
  return (
    <div
      class={name === undefined ? "text" : `text ${name}`}
      {...foreignLanguage(lang)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
