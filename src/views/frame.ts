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
  /** Editions of this page; they stand before those of the whole site. */
  readonly alternates?: readonly Alternate[];
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

/** Makes the frame of every page of a site; what all pages share is computed once. */
export function frames(context: ViewContext): (input: FrameInput) => Frame {
  const { addresses, archive, texts } = context;
  const shared = siteOf(context);
  const ways = sections(context);
  const siteFeeds = feedAlternates(context, addresses.home, archive.site.title);

  return ({ heading, path, description, above = [], noindex, alternates = [] }) => {
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
      alternates: [...alternates, ...siteFeeds],
      site: {
        ...shared,
        navigation: ways.map(link),
        legal: legalPages.map((page) => link([texts.nav.legal[page], addresses.legal(page)])),
      },
    };
  };
}
