import { type Block, cleanText, type Document, type List, type Paragraph, paragraph } from "./document.ts";

const bullet = /^[-–•·▪◦‣*]\s+(?=\S)/;
const numbered = /^(\d{1,2})([.)])\s+(?=\S)/;
const mostWidth = 120;

/**
 * The column at which a text was wrapped by a program, or `undefined`: when most lines that end inside a paragraph end
 * there because the next word did not fit.
 */
function wrapWidth(lines: readonly string[]): number | undefined {
  const width = Math.max(...lines.map((line) => line.length));
  if (width > mostWidth || width < 50) return undefined;
  let wrapped = 0;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? "";
    if (line === "" || next === "") continue;
    breaks += 1;
    if (isFull(line, next, width)) wrapped += 1;
  }
  return wrapped >= 3 && wrapped / breaks > 0.6 ? width : undefined;
}

function isFull(line: string, next: string, width: number): boolean {
  return line.length + 1 + (next.split(" ")[0]?.length ?? 0) > width;
}

/** A list of items whose marks run on, at the beginning of the lines. */
function listAt(
  lines: readonly string[],
  from: number,
): { readonly list: List; readonly end: number } | undefined {
  const items: Block[][] = [];
  const first = numbered.exec(lines[from] ?? "");
  let end = from;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    const mark = first === null ? bullet.exec(line) : numbered.exec(line);
    if (mark === null) break;
    // "21. Mai" and "3. Platz" are numbers of something else unless they count on.
    if (first !== null && (mark[2] !== first[2] || Number(mark[1]) !== Number(first[1]) + items.length))
      break;
    items.push([paragraph(line.slice(mark[0].length))]);
  }
  if (items.length < 2) return undefined;
  const numbers = first !== null && {
    start: Number(first[1]),
    ...(first[2] === ")" && { bracket: true as const }),
  };
  return { list: { kind: "list", ...numbers, items }, end };
}

/** Lines that belong to one paragraph become one line, where a program had wrapped the text. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const width = wrapWidth(lines);
  if (width === undefined) return lines;
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? "";
    const goesOn =
      index > 0 && before !== "" && line !== "" && !bullet.test(line) && isFull(before, line, width);
    if (goesOn) joined.push(`${joined.pop() ?? ""} ${line}`);
    else joined.push(line);
  }
  return joined;
}

/** Blocks of plain text: every line is a paragraph, unless a program wrapped the lines at a column. */
export function textBlocks(text: string): readonly Block[] {
  const lines = unwrapped(text.split("\n").map((line) => line.replace(/\s+/g, " ").trim()));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const found = bullet.test(line) || numbered.test(line) ? listAt(lines, at) : undefined;
    if (found !== undefined) {
      blocks.push(found.list);
      at = found.end - 1;
      continue;
    }
    const tight = at > 0 && lines[at - 1] !== "";
    const block: Paragraph = { ...paragraph(line), ...(tight && { tight }) };
    blocks.push(block);
  }
  return blocks;
}

/** Reads a text file's text. */
export function readText(text: string): Document {
  const clean = cleanText(text);
  return { blocks: textBlocks(clean), pictures: [], passed: [], raw: { text: clean, inOrder: true } };
}
