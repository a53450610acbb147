import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Frame } from "../src/views/shapes.ts";

interface Props {
  frame: Frame;
  /** Whether the archive's name stands here: not on the start page, where it is the headline. */
  named: boolean;
}

/** The head of the site: whose archive this is, and the ways into it. The search form's place is after the navigation. */
export function SiteHead({ frame, named }: Props): VNode {
  const { site } = frame;
  const nav = textsFor(frame.language).nav;
  const here = frame.breadcrumbs.at(-1)?.href;
  const above = new Set(frame.breadcrumbs.map((crumb) => crumb.href));
  return (
    <header>
      <p class="publisher">
        {site.publisherUrl === undefined ? site.publisher : <a href={site.publisherUrl}>{site.publisher}</a>}
      </p>
      <div class="masthead">
        {named && (
          <p class="site-title">
            <a href={site.home}>{site.title}</a>
          </p>
        )}
        <nav aria-label={nav.main}>
          <ul>
            {site.navigation.map((link) => {
              const current = link.current === true || link.href === here ? "page" : above.has(link.href);
              return (
                <li key={link.href}>
                  <a href={link.href} aria-current={current === false ? undefined : current}>
                    {link.text}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </div>
    </header>
  );
}
