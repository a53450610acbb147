import type { SharedData } from "./read-records.ts";
import type { ReleaseEntry } from "./read-releases.ts";

type RecordIds = Readonly<Record<"organisations" | "projects" | "people", ReadonlySet<string>>>;

/** Ids of the records that releases name anywhere in their front matter. */
function idsIn(entries: readonly ReleaseEntry[]): RecordIds {
  const organisations = new Set<string>();
  const projects = new Set<string>();
  const people = new Set<string>();
  for (const { input } of entries) {
    const shown = (input.photos ?? []).flatMap((photo) => photo.people ?? []).map(({ person }) => person);
    // A contact is an organisation or a person, or words, which are nobody's id.
    const contact = input.contact === undefined ? [] : [input.contact];
    const issuer = input.issuer === undefined ? [] : [input.issuer];
    for (const id of [...issuer, ...(input.partners ?? []), ...contact]) organisations.add(id);
    for (const id of input.projects ?? []) projects.add(id);
    for (const id of [...(input.people ?? []), ...shown, ...contact]) people.add(id);
  }
  return { organisations, projects, people };
}

/**
 * The shared data without the records that only releases name that are held back, and without what other records say
 * of them: who leads a new office stands in people.yaml before the release about it is out.
 *
 * @returns the data itself when there is nothing to take out
 */
export function withoutHeldRecords(
  shared: SharedData,
  held: readonly ReleaseEntry[],
  published: readonly ReleaseEntry[],
): SharedData {
  if (held.length === 0) return shared;
  const named = idsIn(held);
  const known = idsIn(published);
  const { publisher, contact } = shared.site?.input ?? {};
  const isHeld = (kind: keyof RecordIds, id: string | undefined) =>
    id !== undefined && named[kind].has(id) && !known[kind].has(id) && id !== publisher && id !== contact;
  const open = <T extends { readonly input: { readonly id: string } }>(
    kind: keyof RecordIds,
    entries: readonly T[],
  ) => entries.filter(({ input }) => !isHeld(kind, input.id));
  const organisations = open("organisations", shared.organisations);
  const projects = open("projects", shared.projects);
  const people = open("people", shared.people);
  const isSame =
    organisations.length === shared.organisations.length &&
    projects.length === shared.projects.length &&
    people.length === shared.people.length;
  if (isSame) return shared;
  return {
    ...shared,
    organisations: organisations.map((entry) => {
      const { "part-of": whole, ...rest } = entry.input;
      return isHeld("organisations", whole) ? { ...entry, input: rest } : entry;
    }),
    projects: projects.map((entry) => {
      const { organisations: joined = [], people: members = [], ...rest } = entry.input;
      const input = {
        ...rest,
        organisations: joined.filter((id) => !isHeld("organisations", id)),
        people: members.filter((id) => !isHeld("people", id)),
      };
      return { ...entry, input };
    }),
    people: people.map((entry) => {
      const { roles = [], ...rest } = entry.input;
      const kept = roles.filter(
        ({ organisation, project }) => !isHeld("organisations", organisation) && !isHeld("projects", project),
      );
      return { ...entry, input: { ...rest, roles: kept } };
    }),
  };
}
