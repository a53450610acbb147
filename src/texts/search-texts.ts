/** The facets by which search results are narrowed down. */
export type Facet = "year" | "project" | "partner" | "person";

/** In which order results stand. */
export type SearchOrder = "relevance" | "newest" | "oldest";

/** Words of the search page. They are also part of its script, so this catalogue stands alone. */
export interface SearchTexts {
  /** Names and values in the search page's address. Once published they never change. */
  readonly address: Readonly<Record<Facet | "order" | "page" | "older", string>> & {
    /** The value of `year` for releases without a date. */
    readonly undated: string;
    readonly newest: string;
    readonly oldest: string;
  };
  readonly heading: string;
  /** Label of the search field. */
  readonly field: string;
  readonly submit: string;
  /** Under the field: what is searched, and how words are taken. */
  readonly hint: string;
  /** Said where scripts do not run. */
  readonly withoutScript: string;
  /** Heading of the ways into the archive without a search. */
  readonly ways: string;
  readonly loading: string;
  readonly found: (count: number) => string;
  /** Said before the number of results where a compound was found by its parts only. */
  readonly instead: (query: string, parts: string) => string;
  readonly nothing: string;
  /** The index cannot be had, because the network fails. */
  readonly failed: string;
  /** There is no index: it is made by the build, not while editing. */
  readonly missing: string;
  readonly results: string;
  readonly orders: Readonly<Record<SearchOrder, string>>;
  readonly order: string;
  readonly narrow: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly undated: string;
  /** Takes a chosen value of a facet away. */
  readonly remove: (value: string) => string;
  readonly more: string;
  /** Leads to a search of the older years too. */
  readonly older: (from: string, to: string) => string;
  /** The browser's name for this search: the archive's title. */
  readonly description: (title: string) => string;
}
