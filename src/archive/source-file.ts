import { hash } from "node:crypto";
import { lstatSync, readFileSync, readlinkSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";

/** A text file of the archive: UTF-8, without byte-order mark, with `\n` line ends, in NFC. */
export interface SourceFile {
  /** Path relative to the archive's folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

const most = 64 * 1024 * 1024;
const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** Line and column (from 1, in code points) of an offset in a text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line += 1;
  return { line, column: [...before.slice(lineStart)].length + 1 };
}

/** A text of bytes that are UTF-8, without a byte-order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place and the value of the first byte that is not UTF-8. */
function firstBadByte(bytes: Buffer) {
  // A lenient reader puts U+FFFD for what it cannot read; one that was written as such is none of these.
  const text = lenient.decode(bytes);
  let at = bytes.toString("latin1", 0, 3) === "\u00ef\u00bb\u00bf" ? 3 : 0;
  let from = 0;
  for (let mark = text.indexOf("\ufffd"); mark !== -1; mark = text.indexOf("\ufffd", from)) {
    at += Buffer.byteLength(text.slice(from, mark));
    if (bytes.toString("latin1", at, at + 3) !== "\u00ef\u00bf\u00bd") {
      const before = text.slice(0, mark).replace(/\r\n?/g, "\n");
      return { byte: bytes[at] ?? 0, ...positionAt(before, before.length) };
    }
    at += 3;
    from = mark + 1;
  }
  return { byte: 0, line: 1, column: 1 };
}

function message(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/**
 * The first symbolic link on the way to a file, as a fault. A link could lead out of the archive's folder, and what
 * stands there would be published.
 */
export function linkOnTheWay(folder: string, file: string): Fault | undefined {
  const steps = file.split("/");
  for (const index of steps.keys()) {
    const place = steps.slice(0, index + 1).join("/");
    const path = join(folder, place);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      const values = { target: readlinkSync(path) };
      return { file: place, line: 1, column: 1, level: "error", rule: "symbolic-link", values };
    }
  }
  return undefined;
}

/** What stands at a path where a file should: a pipe would be waited for without end. */
function kindWithoutText(found: Stats): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isDirectory()) return "EISDIR";
  if (found.isFIFO()) return "FIFO";
  return found.isSocket() ? "socket" : "device";
}

function tooLarge(size: number, file: string): Fault {
  const values = { size: `${Math.ceil(size / 1024 / 1024)} MB`, most: `${most / 1024 / 1024} MB` };
  return { file, line: 1, column: 1, level: "error", rule: "too-large", values };
}

/** A file that cannot be read, as a fault. */
export function unreadable(file: string, reason: string): Fault {
  return { file, line: 1, column: 1, level: "error", rule: "unreadable-file", values: { reason } };
}

/** Of a text, 22 characters: two texts with one digest are the same. */
export function digestOf(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}

/**
 * Reads a text file. What is not text is a fault; a byte-order mark and `\r\n` are simply read.
 *
 * @param isFile whether it is known already that a file stands there, and nothing else
 */
export function readSource(
  path: string,
  file: string,
  isFile = false,
): { readonly source: SourceFile } | { readonly fault: Fault } {
  let bytes: Buffer;
  try {
    const kind = isFile ? undefined : kindWithoutText(statSync(path));
    if (kind !== undefined) return { fault: unreadable(file, kind) };
    bytes = readFileSync(path);
  } catch (error) {
    const code = message(error);
    if (code === "ERR_FS_FILE_TOO_LARGE") return { fault: tooLarge(statSync(path).size, file) };
    return { fault: unreadable(file, code) };
  }
  return decodeSource(bytes, file);
}

/** The text of a file's bytes, or what is wrong with them. */
export function decodeSource(
  bytes: Buffer,
  file: string,
): { readonly source: SourceFile } | { readonly fault: Fault } {
  if (bytes.length > most) return { fault: tooLarge(bytes.length, file) };
  const read = decoded(bytes);
  if (read === undefined) {
    const { byte, ...place } = firstBadByte(bytes);
    const values = { byte: `0x${byte.toString(16).toUpperCase().padStart(2, "0")}` };
    return { fault: { file, ...place, level: "error", rule: "not-utf8", values } };
  }
  const text = (read.includes("\r") ? read.replace(/\r\n?/g, "\n") : read).normalize("NFC");
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    return { fault: { file, ...positionAt(text, nul), level: "error", rule: "nul-byte", values: {} } };
  }
  if (text.trim() === "") {
    return { fault: { file, line: 1, column: 1, level: "error", rule: "empty-file", values: {} } };
  }
  return { source: { file, text } };
}
