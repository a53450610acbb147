import { type DefaultTreeAdapterTypes, type ParserError, parseFragment, serialize } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The elements that Markdown may become, and the attributes that each may have. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    "p h2 h3 h4 h5 h6 ul li blockquote pre em strong s hr br thead tbody tr"
      .split(" ")
      .map((name) => [name, []]),
  ),
  h1: [],
  a: ["href", "title"],
  ol: ["start"],
  code: ["class"],
  table: ["tabindex"],
  th: ["class"],
  td: ["class"],
  span: ["class"],
  bdi: ["dir"],
};

function* elementsIn(nodes: readonly Node[]): Iterable<Element> {
  for (const node of nodes) {
    if (!("tagName" in node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

/** Where a browser goes by a link on a page of the archive; `undefined` where it goes nowhere. */
function targetOf(href: string): URL | undefined {
  return URL.canParse(href, "https://archive.example/a/")
    ? new URL(href, "https://archive.example/a/")
    : undefined;
}

function harmOf({ tagName, attrs, namespaceURI }: Element): readonly string[] {
  const names = allowed[tagName];
  if (names === undefined || !namespaceURI.endsWith("/xhtml")) return [`<${tagName}>`];
  return attrs.flatMap(({ name, value }) => {
    if (!names.includes(name)) return [`<${tagName} ${name}="${value}">`];
    if (name !== "href") return [];
    const target = targetOf(value);
    const isHarmless =
      target === undefined || ["https:", "http:", "mailto:", "tel:"].includes(target.protocol);
    return isHarmless ? [] : [`href="${value}"`];
  });
}

/** What HTML that was made of a text must not hold: elements, attributes and links that do more than show words. */
export function harmIn(html: string): readonly string[] {
  return [...elementsIn(parseFragment(html).childNodes)].flatMap(harmOf);
}

/** What a browser had to mend: it would read the HTML otherwise than it was meant. */
export function mendedIn(html: string): readonly string[] {
  const errors: ParserError[] = [];
  const fragment = parseFragment(html, {
    onParseError: (error) => errors.push(error),
    sourceCodeLocationInfo: true,
  });
  const again = serialize(fragment);
  const isSame = serialize(parseFragment(again)) === again;
  return [
    ...errors.map(({ code, startLine }) => `${code} in line ${startLine}`),
    ...(isSame ? [] : ["reads differently the second time"]),
  ];
}

/** The words that a reader sees. */
export function wordsIn(html: string): string {
  const words = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => ("value" in node ? node.value : "childNodes" in node ? words(node.childNodes) : ""))
      .join("");
  return words(parseFragment(html).childNodes);
}
