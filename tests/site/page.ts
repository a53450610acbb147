import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { BuiltSite } from "../build-site.ts";

export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as a browser without JavaScript reads it. */
export interface Page {
  readonly html: string;
  readonly document: Parent;
}

/** A release as a list shows it. */
export interface Listed {
  readonly name: string;
  readonly title: string;
  /** Each line under and over the headline: kicker, subtitle, role, date. */
  readonly lines: readonly string[];
}

/** Reads the page at a path of the site, such as `/datum/2019/`, without the path prefix. */
export async function readPage(site: BuiltSite, path: string): Promise<Page> {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return pageOf(await readFile(join(site.folder, file), "utf8"));
}

export function pageOf(html: string): Page {
  return { html, document: parse(html, { scriptingEnabled: false }) };
}

/** Every file of a site, relative to its folder. */
export async function filesOf({ folder }: BuiltSite): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** The path of every page of a site: `/datum/2019/`, `/404.html`. */
export async function pathsOf(site: BuiltSite): Promise<readonly string[]> {
  const files = await filesOf(site);
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}

/** The elements of one or more kinds below an element, in the order of the page. */
export function all(parent: Parent, ...tags: readonly string[]): readonly Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    const below = all("content" in node ? node.content : node, ...tags);
    return tags.length === 0 || tags.includes(node.tagName) ? [node, ...below] : below;
  });
}

/** The one element of its kind. */
export function only(parent: Parent, tag: string): Element {
  const [first, ...rest] = all(parent, tag);
  if (first === undefined || rest.length > 0) {
    throw new Error(`There are ${rest.length + (first === undefined ? 0 : 1)} <${tag}> instead of one.`);
  }
  return first;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The words in an element, with single blanks. */
export function words(node: DefaultTreeAdapterTypes.Node): string {
  return raw(node).replace(/\s+/g, " ").trim();
}

function raw(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(raw).join("") : "";
}

/** The links of an element: words and address. */
export function links(parent: Parent): readonly (readonly [text: string, href: string])[] {
  return all(parent, "a").map((link) => [words(link), attribute(link, "href") ?? ""]);
}

/** The releases that a page lists, in its order. */
export function listed({ document }: Page, site: BuiltSite): readonly Listed[] {
  const start = `${site.prefix}pressemitteilungen/`;
  return all(only(document, "main"), "article").flatMap((article) => {
    const [headline] = all(article, "h2", "h3", "h4");
    const [link] = headline === undefined ? [] : links(headline);
    if (link === undefined) return [];
    const [title, href] = link;
    if (!href.startsWith(start)) throw new Error(`A list leads to ${href}, which is no release.`);
    const lines = all(article, "p").map(words);
    return [{ name: href.slice(start.length).replace(/\/$/, ""), title, lines }];
  });
}

/** The values of a fact in a page's description lists. */
export function fact({ document }: Page, label: string): readonly string[] {
  for (const list of all(document, "dl")) {
    for (const row of all(list, "div")) {
      if (all(row, "dt").map(words).includes(label)) return all(row, "dd").map(words);
    }
  }
  return [];
}
