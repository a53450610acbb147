import { type Block, numberOf, type Run, textOf, trimRuns } from "./document.ts";

/** Escapes each bracket that opens a link: the next one that closes in its line is followed by a link's target. */
function withoutLinks(text: string): string {
  const opens = new Set<number>();
  let isLink = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = text.charAt(at);
    if (mark === "\n") isLink = false;
    else if (mark === "]") isLink = /[(:[]/.test(text.charAt(at + 1));
    else if (mark === "[" && isLink) opens.add(at);
  }
  return opens.size === 0
    ? text
    : text.replace(/\[/g, (mark, at: number) => (opens.has(at) ? `\\${mark}` : mark));
}

/** Marks inside a line that Markdown would take for its own. */
function escapeInline(text: string): string {
  return withoutLinks(text.replace(/\\(?=[!-/:-@[-`{-~\n])/g, "\\\\"))
    .replace(/[*`]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/!(?=\[)/g, "\\!")
    .replace(/<(?=[A-Za-z/!?]|$)/g, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/~~/g, "\\~\\~");
}

/** Marks at the beginning of a line that would make it something else than a line of a paragraph. */
function escapeLine(line: string): string {
  if (/^[\s|:=-]+$/.test(line) && /[-=|]/.test(line)) return `\\${line}`;
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|~{3,}|\[(?=[^\]]*\]:))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

function escapeParagraph(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => escapeLine(line.trim()))
    .join("\\\n");
}

/** Emphasis only holds when its marks touch the words, so white space goes outside of them. */
function marked(text: string, mark: string): string {
  const inside = text.trim();
  const start = text.length - text.trimStart().length;
  const after = text.slice(start + inside.length);
  return inside === "" ? text : `${text.slice(0, start)}${mark}${inside}${mark}${after}`;
}

function linkTarget(href: string): string {
  return /[\s()<>]/.test(href) ? `<${href.replace(/[<>\s]/g, (mark) => encodeURIComponent(mark))}>` : href;
}

/** Runs beside each other in the same style are one, so that no marks meet. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const same =
      last !== undefined &&
      last.strong === run.strong &&
      last.emphasis === run.emphasis &&
      last.href === run.href;
    if (same) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** Whether a mark may open or close between these two characters; inside a word it would be shown as it is. */
function mayStand(before: string, after: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}

/** Runs as Markdown, in a line or several. */
export function runsToMarkdown(runs: readonly Run[]): string {
  const list = joined(trimRuns(runs));
  const whole = textOf(list);
  let at = 0;
  const parts = list.map(({ text, strong, emphasis, href }) => {
    // Two code units hold the character on either side; to look at all that stands there would take too long.
    const before = whole.slice(Math.max(0, at - 2), at);
    at += text.length;
    const escaped = escapeInline(text);
    if (text.trim() === "") return escaped;
    const stands = mayStand(before, whole.slice(at, at + 2));
    const weak = emphasis && stands ? marked(escaped, "*") : escaped;
    const bold = strong && stands ? marked(weak, "**") : weak;
    if (href === undefined || href === text || !/^(?:https?:\/\/|mailto:|tel:)/.test(href)) return bold;
    const isItself =
      href.replace(/^(?:https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "") === text.trim().replace(/\/$/, "");
    return isItself ? bold : `[${bold.trim().replace(/[[\]]/g, "\\$&")}](${linkTarget(href)})`;
  });
  // "Hier!" before a link would be a picture.
  const safe = parts.map((part, index) =>
    part.endsWith("!") && parts[index + 1]?.startsWith("[") ? `${part.slice(0, -1)}\\!` : part,
  );
  return escapeParagraph(safe.join(""));
}

function indented(markdown: string, by: string): string {
  return markdown
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : by + line))
    .join("\n");
}

function cell(runs: readonly Run[]): string {
  return runsToMarkdown(runs).replace(/\\\n/g, " ").replace(/\|/g, "\\|");
}

function tableToMarkdown(rows: readonly (readonly (readonly Run[])[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => cell(row[index] ?? []));
    return `| ${cells.join(" | ")} |`;
  });
  const [head = "", ...rest] = lines;
  return [head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return runsToMarkdown(block.runs);
    case "heading": {
      const text = runsToMarkdown(block.runs.map(({ strong: _, ...run }) => run)).replace(/\\\n/g, " ");
      return `${"#".repeat(block.level)} ${text.replace(/(\s)(#+)$/, "$1\\$2")}`;
    }
    case "list":
      return block.items
        .map((item, index) => {
          const mark = block.start === undefined ? "- " : numberOf(block, index);
          return mark + indented(blocksToMarkdown(item, true), " ".repeat(mark.length));
        })
        .join("\n");
    case "table":
      return tableToMarkdown(block.rows);
    case "quote":
      return blocksToMarkdown(block.blocks)
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "picture":
      return "";
  }
}

function isShortLine(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const text = textOf(block.runs);
  return text.length < 80 && !/[.!?…:]["“”»]?$/.test(text);
}

/** Whether a list can follow a paragraph without an empty line: one with numbers must begin with 1. */
function canFollow(block: Block): boolean {
  return block.kind === "list" && (block.start === undefined || block.start === 1);
}

/**
 * Blocks as Markdown, a blank line between them; short lines that stood close together stay lines of one paragraph.
 *
 * @param isItem whether they are a list's item, where a list follows the words without a blank line
 */
export function blocksToMarkdown(blocks: readonly Block[], isItem = false): string {
  let markdown = "";
  let before: Block | undefined;
  for (const block of blocks) {
    const written = blockToMarkdown(block);
    if (written === "") continue;
    const close = before !== undefined && block.kind === "paragraph" && block.tight && isShortLine(before);
    const between = close ? "\\\n" : isItem && canFollow(block) ? "\n" : "\n\n";
    markdown += before === undefined ? written : `${between}${written}`;
    before = block;
  }
  return markdown;
}
