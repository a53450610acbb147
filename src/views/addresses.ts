import type { LegalPage, Texts } from "../texts/texts.ts";

/** The formats of feeds; each is also the ending of its files. */
export type FeedFormat = "atom" | "rss" | "json";

/** A path of this site, beginning with `/`, without the path prefix. Pages end in `/`. */
export type SitePath = string;

/**
 * Makes every address of the site. Paths are what the archive is ordered by; `href` is what stands in a page (with the
 * path prefix), `absolute` what leaves the site (canonical links, feeds, the sitemap).
 */
export class Addresses {
  readonly #paths: Texts["paths"];
  readonly #prefix: string;
  readonly #origin: string;

  /**
   * @param siteUrl the site's address, from site.yaml
   * @param prefix the path under which the site is served, `/` at both ends; by default that of the site's address
   */
  constructor(paths: Texts["paths"], siteUrl: string, prefix?: string) {
    const url = new URL(siteUrl);
    this.#paths = paths;
    this.#origin = url.origin;
    this.#prefix = (prefix ?? url.pathname).replace(/\/*$/, "").replace(/^(?=[^/])/, "/");
  }

  /** The path prefix, `/` at both ends. */
  get prefix(): string {
    return `${this.#prefix}/`;
  }

  href(path: SitePath): string {
    return this.#prefix + path;
  }

  absolute(path: SitePath): string {
    return this.#origin + this.#prefix + path;
  }

  readonly home: SitePath = "/";

  get releases(): SitePath {
    return `/${this.#paths.releases}/`;
  }

  release(name: string): SitePath {
    return `/${this.#paths.releases}/${name}/`;
  }

  /** A release in another language. */
  translation(name: string, language: string): SitePath {
    return `${this.release(name)}${language.toLowerCase()}/`;
  }

  get search(): SitePath {
    return `/${this.#paths.search}/`;
  }

  /** A file of the search's index, below the search page. */
  searchFile(name: string): SitePath {
    return `${this.search}${name}`;
  }

  /** What tells a browser how to search here. */
  readonly openSearch: SitePath = "/opensearch.xml";

  get corrections(): SitePath {
    return `/${this.#paths.corrections}/`;
  }

  get dates(): SitePath {
    return `/${this.#paths.date}/`;
  }

  year(year: string): SitePath {
    return `/${this.#paths.date}/${year}/`;
  }

  month(year: string, month: string): SitePath {
    return `/${this.#paths.date}/${year}/${month}/`;
  }

  get undated(): SitePath {
    return `/${this.#paths.date}/${this.#paths.undated}/`;
  }

  get projects(): SitePath {
    return `/${this.#paths.projects}/`;
  }

  project(id: string): SitePath {
    return `/${this.#paths.projects}/${id}/`;
  }

  get partners(): SitePath {
    return `/${this.#paths.partners}/`;
  }

  partner(id: string): SitePath {
    return `/${this.#paths.partners}/${id}/`;
  }

  get people(): SitePath {
    return `/${this.#paths.people}/`;
  }

  person(id: string): SitePath {
    return `/${this.#paths.people}/${id}/`;
  }

  legal(page: LegalPage): SitePath {
    return `/${this.#paths.legal[page]}/`;
  }

  /**
   * A feed of a list: `feed.atom` beside the list's page holds the newest releases, `feed-1.atom` the oldest,
   * `feed-2.atom` those after them.
   */
  feed(list: SitePath, format: FeedFormat, archivePage?: number): SitePath {
    return `${list}feed${pageSuffix(archivePage)}.${format}`;
  }

  /** A feed of everything in one language: `/feed.tr.atom`, its archive pages `/feed-1.tr.atom`. */
  languageFeed(language: string, format: FeedFormat, archivePage?: number): SitePath {
    return `/feed${pageSuffix(archivePage)}.${language.toLowerCase()}.${format}`;
  }

  readonly sitemap: SitePath = "/sitemap.xml";

  /** A part of a sitemap that is too long for one file, from 1. */
  sitemapPart(part: number): SitePath {
    return `/sitemap-${part}.xml`;
  }

  /** A release or translation as a press office mails it, and as IPTC's ninjs, beside its page. */
  releaseText(page: SitePath): SitePath {
    return `${page}text.txt`;
  }

  ninjs(page: SitePath): SitePath {
    return `${page}ninjs.json`;
  }

  /**
   * A file of a photo, beside the page that shows it.
   *
   * @param number the photo's place among those of the page, from 1
   * @param key changes with the picture, so that whoever keeps a copy never shows an old one
   * @param suffix what tells the photo's files apart: `-800.avif`
   */
  photo(page: SitePath, number: number, key: string, suffix: string): SitePath {
    return `${page}${this.#paths.photo}-${number}-${key}${suffix}`;
  }

  /** A release's text and photos in one file. */
  pressKit(name: string): SitePath {
    return `${this.release(name)}${this.#paths.kit}.zip`;
  }

  /** The whole archive as open data. */
  openData(format: "json" | "csv"): SitePath {
    return `/${this.#paths.archive}.${format}`;
  }

  readonly newsSitemap: SitePath = "/sitemap-news.xml";

  readonly robots: SitePath = "/robots.txt";

  /** Whether a path is a further page of a list. */
  isFurtherPage(path: SitePath): boolean {
    return new RegExp(`/${this.#paths.page}/\\d+/$`).test(path);
  }

  /** The name of the release at a path, or below it. */
  releaseAt(path: SitePath): string | undefined {
    return path.startsWith(this.releases)
      ? path.slice(this.releases.length).split("/")[0] || undefined
      : undefined;
  }

  /** A further page of a list; page 1 stands at the list's own address. */
  listPage(list: SitePath, page: number): SitePath {
    return page === 1 ? list : `${list}${this.#paths.page}/${page}/`;
  }
}

function pageSuffix(archivePage: number | undefined): string {
  return archivePage === undefined ? "" : `-${archivePage}`;
}

/** The folders that a file of the site stands in, the outermost first: `a` and `a/b` of `a/b/c.html`. */
export function foldersOf(file: string): readonly string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}

/** The file that a web server shows at a path. */
export function fileOf(path: SitePath): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}
