import type { z } from "zod";
import type { Fault, RecordKind } from "./fault.ts";
import { parseMoment } from "./moment.ts";
import { namePattern } from "./name.ts";
import { namesOf } from "./names.ts";
import { nearest } from "./nearest.ts";
import { faultAt, type YamlValue } from "./parse.ts";
import type { DataFile, Entry, SharedData } from "./read-records.ts";
import type { ReleaseEntry } from "./read-releases.ts";
import type {
  Contact,
  EditorTarget,
  NamedRecord,
  Organisation,
  Person,
  Photo,
  Project,
  Release,
  Role,
  Site,
  Withdrawal,
} from "./records.ts";
import type { CalendarDate } from "./release-date.ts";
import type { organisationSchema, personSchema, projectSchema, SiteInput } from "./schema.ts";
import { termFault } from "./term.ts";
import type { YamlPath } from "./yaml.ts";

/** Where the records of each kind stand. */
const homes: Readonly<Record<RecordKind, readonly DataFile[]>> = {
  organisation: ["organisations.yaml"],
  project: ["projects.yaml"],
  person: ["people.yaml"],
  contact: ["people.yaml", "organisations.yaml"],
  release: [],
};

/**
 * Joins what the files say: ids become records, and what holds only between records is checked.
 * Records that are wrong by themselves never get here, so a record that is joined is right.
 */
export class Joiner {
  readonly #faults: Fault[] = [];
  readonly organisations = new Map<string, Organisation>();
  readonly projects = new Map<string, Project>();
  readonly people = new Map<string, Person>();
  #names: ReadonlySet<string>;
  readonly #recordNames = new Map<NamedRecord, ReadonlySet<string>>();
  readonly #faultyIds: ReadonlySet<string>;
  readonly #unread: SharedData["unread"];
  /** Faults of the records themselves. */
  readonly #own: number;
  readonly #joined = new WeakMap<
    ReleaseEntry,
    { readonly release: Release | undefined; readonly faults: readonly Fault[] }
  >();

  constructor(shared: SharedData, releaseNames: ReadonlySet<string>) {
    this.#names = releaseNames;
    this.#faultyIds = shared.faultyIds;
    this.#unread = shared.unread;
    this.#joinOrganisations(shared.organisations);
    this.#joinPeople(shared.people, new Set(shared.projects.map(({ input }) => input.id)));
    for (const entry of shared.projects) this.projects.set(entry.input.id, this.#project(entry));
    this.#own = this.#faults.length;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Begins anew with the same records. A release whose file is the same is not joined again. */
  again(releaseNames: ReadonlySet<string>): void {
    this.#names = releaseNames;
    this.#faults.length = this.#own;
  }

  #unknown(at: YamlValue, path: YamlPath, id: string, kind: RecordKind, known: Iterable<string>): void {
    if (this.#faultyIds.has(id) || homes[kind].some((file) => this.#unread.has(file))) return;
    const near = nearest(id, known);
    const values = { id, in: kind, ...(near !== undefined && { nearest: near }) };
    this.#faults.push(faultAt(at, path, { rule: "unknown-id", values }));
  }

  #find<T>(
    at: YamlValue,
    path: YamlPath,
    id: string,
    kind: RecordKind,
    records: ReadonlyMap<string, T>,
  ): T | undefined {
    const found = records.get(id);
    if (found === undefined) this.#unknown(at, path, id, kind, records.keys());
    return found;
  }

  #findAll<T>(
    at: YamlValue,
    key: string,
    ids: readonly string[] | undefined,
    kind: RecordKind,
    records: ReadonlyMap<string, T>,
  ): readonly T[] {
    return (ids ?? []).flatMap((id, index) => this.#find(at, [key, index], id, kind, records) ?? []);
  }

  #checkTerm(
    at: YamlValue,
    path: YamlPath,
    from: CalendarDate | undefined,
    to: CalendarDate | undefined,
  ): void {
    const fault = termFault(from, to);
    if (fault !== undefined) this.#faults.push(faultAt(at, [...path, "from"], fault));
  }

  #joinOrganisations(entries: readonly Entry<z.output<typeof organisationSchema>>[]): void {
    for (const { input } of entries) {
      const { "part-of": partOf, aliases = [], former = [], ...rest } = input;
      this.organisations.set(input.id, {
        type: "organisation",
        ...rest,
        aliases,
        former,
        ...(partOf !== undefined && { partOf }),
      });
    }
    for (const { input, at } of entries) {
      const partOf = input["part-of"];
      if (partOf === undefined) continue;
      if (this.#find(at, ["part-of"], partOf, "organisation", this.organisations) === undefined) continue;
      if (this.#leadsTo(partOf, input.id)) {
        this.#faults.push(faultAt(at, ["part-of"], { rule: "part-of-itself", values: { id: input.id } }));
      }
    }
  }

  #leadsTo(from: string, id: string): boolean {
    const seen = new Set<string>();
    for (
      let at: string | undefined = from;
      at !== undefined && !seen.has(at);
      at = this.organisations.get(at)?.partOf
    ) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  }

  #joinPeople(entries: readonly Entry<z.output<typeof personSchema>>[], projects: ReadonlySet<string>): void {
    for (const { input, at } of entries) {
      const { aliases = [], roles = [], hidden = false, ...rest } = input;
      const joined = roles.map(({ organisation, project, ...role }, index): Role => {
        this.#checkTerm(at, ["roles", index], role.from, role.to);
        const held =
          organisation === undefined
            ? undefined
            : this.#find(
                at,
                ["roles", index, "organisation"],
                organisation,
                "organisation",
                this.organisations,
              );
        if (project !== undefined && !projects.has(project)) {
          this.#unknown(at, ["roles", index, "project"], project, "project", projects);
        }
        return {
          ...role,
          ...(held !== undefined && { organisation: held }),
          ...(project !== undefined && { project }),
        };
      });
      this.people.set(input.id, { type: "person", ...rest, aliases, roles: joined, hidden });
    }
  }

  #project({ input, at }: Entry<z.output<typeof projectSchema>>): Project {
    this.#checkTerm(at, [], input.from, input.to);
    return {
      type: "project",
      ...input,
      aliases: input.aliases ?? [],
      organisations: this.#findAll(
        at,
        "organisations",
        input.organisations,
        "organisation",
        this.organisations,
      ),
      people: this.#findAll(at, "people", input.people, "person", this.people),
    };
  }

  /** A contact is a record's id, or words: whatever is not written like an id is words. */
  #contact(at: YamlValue, contact: string | undefined): Contact | undefined {
    if (contact === undefined || !namePattern.test(contact)) return contact;
    const record = this.people.get(contact) ?? this.organisations.get(contact);
    if (record === undefined) {
      this.#unknown(at, ["contact"], contact, "contact", [
        ...this.people.keys(),
        ...this.organisations.keys(),
      ]);
    }
    return record;
  }

  /** The archive's own record; `undefined` when its publisher is not known. */
  site({ input, at }: NonNullable<SharedData["site"]>, legal: Site["legal"]): Site | undefined {
    const publisher = this.#find(at, ["publisher"], input.publisher, "organisation", this.organisations);
    const contact = this.#contact(at, input.contact);
    if (publisher === undefined) return undefined;
    const { accent, "accent-dark": accentDark } = input.look ?? {};
    const firstUrl = input["first-url"];
    return {
      title: input.title,
      url: asFolder(input.url),
      ...(firstUrl !== undefined && { firstUrl: asFolder(firstUrl) }),
      language: input.language,
      timeZone: input["time-zone"],
      publisher,
      ...(contact !== undefined && { contact }),
      ...(input.reuse !== undefined && { reuse: input.reuse }),
      ...(input.accessibility !== undefined && { accessibility: input.accessibility }),
      legal,
      ...(input.editor !== undefined && { editor: editorTarget(input.editor) }),
      look: { ...(accent !== undefined && { accent }), ...(accentDark !== undefined && { accentDark }) },
    };
  }

  /** Checks what front matter that is wrong by itself points at, so that all faults show in one run. */
  checkReferences(at: YamlValue): void {
    const kinds: readonly (readonly [
      key: string,
      kind: RecordKind,
      records: ReadonlyMap<string, NamedRecord>,
    ])[] = [
      ["issuer", "organisation", this.organisations],
      ["partners", "organisation", this.organisations],
      ["projects", "project", this.projects],
      ["people", "person", this.people],
    ];
    for (const [key, kind, records] of kinds) {
      const value: unknown = Reflect.get(Object(at.value), key);
      for (const [index, id] of (Array.isArray(value) ? value : [value]).entries()) {
        if (typeof id !== "string" || !namePattern.test(id)) continue;
        this.#find(at, Array.isArray(value) ? [key, index] : [key], id, kind, records);
      }
    }
  }

  /**
   * A release with its records; its faults are collected, and it is `undefined` when its issuer is not known.
   *
   * @param site made from the same shared data each time
   */
  release(entry: ReleaseEntry, site: Site): Release | undefined {
    let joined = this.#joined.get(entry);
    if (joined === undefined) {
      const before = this.#faults.length;
      const release = this.#release(entry, site);
      joined = { release, faults: this.#faults.splice(before) };
      // Whether another release is there may change without its own file.
      if (entry.input["replaced-by"] === undefined) this.#joined.set(entry, joined);
    }
    this.#faults.push(...joined.faults);
    return joined.release;
  }

  #release(entry: ReleaseEntry, site: Site): Release | undefined {
    const { at, input, name, file, digest, body } = entry;
    const issuer =
      input.issuer === undefined
        ? site.publisher
        : this.#find(at, ["issuer"], input.issuer, "organisation", this.organisations);
    const partners = this.#findAll(at, "partners", input.partners, "organisation", this.organisations);
    const projects = this.#findAll(at, "projects", input.projects, "project", this.projects);
    const named = this.#findAll(at, "people", input.people, "person", this.people);
    const photos = (input.photos ?? []).map((photo, index) => this.#photo(at, index, photo));
    const shown = photos.flatMap((photo) => photo.people.map(({ person }) => person));
    const people = [...new Set([...named, ...shown])];
    const contact = this.#contact(at, input.contact) ?? site.contact;
    const embargo = this.#embargo(at, input.embargo, site.timeZone);
    const replacedBy = input["replaced-by"];
    if (replacedBy !== undefined && (replacedBy === name || !this.#names.has(replacedBy))) {
      const others = [...this.#names].filter((other) => other !== name);
      this.#unknown(at, ["replaced-by"], replacedBy, "release", others);
    }
    if (issuer === undefined) return undefined;
    this.#checkSharedNames(entry, [issuer, ...partners, ...projects, ...people]);
    const { title, date, withdrawn, number, corrections = [], aliases = [] } = input;
    const lasting = {
      name,
      file,
      digest,
      title,
      ...(date !== undefined && { date }),
      issuer,
      partners,
      projects,
      people,
      ...(number !== undefined && { number }),
      ...(contact !== undefined && { contact }),
      language: input.language ?? site.language,
      ...(embargo !== undefined && { embargo }),
      corrections,
      ...(withdrawn !== undefined && { withdrawn }),
      ...(replacedBy !== undefined && { replacedBy }),
      aliases,
      translations: [],
    };
    const { kicker, subtitle, place, boilerplate, signature, source } = input;
    const release: Release = {
      ...lasting,
      ...(kicker !== undefined && { kicker }),
      ...(subtitle !== undefined && { subtitle }),
      ...(place !== undefined && { place }),
      photos,
      ...(boilerplate !== undefined && { boilerplate }),
      ...(signature !== undefined && { signature }),
      keywords: input.keywords ?? [],
      ...(source !== undefined && { source }),
      body,
    };
    return withdrawn === undefined ? release : withoutText(release, withdrawn, site.contact);
  }

  #photo(at: YamlValue, index: number, photo: NonNullable<ReleaseEntry["input"]["photos"]>[number]): Photo {
    const people = (photo.people ?? []).flatMap(({ person: id, ...shown }, place) => {
      const person = this.#find(at, ["photos", index, "people", place, "person"], id, "person", this.people);
      return person === undefined ? [] : [{ person, ...shown }];
    });
    return { ...photo, people };
  }

  #embargo(at: YamlValue, text: string | undefined, zone: string): number | undefined {
    if (text === undefined) return undefined;
    const moment = parseMoment(text, zone);
    if ("value" in moment) return moment.value;
    this.#faults.push(faultAt(at, ["embargo"], moment.fault));
    return undefined;
  }

  /** Each name once; the same few records are named again and again. */
  #namesOf(record: NamedRecord): ReadonlySet<string> {
    let names = this.#recordNames.get(record);
    if (names === undefined) {
      names = new Set(namesOf(record));
      this.#recordNames.set(record, names);
    }
    return names;
  }

  /** A name that fits two records of one release would have to be guessed; that is an error. */
  #checkSharedNames({ at, input }: ReleaseEntry, records: readonly NamedRecord[]): void {
    const owners = new Map<string, NamedRecord>();
    for (const record of new Set(records)) {
      for (const name of this.#namesOf(record)) {
        const owner = owners.get(name);
        if (owner === undefined) owners.set(name, record);
        else if (owner !== record) {
          const values = { name, first: owner.id, second: record.id };
          this.#faults.push(faultAt(at, placeOf(record, input), { rule: "shared-name", values }));
        }
      }
    }
  }
}

/**
 * What stays of a release that was withdrawn: its headline, date and number, whom it concerned, and what became of it.
 * The rest is gone from every output, so it is not even in the record.
 *
 * @param contact who answers for it now; the release's own contact is part of its text
 */
export function withoutText(release: Release, withdrawn: Withdrawal, contact: Contact | undefined): Release {
  const { kicker, subtitle, place, boilerplate, signature, source, contact: own, ...lasting } = release;
  return {
    ...lasting,
    ...(contact !== undefined && { contact }),
    withdrawn,
    photos: [],
    keywords: [],
    body: "",
  };
}

function editorTarget({ "sign-in": signIn, ...target }: NonNullable<SiteInput["editor"]>): EditorTarget {
  return { ...target, ...(signIn !== undefined && { signIn }) };
}

function asFolder(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

/** Where a release's front matter names a record. */
function placeOf(record: NamedRecord, input: ReleaseEntry["input"]): YamlPath {
  const lists = { organisation: "partners", project: "projects", person: "people" } as const;
  const key = lists[record.type];
  const index = input[key]?.indexOf(record.id) ?? -1;
  if (index !== -1) return [key, index];
  if (record.type !== "person") return [key];
  const photo = (input.photos ?? []).findIndex(({ people }) =>
    people?.some(({ person }) => person === record.id),
  );
  return photo === -1 ? [key] : ["photos", photo, "people"];
}
