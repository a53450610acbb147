import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import { cleanText, type Document, type Passed } from "./document.ts";
import { ImportError } from "./import-error.ts";
import { readHtml } from "./read-html.ts";
import type { ZipContent } from "./unzip.ts";

// Styles of Word that mammoth's own map does not know; style names are English inside the file in every language.
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Untertitel'] => h2:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Beschriftung'] => p.caption:fresh",
];

/** Text of a part of a Word file, read without mammoth: paragraphs apart; deleted words and field codes are not in it. */
function wordText(xml: Uint8Array | undefined): string {
  if (xml === undefined) return "";
  let text = "";
  let isText = false;
  let fallback = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "mc:Fallback") fallback += 1;
        isText = name === "w:t" && fallback === 0;
        if (name === "w:tab" || name === "w:br") text += " ";
      },
      ontext(data) {
        if (isText) text += data;
      },
      onclosetag(name) {
        if (name === "mc:Fallback") fallback -= 1;
        if (name === "w:t") isText = false;
        if (name === "w:p" && fallback === 0) text += "\n";
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(xml));
  return cleanText(text);
}

/** Heads and feet of the pages, each text once. */
function pageParts(zip: ZipContent): readonly Passed[] {
  const texts = [...zip]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap(([, xml]) => wordText(xml).split("\n"))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  return [...new Set(texts)].map((text) => ({ why: "page", text }));
}

/**
 * Reads a Word file.
 *
 * @throws ImportError when it holds macros or is damaged
 */
export async function readDocx(bytes: Uint8Array, zip: ZipContent): Promise<Document> {
  if (zip.has("word/vbaProject.bin")) throw new ImportError({ rule: "import-macros", values: {} });
  const passed = pageParts(zip);
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap });
    const { blocks, pictures } = readHtml(value);
    const notes = ["word/footnotes.xml", "word/endnotes.xml"].map((name) => wordText(zip.get(name)));
    const text = [wordText(zip.get("word/document.xml")), ...notes].join("\n");
    return { blocks, pictures, passed, raw: { text, inOrder: false } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError({ rule: "import-broken", values: { reason } });
  }
}
