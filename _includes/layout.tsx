import type { ComponentChildren, VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Frame } from "../src/views/shapes.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { Head } from "./head.tsx";
import { SiteFoot } from "./site-foot.tsx";
import { SiteHead } from "./site-head.tsx";

interface Props {
  frame: Frame;
  /** Whether this is the start page, whose headline is the name of the archive. */
  start: boolean;
  /** Whether this is the search page, which has a search field of its own. */
  searches: boolean;
  /** Where the page sends its readers at once. */
  goTo: string | undefined;
  children: ComponentChildren;
}

/** What stands around every page: head of the document, head of the site, way back up, foot of the site. */
export function Layout({ frame, start, searches, goTo, children }: Props): VNode {
  return (
    <html lang={frame.language} dir={frame.direction}>
      <Head frame={frame} goTo={goTo} />
      <body>
        <a class="skip" href="#main">
          {textsFor(frame.language).nav.skip}
        </a>
        {frame.preview !== undefined && <p class="preview">{frame.preview}</p>}
        <SiteHead frame={frame} named={!start} searches={searches} />
        <Breadcrumbs frame={frame} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFoot frame={frame} />
      </body>
    </html>
  );
}
