import type { Graph, Thing } from "schema-dts";
import type { Release } from "../archive/records.ts";
import type { LegalPage } from "../texts/texts.ts";
import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { shortened } from "./markdown.ts";
import { sharingTagsOf } from "./meta-tags.ts";
import type { SharedImage } from "./photos.ts";
import type { Alternate, Frame, Link, MetaTag } from "./shapes.ts";
import { breadcrumbData } from "./structured-data.ts";
import type { LanguageVersion } from "./translations.ts";

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
}

export const legalPages: readonly LegalPage[] = ["imprint", "privacy", "accessibility", "easyLanguage"];

/** The feeds that a list has, each with its media type. */
const feeds = [
  { format: "atom", type: "application/atom+xml" },
  { format: "rss", type: "application/rss+xml" },
  { format: "json", type: "application/feed+json" },
] as const;

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

/** A release as editions for mails and for programs. */
export function releaseAlternates(
  { addresses, texts }: ViewContext,
  { name }: Release,
): readonly Alternate[] {
  return [
    { type: "text/plain", title: texts.release.asText, href: addresses.href(addresses.releaseText(name)) },
    { type: "application/json", title: "ninjs", href: addresses.href(addresses.ninjs(name)) },
  ];
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

  return (input) => {
    const { heading, path, above = [], noindex, alternates = [] } = input;
    const description = input.description && shortened(input.description, descriptionLength);
    const link = ([text, to, language]: Crumb): Link => ({
      text,
      href: addresses.href(to),
      ...(language !== undefined && { language }),
      ...(to === path && { current: true }),
    });
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
      ...(input.translations && { translations: input.translations }),
      breadcrumbs: trail.map(link),
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
      site: {
        ...shared,
        navigation: ways.map(link),
        legal: [
          ...legalPages.map((page) => link([texts.nav.legal[page], addresses.legal(page)])),
          link([texts.nav.corrections, addresses.corrections]),
        ],
      },
    };
  };
}
