import { renderMarkdown } from "../../views/markdown.ts";
import { plainText } from "../../views/plain-text.ts";
import { textLength } from "../../views/text-length.ts";
import type { Block, Run } from "./document.ts";
import { blocksToMarkdown } from "./write-markdown.ts";

/** Reads a line's words; the two readings of "Karte (https://a.example/)" are a link, and words with an address. */
type ReadWords = (text: string) => readonly Run[];

const listMark = /^(?:- |(\d{1,9})\. )/;
const rule = "* * *";
const addressBehind =
  /(?<!\S)(\S{1,200}) \(((?:https?:\/\/|mailto:|tel:)[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)\)/g;

const asWords: ReadWords = (text) => [{ text }];

/** The address that a text edition puts behind a link's words belongs to the last of them at least. */
const asLinks: ReadWords = (text) => {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: whole, 1: word = "", 2: href = "", index } of text.matchAll(addressBehind)) {
    runs.push({ text: text.slice(at, index) }, { text: word, href });
    at = index + whole.length;
  }
  runs.push({ text: text.slice(at) });
  return runs.filter((run) => run.text !== "");
};

function cellsOf(line: string): readonly string[] {
  return line.replace(/ \|$/, " | ").split(" | ");
}

/** Lines that stand together as rows of a table: each has the same number of cells. */
function isTable(lines: readonly string[]): boolean {
  const width = cellsOf(lines[0] ?? "").length;
  return lines.length > 1 && width > 1 && lines.every((line) => cellsOf(line).length === width);
}

class EditionReader {
  readonly #words: ReadWords;

  constructor(words: ReadWords) {
    this.#words = words;
  }

  /** @param isItem whether the lines are those of a list's item, where a list follows without an empty line */
  blocks(lines: readonly string[], isItem = false): readonly Block[] {
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length; ) {
      const line = lines[at] ?? "";
      if (line === "") at += 1;
      else if (line.startsWith("> ")) at = this.#quote(lines, at, blocks);
      else if (listMark.test(line)) at = this.#list(lines, at, blocks);
      else at = this.#paragraph(lines, at, isItem, blocks);
    }
    return blocks;
  }

  #quote(lines: readonly string[], from: number, blocks: Block[]): number {
    let end = from;
    // Its paragraphs stand apart by an empty line without a mark.
    while (lines[end]?.startsWith(">") || (lines[end] === "" && lines[end + 1]?.startsWith(">"))) end += 1;
    const inside = lines.slice(from, end).map((line) => line.replace(/^> ?/, ""));
    blocks.push({ kind: "quote", blocks: this.blocks(inside) });
    return end;
  }

  #list(lines: readonly string[], from: number, blocks: Block[]): number {
    const first = listMark.exec(lines[from] ?? "")?.[1];
    const start = first === undefined ? undefined : Number(first);
    const items: (readonly Block[])[] = [];
    let at = from;
    for (;;) {
      const [mark, number] = listMark.exec(lines[at] ?? "") ?? [];
      const isNext = start === undefined ? number === undefined : Number(number) === start + items.length;
      if (mark === undefined || !isNext) break;
      const indent = " ".repeat(mark.length);
      const item = [(lines[at] ?? "").slice(mark.length)];
      at += 1;
      // An empty line belongs to the item when the one behind it does.
      while (lines[at]?.startsWith(indent) || (lines[at] === "" && lines[at + 1]?.startsWith(indent))) {
        item.push((lines[at] ?? "").slice(mark.length));
        at += 1;
      }
      items.push(this.blocks(item, true));
    }
    blocks.push({ kind: "list", ...(start !== undefined && { start }), items });
    return at;
  }

  #paragraph(lines: readonly string[], from: number, isItem: boolean, blocks: Block[]): number {
    let end = from + 1;
    while (end < lines.length && lines[end] !== "" && !(isItem && listMark.test(lines[end] ?? ""))) end += 1;
    const own = lines.slice(from, end);
    if (isTable(own)) {
      const rows = own.map((line) => cellsOf(line).map(this.#words));
      blocks.push({ kind: "table", rows });
    } else blocks.push({ kind: "paragraph", runs: this.#words(own.join("\n")) });
    return end;
  }
}

function markdownOf(text: string, words: ReadWords): string {
  const reader = new EditionReader(words);
  const parts: string[][] = [[]];
  for (const line of text.split("\n")) {
    if (line === rule) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => blocksToMarkdown(reader.blocks(lines))).join("\n\n---\n\n");
}

/**
 * The body of a release as Markdown, from its text in a text edition, without the place. Of the readings that the text
 * allows, the one that the archive would write in the same words and as long; the second is none of the text's.
 *
 * @param length the text's length as the edition says it
 */
export function editionBody(
  text: string,
  place: string | undefined,
  isLength: (length: number) => boolean,
): string {
  const readings = [asLinks, asWords].map((words) => markdownOf(text, words));
  const run = place === undefined ? "" : `${place}. `;
  const isTrue = (body: string) => {
    const html = renderMarkdown(body, { resolve: (href) => href, ...(place !== undefined && { place }) });
    return plainText(html) === run + text && isLength(textLength(html));
  };
  return readings.find(isTrue) ?? readings[0] ?? "";
}
