import { isLongText } from "./closing-lines.ts";
import { type Block, blockText } from "./document.ts";
import { isBold, isText, type TextBlock, words } from "./text-block.ts";

/** A short bold line before running text is a subheading (Zwischenüberschrift). */
export function isSubheading(block: TextBlock, before: Block | undefined, after: Block | undefined): boolean {
  const text = blockText(block).trim();
  if (block.kind !== "paragraph" || text.length > 100 || text.includes("\n") || /[.:;,]$/.test(text))
    return false;
  if (after === undefined || !isText(after)) return false;
  if (isBold(block)) return true;
  const alone = !block.tight && after.kind === "paragraph" && !after.tight;
  return (
    alone &&
    before !== undefined &&
    isLongText(before) &&
    isLongText(after) &&
    words(text) >= 2 &&
    /^\p{Lu}/u.test(text)
  );
}
