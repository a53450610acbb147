import { grouped } from "./grouped.ts";
import type { SearchTexts } from "./search-texts.ts";

/** The search page in English. */
export const enSearch: SearchTexts = {
  address: {
    year: "year",
    project: "project",
    partner: "partner",
    person: "person",
    order: "order",
    page: "page",
    older: "older-too",
    undated: "undated",
    newest: "newest",
    oldest: "oldest",
  },
  heading: "Search",
  field: "Search the press archive",
  submit: "Search",
  hint: "Headlines, texts, captions, partners, projects and people are searched. Words in “quotation marks” are taken exactly.",
  withoutScript:
    "The search needs JavaScript, which does not run in your browser. Without it, these ways lead to every release:",
  ways: "Ways without a search",
  loading: "The search is loading …",
  found: (count) => (count === 1 ? "1 release found" : `${grouped(count, ",")} releases found`),
  instead: (query, parts) => `“${query}” does not occur. Searched for ${parts} instead. `,
  nothing: "No release found. A shorter word may help.",
  failed: "The search cannot be loaded at the moment. Please try again later.",
  missing:
    "These pages have no search index. None is made while editing (npm start); npm run build makes it.",
  results: "Releases found",
  orders: { relevance: "Best matches", newest: "Newest first", oldest: "Oldest first" },
  order: "Order",
  narrow: "Narrow down",
  facets: { year: "Year", project: "Project", partner: "Partner", person: "Person" },
  undated: "undated",
  remove: (value) => `${value}: remove this restriction`,
  more: "Show more results",
  older: (from, to) =>
    from === to ? `Search releases of ${from} too` : `Search releases from ${from} to ${to} too`,
  description: (title) => `Search: ${title}`,
};
