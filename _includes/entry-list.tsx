import type { VNode } from "preact";
import type { IndexEntry } from "../src/views/shapes.ts";

/** Names with the number of their releases. */
export function EntryList({ entries }: { entries: readonly IndexEntry[] }): VNode {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.href}>
          <span>
            <a href={entry.href}>{entry.text}</a>
            {entry.detail !== undefined && (
              <>
                {" "}
                <span class="detail">{entry.detail}</span>
              </>
            )}
          </span>{" "}
          <span class="count">{entry.count}</span>
        </li>
      ))}
    </ul>
  );
}
