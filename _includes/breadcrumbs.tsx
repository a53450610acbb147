import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Frame } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";

/** The way from the start page down to this page; nothing on the start page itself. */
export function Breadcrumbs({ frame }: { frame: Frame }): VNode | null {
  if (frame.breadcrumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={textsFor(frame.language).nav.breadcrumbs}>
      <ol>
        {frame.breadcrumbs.map((crumb) => (
          <li key={crumb.href}>
            {crumb.current ? (
              <span aria-current="page" {...foreignLanguage(crumb.language)}>
                {crumb.text}
              </span>
            ) : (
              <a href={crumb.href} {...foreignLanguage(crumb.language)}>
                {crumb.text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
