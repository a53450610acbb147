import { extname } from "node:path";

/** Kinds of files that can be imported and are no zip; .docx and .odt are zips. */
export type FileKind = "txt" | "md" | "html" | "eml" | "pdf";

/** Why a file cannot be imported at all; the names are rules of the catalogue. */
export type NoKind = "import-empty" | "import-picture" | "import-old-word" | "import-rtf" | "import-unknown";

const magics: readonly {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly kind: NoKind | "zip" | "pdf";
}[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: "zip" },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "pdf" },
  // The container of Word 97 and of encrypted .docx.
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: "import-old-word" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: "import-rtf" },
  { bytes: [0xff, 0xd8, 0xff], kind: "import-picture" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "import-picture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: "import-picture" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], kind: "import-picture" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: "import-picture" },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, kind: "import-picture" },
];

const mailHeader = /^(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}/;
const textEndings: Readonly<Record<string, FileKind>> = {
  ".txt": "txt",
  ".text": "txt",
  ".md": "md",
  ".markdown": "md",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".eml": "eml",
};

/** Whether bytes begin with one of the marks of a kind of file, at its place. */
function magicOf(bytes: Uint8Array) {
  return magics.find(({ bytes: magic, at = 0 }) => magic.every((byte, index) => bytes[at + index] === byte))
    ?.kind;
}

/** Whether bytes are a program's and no text's: NUL bytes that are not UTF-16's. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const end = Math.min(bytes.length, 4096);
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return even + odd > 0 && Math.min(even, odd) > 0;
}

/**
 * What a file is: by its first bytes where they tell, by its ending among texts. A zip is looked into later.
 *
 * @param name the file's name, for its ending
 */
export function kindOf(bytes: Uint8Array, name: string): FileKind | "zip" | NoKind {
  if (bytes.length === 0) return "import-empty";
  const magic = magicOf(bytes);
  if (magic !== undefined) return magic;
  if (isBinary(bytes)) return "import-unknown";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (head.trim() === "" && bytes.length < 4096) return "import-empty";
  const byEnding = textEndings[extname(name).toLowerCase()];
  if (byEnding !== undefined && byEnding !== "txt") return byEnding;
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<!doctype html)\b/i.test(head))
    return "html";
  if (mailHeader.test(head) && /^(?:mime-version|message-id|received|content-type):/im.test(head))
    return "eml";
  return byEnding ?? "import-unknown";
}
