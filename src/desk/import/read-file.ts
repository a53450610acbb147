import { decodeNamed, decodeText } from "./decode-text.ts";
import { blocksText, type Document } from "./document.ts";
import { ImportError } from "./import-error.ts";
import { kindOf } from "./kind-of.ts";
import { readText } from "./read-text.ts";

const megabyte = 1024 * 1024;
/** Most bytes of a file that is read; a release with its pictures has far fewer. */
export const mostBytes = 64 * megabyte;
/** Most bytes of a file that is nothing but text. */
const mostTextBytes = 2 * megabyte;

function checkSize(size: number, most: number): void {
  if (size <= most) return;
  const values = { size: `${Math.ceil(size / megabyte)} MB`, most: `${most / megabyte} MB` };
  throw new ImportError({ rule: "import-too-large", values });
}

// The readers of the larger formats are loaded when they are needed: thousands of .txt need none of them.
async function readZip(bytes: Uint8Array): Promise<Document> {
  const { unzip } = await import("./unzip.ts");
  const zip = await unzip(bytes);
  if (zip.has("word/document.xml")) return (await import("./read-docx.ts")).readDocx(bytes, zip);
  if (zip.has("content.xml")) return (await import("./read-odt.ts")).readOdt(zip);
  throw new ImportError({ rule: "import-unknown", values: {} });
}

async function readKind(bytes: Uint8Array, name: string): Promise<Document> {
  const kind = kindOf(bytes, name);
  switch (kind) {
    case "txt":
      checkSize(bytes.length, mostTextBytes);
      return readText(decodeText(bytes));
    case "md":
      checkSize(bytes.length, mostTextBytes);
      return (await import("./read-markdown.ts")).readMarkdown(decodeText(bytes));
    case "html":
      checkSize(bytes.length, 16 * megabyte);
      return (await import("./read-html.ts")).readHtml(decodeHtml(bytes));
    case "eml":
      return (await import("./read-eml.ts")).readEml(bytes, readDocument);
    case "pdf":
      return (await import("./read-pdf.ts")).readPdf(bytes);
    case "zip":
      return readZip(bytes);
    default:
      throw new ImportError({ rule: kind, values: {} });
  }
}

/** A page says its encoding in its first kilobyte; without that it is judged like any text. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // Browsers read ISO 8859-1 as Windows-1252, and pages mean it.
  const encoding = /^iso-?8859-1$|^latin-?1$/i.test(label ?? "") ? "windows-1252" : label;
  const isUtf8 = encoding === undefined || /^utf-?8$/i.test(encoding);
  return (isUtf8 ? undefined : decodeNamed(bytes, encoding)) ?? decodeText(bytes);
}

/**
 * Reads a file of any kind that can be imported.
 *
 * @param name the file's name, for its ending
 * @throws ImportError when it cannot be read, and what a person can do about it
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Document> {
  checkSize(bytes.length, mostBytes);
  const document = await readKind(bytes, name);
  if (blocksText(document.blocks).trim() === "")
    throw new ImportError({ rule: "import-no-text", values: {} });
  return document;
}
