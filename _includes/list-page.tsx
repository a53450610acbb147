import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { ListView } from "../src/views/shapes.ts";
import { Facts } from "./facts.tsx";
import { Pager } from "./pager.tsx";
import { ReleaseGroups } from "./release-list.tsx";
import { Subscribe } from "./subscribe.tsx";

/** A list of releases, under what they have in common: a time, a project, a partner, a person. */
export function ListPage({ view }: { view: ListView }): VNode {
  const texts = textsFor(view.frame.language);
  const empty = view.groups.every((group) => group.items.length === 0);
  // Facts stand between the head and the list, which then needs a heading: how many releases there are.
  const counted = view.facts.length > 0 && !empty;
  return (
    <>
      <header class="page-head">
        <hgroup>
          {view.label !== undefined && <p class="kicker">{view.label}</p>}
          <h1>{view.heading}</h1>
          {!counted && <p class="count">{view.count}</p>}
        </hgroup>
        {view.summary !== undefined && <p class="summary">{view.summary}</p>}
      </header>
      <Facts facts={view.facts} texts={texts} />
      {view.ways.length > 0 && (
        <nav class="nearby" aria-label={view.waysHeading}>
          <ul>
            {view.ways.map((way) => (
              <li key={way.href}>
                <a href={way.href} aria-current={way.current && "page"}>
                  {way.text}
                </a>{" "}
                <span class="detail">{way.count}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {empty ? (
        <p class="none">{texts.list.none}</p>
      ) : (
        <ReleaseGroups groups={view.groups} heading={counted ? view.count : undefined} />
      )}
      {view.pager !== undefined && <Pager pager={view.pager} texts={texts} />}
      {view.company.length > 0 && (
        <section class="company" aria-labelledby="company">
          <h2 id="company" class="group">
            {texts.dossier.company}
          </h2>
          <Facts facts={view.company} texts={texts} />
        </section>
      )}
      {view.subscription !== undefined && <Subscribe subscription={view.subscription} texts={texts} />}
    </>
  );
}
