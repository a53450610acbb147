import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { linksOfCss, linksOfHtml, linksOfJson, linksOfXml } from "./links.ts";

/** What to crawl, and as what it will be served. */
export interface CrawlOptions {
  /** The built folder. */
  readonly folder: string;
  /** The path that it will be served under, with a slash at both ends; "/" unless given. */
  readonly prefix?: string;
  /** The address that the site has in public. Absolute links to the same host are then checked too. */
  readonly base?: string;
  /** Feeds and sitemaps in the folder (`feed.atom`, `sitemap.xml`), whose links are checked too. */
  readonly feeds?: readonly string[];
}

/** A link that leads nowhere. */
export interface DeadLink {
  /** The file that holds it, inside the folder. */
  readonly file: string;
  /** The link as it is written. */
  readonly link: string;
  readonly why: string;
}

/** What a crawl found. A test looks at the numbers too: an empty folder has no dead links. */
export interface Crawl {
  /** How many HTML pages were read. */
  readonly pages: number;
  /** How many links inside the site were followed. */
  readonly links: number;
  readonly dead: readonly DeadLink[];
}

/** Reads a built folder as a static host would serve it, and follows every link inside it. */
export async function crawl(options: CrawlOptions): Promise<Crawl> {
  const { folder, prefix = "/", base = "http://localhost", feeds = [] } = options;
  if (!/^\/(?:.*\/)?$/.test(prefix)) throw new Error(`The path prefix needs a slash at both ends: ${prefix}`);
  const { origin } = new URL(base);
  const files = new Set(await filesIn(folder));
  const folders = new Set([...files].flatMap((file) => foldersOf(file)));
  const read = (file: string) => readFile(join(folder, file), "utf8");

  const ids = new Map<string, ReadonlySet<string>>();
  const written: Written[] = [];
  let pages = 0;
  for (const file of files) {
    if (file.endsWith(".html") || file.endsWith(".svg")) {
      const page = linksOfHtml(await read(file));
      if (file.endsWith(".html")) pages += 1;
      ids.set(file, page.ids);
      for (const link of page.links) written.push({ file, link, start: page.start });
    } else if (file.endsWith(".css")) {
      for (const link of linksOfCss(await read(file))) written.push({ file, link });
    }
  }
  const dead: DeadLink[] = [];
  for (const file of feeds) {
    if (!files.has(file)) {
      dead.push({ file, link: "", why: "is not in the folder" });
      continue;
    }
    const { links, embedded } = (file.endsWith(".json") ? linksOfJson : linksOfXml)(await read(file));
    for (const link of links) written.push({ file, link });
    for (const link of embedded) written.push({ file, link, embedded: true });
  }

  let links = 0;
  for (const one of distinct(written)) {
    const outcome = follow(one);
    if (outcome === "elsewhere") continue;
    links += 1;
    if (outcome !== "alive") dead.push({ file: one.file, link: one.link, why: outcome.why });
  }
  return { pages, links, dead };

  function follow({ file, link, start, embedded = false }: Written): Outcome {
    if (link.trim() === "") return { why: "is empty" };
    const relative = !URL.canParse(link) && !link.startsWith("//");
    if (embedded && relative && !link.startsWith("#")) {
      return { why: "is relative, and a reader of the feed does not know to what" };
    }
    if (file === "404.html" && relative && !/^[/#]/.test(link)) {
      return { why: "is relative, on a page that is shown at any address" };
    }
    const here = new URL(prefix + file.split("/").map(encodeURIComponent).join("/"), origin);
    if (start !== undefined && !URL.canParse(start, here.href))
      return { why: `starts from a broken base: ${start}` };
    const from = start === undefined ? here : new URL(start, here);
    if (!URL.canParse(link, from.href)) return { why: "is no address" };
    const to = new URL(link, from);
    if (to.origin !== origin) return "elsewhere";
    // Many schemes (mailto:, tel:, data:) have no origin, and so have been left alone.
    const path = decoded(to.pathname);
    if (path === undefined) return { why: "is no address" };
    if (!path.startsWith(prefix)) return { why: `leads out of ${prefix}` };
    const inside = path.slice(prefix.length);
    const target = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
    if (!files.has(target)) {
      if (folders.has(target)) return { why: "names a folder without a slash at its end" };
      if (target !== inside && folders.has(inside)) return { why: "leads to a folder without index.html" };
      return { why: "leads to nothing" };
    }
    return fragmentLives(to, ids.get(target))
      ? "alive"
      : { why: `nothing on that page has the id ${to.hash}` };
  }
}

interface Written {
  readonly file: string;
  readonly link: string;
  readonly start?: string | undefined;
  /** In a piece of HTML that a feed carries. */
  readonly embedded?: boolean;
}

type Outcome = "alive" | "elsewhere" | { readonly why: string };

/** Whether an address's fragment names something; in a file that is no page, any fragment does. */
function fragmentLives(to: URL, ids: ReadonlySet<string> | undefined): boolean {
  const written = to.hash.slice(1).replace(/:~:.*$/, "");
  if (written === "" || ids === undefined || ids.has(written)) return true;
  const name = decoded(written);
  return name !== undefined && (ids.has(name) || name.toLowerCase() === "top");
}

function distinct(written: readonly Written[]): Iterable<Written> {
  return new Map(written.map((one) => [`${one.file}\n${one.embedded ?? false}\n${one.link}`, one])).values();
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join("/"))
    .sort();
}

/** Every folder that a file is in, with a slash at the end and without: `a/b/c` is in `a/`, `a`, `a/b/` and `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.flatMap((_, index) => {
    const name = parts.slice(0, index + 1).join("/");
    return [name, `${name}/`];
  });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
