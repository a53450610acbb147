import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Frame } from "../src/views/shapes.ts";
import { renderedOnce } from "./rendered-once.ts";
import { SearchForm } from "./search-form.tsx";

interface Props {
  frame: Frame;
  /** Whether the archive's name stands here: not on the start page, where it is the headline. */
  named: boolean;
  /** Whether the page has a search field of its own. */
  searches: boolean;
}

const once = renderedOnce<Frame["site"]>();

/** The head of the site: whose archive this is, and the ways into it. */
export function SiteHead({ frame, named, searches }: Props): VNode {
  const here = frame.breadcrumbs.at(-1)?.href;
  const above = new Set(frame.breadcrumbs.map((crumb) => crumb.href));
  const currents = frame.site.navigation.map((link): Current => {
    return link.current === true || link.href === here ? "page" : above.has(link.href) && "true";
  });
  const form = JSON.stringify([frame.language, named, searches, currents]);
  const html = once(frame.site, form, () => (
    <Masthead frame={frame} named={named} searches={searches} currents={currents} />
  ));
  return <header dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Whether a way is where the page is: the page itself, or one above it. */
type Current = "page" | "true" | false;

function Masthead({ frame, named, searches, currents }: Props & { currents: readonly Current[] }): VNode {
  const { site } = frame;
  const { nav } = textsFor(frame.language);
  return (
    <>
      <p class="publisher">
        {site.publisherUrl === undefined ? (
          site.publisher
        ) : (
          // Elsewhere on the page the publisher's name leads to its page in the archive.
          <a href={site.publisherUrl} aria-label={nav.publisherSite(site.publisher)}>
            {site.publisher}
          </a>
        )}
      </p>
      <div class="masthead">
        {named && (
          <p class="site-title">
            <a href={site.home}>{site.title}</a>
          </p>
        )}
        <nav aria-label={nav.main}>
          <ul>
            {site.navigation.map((link, index) => (
              <li key={link.href}>
                <a href={link.href} aria-current={currents[index] || undefined}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {!searches && <SearchForm frame={frame} />}
      </div>
    </>
  );
}
