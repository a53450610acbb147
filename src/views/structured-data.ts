import type {
  BreadcrumbList,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  Project,
  WebSite,
} from "schema-dts";
import { fullName } from "../archive/names.ts";
import type {
  NamedRecord,
  Organisation,
  Person as PersonRecord,
  Photo,
  Project as ProjectRecord,
  Release,
} from "../archive/records.ts";
import { isoDate } from "../archive/release-date.ts";
import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { certainDay, exactDay } from "./dates.ts";
import type { Crumb } from "./frame.ts";
import { nameOn } from "./history.ts";
import { largestJpeg } from "./photo-file.ts";
import { altOf } from "./photos.ts";
import { isPublicBody } from "./public-bodies.ts";
import { certainChangeDay } from "./release-days.ts";

/**
 * What pages say to search engines, as schema.org data (JSON-LD). Only what the archive knows: no date that is not one
 * certain day, no picture that is not held, nobody who is hidden.
 */

/** A record's name, and the address of its page, by which data on different pages speak of the same thing. */
function identity(context: ViewContext, record: NamedRecord) {
  const path = context.pathOf(record);
  return { ...(path !== undefined && { "@id": context.addresses.absolute(path) }), name: record.name };
}

function alternateNames(names: readonly (string | undefined)[]): { alternateName?: readonly string[] } {
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? {} : { alternateName: known };
}

/** An organisation in a few words; a public body only where its record says so. */
function organisationReference(context: ViewContext, organisation: Organisation, name = organisation.name) {
  return {
    "@type": isPublicBody(organisation) ? "GovernmentOrganization" : "Organization",
    ...identity(context, organisation),
    name,
    ...(organisation.url !== undefined && { url: organisation.url }),
  } as const satisfies Organization;
}

function personReference(context: ViewContext, person: PersonRecord, role: string | undefined) {
  return {
    "@type": "Person",
    ...identity(context, person),
    ...(person.honorific !== undefined && { honorificPrefix: person.honorific }),
    ...(role !== undefined && { jobTitle: role }),
  } as const satisfies Person;
}

function projectReference(context: ViewContext, project: ProjectRecord) {
  return { "@type": "Project", ...identity(context, project) } as const satisfies Project;
}

/**
 * A release as a NewsArticle: schema.org has no type for press releases.
 *
 * @param path where it stands: a translation has a page of its own, and says whose translation it is
 */
export function newsArticle(context: ViewContext, release: Release, path: SitePath): NewsArticle {
  const { addresses, archive } = context;
  const { site } = archive;
  const url = addresses.absolute(path);
  const original = addresses.absolute(addresses.release(release.name));
  const published = exactDay(release.date);
  const modified = certainChangeDay(release);
  const shared = {
    "@type": "NewsArticle",
    "@id": url,
    url,
    headline: release.title,
    ...(published !== undefined && { datePublished: published }),
    ...(modified !== undefined && { dateModified: modified }),
    inLanguage: release.language,
    ...(original !== url && { translationOfWork: { "@type": "NewsArticle", "@id": original } }),
    ...translated(context, release),
    author: organisationReference(context, release.issuer, nameOn(release.issuer, release.date)),
    publisher: organisationReference(context, site.publisher),
    isPartOf: { "@type": "WebSite", "@id": addresses.absolute(addresses.home), name: site.title },
  } as const;
  if (release.withdrawn !== undefined) {
    const { date, reason } = release.withdrawn;
    return { ...shared, creativeWorkStatus: "Withdrawn", correction: [correction(reason, certainDay(date))] };
  }
  const alternativeHeadlines = [release.kicker, release.subtitle].filter((line) => line !== undefined);
  const mentions = [
    ...release.partners.map((partner) =>
      organisationReference(context, partner, nameOn(partner, release.date)),
    ),
    ...release.people
      .filter(({ hidden }) => !hidden)
      .map((person) => personReference(context, person, context.roleOn(person, release))),
  ];
  const images = release.photos.flatMap((photo) => imageData(context, release, photo));
  const { source, projects, corrections, keywords, number, place } = release;
  return {
    ...shared,
    ...(alternativeHeadlines.length > 0 && { alternativeHeadline: alternativeHeadlines }),
    ...(place !== undefined && { dateline: place }),
    ...(number !== undefined && { identifier: number }),
    ...(keywords.length > 0 && { keywords }),
    ...(projects.length > 0 && { about: projects.map((project) => projectReference(context, project)) }),
    ...(mentions.length > 0 && { mentions }),
    ...(images.length > 0 && { image: images }),
    ...(source !== undefined && {
      isBasedOn: {
        "@type": "CreativeWork",
        name: source.name,
        ...(source.url !== undefined && { url: source.url }),
      },
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, note }) => correction(note, certainDay(date))),
    }),
  };
}

/** The release in other languages, for its own page; what was withdrawn asks not to be found. */
function translated({ addresses }: ViewContext, { name, translations }: Release) {
  const found = translations.filter(({ withdrawn }) => withdrawn === undefined);
  if (found.length === 0) return {};
  const workTranslation = found.map(
    ({ language }): NewsArticle => ({
      "@type": "NewsArticle",
      "@id": addresses.absolute(addresses.translation(name, language)),
      inLanguage: language,
    }),
  );
  return { workTranslation };
}

/** A photo whose picture is held, with whom to name beside it. */
function imageData(context: ViewContext, release: Release, photo: Photo): readonly ImageObject[] {
  const file = context.photos.get(photo);
  if (file === undefined) return [];
  const { addresses } = context;
  return [
    {
      "@type": "ImageObject",
      contentUrl: addresses.absolute(file.original.path),
      encodingFormat: file.original.type,
      width: String(file.width),
      height: String(file.height),
      thumbnailUrl: addresses.absolute(largestJpeg(file).path),
      description: altOf(release, photo),
      ...(photo.caption !== undefined && { caption: photo.caption }),
      ...(photo.credit !== undefined && { creditText: photo.credit }),
    },
  ];
}

function correction(text: string, day: string | undefined) {
  return { "@type": "CorrectionComment", text, ...(day !== undefined && { datePublished: day }) } as const;
}

/** An organisation, for its own page. */
export function organisationData(context: ViewContext, organisation: Organisation): Organization {
  const { short, aliases, former, partOf, place } = organisation;
  const whole = partOf === undefined ? undefined : context.archive.organisations.get(partOf);
  return {
    ...organisationReference(context, organisation),
    ...alternateNames([short, ...aliases, ...former.map(({ name }) => name)]),
    ...(whole !== undefined && { parentOrganization: organisationReference(context, whole) }),
    ...(place !== undefined && { location: { "@type": "Place", name: place } }),
  };
}

/** A person, for their own page; with functions whose end is not known or still to come. */
export function personData(context: ViewContext, person: PersonRecord): Person {
  const roles = person.roles.filter(({ to }) => to === undefined);
  const titles = roles.map(({ role }) => role);
  const organisations = [...new Set(roles.flatMap(({ organisation }) => organisation ?? []))];
  return {
    ...personReference(context, person, undefined),
    ...alternateNames([fullName(person) === person.name ? undefined : fullName(person), ...person.aliases]),
    ...(titles.length > 0 && { jobTitle: titles }),
    ...(organisations.length > 0 && {
      affiliation: organisations.map((organisation) => organisationReference(context, organisation)),
    }),
    ...(person.url !== undefined && { url: person.url }),
  };
}

/** A project, for its own page. */
export function projectData(context: ViewContext, project: ProjectRecord): Project {
  const { short, aliases, summary, from, to, organisations, people } = project;
  const members = [
    ...organisations.map((organisation) => organisationReference(context, organisation)),
    ...people.filter(({ hidden }) => !hidden).map((person) => personReference(context, person, undefined)),
  ];
  const begins = from === undefined || from.about || from.uncertain ? undefined : isoDate(from);
  const ends = to === undefined || to.about || to.uncertain ? undefined : isoDate(to);
  return {
    ...projectReference(context, project),
    ...alternateNames([short, ...aliases]),
    ...(summary !== undefined && { description: summary }),
    ...(begins !== undefined && { foundingDate: begins }),
    ...(ends !== undefined && { dissolutionDate: ends }),
    ...(members.length > 0 && { member: members }),
  };
}

/** The archive itself, for the start page. */
export function siteData(context: ViewContext): WebSite {
  const { addresses, archive } = context;
  const { site } = archive;
  const url = addresses.absolute(addresses.home);
  return {
    "@type": "WebSite",
    "@id": url,
    url,
    name: site.title,
    inLanguage: site.language,
    publisher: organisationReference(context, site.publisher),
  };
}

/** The way from the start page down to a page. */
export function breadcrumbData({ addresses }: ViewContext, breadcrumbs: readonly Crumb[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: breadcrumbs.map(([name, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: addresses.absolute(path),
    })),
  };
}
