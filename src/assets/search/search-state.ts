import type { Facet, SearchOrder, SearchTexts } from "../../texts/search-texts.ts";

/** The facets, in the order in which the page shows them. */
export const facets: readonly Facet[] = ["year", "project", "partner", "person"];

/** All that a search consists of. It stands in the page's address, so that it can be sent. */
export interface SearchState {
  readonly query: string;
  /** The chosen values: a year, a record's id. */
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly order: SearchOrder;
  /** How many pages of results are shown, from 1. */
  readonly page: number;
  /** Whether the older blocks of a large archive are searched too. */
  readonly older: boolean;
}

type Words = SearchTexts["address"];

/** Reads a search from the part of an address behind `?`. What makes no sense is left out. */
export function readState(search: string, words: Words): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen: Partial<Record<Facet, string>> = {};
  for (const facet of facets) {
    const value = parameters.get(words[facet])?.trim();
    if (value !== undefined && value !== "") chosen[facet] = value;
  }
  const order = parameters.get(words.order);
  return {
    query: parameters.get("q")?.trim() ?? "",
    chosen,
    order: order === words.newest ? "newest" : order === words.oldest ? "oldest" : "relevance",
    page: Math.max(1, Math.min(1000, Math.trunc(Number(parameters.get(words.page) ?? "1")) || 1)),
    older: parameters.has(words.older),
  };
}

/** Writes a search as the part of an address from `?` on; nothing for an empty search. */
export function writeState(state: SearchState, words: Words): string {
  const parameters = new URLSearchParams();
  if (state.query !== "") parameters.set("q", state.query);
  for (const facet of facets) {
    const value = state.chosen[facet];
    if (value !== undefined) parameters.set(words[facet], value);
  }
  if (state.order !== "relevance") parameters.set(words.order, words[state.order]);
  if (state.older) parameters.set(words.older, "1");
  if (state.page > 1) parameters.set(words.page, String(state.page));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether there is anything to search for. */
export function isAsked({ query, chosen }: SearchState): boolean {
  return query !== "" || Object.keys(chosen).length > 0;
}

/** A search with one value of a facet chosen, or without it; the results begin anew. */
export function withFacet(state: SearchState, facet: Facet, value: string | undefined): SearchState {
  const { [facet]: _, ...others } = state.chosen;
  return { ...state, page: 1, chosen: value === undefined ? others : { ...others, [facet]: value } };
}
