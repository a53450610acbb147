import type { Person, Role } from "./records.ts";
import { firstDayOf, lastDayOf, type ReleaseDate } from "./release-date.ts";

/**
 * The roles that a person held on a release's date, or may have held where the date or the role's limits are inexact.
 * On an undated release only roles without limits are certain enough to be shown.
 */
export function rolesOn(person: Person, date: ReleaseDate | undefined): readonly Role[] {
  return person.roles.filter((role) => {
    if (date === undefined) return role.from === undefined && role.to === undefined;
    const begins = role.from === undefined ? "" : firstDayOf(role.from);
    const ends = role.to === undefined ? "9999-99-99" : lastDayOf(role.to);
    return begins <= date.lastDay && ends >= date.firstDay;
  });
}
