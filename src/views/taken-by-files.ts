import type { Fault } from "../archive/fault.ts";
import { foldersOf } from "./addresses.ts";
import type { SitePlan } from "./site-plan.ts";

/**
 * Former addresses at which, or below which, a file stands that is no page: `/feed.atom`.
 *
 * @param files every such file, relative to the site's folder; asked for only where there are former addresses
 */
export function takenByFiles(plan: SitePlan, files: () => Iterable<string>): readonly Fault[] {
  const moved = plan.pages("moved");
  if (moved.length === 0) return [];
  const standing = new Set(files());
  const pages = new Set(plan.all.map(({ file }) => file));
  // A copy for servers may stand beside every file: `index.html.gz`.
  const isTaken = (place: string) => {
    const original = place.replace(/\.(?:br|gz)$/, "");
    return standing.has(place) || (original !== place && (standing.has(original) || pages.has(original)));
  };
  return moved.flatMap(({ file, path, origin }): Fault[] => {
    const places = [file, ...foldersOf(file)];
    const taken = places.find(isTaken);
    if (taken === undefined) return [];
    const values = { address: path, other: `/${taken}` };
    return [{ file: origin, line: 1, column: 1, level: "error", rule: "address-taken", values }];
  });
}
