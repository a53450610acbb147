import type { Fault, Place } from "../archive/fault.ts";
import type { PageLinks, RecordedFile } from "./recorded-file.ts";

/** What a site may consist of, by the endings of its files' names; hosts' own files have names of their own. */
const expectedEndings =
  /\.(?:html|css|js|svg|png|ico|woff2|jpg|jpeg|webp|avif|txt|json|zip|atom|rss|xml|csv|htaccess|conf|caddy|wasm|pagefind|pf_meta|pf_index|pf_fragment|pf_filter|pf_sort|yml|br|gz|warc)$/;
const expectedNames = /(?:^|\/)(?:_headers|_redirects|\.htaccess|\.nojekyll|Caddyfile|SHA256SUMS)$/;

/** Parts of the search's index, which the search asks for and no page leads to. */
const ofIndex = /\.(?:pagefind|pf_(?:meta|index|fragment|filter|sort))$/;

/** Keys that open something: of clouds, of code hosts, and private keys of any kind. */
const secret =
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|glpat-[\w-]{20}|xox[abprs]-[\w-]{10}|AIza[\w-]{35})/;

/** The attributes that lead somewhere, and that can be led to, as they stand in a page. */
const leading = [' href="', ' src="', ' srcset="'] as const;
const led = ' id="';

/** The values of an attribute in a page. A quotation mark in a value is always escaped. */
function* valuesOf(html: string, attribute: string): Iterable<string> {
  for (let at = html.indexOf(attribute); at !== -1; at = html.indexOf(attribute, at)) {
    const start = at + attribute.length;
    at = html.indexOf('"', start);
    if (at === -1) return;
    yield html.slice(start, at);
  }
}

/** A short path like `/app` could be a path of the site itself. */
const leastLocalPath = 10;

interface Target {
  /** The page that leads there, and how it writes the address. */
  readonly from: string;
  readonly href: string;
}

/** What is known of a site beside what was shown to the check. */
export interface SiteAround {
  /** Names of releases of which nothing may be in it. */
  readonly heldBack: readonly string[];
  /** Files that others write, and of which nothing but their names is known. */
  readonly elsewhere?: ReadonlySet<string>;
  /** The files of the site from which pages are kept; without them all links of kept pages are followed. */
  readonly before?: ReadonlyMap<string, Pick<RecordedFile, "links">>;
}

/**
 * Looks once over every file of a site while it is written, and knows at the end whether it holds together: every link
 * within the site and every fragment leads somewhere, no id stands twice in a page, and nothing is in it that belongs to
 * the machine that built it.
 */
export class OutputCheck {
  readonly #prefix: string;
  readonly #localPaths: readonly string[];
  readonly #faults: Fault[] = [];
  /** Files that pages lead to, each with the first page that does. */
  readonly #targets = new Map<string, Target>();
  /** Addresses from the root that lead to this site, each as one text: most stand in every page. */
  readonly #own = new Map<string, string>();
  /** Fragments that pages lead to: `file#id`. */
  readonly #fragments = new Map<string, Target>();
  /** The ids of each page, with blanks between them. */
  readonly #ids = new Map<string, string>();
  /** Pages that stay as they are. */
  readonly #kept: { readonly file: string; readonly links: PageLinks }[] = [];
  readonly #placeOf: (page: string, words: string) => Place;

  /**
   * @param prefix the path under which the site is served, `/` at both ends
   * @param localPaths folders of this machine whose names must not leave it
   * @param placeOf where somebody wrote what stands in a page
   */
  constructor(
    prefix: string,
    localPaths: readonly string[],
    placeOf: (page: string, words: string) => Place,
  ) {
    this.#prefix = prefix;
    const long = localPaths.filter((path) => path.length >= leastLocalPath && path.split(/[/\\]/).length > 2);
    // Whoever names a folder names the folders above it.
    this.#localPaths = long.filter((path) => !long.some((other) => other !== path && path.startsWith(other)));
    this.#placeOf = placeOf;
  }

  /**
   * Takes a finished page.
   *
   * @param file relative to the site's folder
   * @returns what of it would have to be known if the page stayed as it is
   */
  page(file: string, html: string): PageLinks {
    const ids = new Set<string>();
    const hrefs = new Set<string>();
    for (const id of valuesOf(html, led)) {
      if (ids.has(id)) {
        this.#faults.push({ ...this.#place(file), rule: "id-twice", values: { file, id } });
      }
      ids.add(id);
    }
    for (const attribute of leading) {
      for (const value of valuesOf(html, attribute)) {
        if (attribute !== leading[2]) hrefs.add(value);
        else for (const candidate of value.split(",")) hrefs.add(candidate.trim().split(" ")[0] ?? "");
      }
    }
    const links = { ids: copied([...ids].join(" ")), hrefs: this.#within(file, hrefs) };
    this.#ids.set(file, links.ids);
    const key = secret.exec(html)?.[0];
    if (key !== undefined) {
      const text = `${key.slice(0, 8)}…`;
      this.#faults.push({ ...this.#place(file), rule: "secret", values: { file, text } });
    }
    this.text(file, html);
    return links;
  }

  /** Takes a page that stays as it is, and in which nothing was wrong. */
  keptPage(file: string, links: PageLinks): void {
    this.#ids.set(file, links.ids);
    this.#kept.push({ file, links });
  }

  /** Takes another file made of text. */
  text(file: string, content: string): void {
    const path = this.#localPaths.find((local) => content.includes(local));
    if (path !== undefined) {
      this.#faults.push({ ...this.#place(file), rule: "local-path", values: { file, path } });
    }
  }

  /**
   * What is wrong with a site.
   *
   * @param files all that was written, relative to its folder
   */
  faults(files: Iterable<string>, { heldBack, elsewhere = new Set(), before }: SiteAround): readonly Fault[] {
    const written = new Set(files);
    const held = new Set(heldBack);
    if (before === undefined || this.#hasLost(before, written)) {
      for (const { file, links } of this.#kept) for (const href of links.hrefs) this.#lead(file, href);
    }
    for (const file of written) {
      if (held.size > 0 && file.split("/").some((name) => held.has(name))) {
        this.#faults.push({ ...this.#place(file), rule: "held-back", values: { file } });
      }
      if (!expectedEndings.test(file) && !expectedNames.test(file)) {
        this.#faults.push({ ...this.#place(file), rule: "file-type", values: { file } });
      }
    }
    for (const [file, target] of this.#targets) {
      if (!written.has(file) && !elsewhere.has(file)) this.#dead(target);
    }
    for (const [place, target] of this.#fragments) {
      const [file = "", id = ""] = place.split("#");
      // A file that is not there was named above.
      if (written.has(file) && this.#ids.get(file)?.split(" ").includes(id) !== true) this.#dead(target);
    }
    return this.#faults;
  }

  /** Whether something is gone that a page may lead to which stays as it is. In the site before, every link was alive. */
  #hasLost(before: ReadonlyMap<string, Pick<RecordedFile, "links">>, written: ReadonlySet<string>): boolean {
    for (const [file, { links }] of before) {
      if (!written.has(file) && !ofIndex.test(file)) return true;
      if (links === undefined || links.ids === this.#ids.get(file)) continue;
      const ids = new Set(this.#ids.get(file)?.split(" "));
      if (links.ids.split(" ").some((id) => !ids.has(id))) return true;
    }
    return false;
  }

  /** Those of a page's addresses that lead to this site. */
  #within(page: string, hrefs: Iterable<string>): readonly string[] {
    const within: string[] = [];
    for (const href of hrefs) {
      const known = this.#own.get(href);
      // As browsers read it.
      const own = known ?? copied(href.replace(/[\t\n\r]/g, ""));
      if (known !== undefined || this.#lead(page, own)) within.push(own);
    }
    return within;
  }

  /** Remembers where an address of a page leads; returns whether that is within the site. */
  #lead(from: string, written: string): boolean {
    const isAbsolute = written.startsWith("/");
    if (isAbsolute && this.#own.has(written)) return true;
    const href = written.replaceAll("&amp;", "&");
    const hash = href.indexOf("#");
    const path = (hash === -1 ? href : href.slice(0, hash)).split("?")[0] ?? "";
    const file = path === "" ? from : this.#fileAt(path, from);
    if (file === undefined) return false;
    if (isAbsolute) this.#own.set(written, written);
    if (!this.#targets.has(file)) this.#targets.set(copied(file), { from, href: copied(href) });
    if (hash !== -1 && hash < href.length - 1) {
      const place = `${file}#${decoded(href.slice(hash + 1))}`;
      if (!this.#fragments.has(place)) this.#fragments.set(copied(place), { from, href: copied(href) });
    }
    return true;
  }

  /** The file at an address of this site; none for addresses elsewhere. */
  #fileAt(path: string, from: string): string | undefined {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined;
    const absolute = path.startsWith("/")
      ? path
      : decoded(new URL(path, `http://x${this.#prefix}${from}`).pathname);
    if (!absolute.startsWith(this.#prefix)) return undefined;
    const file = decoded(absolute.slice(this.#prefix.length));
    return file === "" || file.endsWith("/") ? `${file}index.html` : file;
  }

  #dead({ from, href }: Target): void {
    this.#faults.push({ ...this.#place(from, href), rule: "dead-link", values: { href, page: from } });
  }

  #place(file: string, words = ""): Place & { readonly level: "error" } {
    return { ...this.#placeOf(file, words), level: "error" };
  }
}

/** A text of its own: a piece of a page would keep the whole page in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that stands for itself.
    return text;
  }
}
