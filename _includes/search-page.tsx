import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { SearchView } from "../src/views/shapes.ts";
import { LinkList } from "./link-list.tsx";

/**
 * The search page. Its script fills the parts that are empty or hidden here, and makes results and facets from the
 * templates at its end; without a script it leads to the indexes.
 */
export function SearchPage({ view }: { view: SearchView }): VNode {
  const texts = textsFor(view.frame.language).search;
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
      </header>
      <div class="search" id="search" data-index={view.index} data-root={view.root}>
        <search class="search-form">
          <form action={view.action}>
            <label for="query">{texts.field}</label>
            <div class="search-line">
              <input type="search" id="query" name="q" autocomplete="off" aria-describedby="query-hint" />
              <button type="submit">{texts.submit}</button>
            </div>
            <p class="hint" id="query-hint">
              {texts.hint}
            </p>
          </form>
        </search>
        <p class="without-script" id="search-without">
          {texts.withoutScript}
        </p>
        <p class="search-status" role="status" id="search-status" tabIndex={-1}></p>
        <nav class="search-orders" aria-label={texts.order} id="search-orders" hidden>
          <ul></ul>
        </nav>
        <section class="search-facets" aria-labelledby="search-narrow" id="search-facets" hidden>
          <h2 id="search-narrow">{texts.narrow}</h2>
          <ul class="chosen" id="search-chosen"></ul>
        </section>
        <section class="search-results" aria-labelledby="search-found" id="search-results" hidden>
          <h2 class="search-heading" id="search-found">
            {texts.results}
          </h2>
          <ol class="releases"></ol>
          <p class="search-on" id="search-on"></p>
        </section>
        <section class="search-ways" aria-labelledby="search-ways-heading" id="search-ways">
          <h2 id="search-ways-heading">{texts.ways}</h2>
          <LinkList links={view.ways} />
        </section>
      </div>
      <template id="result-template">
        <li>
          <article>
            <hgroup>
              <p class="kicker"></p>
              <h3>…</h3>
              <p class="subtitle"></p>
            </hgroup>
            <p class="mark"></p>
            <p class="teaser"></p>
            <p class="date"></p>
          </article>
        </li>
      </template>
      <template id="facet-template">
        <details class="facet">
          <summary></summary>
          <ul></ul>
        </details>
      </template>
      <template id="value-template">
        <li>
          <span class="value"></span> <span class="count"></span>
        </li>
      </template>
    </>
  );
}
