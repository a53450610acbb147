import type { Archive, Organisation, Person, Project, Release } from "../archive/records.ts";

/** Releases of one year, and of each of its months. */
export interface Year {
  /** Four digits. */
  readonly year: string;
  /** Every release whose date touches the year, newest first. */
  readonly releases: readonly Release[];
  /** By two digits; only months that have releases. A release is in a month when its date lies within that month. */
  readonly months: ReadonlyMap<string, readonly Release[]>;
  /** Releases that lie in no single month of the year. */
  readonly withoutMonth: readonly Release[];
}

/** The releases before and after one in time, where there are any. */
interface Neighbours {
  readonly newer: Release | undefined;
  readonly older: Release | undefined;
}

/** Who or what stands where: the archive's releases by each way in, made once, in the archive's order. */
export interface Groupings {
  readonly byName: ReadonlyMap<string, Release>;
  /** Place of each release in the archive's order, from 0. */
  readonly order: ReadonlyMap<Release, number>;
  /** Neighbours of a dated release in time; of an undated one nobody knows what came before or after. */
  readonly neighbours: ReadonlyMap<Release, Neighbours>;
  /** Newest first. */
  readonly years: readonly Year[];
  readonly undated: readonly Release[];
  readonly byProject: ReadonlyMap<Project, readonly Release[]>;
  /** Releases that an organisation issued or joined. */
  readonly byPartner: ReadonlyMap<Organisation, readonly Release[]>;
  readonly byPerson: ReadonlyMap<Person, readonly Release[]>;
  /**
   * Releases and translations by language, in the order of the tags: every language but the site's own, and that too
   * where something was translated into it.
   */
  readonly byLanguage: ReadonlyMap<string, readonly Release[]>;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function groupByYear(releases: readonly Release[]): Year[] {
  const years = new Map<
    string,
    { releases: Release[]; months: Map<string, Release[]>; withoutMonth: Release[] }
  >();
  for (const release of releases) {
    if (release.date === undefined) continue;
    const { firstDay, lastDay } = release.date;
    for (let year = Number(firstDay.slice(0, 4)); year <= Number(lastDay.slice(0, 4)); year += 1) {
      const key = String(year).padStart(4, "0");
      let group = years.get(key);
      if (group === undefined) {
        group = { releases: [], months: new Map(), withoutMonth: [] };
        years.set(key, group);
      }
      group.releases.push(release);
      if (firstDay.slice(0, 7) === lastDay.slice(0, 7)) add(group.months, firstDay.slice(5, 7), release);
      else group.withoutMonth.push(release);
    }
  }
  return [...years].map(([year, group]) => ({ year, ...group })).sort((a, b) => (a.year < b.year ? 1 : -1));
}

function groupByLanguage({ site, releases }: Archive): ReadonlyMap<string, readonly Release[]> {
  const languages = new Set<string>();
  for (const { language, translations } of releases) {
    if (language !== site.language) languages.add(language);
    for (const translation of translations) languages.add(translation.language);
  }
  const byLanguage = new Map([...languages].sort().map((language): [string, Release[]] => [language, []]));
  if (byLanguage.size === 0) return byLanguage;
  for (const release of releases) {
    for (const version of [release, ...release.translations]) byLanguage.get(version.language)?.push(version);
  }
  return byLanguage;
}

/** Groups an archive's releases by every way in. */
export function groupReleases(archive: Archive): Groupings {
  const byProject = new Map<Project, Release[]>();
  const byPartner = new Map<Organisation, Release[]>();
  const byPerson = new Map<Person, Release[]>();
  const neighbours = new Map<Release, Neighbours>();
  const undated: Release[] = [];
  for (const [index, release] of archive.releases.entries()) {
    for (const project of release.projects) add(byProject, project, release);
    for (const partner of new Set([release.issuer, ...release.partners])) add(byPartner, partner, release);
    for (const person of release.people) if (!person.hidden) add(byPerson, person, release);
    if (release.date === undefined) undated.push(release);
    else {
      const older = archive.releases[index + 1];
      neighbours.set(release, {
        newer: archive.releases[index - 1],
        older: older?.date === undefined ? undefined : older,
      });
    }
  }
  return {
    byName: new Map(archive.releases.map((release) => [release.name, release])),
    order: new Map(archive.releases.map((release, index) => [release, index])),
    neighbours,
    years: groupByYear(archive.releases),
    undated,
    byProject,
    byPartner,
    byPerson,
    byLanguage: groupByLanguage(archive),
  };
}
