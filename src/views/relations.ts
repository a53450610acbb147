import type { Organisation, Person, Project, Role } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";

/** A function that a person holds or held. */
export interface HeldRole {
  readonly person: Person;
  readonly role: Role;
}

/**
 * What points at an organisation from elsewhere in the records, gathered once for all of them. Only what has a page: a
 * record without a published release may belong to one that is not public yet.
 */
export interface Relations {
  /** Organisations that belong to one, by its id. */
  readonly parts: ReadonlyMap<string, readonly Organisation[]>;
  readonly projects: ReadonlyMap<Organisation, readonly Project[]>;
  readonly staff: ReadonlyMap<Organisation, readonly HeldRole[]>;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

export function relationsOf(context: ViewContext): Relations {
  const { organisations, people, projects } = context.archive;
  const parts = new Map<string, Organisation[]>();
  const carried = new Map<Organisation, Project[]>();
  const staff = new Map<Organisation, HeldRole[]>();
  for (const organisation of organisations.values()) {
    if (organisation.partOf === undefined || context.pathOf(organisation) === undefined) continue;
    add(parts, organisation.partOf, organisation);
  }
  for (const project of projects.values()) {
    if (context.pathOf(project) === undefined) continue;
    for (const organisation of project.organisations) add(carried, organisation, project);
  }
  for (const person of people.values()) {
    // Nor has a hidden person one.
    if (context.pathOf(person) === undefined) continue;
    for (const role of person.roles) {
      if (role.organisation !== undefined) add(staff, role.organisation, { person, role });
    }
  }
  return { parts, projects: carried, staff };
}
