import { type Block, blockText, type Heading, type Paragraph, sliceRuns, trimRuns } from "./document.ts";
import { readRunInPlace } from "./run-in-place.ts";

/** A block of running words. */
export type TextBlock = Paragraph | Heading;

/** Whether a block is made of words in a row. */
export function isText(block: Block | undefined): block is TextBlock {
  return block?.kind === "paragraph" || block?.kind === "heading";
}

/** Whether all words of a block are bold. */
export function isBold(block: TextBlock): boolean {
  return block.runs.every(({ strong, text }) => strong || text.trim() === "");
}

/** A text on one line: each run of blanks is one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A block's lines, each a block. */
export function linesOf(block: TextBlock): readonly TextBlock[] {
  const text = blockText(block);
  let start = 0;
  return text.split("\n").flatMap((line): readonly TextBlock[] => {
    const runs = trimRuns(sliceRuns(block.runs, start, start + line.length));
    start += line.length + 1;
    if (runs.length === 0) return [];
    return block.kind === "heading" ? [{ ...block, runs }] : [{ ...block, runs, tight: true as const }];
  });
}

/** A block without its first lines. */
export function linesFrom(block: TextBlock, first: number): TextBlock {
  const lines = blockText(block).split("\n");
  const filled = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index]));
  const start = lines.slice(0, filled[first] ?? 0).reduce((sum, line) => sum + line.length + 1, 0);
  return { ...block, runs: trimRuns(sliceRuns(block.runs, start)) };
}

/** The words of a block as a line; empty for what is no text. */
export function lineAt(blocks: readonly Block[], index: number): string {
  const block = blocks[index];
  return isText(block) ? oneLine(blockText(block)) : "";
}

/** How many words a text has. */
export function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

/** The next texts after a place, at most six: a file can have any number. */
export function textsAfter(blocks: readonly Block[], index: number): readonly TextBlock[] {
  const found: TextBlock[] = [];
  for (let at = index + 1; at < blocks.length && found.length < 6; at += 1) {
    const block = blocks[at];
    if (isText(block)) found.push(block);
  }
  return found;
}

/** Whether a block is running text: it begins with a place, or is long, or is made of sentences. */
export function isRunningText(block: Block): boolean {
  if (block.kind === "list" || block.kind === "table" || block.kind === "quote") return true;
  if (block.kind !== "paragraph") return false;
  const text = blockText(block).trim();
  const place = readRunInPlace(text);
  if (place !== undefined && (text.length > 100 || text[place.end - 2] === ".")) return true;
  if (text.length > 250) return true;
  const sentences = text.match(/\p{Ll}{2}[.!?]["“”]?(?=\s+["„]?\p{Lu}|$)/gu)?.length ?? 0;
  return sentences >= 2 || (sentences === 1 && /[.]["“”]?$/.test(text) && words(text) >= 10);
}

/** Whether a line is so short that it can be a name: `Bits & Bäume`. */
export function isShortName(text: string): boolean {
  return text !== "" && text.length <= 50 && words(text) <= 5 && !/[.!?:,;]$/.test(text);
}
