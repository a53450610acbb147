import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  type Block,
  blockText,
  cleanText,
  type Document,
  type Passed,
  paragraph,
  type Run,
} from "./document.ts";
import { ImportError } from "./import-error.ts";

/** One line of a page, in points from its lower left corner. */
interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly isBold: boolean;
}

const mostPages = 200;

function broken(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof Error && error.name === "PasswordException") {
    return new ImportError({ rule: "import-encrypted", values: {} });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new ImportError({ rule: "import-broken", values: { reason } });
}

interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** Items on one baseline are one line; a gap as wide as a blank is one. */
function linesOf(items: readonly Item[], page: number): readonly Line[] {
  const rows: Item[][] = [];
  for (const item of items) {
    const row = rows.find(([first]) => first !== undefined && Math.abs(first.y - item.y) < item.size * 0.4);
    if (row === undefined) rows.push([item]);
    else row.push(item);
  }
  return rows
    .map((row) => {
      const sorted = row.sort((a, b) => a.x - b.x);
      let text = "";
      let right = sorted[0]?.x ?? 0;
      for (const { str, x, width, size } of sorted) {
        if (text !== "" && x - right > size * 0.15 && !/\s$/.test(text) && !/^\s/.test(str)) text += " ";
        text += str;
        right = x + width;
      }
      const [first] = sorted;
      const letters = sorted.reduce((sum, { str }) => sum + str.trim().length, 0);
      const bold = sorted.filter(({ isBold }) => isBold).reduce((sum, { str }) => sum + str.trim().length, 0);
      return {
        text: cleanText(text).replace(/\s+/g, " ").trim(),
        page,
        x: first?.x ?? 0,
        y: first?.y ?? 0,
        right,
        size: Math.max(...sorted.map(({ size }) => size)),
        isBold: bold > letters / 2,
      };
    })
    .filter(({ text }) => text !== "")
    .sort((a, b) => b.y - a.y);
}

/** Lines that stand at the same height of several pages, digits aside, are the page's own. */
function withoutPageLines(pages: readonly (readonly Line[])[]): {
  readonly lines: readonly Line[];
  readonly passed: readonly Passed[];
} {
  const key = ({ text, y }: Line) => `${Math.round(y / 4)} ${text.replace(/\d+/g, "0")}`;
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const name of new Set(lines.map(key))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isOwn = (line: Line) =>
    (counts.get(key(line)) ?? 0) > 1 ||
    /^(?:seite\s+)?\d+\s*(?:von|\/)\s*\d+$|^-?\s*\d{1,3}\s*-?$/i.test(line.text);
  const all = pages.flat();
  return {
    lines: all.filter((line) => !isOwn(line)),
    passed: all.filter(isOwn).map(({ text }) => ({ why: "page", text })),
  };
}

/** Most common size of letters. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11;
}

/** The distance between two lines of one paragraph: the smallest that is usual. */
function lineGap(lines: readonly Line[]): number {
  const gaps = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before !== undefined && before.page === line.page ? [before.y - line.y] : [];
    })
    .filter((gap) => gap > 4)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 10)] ?? 14;
}

/** How the lines of a file are set. */
interface Setting {
  /** Most common size of letters. */
  readonly size: number;
  /** The distance between two lines of one paragraph. */
  readonly gap: number;
  /** Where the longest lines end. */
  readonly right: number;
}

function isLarge({ size }: Line, setting: Setting): boolean {
  return size > setting.size * 1.15;
}

/** Whether a line goes on with the paragraph of the one before. */
function goesOn(before: Line, line: Line, setting: Setting): boolean {
  const { gap, right } = setting;
  if (Math.abs(before.size - line.size) > 0.6 || before.isBold !== line.isBold) return false;
  // A headline's lines are broken by hand, and the next heading stands further off.
  if (isLarge(line, setting) && before.page === line.page && before.y - line.y < line.size * 1.5) return true;
  const wouldHaveFit =
    before.right + (line.text.split(" ")[0]?.length ?? 0) * line.size * 0.45 < right - line.size;
  if (wouldHaveFit) return false;
  return before.page !== line.page
    ? !/[.!?:]["“”]?$/.test(before.text)
    : before.y - line.y < Math.max(gap * 1.25, line.size * 1.4);
}

/** Joins the end of one line and the next; a word divided at the line's end is one word again. */
function join(text: string, next: string, passed: Passed[]): string {
  // "c-" is no syllable: that hyphen is the word's own.
  if (
    /\p{L}\p{Ll}-$/u.test(text) &&
    /^\p{Ll}/u.test(next) &&
    !/^(?:und|oder|bzw|sowie|als|wie)\b/.test(next)
  ) {
    passed.push({ why: "hyphen", text: "-" });
    return text.slice(0, -1) + next;
  }
  const goesOn = /[^\s-]-$|\/$/u.test(text) && /^\p{Lu}/u.test(next);
  return goesOn || /(?<!\p{L})\p{L}-$/u.test(text) ? text + next : `${text} ${next}`;
}

function blocksOf(lines: readonly Line[], passed: Passed[]): readonly Block[] {
  const right = Math.max(0, ...lines.map((line) => line.right));
  const setting: Setting = { size: bodySize(lines), gap: lineGap(lines), right };
  const largest = Math.max(...lines.map((line) => line.size));
  const blocks: Block[] = [];
  let text = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    text =
      before !== undefined && text !== "" && goesOn(before, line, setting)
        ? join(text, line.text, passed)
        : line.text;
    const after = lines[index + 1];
    if (after !== undefined && goesOn(line, after, setting)) continue;
    const runs: readonly Run[] = [{ text, ...(line.isBold && { strong: true as const }) }];
    const tight = before !== undefined && before.page === line.page && before.y - line.y < setting.gap * 1.25;
    if (isLarge(line, setting))
      blocks.push({ kind: "heading", level: line.size > largest - 1 ? 1 : 2, runs: [{ text }] });
    else blocks.push({ kind: "paragraph", runs, ...(tight && { tight: true }) });
    text = "";
  }
  return blocks;
}

/** Paragraphs that begin with a bullet are items of a list, and those that count on from one to the next. */
function withLists(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const text = textOfParagraph(block);
    const [mark] = /^[•·▪◦‣]\s+|^[-–]\s+(?=\S)/.exec(text) ?? [];
    const number = numberOfItem(text);
    const last = result.at(-1);
    const isNext =
      last?.kind === "list" && last.start !== undefined && number === last.start + last.items.length;
    const isFirst = number !== undefined && numberOfItem(textOfParagraph(blocks[index + 1])) === number + 1;
    const item = (length: number) => [paragraph(text.slice(length).trimStart())];
    if (mark !== undefined) {
      if (last?.kind === "list" && last.start === undefined)
        result[result.length - 1] = { kind: "list", items: [...last.items, item(mark.length)] };
      else result.push({ kind: "list", items: [item(mark.length)] });
    } else if (isNext) {
      const { start, items } = last;
      const length = text.indexOf(".") + 1;
      result[result.length - 1] = {
        kind: "list",
        ...(start !== undefined && { start }),
        items: [...items, item(length)],
      };
    } else if (isFirst) {
      result.push({ kind: "list", start: number, items: [item(text.indexOf(".") + 1)] });
    } else result.push(block);
  }
  return result;
}

function textOfParagraph(block: Block | undefined): string {
  return block?.kind === "paragraph" ? blockText(block) : "";
}

/** The number before a paragraph: `2. Einsatz am Wahltag`. */
function numberOfItem(text: string): number | undefined {
  const [, number] = /^(\d{1,2})\.\s+(?=\S)/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}

/**
 * Reads a PDF that holds text, not pictures of text.
 *
 * @throws ImportError when it is encrypted, damaged, too long, or holds no text
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > mostPages) {
      throw new ImportError({
        rule: "import-too-many-parts",
        values: { parts: String(pdf.numPages), most: String(mostPages) },
      });
    }
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items, styles } = await page.getTextContent();
      await page.getOperatorList(); // loads the fonts, whose real names say whether they are bold
      const found = items.flatMap((item): readonly Item[] => {
        if (!("str" in item) || item.str === "") return [];
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
        const font: unknown = page.commonObjs.has(item.fontName)
          ? page.commonObjs.get(item.fontName)
          : undefined;
        const name =
          typeof font === "object" && font !== null && "name" in font
            ? String(font.name)
            : styles[item.fontName]?.fontFamily;
        const size = Math.hypot(c, d) || item.height || 10;
        return [
          {
            str: item.str,
            x,
            y,
            width: item.width,
            size,
            isBold: /bold|black|heavy|semibold/i.test(name ?? ""),
          },
        ];
      });
      pages.push([...linesOf(found, number)]);
    }
    const { lines, passed: own } = withoutPageLines(pages);
    if (lines.length === 0) throw new ImportError({ rule: "import-no-text", values: {} });
    const passed: Passed[] = [...own];
    const blocks = withLists(blocksOf(lines, passed));
    const text = lines.map((line) => line.text).join("\n");
    const hasHyphens = passed.some(({ why }) => why === "hyphen");
    return { blocks, pictures: [], passed, ...(!hasHyphens && { raw: { text, inOrder: true } }) };
  } catch (error) {
    throw broken(error);
  } finally {
    await loading.destroy();
  }
}
