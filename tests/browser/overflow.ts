import type { Page } from "playwright/test";

const script = `(() => {
  // Inside something that scrolls by itself, ends in an ellipsis, or is there for screen readers only.
  const mayBeWide = (element) => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(at);
      if (/auto|scroll/.test(overflowX)) return true;
      if (overflowX === "hidden" && (textOverflow === "ellipsis" || at.clientWidth <= 1)) return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1) && !mayBeWide(element);
  });
  const lines = wide.map((element) => element.outerHTML.slice(0, 120));
  if (document.documentElement.scrollWidth > innerWidth) {
    lines.unshift("the page scrolls: " + document.documentElement.scrollWidth + " px");
  }
  return lines;
})()`;

/** What reaches beyond the sides of the window, so that readers must scroll sideways or miss it. */
export function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(script);
}
