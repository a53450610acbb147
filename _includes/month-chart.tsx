import type { VNode } from "preact";
import type { IndexEntry, MonthBars } from "../src/views/shapes.ts";

interface Props {
  entries: readonly IndexEntry[];
  initials: readonly string[];
}

/** Years, each with a bar for every month that has releases, and with the number of all its releases. */
export function MonthChart({ entries, initials }: Props): VNode {
  return (
    <div class="chart">
      <ul>
        {entries.map(({ href, text, months, count, detail }) => (
          <li key={href}>
            <a href={href}>{text}</a>{" "}
            {months === undefined ? <span class="months" /> : <Months months={months} />}
            <span class="count">
              {count}
              {detail !== undefined && <span class="detail"> {detail}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p class="initials" aria-hidden="true">
        <span class="letters">
          {initials.map((letter, index) => (
            <span key={index}>{letter}</span>
          ))}
        </span>
      </p>
    </div>
  );
}

/** Percent of the width that a month takes, and that its bar leaves free on either side. */
const step = 100 / 12;
const gap = 0.5;

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

/**
 * The months of a year as bars; each leads to its page. In percent, not in units of a view box: so the chart grows with the
 * window and no focus ring is stretched. Where the text runs from the right, the sheet turns it round.
 */
function Months({ months: { label, bars } }: { months: MonthBars }): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and SVG has no element for a group with a name
    <svg class="months" role="group" aria-label={label}>
      {bars.map(({ month, href, text, height }) => (
        <a key={month} href={href} aria-label={text}>
          <title>{text}</title>
          <rect class="hit" x={percent((month - 1) * step)} width={percent(step)} height="100%" />
          <rect
            x={percent((month - 1) * step + gap)}
            y={percent(100 - height)}
            width={percent(step - 2 * gap)}
            height={percent(height)}
          />
        </a>
      ))}
    </svg>
  );
}
