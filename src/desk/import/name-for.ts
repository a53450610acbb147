import { nameFrom } from "../../archive/name.ts";

const most = 80;

/**
 * The name of a new release: its date and its headline, at most 80 characters, cut between words, not taken yet.
 *
 * @param date ISO 8601, or the beginning of an interval
 */
export function nameFor(title: string, date: string | undefined, taken: ReadonlySet<string>): string {
  const day = date === undefined ? "" : `${date.split("/")[0]?.replace(/[~?]/g, "")} `;
  const whole = nameFrom(`${day}${title.replace(/[/–—:.,&+]/g, " ")}`);
  const cut =
    whole.length <= most
      ? whole
      : whole
          .slice(0, most + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, most);
  if (!taken.has(cut)) return cut;
  for (let count = 2; ; count += 1) {
    const numbered = `${cut.slice(0, most - String(count).length - 1).replace(/-$/, "")}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}
