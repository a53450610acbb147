import { fullName } from "../archive/names.ts";
import type { NamedRecord, Organisation, Person, Project, Release } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import { calendarDateText } from "./dates.ts";
import { knownFacts, termText, textValues, webValues } from "./facts.ts";
import { type ListPage, listPages } from "./release-list.ts";
import type { Fact, IndexView } from "./shapes.ts";
import { organisationData, personData, projectData } from "./structured-data.ts";

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

/** `/projekte/ID/` */
export function projectPages(builder: Builder, project: Project): readonly ListPage[] {
  const { context } = builder;
  const { addresses, groupings, texts } = context;
  const term = termText(project.from, project.to, texts);
  return listPages(builder, {
    path: addresses.project(project.id),
    heading: project.name,
    label: texts.record.project,
    above: [[texts.nav.projects, addresses.projects]],
    ...(project.summary !== undefined && { summary: project.summary }),
    facts: knownFacts([
      [texts.record.shortForm, textValues(project.short)],
      [texts.record.term, textValues(term)],
      [texts.record.organisations, project.organisations.map((organisation) => context.linkTo(organisation))],
      [texts.record.people, visible(project.people).map((person) => context.linkTo(person))],
      [texts.record.funding, textValues(project.funding)],
    ]),
    about: () => projectData(context, project),
    hasFeeds: true,
    runs: [{ releases: groupings.byProject.get(project) ?? [] }],
  });
}

/** `/partner/ID/` */
export function partnerPages(builder: Builder, partner: Organisation, parts: readonly Organisation[]) {
  const { context } = builder;
  const { addresses, archive, groupings, texts } = context;
  const whole = partner.partOf === undefined ? undefined : archive.organisations.get(partner.partOf);
  const former = partner.former.map(({ name, until }) =>
    until === undefined ? name : texts.record.formerUntil(name, calendarDateText(until, texts)),
  );
  return listPages(builder, {
    path: addresses.partner(partner.id),
    heading: partner.name,
    label: texts.record.partner,
    above: [[texts.nav.partners, addresses.partners]],
    facts: knownFacts([
      [texts.record.shortForm, textValues(partner.short)],
      [texts.record.formerly, textValues(...former)],
      [texts.record.kind, textValues(partner.kind)],
      [texts.record.partOf, whole === undefined ? [] : [context.linkTo(whole)]],
      [texts.record.parts, parts.map((part) => context.linkTo(part))],
      [texts.record.place, textValues(partner.place)],
      [texts.record.website, webValues(partner.url)],
    ]),
    about: () => organisationData(context, partner),
    hasFeeds: true,
    runs: [{ releases: groupings.byPartner.get(partner) ?? [] }],
  });
}

function roleFacts({ context }: Builder, person: Person): Fact["values"] {
  return person.roles.map(({ role, organisation, from, to }) => {
    const term = termText(from, to, context.texts);
    const detail = [organisation?.name, term].filter((part) => part !== undefined).join(context.texts.comma);
    return { text: role, ...(detail !== "" && { detail }) };
  });
}

/** `/personen/ID/` */
export function personPages(builder: Builder, person: Person): readonly ListPage[] {
  const { context } = builder;
  const { addresses, archive, groupings, texts } = context;
  const projectIds = new Set(person.roles.flatMap(({ project }) => project ?? []));
  const projects = [...projectIds].flatMap((id) => archive.projects.get(id) ?? []);
  return listPages(builder, {
    path: addresses.person(person.id),
    heading: fullName(person),
    label: texts.record.person,
    above: [[texts.nav.people, addresses.people]],
    facts: knownFacts([
      [texts.record.roles, roleFacts(builder, person)],
      [texts.record.projects, projects.map((project) => context.linkTo(project))],
      [texts.record.website, webValues(person.url)],
    ]),
    roleIn: (release) => context.roleOn(person, release),
    about: () => personData(context, person),
    hasFeeds: true,
    runs: [{ releases: groupings.byPerson.get(person) ?? [] }],
  });
}
