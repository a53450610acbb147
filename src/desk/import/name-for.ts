import { nameFrom } from "../../archive/name.ts";

const most = 80;

/** Names that are taken, and where counting goes on for those that are taken many times. */
export class TakenNames {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  take(name: string): void {
    this.#taken.add(name);
  }

  /** The name itself, or the first with a number behind it that is not taken; at most 80 characters. */
  free(name: string): string {
    if (!this.#taken.has(name)) return name;
    for (let count = this.#next.get(name) ?? 2; ; count += 1) {
      const numbered = `${name.slice(0, most - String(count).length - 1).replace(/-$/, "")}-${count}`;
      if (this.#taken.has(numbered)) continue;
      this.#next.set(name, count);
      return numbered;
    }
  }
}

/**
 * The name of a new release: its date and its headline, at most 80 characters, cut between words, not taken yet.
 *
 * @param date ISO 8601, or the beginning of an interval
 */
export function nameFor(title: string, date: string | undefined, taken: TakenNames): string {
  const day = date === undefined ? "" : `${date.split("/")[0]?.replace(/[~?]/g, "")} `;
  const whole = nameFrom(`${day}${title.replace(/[/–—:.,&+]/g, " ")}`);
  const cut = whole.slice(0, most + 1).replace(/-[^-]*$/, "");
  return taken.free(whole.length <= most ? whole : cut.slice(0, most));
}
