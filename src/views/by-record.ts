import { fullName } from "../archive/names.ts";
import type { NamedRecord, Organisation, Person, Project, Release, Role } from "../archive/records.ts";
import { firstDayOf, lastDayOf } from "../archive/release-date.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import { companyOf } from "./company.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateText } from "./dates.ts";
import { knownFacts, termText, textValues, webValues } from "./facts.ts";
import { pageSize, pagesOf } from "./pager.ts";
import type { HeldRole, Relations } from "./relations.ts";
import {
  groupsOn,
  type ListPage,
  plannedListPages,
  type ReleaseList,
  type ReleaseRun,
} from "./release-list.ts";
import type { Fact, IndexView } from "./shapes.ts";
import { organisationData, personData, projectData } from "./structured-data.ts";
import { subscriptionTo } from "./subscribe.ts";
import { yearRuns, yearsText } from "./years.ts";

/** Records of one kind that have releases, in the order of their names. */
export function inNameOrder<R extends NamedRecord>(builder: Builder, records: Iterable<R>): readonly R[] {
  const collator = new Intl.Collator(builder.context.texts.language, { numeric: true });
  const key = (record: NamedRecord) => (record.type === "person" ? sortName(record) : record.name);
  return [...records].sort((a, b) => collator.compare(key(a), key(b)) || (a.id < b.id ? -1 : 1));
}

/** People stand by their last name, as in any register. */
function sortName({ name }: Person): string {
  const words = name.split(" ");
  return `${words.at(-1)} ${words.slice(0, -1).join(" ")}`;
}

interface IndexInput<R extends NamedRecord> {
  readonly heading: string;
  readonly path: SitePath;
  readonly summary: string;
  readonly releases: ReadonlyMap<R, readonly Release[]>;
  readonly detail: (record: R) => string | undefined;
  /** Letter under which a record stands in a long index. */
  readonly letter: (record: R) => string;
}

const letterHeadingsFrom = 30;

function indexView<R extends NamedRecord>(builder: Builder, input: IndexInput<R>): IndexView {
  const { context, frame } = builder;
  const groups = new Map<string, IndexView["groups"][number]["entries"][number][]>();
  const records = inNameOrder(builder, input.releases.keys());
  for (const record of records) {
    const detail = input.detail(record);
    const entry = {
      text: fullName(record),
      href: context.hrefOf(record) ?? "",
      ...(detail !== undefined && { detail }),
      count: context.texts.list.releases(input.releases.get(record)?.length ?? 0),
    };
    const letter = records.length < letterHeadingsFrom ? "" : input.letter(record);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return {
    kind: "index",
    frame: frame({ heading: input.heading, path: input.path, description: input.summary }),
    heading: input.heading,
    summary: input.summary,
    groups: [...groups].map(([letter, entries]) =>
      letter === "" ? { entries } : { id: `index-${letter.toLowerCase()}`, heading: letter, entries },
    ),
  };
}

/** First letter without its accent: Ä stands under A. */
function firstLetter(name: string): string {
  const letter =
    name
      .normalize("NFD")
      .match(/[\p{L}\p{N}]/u)?.[0]
      ?.toUpperCase() ?? "#";
  return /\p{N}/u.test(letter) ? "0-9" : letter;
}

/** `/projekte/` */
export function projectIndexView(builder: Builder): IndexView {
  const { addresses, groupings, texts } = builder.context;
  return indexView<Project>(builder, {
    heading: texts.nav.projects,
    path: addresses.projects,
    summary: texts.list.projectsSummary,
    releases: groupings.byProject,
    detail: ({ from, to }) => termText(from, to, texts),
    letter: ({ name }) => firstLetter(name),
  });
}

/** `/partner/` */
export function partnerIndexView(builder: Builder): IndexView {
  const { addresses, groupings, texts } = builder.context;
  return indexView<Organisation>(builder, {
    heading: texts.nav.partners,
    path: addresses.partners,
    summary: texts.list.partnersSummary,
    releases: groupings.byPartner,
    detail: ({ short }) => short,
    letter: ({ name }) => firstLetter(name),
  });
}

/** `/personen/` */
export function personIndexView(builder: Builder): IndexView {
  const { addresses, groupings, texts } = builder.context;
  return indexView<Person>(builder, {
    heading: texts.nav.people,
    path: addresses.people,
    summary: texts.list.peopleSummary,
    releases: groupings.byPerson,
    detail: ({ roles }) => roles.at(-1)?.role,
    letter: (person) => firstLetter(sortName(person)),
  });
}

function visible(people: Iterable<Person>): readonly Person[] {
  return [...people].filter(({ hidden }) => !hidden);
}

/** What the pages of a record are made of, beside its releases. */
type Dossier = Omit<ReleaseList, "runs" | "path">;

/** Everything that the pages of records have in common. */
function dossierPages(
  builder: Builder,
  { record, path }: { readonly record: NamedRecord; readonly path: SitePath },
  releases: readonly Release[] = [],
  dossier: () => Dossier,
): readonly ListPage[] {
  let made: ReleaseList | undefined;
  let years: readonly ReleaseRun[] | undefined;
  const runs = () => {
    years ??= yearRuns(releases, builder.context.texts);
    return years;
  };
  return plannedListPages(builder, {
    path,
    total: releases.length,
    list: () => {
      made ??= listOf(builder, record, runs(), releases, { ...dossier(), path });
      return made;
    },
    fingerprint: (fingerprints, page) => {
      // Whom a record is seen with, and when, stands on the first page alone.
      const shown =
        page === 1
          ? releases.map((release) => fingerprints.release(release))
          : groupsOn(page, shownRuns(runs(), releases), (release) => fingerprints.release(release));
      return fingerprints.dossier(record, [page, releases.length, shown]);
    },
  });
}

/** A single year needs no heading: its dates say it. */
function shownRuns(years: readonly ReleaseRun[], releases: readonly Release[]): readonly ReleaseRun[] {
  return years.length > 1 ? years : [{ releases }];
}

function listOf(
  { context }: Builder,
  record: NamedRecord,
  runs: readonly ReleaseRun[],
  releases: readonly Release[],
  list: Omit<ReleaseList, "runs">,
): ReleaseList {
  const { addresses, texts } = context;
  let before = 0;
  const ways = runs.map(({ id, heading = "", releases: { length } }) => {
    const page = addresses.listPage(list.path, Math.floor(before / pageSize) + 1);
    before += length;
    return { text: heading, href: `${addresses.href(page)}#${id}`, count: texts.list.releases(length) };
  });
  return {
    ...list,
    facts: [
      ...(list.facts ?? []),
      ...knownFacts([[texts.dossier.archived, textValues(yearsText(releases, texts))]]),
    ],
    company: () => companyOf(context, record, releases),
    hasFeeds: true,
    subscription: subscriptionTo(context, list.path, list.heading),
    ...(runs.length > 1 && pagesOf(releases.length) > 1 && { ways, waysHeading: texts.dossier.years }),
    runs: shownRuns(runs, releases),
  };
}

/** `/projekte/ID/` */
export function projectPages(builder: Builder, project: Project): readonly ListPage[] {
  const { context } = builder;
  const { addresses, groupings, texts } = context;
  const at = { record: project, path: addresses.project(project.id) };
  return dossierPages(builder, at, groupings.byProject.get(project), () => ({
    heading: project.name,
    label: texts.record.project,
    above: [[texts.nav.projects, addresses.projects]],
    ...(project.summary !== undefined && { summary: project.summary }),
    facts: knownFacts([
      [texts.record.shortForm, textValues(project.short)],
      [texts.record.term, textValues(termText(project.from, project.to, texts))],
      [texts.record.organisations, project.organisations.map((organisation) => context.linkTo(organisation))],
      [texts.record.people, visible(project.people).map((person) => personIn(context, person, project))],
      [texts.record.funding, textValues(project.funding)],
    ]),
    about: () => projectData(context, project),
  }));
}

/** A person of a project, with the roles held in it. */
function personIn(context: ViewContext, person: Person, project: Project): Fact["values"][number] {
  const roles = person.roles.filter((role) => role.project === project.id);
  const detail = roles.map(({ role }) => role).join(context.texts.comma);
  return { ...context.linkTo(person), ...(detail !== "" && { detail }) };
}

/** Functions at an organisation by name: who, what, when. */
function staffValues(context: ViewContext, staff: readonly HeldRole[]): Fact["values"] {
  const { texts } = context;
  const collator = new Intl.Collator(texts.language, { numeric: true });
  const inOrder = [...staff].sort(
    (a, b) => collator.compare(sortName(a.person), sortName(b.person)) || newestFirst(a.role, b.role),
  );
  return inOrder.map(({ person, role: { role, from, to } }) => ({
    ...context.linkTo(person),
    detail: textValues(role, termText(from, to, texts))
      .map(({ text }) => text)
      .join(texts.comma),
  }));
}

/** `/partner/ID/` */
export function partnerPages(
  builder: Builder,
  partner: Organisation,
  relations: Relations,
): readonly ListPage[] {
  const { context } = builder;
  const { addresses, archive, groupings, texts } = context;
  const whole = partner.partOf === undefined ? undefined : archive.organisations.get(partner.partOf);
  const former = () =>
    partner.former.map(({ name, until }) =>
      until === undefined ? name : texts.record.formerUntil(name, calendarDateText(until, texts)),
    );
  const links = (records: readonly NamedRecord[] = []) => records.map((record) => context.linkTo(record));
  const at = { record: partner, path: addresses.partner(partner.id) };
  return dossierPages(builder, at, groupings.byPartner.get(partner), () => ({
    heading: partner.name,
    label: texts.record.partner,
    above: [[texts.nav.partners, addresses.partners]],
    facts: knownFacts([
      [texts.record.shortForm, textValues(partner.short)],
      [texts.record.formerly, textValues(...former())],
      [texts.record.kind, textValues(partner.kind)],
      [texts.record.partOf, links(whole && [whole])],
      [texts.record.parts, links(relations.parts.get(partner.id))],
      [texts.record.place, textValues(partner.place)],
      [texts.record.website, webValues(partner.url)],
      [texts.record.projects, links(relations.projects.get(partner))],
      [texts.record.people, staffValues(context, relations.staff.get(partner) ?? [])],
    ]),
    about: () => organisationData(context, partner),
  }));
}

/** Roles in time, the newest first; those of which no time is known stand last. */
function newestFirst(a: Role, b: Role): number {
  const key = ({ from, to }: Role) =>
    from === undefined && to === undefined
      ? ""
      : `${to === undefined ? "9999" : lastDayOf(to)} ${from === undefined ? "" : firstDayOf(from)}`;
  const [first, second] = [key(a), key(b)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** What a person was, when and where: a fact for each span of time, which is its label. */
function roleFacts({ context }: Builder, person: Person): readonly Fact[] {
  const { archive, texts } = context;
  const byTerm = new Map<string, Fact["values"][number][]>();
  for (const { role, organisation, project: id, from, to } of [...person.roles].sort(newestFirst)) {
    const project = id === undefined ? undefined : archive.projects.get(id);
    const of = [organisation, project].filter((record) => record !== undefined);
    const label = termText(from, to, texts) ?? texts.record.roles;
    const values = byTerm.get(label) ?? [];
    values.push({ text: role, ...(of.length > 0 && { of: of.map((record) => context.linkTo(record)) }) });
    byTerm.set(label, values);
  }
  return [...byTerm].map(([label, values]) => ({ label, values }));
}

/** `/personen/ID/` */
export function personPages(builder: Builder, person: Person): readonly ListPage[] {
  const { context } = builder;
  const { addresses, groupings, texts } = context;
  const at = { record: person, path: addresses.person(person.id) };
  return dossierPages(builder, at, groupings.byPerson.get(person), () => ({
    heading: fullName(person),
    label: texts.record.person,
    above: [[texts.nav.people, addresses.people]],
    facts: [...roleFacts(builder, person), ...knownFacts([[texts.record.website, webValues(person.url)]])],
    roleIn: (release) => context.roleOn(person, release),
    about: () => personData(context, person),
  }));
}
