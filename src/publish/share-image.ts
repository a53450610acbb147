import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Font } from "fontkit";
import { projectFolder } from "./program.ts";
import { type AssetFile, accents, hashed, type Look } from "./styles.ts";

/** What the picture says, and in which colour. */
export interface ShareImageInput {
  readonly title: string;
  readonly publisher: string;
  readonly look: Look;
}

/** In pixels; the size that those who show previews of links ask for. */
export const shareImageSize = { width: 1200, height: 630 } as const;

const fontFile = (weight: number) => join(projectFolder, `src/assets/fonts/fira-sans-${weight}.woff2`);

const margin = 80;
const textWidth = shareImageSize.width - 2 * margin;
const publisherSize = 40;
/** Sizes of the title, and lines that it may have in each. */
const smallest = [52, 5] as const;
const titleSizes = [[96, 2], [80, 3], [64, 4], smallest] as const;

/** The sheet of icon.svg, which stands on 32 units. */
const emblem = "M5 2h15l7 7v21H5zM9 12v3h14v-3zm0 6v2h14v-2zm0 5v2h9v-2z";

/**
 * The picture that stands for every page without a photo where it is shared. Its letters are drawn as outlines of the
 * site's own font, so the picture is the same on every machine whichever fonts that has; words in letters that this
 * font lacks are left out. Drawing takes half a second, so the result is kept in `cacheFolder`.
 */
export async function shareImage(input: ShareImageInput, cacheFolder: string): Promise<AssetFile> {
  const kept = join(cacheFolder, `share-${await inputHash(input)}.png`);
  const content = await readFile(kept).catch(() => drawn(input, cacheFolder, kept));
  return hashed("share.png", content);
}

async function inputHash({ title, publisher, look }: ShareImageInput): Promise<string> {
  const inputs = [
    join(projectFolder, "src/publish/share-image.ts"),
    fontFile(400),
    fontFile(600),
    join(projectFolder, "node_modules/sharp/package.json"),
    join(projectFolder, "node_modules/fontkit/package.json"),
  ];
  const hash = createHash("sha256").update(JSON.stringify([title, publisher, accents(look).light]));
  for (const bytes of await Promise.all(inputs.map((path) => readFile(path)))) hash.update(bytes);
  return hash.digest("hex").slice(0, 20);
}

async function drawn(input: ShareImageInput, cacheFolder: string, kept: string): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const svg = Buffer.from(await svgOf(input), "utf8");
  const png = await sharp(svg).png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer();
  await mkdir(cacheFolder, { recursive: true });
  // Written beside and moved, so that a build that is stopped leaves no half a picture.
  const part = `${kept}.${process.pid}`;
  await writeFile(part, png);
  await rename(part, kept);
  return png;
}

async function svgOf({ title, publisher, look }: ShareImageInput): Promise<string> {
  const [regular, semibold] = await Promise.all([loaded(400), loaded(600)]);
  const { width, height } = shareImageSize;
  const [titleWords, publisherWords] = [words(semibold, title), words(regular, publisher)];
  const { size, lines } = fitted(semibold, titleWords.length > 0 ? titleWords : publisherWords);
  const lineHeight = size * 1.2;
  // The title stands in the middle of what the emblem and the publisher leave.
  const top = 330 - (lineHeight * lines.length) / 2;
  const body = [
    ...lines.map((line, index) => outlines(semibold, line, size, top + lineHeight * index + size)),
    ...(titleWords.length > 0 && publisherWords.length > 0
      ? [outlines(regular, shortened(regular, publisherWords.join(" "), publisherSize), publisherSize, 565)]
      : []),
  ];
  const sheet = lines.length === 0 ? "translate(392 107) scale(13)" : `translate(${margin - 15} 56) scale(3)`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${accents(look).light}"/>`,
    `<g fill="#fff"><path d="${emblem}" fill-rule="evenodd" transform="${sheet}"/>${body.join("")}</g>`,
    "</svg>",
  ].join("");
}

async function loaded(weight: number): Promise<Font> {
  const { create } = await import("fontkit");
  const font = create(await readFile(fontFile(weight)));
  if ("fonts" in font) throw new Error("The font is a collection of fonts.");
  return font;
}

/** The words of a text; none where the font lacks a letter of them, since half a name is none. */
function words(font: Font, text: string): readonly string[] {
  const composed = text.normalize("NFC");
  const isComplete = [...composed.replace(/\s/g, "")].every((letter) =>
    font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
  return isComplete ? composed.split(/\s+/).filter((word) => word !== "") : [];
}

function widthOf(font: Font, text: string, size: number): number {
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** Words in lines that fit into the picture; a word that is wider than it stands alone. */
function linesOf(font: Font, all: readonly string[], size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of all) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(font, longer, size) <= textWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The largest size in which a title fits; what is too long for all of them loses its end. */
function fitted(font: Font, title: readonly string[]): { size: number; lines: readonly string[] } {
  for (const [size, most] of titleSizes) {
    const lines = linesOf(font, title, size);
    if (lines.length <= most && lines.every((line) => widthOf(font, line, size) <= textWidth)) {
      return { size, lines };
    }
  }
  const [size, most] = smallest;
  const lines = linesOf(font, title, size).slice(0, most);
  const whole = lines.map((line) => shortened(font, line, size));
  return { size, lines: [...whole.slice(0, -1), shortened(font, `${lines.at(-1) ?? ""} …`, size)] };
}

/** A line that fits into the picture: what is too long loses its end. */
function shortened(font: Font, line: string, size: number): string {
  let kept = line;
  while (widthOf(font, kept, size) > textWidth) kept = `${[...kept].slice(0, -2).join("")}…`;
  return kept;
}

/** One line of text as a path. */
function outlines(font: Font, text: string, size: number, baseline: number): string {
  const { glyphs, positions } = font.layout(text);
  let at = 0;
  const paths = glyphs.map((glyph, index) => {
    const path = glyph.path.translate(at + (positions[index]?.xOffset ?? 0), 0).toSVG();
    at += positions[index]?.xAdvance ?? 0;
    return path;
  });
  const scale = size / font.unitsPerEm;
  return `<path d="${paths.join("")}" transform="translate(${margin} ${baseline}) scale(${scale} ${-scale})"/>`;
}
