import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Link, ReleaseView } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";

/** The release before and the one after, in the archive's order. */
export function Neighbours({ view }: { view: ReleaseView }): VNode | null {
  const { older, newer } = view;
  if (older === undefined && newer === undefined) return null;
  const words = textsFor(view.frame.language).release;
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {older !== undefined && (
        <p class="older">
          <span class="label">{words.older}</span> <Release link={older} />
        </p>
      )}
      {newer !== undefined && (
        <p class="newer">
          <span class="label">{words.newer}</span> <Release link={newer} />
        </p>
      )}
    </nav>
  );
}

function Release({ link: { text, href, language } }: { link: Link }): VNode {
  return (
    <a href={href} {...foreignLanguage(language)}>
      {text}
    </a>
  );
}
