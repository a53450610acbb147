import { type DefaultTreeAdapterTypes, parse } from "parse5";
import {
  type Block,
  blocksText,
  cleanText,
  type Document,
  type Passed,
  type Picture,
  type Run,
  textOf,
  trimRuns,
} from "./document.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const silent = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "svg",
  "iframe",
  "object",
  "button",
  "select",
  "input",
]);
const blockTags = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Parts of a page that are not the text that it shows. */
const pageParts = new Set(["nav", "header", "footer", "aside", "form"]);

/** Where a picture's bytes come from, by the address that the page gives; `undefined` when they are not at hand. */
export type PictureSource = (address: string) => Picture | undefined;

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/tiff": "tif",
};

/** File ending of a picture's media type; `undefined` for what is no picture that the archive keeps. */
export function pictureEnding(mediaType: string): string | undefined {
  return endings[mediaType.toLowerCase().split(";")[0]?.trim() ?? ""];
}

function dataPicture(address: string): Picture | undefined {
  const match = /^data:([a-z]+\/[a-z.+-]+);base64,/i.exec(address);
  const ending = pictureEnding(match?.[1] ?? "");
  if (match === null || ending === undefined) return undefined;
  return { bytes: Buffer.from(address.slice(match[0].length), "base64"), ending };
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function isHidden(element: Element): boolean {
  return silent.has(element.tagName) || attribute(element, "hidden") !== undefined;
}

function isBlock(node: Node): boolean {
  return (
    isElement(node) &&
    (blockTags.has(node.tagName) || (node.tagName === "img" && attribute(node, "src") !== undefined))
  );
}

function hasBlock(element: Element): boolean {
  return element.childNodes.some((node) => isBlock(node) || (isElement(node) && hasBlock(node)));
}

interface Style {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
}

class Reader {
  readonly pictures: Picture[] = [];
  readonly #source: PictureSource;

  constructor(source: PictureSource) {
    this.#source = source;
  }

  #styleOf(element: Element, style: Style): Style {
    const css = attribute(element, "style") ?? "";
    const href = element.tagName === "a" ? attribute(element, "href")?.trim() : undefined;
    const strong = /^(?:b|strong)$/.test(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css);
    const emphasis = /^(?:i|em)$/.test(element.tagName) || /font-style\s*:\s*italic/i.test(css);
    return {
      ...style,
      ...(strong && { strong: true }),
      ...(emphasis && { emphasis: true }),
      ...(href !== undefined && href !== "" && { href }),
    };
  }

  inline(nodes: readonly Node[], style: Style = {}): readonly Run[] {
    return nodes.flatMap((node): readonly Run[] => {
      if ("value" in node) {
        const text = cleanText(node.value).replace(/[\s\u00a0]+/g, " ");
        return text === "" ? [] : [{ ...style, text }];
      }
      if (!isElement(node) || isHidden(node)) return [];
      if (node.tagName === "br") return [{ ...style, text: "\n" }];
      return this.inline(node.childNodes, this.#styleOf(node, style));
    });
  }

  #paragraph(runs: readonly Run[], more: { readonly caption?: true } = {}): readonly Block[] {
    const folded = foldSpace(runs);
    return folded.length === 0 ? [] : [{ kind: "paragraph", runs: folded, ...more }];
  }

  /** Blocks of a node's children; text beside blocks makes paragraphs of its own. */
  blocks(nodes: readonly Node[], style: Style = {}): readonly Block[] {
    const found: Block[] = [];
    let loose: Run[] = [];
    const flush = () => {
      found.push(...linesOf(loose).flatMap((runs) => this.#paragraph(runs)));
      loose = [];
    };
    for (const node of nodes) {
      if (isElement(node) && isHidden(node)) continue;
      if (isElement(node) && (isBlock(node) || hasBlock(node))) {
        flush();
        found.push(...this.#block(node, style));
      } else loose.push(...this.inline([node], style));
    }
    flush();
    return found;
  }

  #block(element: Element, style: Style): readonly Block[] {
    const { tagName, childNodes } = element;
    const heading = /^h([1-6])$/.exec(tagName);
    if (heading !== null && !hasBlock(element)) {
      const runs = foldSpace(this.inline(childNodes));
      return runs.length === 0 ? [] : [{ kind: "heading", level: Number(heading[1]), runs }];
    }
    switch (tagName) {
      case "img":
        return this.#picture(element);
      case "ul":
      case "ol":
        return this.#list(element);
      case "table":
        return this.#table(element);
      case "blockquote":
        return [{ kind: "quote", blocks: this.blocks(childNodes, style) }];
      case "figcaption":
        return this.#paragraph(this.inline(childNodes), { caption: true });
      case "p":
        if (hasBlock(element)) return this.blocks(childNodes, style);
        return this.#paragraph(
          this.inline(childNodes, style),
          /\bcaption\b/.test(attribute(element, "class") ?? "") ? { caption: true } : {},
        );
      default:
        return this.blocks(childNodes, this.#styleOf(element, style));
    }
  }

  #picture(element: Element): readonly Block[] {
    const address = attribute(element, "src") ?? "";
    const alt = attribute(element, "alt")?.replace(/\s+/g, " ").trim();
    const picture = dataPicture(address) ?? this.#source(address);
    if (picture === undefined) return [];
    this.pictures.push(picture);
    return [{ kind: "picture", picture: this.pictures.length - 1, ...(alt && { alt }) }];
  }

  #list(element: Element): readonly Block[] {
    // Text beside the items is wrong HTML and text all the same.
    const items = element.childNodes
      .map((item) => this.blocks(isElement(item) && item.tagName === "li" ? item.childNodes : [item]))
      .filter((item) => item.length > 0);
    const start = Number(attribute(element, "start") ?? 1);
    const isOrdered = element.tagName === "ol";
    return items.length === 0 ? [] : [{ kind: "list", ...(isOrdered && { start }), items }];
  }

  #rows(element: Element): readonly Element[] {
    return element.childNodes
      .filter(isElement)
      .flatMap((child) =>
        child.tagName === "tr"
          ? [child]
          : /^t(?:head|body|foot)$/.test(child.tagName)
            ? this.#rows(child)
            : [],
      );
  }

  #table(element: Element): readonly Block[] {
    const rows = this.#rows(element).map((row) =>
      row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th"),
    );
    // A table of one column, or with blocks in its cells, is there for the layout.
    const isLayout =
      rows.every((row) => row.length <= 1) ||
      rows.some((row) => row.some((cell) => this.#isLayoutCell(cell)));
    const caption = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === "caption");
    const before = this.blocks(caption.flatMap(({ childNodes }) => childNodes));
    if (isLayout) return [...before, ...rows.flat().flatMap((cell) => this.blocks(cell.childNodes))];
    const cells = rows.map((row) => row.map((cell) => foldSpace(this.#cellRuns(cell))));
    return [...before, { kind: "table", rows: cells.filter((row) => row.length > 0) }];
  }

  #isLayoutCell(cell: Element): boolean {
    const blocks = cell.childNodes.filter(isElement).filter((child) => isBlock(child) || hasBlock(child));
    return (
      blocks.length > 1 ||
      blocks.some((block) => /^(?:table|ul|ol|img|h[1-6])$/.test(block.tagName) || hasBlock(block))
    );
  }

  #cellRuns(cell: Element): readonly Run[] {
    return this.inline(cell.childNodes);
  }
}

/** Runs with single spaces, also where two runs meet, and without spaces around line breaks. */
function foldSpace(runs: readonly Run[]): readonly Run[] {
  const folded: Run[] = [];
  for (const run of runs) {
    const before = folded.at(-1)?.text ?? " ";
    const text = /\s$/.test(before) ? run.text.replace(/^ +/, "") : run.text;
    if (text !== "") folded.push({ ...run, text });
  }
  const trimmed = trimRuns(folded);
  return textOf(trimmed).trim() === "" ? [] : trimmed;
}

/** Loose text with two line breaks in a row is made of paragraphs. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.text === "\n") {
      breaks += 1;
      continue;
    }
    if (run.text.trim() === "" && breaks > 0) continue;
    if (breaks > 1) lines.push([]);
    else if (breaks === 1) lines.at(-1)?.push({ text: "\n" });
    breaks = 0;
    lines.at(-1)?.push(run);
  }
  return lines;
}

function find(nodes: readonly Node[], wanted: (element: Element) => boolean): readonly Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return wanted(node) ? [node] : find(node.childNodes, wanted);
  });
}

/** All text of nodes except what no reader sees. */
function allText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ("value" in node) return node.value;
      if (!isElement(node) || isHidden(node)) return "";
      const inside = allText(node.childNodes);
      return isBlock(node) || node.tagName === "br" ? `\n${inside}\n` : inside;
    })
    .join("");
}

/** The part of a page that is its text: the one article, else main, else all but navigation, head and foot. */
function contentOf(nodes: readonly Node[]): {
  readonly content: readonly Node[];
  readonly beside: readonly Node[];
} {
  for (const tag of ["article", "main"]) {
    const [found, ...others] = find(nodes, ({ tagName }) => tagName === tag);
    if (found !== undefined && others.length === 0)
      return { content: [found], beside: without(nodes, found) };
  }
  const [body] = find(nodes, ({ tagName }) => tagName === "body");
  const inside = body?.childNodes ?? nodes;
  const isBeside = (node: Node) => isElement(node) && pageParts.has(node.tagName);
  const content = inside.filter((node) => !isBeside(node));
  return content.some((node) => allText([node]).trim() !== "")
    ? { content, beside: inside.filter(isBeside) }
    : { content: inside, beside: [] };
}

/** Everything that stands before and after an element, outside of it. */
function without(nodes: readonly Node[], element: Element): readonly Node[] {
  return nodes.flatMap((node) => {
    if (node === element) return [];
    if (isElement(node) && find([node], (inner) => inner === element).length > 0)
      return without(node.childNodes, element);
    return [node];
  });
}

/** Reads HTML: a page, a mail, or what a converter made. */
export function readHtml(html: string, source: PictureSource = () => undefined): Document {
  const tree = parse(html);
  const { content, beside } = contentOf(tree.childNodes);
  const reader = new Reader(source);
  const blocks = reader.blocks(content);
  const passed: readonly Passed[] = beside
    .map((node) => ({
      why: "page" as const,
      text: cleanText(allText([node]))
        .replace(/\s+/g, " ")
        .trim(),
    }))
    .filter(({ text }) => text !== "");
  const raw = { text: cleanText(allText(tree.childNodes)), inOrder: false };
  return { blocks, pictures: reader.pictures, passed, ...(blocksText(blocks) !== "" && { raw }) };
}
