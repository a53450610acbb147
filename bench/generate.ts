import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameFrom } from "../src/archive/name.ts";
import { capital, enumerate, type Named, Prose, type Scene, type Speaker } from "./prose.ts";
import { Random } from "./random.ts";
import {
  FIRST_NAMES_F,
  FIRST_NAMES_M,
  HONORIFICS,
  LAST_NAMES,
  ORGANISATION_KINDS,
  PLACE_BEGINNINGS,
  PLACE_ENDINGS,
  PROJECTS,
  ROLES,
} from "./words.ts";
import { type Yaml, type YamlMap, yamlList, yamlMapping } from "./yaml.ts";

export interface ArchiveSize {
  readonly releases: number;
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** So many photos name a picture; by default none is held. */
  readonly pictures?: number;
}

const DISTRICTS = 5;
const PEOPLE = 200;
const FIRST_YEAR = 2000;
const LAST_DAY = Date.UTC(2026, 9, 31);
const DAY = 24 * 60 * 60 * 1000;
const LONGEST_NAME = 80;

interface Organisation extends Named {
  readonly id: string;
  readonly place: string;
  readonly record: YamlMap;
}

interface Project {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly record: YamlMap;
}

interface Person extends Speaker {
  readonly id: string;
  readonly organisation: Organisation;
  readonly record: YamlMap;
}

/** Everything that releases draw on. */
interface World {
  readonly places: readonly string[];
  readonly publisher: Organisation;
  readonly organisations: readonly Organisation[];
  readonly projects: readonly Project[];
  readonly people: readonly Person[];
}

/**
 * Writes an archive of made-up releases and records into a folder.
 *
 * @returns where the pictures belong that photos name; they are not written
 */
export function generateArchive(
  dir: string,
  { releases, seed, pictures = 0 }: ArchiveSize,
): readonly string[] {
  const random = new Random(seed);
  const prose = new Prose(random);
  const world = makeWorld(random, prose);
  writeRecords(dir, world);
  const folders = new Set<string>();
  const names = new Set<string>();
  const paths: string[] = [];
  for (let count = 0; count < releases; count += 1) {
    const release = makeRelease(world, random, prose, paths.length < pictures ? pictureOf(count) : undefined);
    const name = freeName(release.nameParts, names);
    const folder = join(dir, "releases", release.folder);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(folder, `${name}.md`), release.text);
    if (release.picture !== undefined) paths.push(join(folder, release.picture));
  }
  return paths;
}

const pictureOf = (count: number) => `bild-${count}.jpg`;

function writeRecords(dir: string, world: World): void {
  const data = join(dir, "_data");
  mkdirSync(data, { recursive: true });
  const site: YamlMap = {
    title: `Pressearchiv ${world.publisher.name}`,
    url: "https://presse.landkreis.example",
    language: "de",
    "time-zone": "Europe/Berlin",
    publisher: world.publisher.id,
  };
  writeFileSync(join(data, "site.yaml"), yamlMapping(site));
  for (const kind of ["organisations", "projects", "people"] as const) {
    const records: readonly Yaml[] = world[kind].map(({ record }) => record);
    writeFileSync(join(data, `${kind}.yaml`), yamlList(records));
  }
}

function makeWorld(random: Random, prose: Prose): World {
  const endings = (beginning: string) => PLACE_ENDINGS.filter((ending) => ending !== beginning.toLowerCase());
  const places = random.shuffled(
    PLACE_BEGINNINGS.flatMap((beginning) => endings(beginning).map((ending) => beginning + ending)),
  );
  const organisations = places.slice(0, DISTRICTS).flatMap((place) => makeOrganisations(place, random));
  const publisher = organisations[0];
  if (!publisher) throw new Error("an archive needs a publisher");
  const people = makePeople(organisations, random);
  return {
    places,
    publisher,
    organisations,
    people,
    projects: makeProjects(organisations, people, random, prose),
  };
}

/** One organisation of every kind; the place in their names keeps the districts apart. */
function makeOrganisations(place: string, random: Random): Organisation[] {
  return ORGANISATION_KINDS.map(({ name, short, gender, alias, former, kind }) => {
    const shortName = `${short} ${place}`;
    const id = nameFrom(shortName);
    const record = {
      id,
      name: `${name} ${place}`,
      short: shortName,
      aliases: random.chance(0.4) ? [`${alias} ${place}`] : undefined,
      former: random.chance(0.25)
        ? [{ name: `${former} ${place}`, until: `${random.between(2001, 2015)}-12-31` }]
        : undefined,
      kind,
      "part-of": random.chance(0.7) && partsOfDistrict.has(short) ? nameFrom(`KV ${place}`) : undefined,
      url: random.chance(0.8) ? `https://www.${id}.example/` : undefined,
      place,
    };
    return { id, name: record.name, gender, place, record };
  });
}

const partsOfDistrict = new Set(["JC", "VHS", "WFG", "GA"]);

function makePeople(organisations: readonly Organisation[], random: Random): Person[] {
  const taken = new Set<string>();
  const people: Person[] = [];
  while (people.length < PEOPLE) {
    const female = random.chance(0.5);
    const name = `${random.pick(female ? FIRST_NAMES_F : FIRST_NAMES_M)} ${random.pick(LAST_NAMES)}`;
    const alias = `${name}-${random.pick(LAST_NAMES)}`;
    const id = nameFrom(name);
    if (taken.has(id)) continue;
    taken.add(id);
    const honorific = random.chance(0.15) ? random.pick(HONORIFICS) : undefined;
    const organisation = random.favour(organisations);
    const title = random.pick(ROLES)[female ? 0 : 1];
    const changed = random.between(2004, 2022);
    const dated = random.chance(0.4);
    const roles: YamlMap[] = [
      { role: title, organisation: organisation.id, from: dated ? `${changed}-04-01` : undefined },
    ];
    if (dated && random.chance(0.6)) {
      const earlier = random.pick(ROLES)[female ? 0 : 1];
      const from = random.chance(0.5)
        ? `${changed - random.between(1, 4)}-${random.pick(["01", "07", "10"])}`
        : undefined;
      roles.unshift({
        role: earlier,
        organisation: random.favour(organisations).id,
        from,
        to: `${changed}-03-31`,
      });
    }
    const record = { id, name, honorific, aliases: random.chance(0.12) ? [alias] : undefined, roles };
    people.push({ id, name: honorific ? `${honorific} ${name}` : name, role: title, organisation, record });
  }
  return people;
}

function makeProjects(
  organisations: readonly Organisation[],
  people: readonly Person[],
  random: Random,
  prose: Prose,
): Project[] {
  return PROJECTS.map(([name, short]) => {
    const id = nameFrom(short);
    const from = random.between(2003, 2024);
    const record = {
      id,
      name,
      short,
      aliases: random.chance(0.25) ? [`Modellprojekt ${short}`] : undefined,
      organisations: random.some(organisations, random.between(1, 4)).map((organisation) => organisation.id),
      people: random.some(people, random.between(1, 3)).map((person) => person.id),
      from: `${from}-01-01`,
      to: random.chance(0.6) ? `${from + random.between(1, 5)}-12-31` : undefined,
      summary: prose.sentence(prose.compound()),
      funding: random.chance(0.5)
        ? "Gefördert aus Mitteln des Landes und des Europäischen Sozialfonds Plus."
        : undefined,
    };
    return { id, name, short, record };
  });
}

interface Release {
  /** Texts that the file's name is made of. */
  readonly nameParts: string;
  readonly folder: string;
  readonly text: string;
  readonly picture?: string;
}

/** @param picture the file that its photo names, if it has one */
function makeRelease(world: World, random: Random, prose: Prose, picture: string | undefined): Release {
  const date = makeDate(random);
  const partners = random.some(
    world.organisations.filter((organisation) => organisation !== world.publisher),
    random.between(1, 4),
  );
  const projects = random.some(world.projects, random.pick([0, 0, 0, 1, 1, 2]));
  const people = random.some(world.people, random.pick([0, 0, 1, 1, 2, 2, 3, 4, 5]));
  const scene: Scene = {
    topic: prose.compound(),
    place: random.favour(world.places),
    publisher: world.publisher,
    partners,
    projects: projects.map(({ name, short }) => (random.chance(0.3) ? short : name)),
    people,
  };
  const title = prose.title(scene);
  const maybe = <T>(probability: number, make: () => T) => (random.chance(probability) ? make() : undefined);
  const frontMatter = {
    title,
    kicker: maybe(0.45, () => prose.compound().plural),
    subtitle: maybe(0.55, () => prose.subtitle(scene)),
    date,
    place: random.chance(0.5) ? `Kreis ${world.publisher.place}` : scene.place,
    partners: ids(partners),
    projects: ids(projects),
    people: ids(people),
    number: maybe(0.3, () => `${random.between(1, 400)}/${date?.slice(0, 4) ?? "o. J."}`),
    keywords: maybe(0.25, () =>
      Array.from({ length: random.between(2, 5) }, () => prose.compound().singular),
    ),
    photos: maybe(0.3, () => [makePhoto(people, prose, random, picture)]),
    contact: maybe(0.2, () => makeContact(world, people, prose, random)),
    boilerplate: maybe(0.12, () => `Die Pressestelle informiert: ${prose.sentence(scene.topic)}`),
    signature: maybe(0.2, () => random.pick(LAST_NAMES).slice(0, 2).toUpperCase()),
  };
  return {
    nameParts: `${date?.replace("/", "-") ?? ""} ${title}`,
    folder: date?.slice(0, 4) ?? "undatiert",
    text: `---\n${yamlMapping(frontMatter)}---\n\n${prose.body(scene)}\n`,
    ...(frontMatter.photos !== undefined && picture !== undefined && { picture }),
  };
}

function ids(records: readonly { readonly id: string }[]): readonly string[] | undefined {
  return records.length > 0 ? records.map(({ id }) => id) : undefined;
}

/** Most dates are days on which an office works, more of them in later years. */
function makeDate(random: Random): string | undefined {
  const firstDay = Date.UTC(FIRST_YEAR, 0, 1);
  const days = Math.floor((LAST_DAY - firstDay) / DAY);
  const moment = new Date(firstDay + Math.floor(random.next() ** 0.8 * (days - 90)) * DAY);
  const weekday = moment.getUTCDay();
  if (weekday === 0 || weekday === 6) moment.setUTCDate(moment.getUTCDate() + 2);
  const day = moment.toISOString().slice(0, 10);
  const kind = random.next();
  if (kind < 0.01) return undefined;
  if (kind < 0.015) {
    const end = new Date(moment.getTime() + random.between(32, 90) * DAY);
    return `${day.slice(0, 7)}/${end.toISOString().slice(0, 7)}`;
  }
  if (kind < 0.02) return day.slice(0, 4);
  return kind < 0.04 ? day.slice(0, 7) : day;
}

function makePhoto(
  people: readonly Person[],
  prose: Prose,
  random: Random,
  picture: string | undefined,
): YamlMap {
  const shown = people.slice(0, 4);
  const event = prose.the(prose.compound(), "acc");
  const caption =
    shown.length > 0
      ? `Freuen sich über ${event} (v.l.n.r.): ${enumerate(shown.map(({ name }) => name))}.`
      : `${capital(prose.a(prose.compound(), "nom"))} in vollem Gange.`;
  return {
    file: picture,
    alt: picture === undefined ? undefined : caption,
    caption,
    credit: random.pick(["Pressestelle", "Kreisverwaltung", "privat", random.pick(LAST_NAMES)]),
    people:
      shown.length > 0
        ? shown.map(({ id, role }, index) => ({
            person: id,
            as: random.chance(0.5) ? role : undefined,
            position: String(index + 1),
          }))
        : undefined,
  };
}

function makeContact(world: World, people: readonly Person[], prose: Prose, random: Random): string {
  const person = people[0];
  if (person && random.chance(0.4)) return person.id;
  if (random.chance(0.5)) return world.publisher.id;
  return `Pressestelle, ${prose.address()}, ${world.publisher.place}, Telefon ${prose.phone()}`;
}

/** A file's name that is not taken yet; from here on it is. */
function freeName(text: string, taken: Set<string>): string {
  const whole = nameFrom(text);
  const cut = whole.slice(0, LONGEST_NAME - 4);
  const base = cut === whole ? whole : cut.replace(/-[^-]*$/, "");
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  taken.add(name);
  return name;
}
