import type { Graph, Thing } from "schema-dts";
import type { Release, Site } from "../archive/records.ts";
import type { LegalPage } from "../texts/texts.ts";
import type { SitePath } from "./addresses.ts";
import { contentPolicy } from "./content-policy.ts";
import type { ViewContext } from "./context.ts";
import { shortened } from "./markdown.ts";
import { sharingTagsOf } from "./meta-tags.ts";
import type { SharedImage } from "./photos.ts";
import type { Alternate, Frame, Link, MetaTag } from "./shapes.ts";
import { breadcrumbData } from "./structured-data.ts";
import { type LanguageVersion, languageName, pathOfRelease } from "./translations.ts";

/** One step of the way from the start page: its name and its path, and the name's language where it is not the page's. */
export type Crumb = readonly [text: string, path: SitePath, language?: string | undefined];

/** What a page says of itself; the rest of its frame is the site's. */
export interface FrameInput {
  readonly heading: string;
  /** Language of the heading where it is not the page's. */
  readonly language?: string;
  /** Where the page stands; absent for one that is shown at any address (404). */
  readonly path?: SitePath;
  readonly description?: string;
  /** The pages above this one, without the start page. */
  readonly above?: readonly Crumb[];
  readonly noindex?: true;
  /** The page in every language, itself included. */
  readonly translations?: readonly LanguageVersion[];
  /** Editions of this page; they stand before those of the whole site. */
  readonly alternates?: readonly Alternate[];
  /** What the page is for those who share it, where that is not its heading on a website. */
  readonly shared?: { readonly type: "article"; readonly title: string; readonly image?: SharedImage };
  /** Further tags of the head, after those for sharing. */
  readonly meta?: readonly MetaTag[];
  /** What the page is about, for search engines. */
  readonly about?: Thing;
  /** The page's script. */
  readonly script?: SitePath;
}

const lastingPages: readonly LegalPage[] = ["imprint", "privacy", "accessibility", "easyLanguage"];

/** The legal pages of an archive: the page about sign language only where there is something to show. */
export function legalPagesOf({ legal }: Site): readonly LegalPage[] {
  return legal.signLanguage === undefined ? lastingPages : [...lastingPages, "signLanguage"];
}

/** The feeds that a list has, each with its media type. */
const feeds = [
  { format: "atom", type: "application/atom+xml" },
  { format: "rss", type: "application/rss+xml" },
  { format: "json", type: "application/feed+json" },
] as const;

/** The formats of a list's feeds, in the order in which pages name them. */
export const feedFormats = feeds.map(({ format }) => format);

/** The three feeds of a list as editions of its page. */
export function feedAlternates(
  { addresses, texts }: ViewContext,
  list: SitePath,
  name: string,
): readonly Alternate[] {
  return feeds.map(({ format, type }) => ({
    type,
    title: `${name} (${texts.feed[format]})`,
    href: addresses.href(addresses.feed(list, format)),
  }));
}

/** A release or translation as editions for mails and for programs, and the feeds of its language. */
export function releaseAlternates(context: ViewContext, release: Release): readonly Alternate[] {
  const { addresses, texts } = context;
  const page = pathOfRelease(addresses, release);
  return [
    { type: "text/plain", title: texts.release.asText, href: addresses.href(addresses.releaseText(page)) },
    { type: "application/json", title: "ninjs", href: addresses.href(addresses.ninjs(page)) },
    ...languageAlternates(context, release),
  ];
}

/** The feeds of a release's language, where that is not the site's. */
function languageAlternates(context: ViewContext, release: Release): readonly Alternate[] {
  const { addresses, groupings, texts } = context;
  const { language } = context.foreign(release);
  if (language === undefined || !groupings.byLanguage.has(language)) return [];
  const name = languageName(language);
  return feeds.map(({ format, type }) => ({
    type,
    title: `${name} (${texts.feed[format]})`,
    href: addresses.href(addresses.languageFeed(language, format)),
  }));
}

const descriptionLength = 300;

function sections({ addresses, texts }: ViewContext): readonly Crumb[] {
  return [
    [texts.nav.releases, addresses.releases],
    [texts.nav.date, addresses.dates],
    [texts.nav.projects, addresses.projects],
    [texts.nav.partners, addresses.partners],
    [texts.nav.people, addresses.people],
  ];
}

function siteOf(context: ViewContext): Omit<Frame["site"], "navigation" | "legal"> {
  const { addresses, archive, assets, texts } = context;
  const { site } = archive;
  return {
    title: site.title,
    publisher: site.publisher.name,
    home: addresses.href(addresses.home),
    feeds: feeds.map(({ format }) => ({
      text: texts.feed[format],
      href: addresses.href(addresses.feed(addresses.home, format)),
    })),
    stylesheet: addresses.href(assets.stylesheet),
    icon: addresses.href(assets.icon),
    search: addresses.href(addresses.search),
    openSearch: addresses.href(addresses.openSearch),
    fonts: assets.fonts.map((font) => addresses.href(font)),
    ...(site.publisher.url !== undefined && { publisherUrl: site.publisher.url }),
  };
}

/** What a page is about, and where it stands. */
function graphOf(context: ViewContext, trail: readonly Crumb[], about: Thing | undefined): Graph {
  const things: Thing[] = about === undefined ? [] : [about];
  if (trail.length > 0) things.push(breadcrumbData(context, trail));
  return { "@context": "https://schema.org", "@graph": things };
}

/** Makes the frame of every page of a site; what all pages share is computed once. */
export function frames(context: ViewContext): (input: FrameInput) => Frame {
  const { addresses, archive, texts } = context;
  const shared = siteOf(context);
  const ways = sections(context);
  const siteFeeds = feedAlternates(context, addresses.home, archive.site.title);

  const sharing = sharingTagsOf(context);
  const legal: readonly Crumb[] = [
    ...legalPagesOf(archive.site).map((page): Crumb => [texts.nav.legal[page], addresses.legal(page)]),
    [texts.nav.corrections, addresses.corrections],
  ];
  const linked = new Set([...ways, ...legal].map(([, path]) => path));
  /** What stands around a page; the same object for all pages that are not linked in it themselves. */
  const sites = new Map<SitePath | undefined, Frame["site"]>();
  const siteAround = (path: SitePath | undefined): Frame["site"] => {
    const at = path !== undefined && linked.has(path) ? path : undefined;
    let site = sites.get(at);
    if (site === undefined) {
      const link = (crumb: Crumb) => linkFrom(at, crumb);
      site = { ...shared, navigation: ways.map(link), legal: legal.map(link) };
      sites.set(at, site);
    }
    return site;
  };
  const linkFrom = (path: SitePath | undefined, [text, to, language]: Crumb): Link => ({
    text,
    href: addresses.href(to),
    ...(language !== undefined && { language }),
    ...(to === path && { current: true }),
  });

  return (input) => {
    const { heading, path, above = [], noindex, alternates = [] } = input;
    const description = input.description && shortened(input.description, descriptionLength);
    const isStart = path === addresses.home;
    const trail: readonly Crumb[] = isStart
      ? []
      : [
          [texts.nav.home, addresses.home],
          ...above,
          ...(path === undefined ? [] : [[heading, path, input.language] as const]),
        ];
    return {
      language: texts.language,
      direction: texts.direction,
      documentTitle: isStart ? archive.site.title : `${heading} – ${archive.site.title}`,
      ...(description !== undefined && { description }),
      ...(path !== undefined && { canonical: addresses.absolute(path) }),
      ...((noindex || context.preview) && { noindex: true }),
      ...(context.preview && { preview: texts.previewBanner }),
      policy: contentPolicy({
        hasScript: input.script !== undefined,
        searches: input.script === context.assets.searchScript,
        isPreview: context.preview,
      }),
      ...(input.script !== undefined && { script: addresses.href(input.script) }),
      ...(input.translations && { translations: input.translations }),
      breadcrumbs: trail.map((crumb) => linkFrom(path, crumb)),
      alternates: [...alternates, ...siteFeeds],
      meta:
        path === undefined
          ? []
          : [
              ...sharing({
                type: input.shared?.type ?? "website",
                title: input.shared?.title ?? heading,
                ...(input.shared?.image && { image: input.shared.image }),
                ...(description !== undefined && { description }),
                url: addresses.absolute(path),
              }),
              ...(input.meta ?? []),
            ],
      ...(path !== undefined && { structuredData: graphOf(context, trail, input.about) }),
      site: siteAround(path),
    };
  };
}
