import { type ChildNode, Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import {
  type Block,
  cleanText,
  type Document,
  type Passed,
  type Picture,
  type Run,
  textOf,
  trimRuns,
} from "./document.ts";
import { ImportError } from "./import-error.ts";
import type { ZipContent } from "./unzip.ts";

interface Style {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly parent?: string;
  readonly isNumbered?: true;
}

/** Not text of the document: comments, deleted words, and what says how it is made. */
const silent = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:sequence-decls",
  "office:forms",
  "svg:title",
  "svg:desc",
]);
const pictureName = /\.(?:jpe?g|png|gif|webp|tiff?)$/i;

function children(element: Element): readonly Element[] {
  return element.children.filter(isTag);
}

function descendants(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.filter(isTag).flatMap((element) => [element, ...descendants(element.children)]);
}

function stylesOf(nodes: readonly ChildNode[]): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const element of descendants(nodes)) {
    const name = element.attribs["style:name"];
    if (name === undefined) continue;
    if (element.name === "text:list-style") {
      const isNumbered = children(element)[0]?.name === "text:list-level-style-number";
      styles.set(name, isNumbered ? { isNumbered } : {});
    }
    if (element.name !== "style:style") continue;
    const properties =
      children(element).find((child) => child.name === "style:text-properties")?.attribs ?? {};
    const parent = element.attribs["style:parent-style-name"];
    styles.set(name, {
      ...(properties["fo:font-weight"] === "bold" && { strong: true }),
      ...(properties["fo:font-style"] === "italic" && { emphasis: true }),
      ...(parent !== undefined && { parent }),
    });
  }
  return styles;
}

class Reader {
  readonly pictures: Picture[] = [];
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #zip: ZipContent;

  constructor(styles: ReadonlyMap<string, Style>, zip: ZipContent) {
    this.#styles = styles;
    this.#zip = zip;
  }

  #inline(nodes: readonly ChildNode[], style: Omit<Run, "text">): readonly Run[] {
    return nodes.flatMap((node): readonly Run[] => {
      if (isText(node)) {
        const text = cleanText(node.data).replace(/\s+/g, " ");
        return text === "" ? [] : [{ ...style, text }];
      }
      if (!isTag(node) || silent.has(node.name)) return [];
      switch (node.name) {
        case "text:s":
        case "text:tab":
          return [{ ...style, text: " " }];
        case "text:line-break":
          return [{ ...style, text: "\n" }];
        case "text:note":
          return [
            { ...style, text: " (" },
            ...this.#inline(node.children.filter(isNoteBody), style),
            { ...style, text: ")" },
          ];
        case "draw:frame":
          return [];
        case "text:a": {
          const href = node.attribs["xlink:href"];
          return this.#inline(node.children, href === undefined ? style : { ...style, href });
        }
        default: {
          const named = this.#styles.get(node.attribs["text:style-name"] ?? "") ?? {};
          return this.#inline(node.children, {
            ...style,
            ...(named.strong && { strong: true }),
            ...(named.emphasis && { emphasis: true }),
          });
        }
      }
    });
  }

  #frames(element: Element): readonly Block[] {
    return descendants(element.children)
      .filter(({ name }) => name === "draw:image" || name === "draw:text-box")
      .flatMap((frame) => {
        if (frame.name === "draw:text-box")
          return isInFrame(frame, element) ? [] : this.blocks(frame.children);
        const path = frame.attribs["xlink:href"] ?? "";
        const bytes = this.#zip.get(path.replace(/^\.\//, ""));
        const ending = pictureName.exec(path)?.[0].slice(1).toLowerCase().replace("jpeg", "jpg");
        if (bytes === undefined || ending === undefined || isInFrame(frame, element)) return [];
        this.pictures.push({ bytes, ending });
        return [{ kind: "picture" as const, picture: this.pictures.length - 1 }];
      });
  }

  /** The names of a paragraph's style and of those it is based on. */
  #styleNames(name: string | undefined): readonly string[] {
    const names: string[] = [];
    for (let at = name; at !== undefined && !names.includes(at); at = this.#styles.get(at)?.parent)
      names.push(at);
    return names;
  }

  #paragraph(element: Element): readonly Block[] {
    const names = this.#styleNames(element.attribs["text:style-name"]);
    const own = this.#styles.get(names[0] ?? "") ?? {};
    const runs = trimRuns(this.#inline(element.children, own.strong ? { strong: true } : {}));
    const frames = this.#frames(element);
    if (textOf(runs) === "") return frames;
    const level =
      element.name === "text:h" ? Number(element.attribs["text:outline-level"] ?? 1) : titleLevel(names);
    if (level !== undefined) return [...frames, { kind: "heading", level: Math.min(6, level), runs }];
    const caption = names.some((name) =>
      /^(?:Illustration|Caption|Beschriftung|Abbildung|Figure|Drawing)$/.test(name),
    );
    return [...frames, { kind: "paragraph", runs, ...(caption && { caption: true }) }];
  }

  blocks(nodes: readonly ChildNode[]): readonly Block[] {
    return nodes.filter(isTag).flatMap((element): readonly Block[] => {
      switch (element.name) {
        case "text:p":
        case "text:h":
          return this.#paragraph(element);
        case "text:list": {
          const items = children(element)
            .map((item) => this.blocks(item.children))
            .filter((item) => item.length > 0);
          const isNumbered = this.#styles.get(element.attribs["text:style-name"] ?? "")?.isNumbered;
          return items.length === 0 ? [] : [{ kind: "list", ...(isNumbered && { start: 1 }), items }];
        }
        case "table:table": {
          const rows = descendants(element.children)
            .filter(({ name }) => name === "table:table-row")
            .map((row) => children(row).filter(({ name }) => name === "table:table-cell"));
          if (rows.every((row) => row.length <= 1))
            return rows.flat().flatMap((cell) => this.blocks(cell.children));
          const cellRuns = (cell: Element) =>
            children(cell).flatMap((child, index) => [
              ...(index > 0 ? [{ text: " " }] : []),
              ...this.#inline(child.children, {}),
            ]);
          return [{ kind: "table", rows: rows.map((row) => row.map((cell) => trimRuns(cellRuns(cell)))) }];
        }
        case "draw:frame":
          return this.#frames(element.parent instanceof Element ? element.parent : element);
        default:
          return silent.has(element.name) ? [] : this.blocks(element.children);
      }
    });
  }
}

function isNoteBody(node: ChildNode): boolean {
  return isTag(node) && node.name === "text:note-body";
}

/** Whether a frame lies in a text box inside the paragraph, which reads its own frames. */
function isInFrame(frame: Element, paragraph: Element): boolean {
  for (let at = frame.parent; at !== null && at !== paragraph; at = at.parent) {
    if (at instanceof Element && at.name === "draw:text-box") return true;
  }
  return false;
}

function titleLevel(names: readonly string[]): number | undefined {
  if (names.some((name) => /^(?:Title|Titel)$/.test(name))) return 1;
  if (names.some((name) => /^(?:Subtitle|Untertitel)$/.test(name))) return 2;
  const heading = names
    .map((name) => /^Heading_20_([1-6])$/.exec(name)?.[1])
    .find((level) => level !== undefined);
  return heading === undefined ? undefined : Number(heading);
}

function allText(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      if (!isTag(node) || silent.has(node.name) || node.name === "text:note-citation") return "";
      const inside = allText(node.children);
      return /^text:[ph]$/.test(node.name)
        ? `${inside}\n`
        : /^text:(?:s|tab|line-break)$/.test(node.name)
          ? " "
          : inside;
    })
    .join("");
}

function xmlOf(zip: ZipContent, name: string): readonly ChildNode[] {
  const bytes = zip.get(name);
  return bytes === undefined
    ? []
    : parseDocument(new TextDecoder().decode(bytes), { xmlMode: true }).children;
}

/** Heads and feet of the pages. */
function pageParts(styles: readonly ChildNode[]): readonly Passed[] {
  return descendants(styles)
    .filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/.test(name))
    .flatMap((element) => allText(element.children).split("\n"))
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .map((text) => ({ why: "page", text }));
}

/**
 * Reads a file of LibreOffice Writer or another program that writes OpenDocument text.
 *
 * @throws ImportError when it is encrypted or has no text part
 */
export function readOdt(zip: ZipContent): Document {
  const manifest = new TextDecoder().decode(zip.get("META-INF/manifest.xml") ?? new Uint8Array());
  if (manifest.includes("encryption-data")) throw new ImportError({ rule: "import-encrypted", values: {} });
  const content = xmlOf(zip, "content.xml");
  const styles = xmlOf(zip, "styles.xml");
  const text = descendants(content).find(({ name }) => name === "office:text");
  if (text === undefined) throw new ImportError({ rule: "import-broken", values: { reason: "content.xml" } });
  const reader = new Reader(stylesOf([...styles, ...content]), zip);
  const blocks = reader.blocks(text.children);
  const raw = { text: cleanText(allText(text.children)), inOrder: false };
  return { blocks, pictures: reader.pictures, passed: pageParts(styles), raw };
}
