import type { LeftOut } from "../../texts/desk-texts.ts";

/**
 * What every reader makes of a file: its text in reading order, with the little structure that releases need. It says
 * nothing yet about what is headline and what is caption.
 */

/** A piece of text in one style. `\n` is a line break that was meant. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  /** Follows the one before without a blank line between them. */
  readonly tight?: true;
  /** The file itself says that this is a picture's caption. */
  readonly caption?: true;
}

export interface Heading {
  readonly kind: "heading";
  /** 1 to 6. */
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: "list";
  /** Number of the first item; absent in a list without numbers. */
  readonly start?: number;
  /** What stands behind the numbers: a bracket, or a full stop when it is absent. */
  readonly bracket?: true;
  readonly items: readonly (readonly Block[])[];
}

/** Rows of cells; the first row is the head. */
export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export interface Quote {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

/** Where a picture stands in the text. */
export interface PictureBlock {
  readonly kind: "picture";
  /** Index among the document's pictures. */
  readonly picture: number;
  readonly alt?: string;
}

export type Block = Paragraph | Heading | List | Table | Quote | PictureBlock;

/** A picture that came with the text. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** File ending without the dot: `jpg`. */
  readonly ending: string;
}

/** Text that a reader passed over because it belongs to the page or the mail and not to the release. */
export interface Passed {
  readonly why: LeftOut;
  readonly text: string;
}

export interface Document {
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
  /** What stood beside the text: page heads and feet, a mail's own lines. */
  readonly passed: readonly Passed[];
  /**
   * All text of the file, gathered in another way than `blocks`, for the check that no word was lost. Where the two
   * ways give the parts in different orders, only the words are compared.
   */
  readonly raw?: { readonly text: string; readonly inOrder: boolean };
}

/** The text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/** The number of a list's item as it is written, with the blank behind it: `3. `, `3) `. */
export function numberOf({ start = 1, bracket }: List, index: number): string {
  return `${start + index}${bracket ? ")" : "."} `;
}

/** The words of a block, lines apart; a picture has none. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return textOf(block.runs);
    case "list": {
      return block.items
        .map((item, index) => `${block.start === undefined ? "" : numberOf(block, index)}${blocksText(item)}`)
        .join("\n");
    }
    case "table":
      return block.rows.map((row) => row.map(textOf).join("\n")).join("\n");
    case "quote":
      return blocksText(block.blocks);
    case "picture":
      return "";
  }
}

/** The words of several blocks, lines apart. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n");
}

/** The part of runs from one offset of their text to another. */
export function sliceRuns(
  runs: readonly Run[],
  start: number,
  end = Number.POSITIVE_INFINITY,
): readonly Run[] {
  const sliced: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    if (text !== "") sliced.push({ ...run, text });
  }
  return sliced;
}

/** Runs without white space at their beginning and end. */
export function trimRuns(runs: readonly Run[]): readonly Run[] {
  const text = textOf(runs);
  const start = text.length - text.trimStart().length;
  return sliceRuns(runs, start, text.trimEnd().length);
}

/** A paragraph of plain text. */
export function paragraph(text: string): Paragraph {
  return { kind: "paragraph", runs: [{ text }] };
}

// Soft hyphens, joiners and direction marks are typesetting; C0 and C1 controls are left by old programs.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this one is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text in NFC with `\n` line ends, without what no reader sees. */
export function cleanText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Word's line breaks are control characters
      .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
      .replace(/[\uf0b7\uf0a7\uf0d8]/g, "•") // bullets of Word's symbol fonts
      .replace(invisible, "")
      .normalize("NFC")
  );
}
