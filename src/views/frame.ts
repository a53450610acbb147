import type { LegalPage } from "../texts/texts.ts";
import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import type { Alternate, Frame, Link } from "./shapes.ts";

/** One step of the way from the start page: its name and its path. */
export type Crumb = readonly [text: string, path: SitePath];

/** What a page says of itself; the rest of its frame is the site's. */
export interface FrameInput {
  readonly heading: string;
  /** Where the page stands; absent for one that is shown at any address (404). */
  readonly path?: SitePath;
  readonly description?: string;
  /** The pages above this one, without the start page. */
  readonly above?: readonly Crumb[];
  readonly noindex?: true;
}

export const legalPages: readonly LegalPage[] = ["imprint", "privacy", "accessibility", "easyLanguage"];

/** The three feeds of the whole archive. */
export const feeds = [
  { path: "/feed.atom", type: "application/atom+xml", format: "atom" },
  { path: "/feed.rss", type: "application/rss+xml", format: "rss" },
  { path: "/feed.json", type: "application/feed+json", format: "json" },
] as const;

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
    feeds: feeds.map(({ path, format }) => ({ text: texts.feed[format], href: addresses.href(path) })),
    stylesheet: addresses.href(assets.stylesheet),
    icon: addresses.href(assets.icon),
    fonts: assets.fonts.map((font) => addresses.href(font)),
    ...(site.publisher.url !== undefined && { publisherUrl: site.publisher.url }),
  };
}

/** Makes the frame of every page of a site; what all pages share is computed once. */
export function frames(context: ViewContext): (input: FrameInput) => Frame {
  const { addresses, archive, texts } = context;
  const shared = siteOf(context);
  const ways = sections(context);
  const alternates: readonly Alternate[] = feeds.map(({ path, type, format }) => ({
    type,
    title: `${archive.site.title} (${texts.feed[format]})`,
    href: addresses.href(path),
  }));

  return ({ heading, path, description, above = [], noindex }) => {
    const link = ([text, to]: Crumb): Link => ({
      text,
      href: addresses.href(to),
      ...(to === path && { current: true }),
    });
    const isStart = path === addresses.home;
    const trail: readonly Crumb[] = isStart
      ? []
      : [
          [texts.nav.home, addresses.home],
          ...above,
          ...(path === undefined ? [] : [[heading, path] as const]),
        ];
    return {
      language: texts.language,
      direction: texts.direction,
      documentTitle: isStart ? archive.site.title : `${heading} – ${archive.site.title}`,
      ...(description !== undefined && { description: description.slice(0, descriptionLength) }),
      ...(path !== undefined && { canonical: addresses.absolute(path) }),
      ...(noindex && { noindex }),
      breadcrumbs: trail.map(link),
      alternates,
      site: {
        ...shared,
        navigation: ways.map(link),
        legal: legalPages.map((page) => link([texts.nav.legal[page], addresses.legal(page)])),
      },
    };
  };
}
