import { blockText } from "./document.ts";
import { headLabel, looksLikeIssuer } from "./head-line.ts";
import type { TextField } from "./pieces.ts";
import { isBold, type TextBlock, words } from "./text-block.ts";

/**
 * Which of the lines before the text is headline, line above, line below. Headings and bold type tell; without them the
 * first line is the headline, unless it is the shortest of three: a catchword above a headline above a line below.
 */
export function titleNames(blocks: readonly TextBlock[]): readonly (TextField | undefined)[] {
  const labels = blocks.map((block) =>
    block.kind === "heading" ? undefined : headLabel(blockText(block)).names,
  );
  // A subject above a headline of the highest kind is not the headline.
  const hasHeadline = blocks.some((block) => block.kind === "heading" && block.level === 1);
  if (!hasHeadline && labels.some((name) => name !== undefined)) {
    const hasTitle = labels.includes("title");
    return labels.map(
      (name, index) => name ?? (!hasTitle && index === labels.indexOf(undefined) ? "title" : undefined),
    );
  }
  const title = titleIndex(blocks) + namesAbove(blocks);
  return blocks.map((_, index) => {
    if (index === title) return "title";
    if (index < title) return "kicker";
    return index === title + 1 ? "subtitle" : undefined;
  });
}

/** One, when the first of several lines only names an office: then the headline is the next. */
function namesAbove(blocks: readonly TextBlock[]): number {
  const [first, second] = blocks;
  if (first?.kind !== "paragraph" || second?.kind !== "paragraph") return 0;
  const [name, headline] = [blockText(first), blockText(second)];
  const [kind = ""] = name.split(" ");
  const isName = words(name) <= 3 && looksLikeIssuer(kind) && looksLikeIssuer(name);
  return isName && words(headline) >= 3 && titleIndex(blocks) === 0 ? 1 : 0;
}

function titleIndex(blocks: readonly TextBlock[]): number {
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  if (headings.length > 0) {
    const top = Math.min(...headings);
    const found = blocks.findIndex((block) => block.kind === "heading" && block.level === top);
    // Below several lines only the highest kind of heading is the headline, or any below names of who issued it.
    const isBelowNames = blocks
      .slice(0, found)
      .every(
        (block) => looksLikeIssuer(blockText(block)) || /^(?:von|und|der)$/i.test(blockText(block).trim()),
      );
    return found <= 1 || top === 1 || isBelowNames ? found : 0;
  }
  const [first, second] = blocks;
  if (first === undefined || second === undefined) return 0;
  if (!isBold(first) && isBold(second)) return 1;
  const areBold = isBold(first) && isBold(second);
  if (isBold(first) && !areBold) return 0;
  const [short, long] = [blockText(first).trim(), blockText(second).trim()];
  const isCatchword =
    (blocks.length > 2 || areBold) &&
    words(short) <= 2 &&
    words(long) >= 5 &&
    short.length * 2 < long.length &&
    !/[.!?]$/.test(short);
  return isCatchword ? 1 : 0;
}
