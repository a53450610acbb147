import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Frame } from "../src/views/shapes.ts";

/** The search field in the head of every page: a plain form that leads to the search page. */
export function SearchForm({ frame }: { frame: Frame }): VNode {
  const { field, submit } = textsFor(frame.language).search;
  return (
    <search class="site-search">
      <form action={frame.site.search}>
        <input type="search" name="q" aria-label={field} placeholder={field} />
        <button type="submit">{submit}</button>
      </form>
    </search>
  );
}
