import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import type { Pager } from "./shapes.ts";

/** Releases on one page of a list. */
export const pageSize = 50;

/** How many pages a list of that many releases has; an empty list has one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** Page numbers to show: the first, the last, this one and its neighbours. */
function shownSteps(page: number, pages: number): readonly number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages]);
  return [...wanted].filter((step) => step >= 1 && step <= pages).sort((a, b) => a - b);
}

/** The way through a list's pages; `undefined` for a list of one page. */
export function pagerFor(
  context: ViewContext,
  list: SitePath,
  page: number,
  total: number,
): Pager | undefined {
  const pages = pagesOf(total);
  if (pages === 1) return undefined;
  const { addresses, texts } = context;
  const href = (step: number) => addresses.href(addresses.listPage(list, step));
  const steps: Pager["steps"][number][] = [];
  let before = 0;
  for (const step of shownSteps(page, pages)) {
    if (step > before + 1) steps.push({ gap: true });
    steps.push({ text: texts.number(step), href: href(step), ...(step === page && { current: true }) });
    before = step;
  }
  return {
    page,
    pages,
    total,
    first: (page - 1) * pageSize + 1,
    last: Math.min(page * pageSize, total),
    ...(page > 1 && { previous: href(page - 1) }),
    ...(page < pages && { next: href(page + 1) }),
    steps,
  };
}
