import type { Organisation, Person, Release } from "../archive/records.ts";
import { lastDayOf, type ReleaseDate } from "../archive/release-date.ts";
import { rolesOn } from "../archive/roles.ts";
import type { ViewContext } from "./context.ts";
import type { PersonView, RecordView } from "./shapes.ts";

/** An organisation's name on a date: the former name that held longest after it, else today's. */
export function nameOn({ name, former }: Organisation, date: ReleaseDate | undefined): string {
  if (date === undefined) return name;
  const held = former
    .flatMap(({ name: old, until }) => (until === undefined ? [] : [{ old, until: lastDayOf(until) }]))
    .filter(({ until }) => until >= date.lastDay)
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  return held[0]?.old ?? name;
}

/** An organisation as a release names it: by its name then, with today's beside it where that has changed. */
export function organisationView(
  context: ViewContext,
  organisation: Organisation,
  release: Release,
): RecordView {
  const href = context.hrefOf(organisation);
  const then = nameOn(organisation, release.date);
  return {
    text: then,
    ...(href !== undefined && { href }),
    ...(then !== organisation.name && { today: context.texts.release.today(organisation.name) }),
  };
}

/**
 * A person as a release names them: with the role then, and today's beside it where the records say that it has
 * changed. Roles without limits are of no date, so they never differ.
 */
export function personView(context: ViewContext, person: Person, release: Release, as?: string): PersonView {
  const { comma, release: words } = context.texts;
  const { text: name, href } = context.linkTo(person);
  const role = as ?? context.roleOn(person, release);
  const now = context.today === undefined || release.date === undefined ? [] : rolesOn(person, context.today);
  const then = rolesOn(person, release.date).map((held) => held.role);
  const since = [...new Set(now.map((held) => held.role))];
  const changed = then.length > 0 && since.some((current) => !then.includes(current));
  return {
    name,
    ...(href !== undefined && { href }),
    ...(role !== undefined && { role }),
    ...(changed && { today: words.today(since.join(comma)) }),
  };
}
