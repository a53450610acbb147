import { fullName } from "../archive/names.ts";
import type { NamedRecord, Role } from "../archive/records.ts";
import { type CalendarDate, edtfOf } from "../archive/release-date.ts";
import type { ViewContext } from "./context.ts";

/** A record as open data. */
export interface OpenRecord {
  readonly id: string;
  readonly name: string;
  /** Absolute address of its page. */
  readonly url: string;
  readonly short?: string;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly partOf?: string;
  readonly website?: string;
  readonly place?: string;
  readonly summary?: string;
  readonly funding?: string;
  /** EDTF */
  readonly from?: string;
  readonly to?: string;
  /** Ids of a project's organisations and people. */
  readonly organisations?: readonly string[];
  readonly people?: readonly string[];
  readonly roles?: readonly OpenRole[];
}

/** A function of a person: ids, and dates in EDTF. */
export interface OpenRole {
  readonly role: string;
  readonly organisation?: string;
  readonly project?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * What the open data says beside the releases. Records without a published release, and people who are hidden, are not
 * in it.
 */
export interface OpenData {
  readonly site: {
    readonly title: string;
    readonly url: string;
    readonly language: string;
    readonly publisher: string;
  };
  readonly records: Readonly<Record<"organisations" | "projects" | "people", readonly OpenRecord[]>>;
}

function term(from: CalendarDate | undefined, to: CalendarDate | undefined) {
  return { ...(from !== undefined && { from: edtfOf(from) }), ...(to !== undefined && { to: edtfOf(to) }) };
}

function openRole({ role, organisation, project, from, to }: Role): OpenRole {
  return {
    role,
    ...(organisation !== undefined && { organisation: organisation.id }),
    ...(project !== undefined && { project }),
    ...term(from, to),
  };
}

function openRecord(context: ViewContext, record: NamedRecord): OpenRecord | undefined {
  const path = context.pathOf(record);
  if (path === undefined) return undefined;
  const shared = {
    id: record.id,
    name: fullName(record),
    url: context.addresses.absolute(path),
    aliases: record.aliases,
  };
  switch (record.type) {
    case "organisation": {
      const { short, kind, partOf, url, place } = record;
      return {
        ...shared,
        ...(short !== undefined && { short }),
        ...(kind !== undefined && { kind }),
        ...(partOf !== undefined && { partOf }),
        ...(url !== undefined && { website: url }),
        ...(place !== undefined && { place }),
      };
    }
    case "project": {
      const { short, summary, funding, from, to } = record;
      return {
        ...shared,
        ...(short !== undefined && { short }),
        ...(summary !== undefined && { summary }),
        ...(funding !== undefined && { funding }),
        ...term(from, to),
        organisations: record.organisations.map(({ id }) => id),
        people: record.people.filter(({ hidden }) => !hidden).map(({ id }) => id),
      };
    }
    case "person":
      return {
        ...shared,
        ...(record.url !== undefined && { website: record.url }),
        roles: record.roles.map(openRole),
      };
  }
}

/** The archive itself and its records as open data. */
export function openData(context: ViewContext): OpenData {
  const { addresses, archive } = context;
  const { site, organisations, projects, people } = archive;
  const records = (of: ReadonlyMap<string, NamedRecord>) =>
    [...of.values()].flatMap((record) => openRecord(context, record) ?? []);
  return {
    site: {
      title: site.title,
      url: addresses.absolute(addresses.home),
      language: site.language,
      publisher: site.publisher.id,
    },
    records: { organisations: records(organisations), projects: records(projects), people: records(people) },
  };
}
