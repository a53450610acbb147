import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Frame } from "../src/views/shapes.ts";
import { LinkList } from "./link-list.tsx";
import { renderedOnce } from "./rendered-once.ts";

const once = renderedOnce<Frame["site"]>();

/** The foot of the site: legal pages, feeds, and the way to the publisher's own site. */
export function SiteFoot({ frame: { site, language } }: { frame: Frame }): VNode {
  const html = once(site, language, () => <Foot site={site} language={language} />);
  return <footer class="site-foot" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Foot({ site, language }: Pick<Frame, "site" | "language">): VNode {
  const nav = textsFor(language).nav;
  return (
    <>
      <p class="foot-name">
        <strong>{site.title}</strong>
        {site.publisherUrl !== undefined && (
          <a href={site.publisherUrl}>{nav.publisherSite(site.publisher)}</a>
        )}
      </p>
      <nav aria-label={nav.foot}>
        {site.legal.length > 0 && (
          <div>
            <h2>{nav.legalHeading}</h2>
            <LinkList links={site.legal} />
          </div>
        )}
        {site.feeds.length > 0 && (
          <div>
            <h2>{nav.feeds}</h2>
            <LinkList links={site.feeds} />
          </div>
        )}
      </nav>
    </>
  );
}
