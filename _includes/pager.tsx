import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { Pager as PagerView } from "../src/views/shapes.ts";

interface Props {
  pager: PagerView;
  texts: Texts;
}

/** The way through a long list: what this page holds, the page before and after, and the pages by number. */
export function Pager({ pager, texts }: Props): VNode | null {
  const { list, nav } = texts;
  if (pager.pages < 2) return null;
  return (
    <nav class="pager" aria-label={nav.pages}>
      <p>{list.range(pager.first, pager.last, pager.total)}</p>
      <ul>
        {pager.previous !== undefined && (
          <li class="previous">
            <a rel="prev" href={pager.previous}>
              {list.previous}
            </a>
          </li>
        )}
        {pager.steps.map((step) =>
          "gap" in step ? (
            <li class="step">…</li>
          ) : (
            <li class="step" key={step.href}>
              <a
                href={step.href}
                aria-current={step.current && "page"}
                aria-label={list.page(Number(step.text), pager.pages)}
              >
                {step.text}
              </a>
            </li>
          ),
        )}
        {pager.next !== undefined && (
          <li class="next">
            <a rel="next" href={pager.next}>
              {list.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
