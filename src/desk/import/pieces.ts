import type { LeftOut } from "../../texts/desk-texts.ts";
import { type Block, blockText, sliceRuns, trimRuns } from "./document.ts";

/** Fields of a release that take words of the source as they stand. */
export type TextField = "title" | "kicker" | "subtitle" | "place" | "contact" | "boilerplate" | "signature";

/** Where a piece of the source's text goes. */
export type Target =
  | { readonly to: "body" }
  | { readonly to: "field"; readonly field: TextField }
  | { readonly to: "photo"; readonly photo: number; readonly field: "caption" | "credit" | "terms" }
  | { readonly to: "dropped"; readonly why: LeftOut };

/** A piece of the source. All pieces of a file, in order, are all of its text. */
export interface Piece {
  readonly block: Block;
  readonly target: Target;
}

/** A part of a block's text and where it goes. */
export interface Cut {
  /** Offset in the block's text at which the part ends. */
  readonly end: number;
  readonly target: Target;
}

/**
 * Cuts a block into pieces at offsets of its text. Blocks without runs of their own (lists, tables) are never cut.
 *
 * @param cuts in ascending order; the last one takes the rest
 */
export function cutBlock(block: Block, cuts: readonly Cut[]): readonly Piece[] {
  const last = cuts.at(-1);
  if (last === undefined) return [];
  if (block.kind !== "paragraph" && block.kind !== "heading") return [{ block, target: last.target }];
  let start = 0;
  return cuts.flatMap(({ end, target }, index) => {
    const runs = trimRuns(sliceRuns(block.runs, start, index === cuts.length - 1 ? undefined : end));
    start = end;
    return runs.length === 0 ? [] : [{ block: { ...block, runs }, target }];
  });
}

/** The text of the pieces that go to a field, lines apart; `undefined` when there is none. */
export function fieldText(
  pieces: readonly Piece[],
  wanted: (target: Target) => boolean,
  between = "\n",
): string | undefined {
  const texts = pieces.filter(({ target }) => wanted(target)).map(({ block }) => blockText(block).trim());
  return texts.length === 0 ? undefined : texts.join(between);
}
