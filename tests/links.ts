import { XmlAttribute, XmlDocument, XmlElement } from "libxml2-wasm";
import { type DefaultTreeAdapterTypes, parse, html as parse5Html, parseFragment } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** What one file says about addresses: what it links to, and what can be linked to in it. */
export interface Links {
  /** Addresses as they are written. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Where the page says that its relative links start: `<base href>`. */
  readonly start?: string;
}

/** A feed's addresses, and those in the pieces of HTML that it carries. */
export interface FeedLinks {
  readonly links: readonly string[];
  readonly embedded: readonly string[];
}

const addressAttributes = new Set(["action", "data", "formaction", "href", "poster", "src"]);
const setAttributes = new Set(["imagesrcset", "srcset"]);
const addressProperties = /^(?:og|twitter):(?:url|image|audio|video)(?::url|:secure_url|:src)?$/;

export function linksOfHtml(text: string): Links {
  // Read as a browser without JavaScript does: what <noscript> holds is part of the page.
  return linksOfTree(parse(text, { scriptingEnabled: false }));
}

export function linksOfFragment(text: string): readonly string[] {
  return linksOfTree(parseFragment(text, { scriptingEnabled: false })).links;
}

/** The addresses in a style sheet. */
export function linksOfCss(text: string): readonly string[] {
  const pattern = /(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)')|url\(\s*([^"')\s][^)]*?)\s*\)/g;
  const withoutComments = text.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return [...withoutComments.matchAll(pattern)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? "")
    .filter((link) => !link.startsWith("#"));
}

/** Elements of RSS that hold HTML; those of Atom say so themselves. */
const htmlOfRss = new Set(["description", "encoded"]);

/** The addresses in an Atom or RSS feed or a sitemap. */
export function linksOfXml(text: string): FeedLinks {
  const links: string[] = [];
  const embedded: string[] = [];
  const document = XmlDocument.fromString(text);
  try {
    for (const node of document.find("//@href | //@src | //@url")) {
      if (node instanceof XmlAttribute) links.push(node.value);
    }
    for (const node of document.find("//*[not(*)]")) {
      if (!(node instanceof XmlElement)) continue;
      // These name an entry and need not lead anywhere.
      if (node.name === "id" || node.attr("isPermaLink")?.value === "false") continue;
      const isHtml = htmlOfRss.has(node.name) || node.attr("type")?.value === "html";
      sortOut(node.content, isHtml, links, embedded);
    }
  } finally {
    document.dispose();
  }
  return { links, embedded };
}

/** The addresses in a JSON feed, or in any other JSON. */
export function linksOfJson(text: string): FeedLinks {
  const links: string[] = [];
  const embedded: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string") {
      if (key !== "id") sortOut(value, key.endsWith("_html"), links, embedded);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, key);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, item] of Object.entries(value)) walk(item, name);
    }
  };
  const json: unknown = JSON.parse(text);
  walk(json, "");
  return { links, embedded };
}

function sortOut(text: string, isHtml: boolean, links: string[], embedded: string[]): void {
  const plain = text.trim();
  if (/^https?:\/\/\S+$/.test(plain)) links.push(plain);
  else if (isHtml) embedded.push(...linksOfFragment(plain));
}

function linksOfTree(root: ParentNode): Links {
  const links: string[] = [];
  const ids = new Set<string>();
  let start: string | undefined;

  const walk = (parent: ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!("attrs" in node)) continue;
      const { id, name, ...attributes } = attributesOf(node);
      if (id !== undefined) ids.add(id);
      if (name !== undefined && node.tagName === "a") ids.add(name);
      if (node.tagName === "base") start ??= attributes["href"];
      else links.push(...linksOfElement(node, attributes));
      walk("content" in node ? node.content : node);
    }
  };
  walk(root);
  return { links, ids, ...(start === undefined ? {} : { start }) };
}

function linksOfElement(element: Element, attributes: Readonly<Record<string, string>>): readonly string[] {
  const links: string[] = [];
  const rel = attributes["rel"]?.toLowerCase() ?? "";
  if (element.tagName === "link" && /\b(?:preconnect|dns-prefetch)\b/.test(rel)) return links;
  for (const [name, value] of Object.entries(attributes)) {
    if (addressAttributes.has(name) && !(name === "data" && element.tagName !== "object")) links.push(value);
    if (setAttributes.has(name)) links.push(...linksOfSet(value));
    if (name === "style") links.push(...linksOfCss(value));
  }
  if (element.tagName === "meta") links.push(...linksOfMeta(attributes));
  if (element.tagName === "style" && element.namespaceURI === parse5Html.NS.HTML) {
    for (const node of element.childNodes) if ("value" in node) links.push(...linksOfCss(node.value));
  }
  return links;
}

function linksOfMeta(attributes: Readonly<Record<string, string>>): readonly string[] {
  const content = attributes["content"] ?? "";
  if (attributes["http-equiv"]?.toLowerCase() === "refresh") {
    const [, quoted, bare] = /^[^;,]*[;,]\s*url\s*=\s*(?:["']([^"']*)|(.*))/i.exec(content) ?? [];
    const link = quoted ?? bare;
    return link === undefined ? [] : [link];
  }
  return addressProperties.test(attributes["property"] ?? "") ? [content] : [];
}

/** The addresses in `srcset`: each is followed by white space and a size, or by a comma. */
function linksOfSet(value: string): readonly string[] {
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]+)?(?:,|$)/g)].map(([, link]) => link ?? "");
}

function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}
