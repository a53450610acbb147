import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { StartView } from "../src/views/shapes.ts";
import { MonthChart } from "./month-chart.tsx";
import { ReleaseList } from "./release-list.tsx";

/** The start page: whose archive this is, the ways into it, and what is new. */
export function StartPage({ view }: { view: StartView }): VNode {
  const { dossier, start: words } = textsFor(view.frame.language);
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
        <p class="summary">{view.summary}</p>
      </header>
      <div class="overview">
        <section class="ways" aria-labelledby="ways">
          <h2 id="ways">{words.ways}</h2>
          <ul>
            {view.ways.map((way) => (
              <li key={way.href}>
                <a href={way.href}>{way.text}</a> <span class="detail">{way.detail}</span>
              </li>
            ))}
          </ul>
        </section>
        {view.chart !== undefined && (
          <section class="timeline" aria-labelledby="months">
            <h2 id="months">{dossier.chart}</h2>
            <MonthChart entries={view.chart.entries} initials={view.chart.initials} />
            {view.chart.all !== undefined && (
              <p class="all-years">
                <a href={view.chart.all.href}>{view.chart.all.text}</a>
              </p>
            )}
          </section>
        )}
      </div>
      <section aria-labelledby="newest">
        <h2 id="newest" class="group">
          {words.newest}
        </h2>
        {view.newest.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <>
            <ReleaseList items={view.newest} level={3} />
            <p class="all">
              <a href={view.all.href}>{view.all.text}</a>
            </p>
          </>
        )}
      </section>
    </>
  );
}
