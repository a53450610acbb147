import type { PageView } from "../src/views/shapes.ts";
import type { SitePlan } from "../src/views/site-plan.ts";

type Kind = PageView["kind"];

function isOfKind<K extends Kind>(view: PageView, kind: K): view is Extract<PageView, { kind: K }> {
  return view.kind === kind;
}

/** What the page at a path shows. */
export function viewAt<K extends Kind>(
  plan: SitePlan,
  path: string,
  kind: K,
): Extract<PageView, { kind: K }> {
  const view = plan.all.find((page) => page.path === path)?.view;
  if (view === undefined) throw new Error(`There is no page at ${path}.`);
  if (!isOfKind(view, kind)) throw new Error(`The page at ${path} is of kind "${view.kind}", not "${kind}".`);
  return view;
}

/** Titles of the releases in a list, in order. */
export function titlesIn({ groups }: Extract<PageView, { kind: "list" }>): readonly string[] {
  return groups.flatMap(({ items }) => items.map(({ title }) => title));
}
