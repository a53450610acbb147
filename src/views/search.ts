import type { Builder } from "./builder.ts";
import type { SearchView } from "./shapes.ts";

/** The file that tells the search's script which blocks the index has, below the search page. */
export const searchIndexFile = "index.json";

/** `/suche/` */
export function searchView({ context, frame }: Builder): SearchView {
  const { addresses, assets, texts } = context;
  const { heading, hint } = texts.search;
  const page = frame({
    heading,
    path: addresses.search,
    description: hint,
    script: assets.searchScript,
  });
  return {
    kind: "search",
    frame: page,
    heading,
    action: addresses.href(addresses.search),
    index: addresses.href(addresses.searchFile(searchIndexFile)),
    root: addresses.prefix,
    ways: page.site.navigation,
  };
}
