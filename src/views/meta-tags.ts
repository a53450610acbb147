import type { Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import { dateView, exactDay } from "./dates.ts";
import { headlineOf } from "./feed-entry.ts";
import { nameOn } from "./history.ts";
import { type SharedImage, siteImage } from "./photos.ts";
import { certainChangeDay } from "./release-days.ts";
import type { MetaTag } from "./shapes.ts";

/** What a page says of itself to those who link to it. */
interface SharedPage {
  readonly type: "website" | "article";
  readonly title: string;
  readonly description?: string;
  /** Absolute. */
  readonly url: string;
  readonly image?: SharedImage;
}

/** The language and country of a BCP 47 tag as OpenGraph writes them (`de_DE`); the likeliest country if none is named. */
function openGraphLocale(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  return locale.region === undefined ? locale.language : `${locale.language}_${locale.region}`;
}

function property(name: string, content: string): MetaTag {
  return { property: name, content };
}

function named(name: string, content: string): MetaTag {
  return { name, content };
}

function imageTags({ url, type, width, height, alt }: SharedImage): readonly MetaTag[] {
  return [
    property("og:image", url),
    property("og:image:type", type),
    property("og:image:width", String(width)),
    property("og:image:height", String(height)),
    property("og:image:alt", alt),
  ];
}

/** Makes OpenGraph's tags (ogp.me) and the Twitter card of any page; one without a picture has the site's. */
export function sharingTagsOf(context: ViewContext): (page: SharedPage) => readonly MetaTag[] {
  const { archive, texts } = context;
  const locale = openGraphLocale(texts.language);
  const image = siteImage(context);
  const siteTags = image === undefined ? [] : imageTags(image);
  const card = (has: boolean) => named("twitter:card", has ? "summary_large_image" : "summary");
  return (page) => [
    property("og:type", page.type),
    property("og:title", page.title),
    ...(page.description === undefined ? [] : [property("og:description", page.description)]),
    property("og:url", page.url),
    property("og:site_name", archive.site.title),
    property("og:locale", locale),
    ...(page.image === undefined ? siteTags : imageTags(page.image)),
    card(page.image !== undefined || image !== undefined),
  ];
}

/** What a release says of itself beside that: OpenGraph's article and Dublin Core (DCMI terms in `meta`, DC-HTML). */
export function releaseTags({ archive, texts }: ViewContext, release: Release): readonly MetaTag[] {
  const published = exactDay(release.date);
  const modified = certainChangeDay(release);
  // W3CDTF knows days, months and years, so a date that is a month stays one.
  const { iso } = dateView(release.date, texts);
  return [
    ...(published === undefined ? [] : [property("article:published_time", published)]),
    ...(modified === undefined ? [] : [property("article:modified_time", modified)]),
    ...release.keywords.map((keyword) => property("article:tag", keyword)),
    named("DC.title", headlineOf(release)),
    named("DC.creator", nameOn(release.issuer, release.date)),
    named("DC.publisher", archive.site.publisher.name),
    named("DC.language", release.language),
    ...(iso === undefined ? [] : [named("dcterms.issued", iso)]),
    ...(modified === undefined ? [] : [named("dcterms.modified", modified)]),
  ];
}
