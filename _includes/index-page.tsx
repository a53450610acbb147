import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { IndexView } from "../src/views/shapes.ts";
import { EntryList } from "./entry-list.tsx";
import { MonthChart } from "./month-chart.tsx";

/** An index: every project, partner, person or year, with the number of its releases. */
export function IndexPage({ view }: { view: IndexView }): VNode {
  const empty = view.groups.every((group) => group.entries.length === 0);
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
        {view.summary !== undefined && <p class="summary">{view.summary}</p>}
      </header>
      {empty && <p class="none">{textsFor(view.frame.language).start.none}</p>}
      {view.groups.map((group, index) =>
        group.initials !== undefined ? (
          <MonthChart key={index} entries={group.entries} initials={group.initials} />
        ) : group.heading === undefined ? (
          <EntryList key={index} entries={group.entries} />
        ) : (
          <section key={index} class="letter" id={group.id}>
            <h2>{group.heading}</h2>
            <EntryList entries={group.entries} />
          </section>
        ),
      )}
    </>
  );
}
