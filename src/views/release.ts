import type { Photo, Release, Translation } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import type { ViewContext } from "./context.ts";
import { dateView } from "./dates.ts";
import { headlineOf } from "./feed-entry.ts";
import { type Crumb, releaseAlternates } from "./frame.ts";
import { organisationView, personView } from "./history.ts";
import type { Mentions } from "./mentions.ts";
import { releaseTags } from "./meta-tags.ts";
import { moreOf } from "./more.ts";
import { correctionsOf, noticesOf } from "./notices.ts";
import { withPhoneLinks } from "./phone-numbers.ts";
import { imageView, kitLink, sharedImage } from "./photos.ts";
import { contactToday, pressOf } from "./press.ts";
import { mentionsIn } from "./release-html.ts";
import type { LanguageLink, Link, Notice, PersonView, PhotoView, ReleaseView, TextRun } from "./shapes.ts";
import { newsArticle } from "./structured-data.ts";
import { languageName, translationsOf } from "./translations.ts";

/** The page of the date index on which a release certainly stands: its month, else its year. */
function datePath({ addresses }: Builder["context"], { date }: Release): SitePath {
  if (date === undefined) return addresses.undated;
  const [year = "", month = ""] = date.firstDay.split("-");
  return date.firstDay.slice(0, 7) === date.lastDay.slice(0, 7)
    ? addresses.month(year, month)
    : addresses.year(year);
}

function photoView(
  { context }: Builder,
  release: Release,
  photo: Photo,
  number: number,
  mentions: Mentions,
): PhotoView {
  const people = photo.people
    .filter(({ person }) => !person.hidden)
    .map(({ person, as, position }): PersonView => {
      const { today: _, ...shown } = personView(context, person, release, as);
      return {
        ...shown,
        ...(position !== undefined && { position: context.texts.release.position(position) }),
      };
    });
  const image = imageView(context, release, photo, number);
  return {
    ...(image !== undefined && { image }),
    ...(photo.caption !== undefined && { caption: mentions.scope()(photo.caption) }),
    ...(photo.credit !== undefined && { credit: photo.credit }),
    ...(photo.terms !== undefined && { terms: photo.terms }),
    people,
  };
}

/** The languages in which a release can be read, the original's first. */
function languagesOf({ addresses }: ViewContext, original: Release, shown: Release): readonly LanguageLink[] {
  if (original.translations.length === 0) return [];
  const link = (release: Release, path: SitePath): LanguageLink => ({
    text: languageName(release.language),
    language: release.language,
    href: addresses.href(path),
    ...(release === shown && { current: true }),
  });
  return [
    link(original, addresses.release(original.name)),
    ...original.translations.map((translation) =>
      link(translation, addresses.translation(original.name, translation.language)),
    ),
  ];
}

/** The page of a release. */
export function releaseView(builder: Builder, release: Release): ReleaseView {
  const { context } = builder;
  const notices = noticesOf(context, release);
  return viewAt(builder, release, release, context.addresses.release(release.name), notices);
}

/** The page of a release in another language. */
export function translationView(builder: Builder, original: Release, translation: Translation): ReleaseView {
  const { context } = builder;
  const { addresses, texts } = context;
  const outdated: Notice = {
    kind: "outdated",
    heading: texts.release.outdated,
    link: context.linkToRelease(original),
  };
  const notices = [...noticesOf(context, translation), ...(translation.outdated ? [outdated] : [])];
  return viewAt(
    builder,
    original,
    translation,
    addresses.translation(original.name, translation.language),
    notices,
  );
}

function viewAt(
  builder: Builder,
  original: Release,
  release: Release,
  path: SitePath,
  notices: readonly Notice[],
): ReleaseView {
  const { context, frame } = builder;
  const { addresses, groupings, texts } = context;
  const mentions = mentionsIn(context, release);
  const html = context.html(release);
  const line = (text: string | undefined): readonly TextRun[] | undefined =>
    text === undefined ? undefined : mentions.scope()(text);
  const neighbour = (other: Release | undefined): Link | undefined => other && context.linkToRelease(other);
  const people = release.people
    .filter(({ hidden }) => !hidden)
    .map((person) => personView(context, person, release));
  const issuer = organisationView(context, release.issuer, release);
  const partners = release.partners.map((partner) => organisationView(context, partner, release));
  const hasChanged = [issuer, ...partners, ...people].some(({ today }) => today !== undefined);
  const { newer, older } = groupings.neighbours.get(original) ?? {};
  const above: readonly Crumb[] = [
    [texts.nav.releases, addresses.releases],
    ...(release === original
      ? []
      : [[original.title, addresses.release(original.name), context.foreign(original).language] as const]),
  ];
  const kicker = line(release.kicker);
  const subtitle = line(release.subtitle);
  const newerLink = neighbour(newer);
  const olderLink = neighbour(older);
  const date = dateView(release.date, texts);
  // Where there is no text to sum up: that it was withdrawn, else what a list says of it.
  const description =
    context.summary(release) ??
    notices.find(({ kind }) => kind === "withdrawn")?.heading ??
    [texts.release.kind, date.text, issuer.text].join(texts.comma);
  const languages = languagesOf(context, original, release);
  const versions = translationsOf(context, original);
  const kit = kitLink(context, original);
  const image = sharedImage(context, release);
  return {
    kind: "release",
    frame: frame({
      heading: release.title,
      ...context.foreign(release),
      path,
      above,
      description,
      shared: { type: "article", title: headlineOf(release), ...(image !== undefined && { image }) },
      meta: releaseTags(context, release),
      about: newsArticle(context, release, path),
      ...(release.withdrawn !== undefined && { noindex: true }),
      alternates: releaseAlternates(context, release),
      ...(html.body !== "" && { script: context.assets.copyScript }),
      ...(versions.length > 0 && release.withdrawn === undefined && { translations: versions }),
    }),
    ...context.foreign(release),
    notices,
    corrections: correctionsOf(context, release),
    languages,
    ...(hasChanged && { asPublished: texts.release.asPublished }),
    ...(kicker && { kicker }),
    title: mentions.scope()(release.title),
    ...(subtitle && { subtitle }),
    issuer,
    ...(release.number !== undefined && { number: release.number }),
    date: { ...date, href: addresses.href(datePath(context, release)) },
    ...(release.place !== undefined && { place: release.place }),
    html: html.body,
    ...(release.signature !== undefined && { signature: release.signature }),
    ...(html.boilerplate !== undefined && { boilerplateHtml: html.boilerplate }),
    photos: release.photos.map((photo, index) => ({
      ...photoView(builder, release, photo, index + 1, mentions),
      // A translation without photos of its own shows the original's, with the captions that they have.
      ...(release !== original && release.photos === original.photos && { language: original.language }),
    })),
    ...(kit !== undefined && { kit }),
    partners,
    projects: release.projects.map((project) => context.linkTo(project)),
    people,
    ...(html.contact !== undefined && { contactHtml: withPhoneLinks(html.contact) }),
    ...contactToday(context, release),
    ...pressOf(context, release),
    more: moreOf(context, original),
    keywords: release.keywords,
    ...(release.source && { source: release.source }),
    ...(newerLink && { newer: newerLink }),
    ...(olderLink && { older: olderLink }),
  };
}
