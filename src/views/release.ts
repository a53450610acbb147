import type { Photo, Release } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import { dateView } from "./dates.ts";
import type { Crumb } from "./frame.ts";
import type { Mentions } from "./mentions.ts";
import { mentionsIn } from "./release-html.ts";
import type { Link, PersonView, PhotoView, ReleaseView, TextRun } from "./shapes.ts";

/** The page of the date index on which a release certainly stands: its month, else its year. */
function datePath({ addresses }: Builder["context"], { date }: Release): SitePath {
  if (date === undefined) return addresses.undated;
  const [year = "", month = ""] = date.firstDay.split("-");
  return date.firstDay.slice(0, 7) === date.lastDay.slice(0, 7)
    ? addresses.month(year, month)
    : addresses.year(year);
}

function photoView({ context }: Builder, release: Release, photo: Photo, mentions: Mentions): PhotoView {
  const people = photo.people.map(({ person, as, position }): PersonView => {
    const { text: name, href } = context.linkTo(person);
    const role = as ?? context.roleOn(person, release);
    return {
      name,
      ...(href !== undefined && { href }),
      ...(role !== undefined && { role }),
      ...(position !== undefined && { position: context.texts.release.position(position) }),
    };
  });
  return {
    ...(photo.caption !== undefined && { caption: mentions.scope()(photo.caption) }),
    ...(photo.credit !== undefined && { credit: photo.credit }),
    ...(photo.terms !== undefined && { terms: photo.terms }),
    people,
  };
}

/** The page of a release. */
export function releaseView(builder: Builder, release: Release): ReleaseView {
  const { context, frame } = builder;
  const { addresses, groupings, texts } = context;
  const path = addresses.release(release.name);
  const mentions = mentionsIn(context, release);
  const html = context.html(release);
  const line = (text: string | undefined): readonly TextRun[] | undefined =>
    text === undefined ? undefined : mentions.scope()(text);
  const neighbour = (other: Release | undefined): Link | undefined =>
    other && { text: other.title, href: addresses.href(addresses.release(other.name)) };
  const people = release.people.map((person): PersonView => {
    const { text: name, href } = context.linkTo(person);
    const role = context.roleOn(person, release);
    return { name, ...(href !== undefined && { href }), ...(role !== undefined && { role }) };
  });
  const { newer, older } = groupings.neighbours.get(release) ?? {};
  const above: readonly Crumb[] = [[texts.nav.releases, addresses.releases]];
  const kicker = line(release.kicker);
  const subtitle = line(release.subtitle);
  const newerLink = neighbour(newer);
  const olderLink = neighbour(older);
  return {
    kind: "release",
    frame: frame({
      heading: release.title,
      path,
      above,
      description: release.subtitle ?? context.teaser(release),
    }),
    ...(release.language !== context.archive.site.language && { language: release.language }),
    ...(kicker && { kicker }),
    title: mentions.scope()(release.title),
    ...(subtitle && { subtitle }),
    issuer: context.linkTo(release.issuer),
    ...(release.number !== undefined && { number: release.number }),
    date: { ...dateView(release.date, texts), href: addresses.href(datePath(context, release)) },
    ...(release.place !== undefined && { place: release.place }),
    html: html.body,
    ...(release.signature !== undefined && { signature: release.signature }),
    ...(html.boilerplate !== undefined && { boilerplateHtml: html.boilerplate }),
    photos: release.photos.map((photo) => photoView(builder, release, photo, mentions)),
    partners: release.partners.map((partner) => context.linkTo(partner)),
    projects: release.projects.map((project) => context.linkTo(project)),
    people,
    ...(html.contact !== undefined && { contactHtml: html.contact }),
    keywords: release.keywords,
    ...(release.source && { source: release.source }),
    ...(newerLink && { newer: newerLink }),
    ...(olderLink && { older: olderLink }),
  };
}
