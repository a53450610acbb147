import { readFileSync } from "node:fs";
import type { Fault } from "./fault.ts";

/** A text file of the archive: UTF-8, without byte-order mark, with `\n` line ends, in NFC. */
export interface SourceFile {
  /** Path relative to the archive's folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

const most = 64 * 1024 * 1024;
const strict = new TextDecoder("utf-8", { fatal: true });

/** Line and column (from 1, in code points) of an offset in a text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line += 1;
  return { line, column: [...before.slice(lineStart)].length + 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Offset of the first byte that is not UTF-8, by halving: a prefix is judged up to its last whole character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  const streams = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (streams(middle)) good = middle;
    else bad = middle - 1;
  }
  return good;
}

function message(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Reads a text file. What is not text is a fault; a byte-order mark and `\r\n` are simply read. */
export function readSource(
  path: string,
  file: string,
): { readonly source: SourceFile } | { readonly fault: Fault } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return {
      fault: {
        file,
        line: 1,
        column: 1,
        level: "error",
        rule: "unreadable-file",
        values: { reason: message(error) },
      },
    };
  }
  return decodeSource(bytes, file);
}

/** The text of a file's bytes, or what is wrong with them. */
export function decodeSource(
  bytes: Buffer,
  file: string,
): { readonly source: SourceFile } | { readonly fault: Fault } {
  if (bytes.length > most) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB`;
    const values = { size, most: `${most / 1024 / 1024} MB` };
    return { fault: { file, line: 1, column: 1, level: "error", rule: "too-large", values } };
  }
  if (!isUtf8(bytes)) {
    const at = firstBadByte(bytes);
    const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
    const place = positionAt(bytes.subarray(0, at).toString("utf8"), at);
    return { fault: { file, ...place, level: "error", rule: "not-utf8", values: { byte } } };
  }
  const text = strict.decode(bytes).replace(/\r\n?/g, "\n").normalize("NFC");
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    return { fault: { file, ...positionAt(text, nul), level: "error", rule: "nul-byte", values: {} } };
  }
  if (text.trim() === "") {
    return { fault: { file, line: 1, column: 1, level: "error", rule: "empty-file", values: {} } };
  }
  return { source: { file, text } };
}
