import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

function seal(kind: string, text: string): string {
  return `${kind} ${createHash("sha256").update(text).digest("hex")}`;
}

/**
 * What was kept in a file that only this program writes. One that is missing, cut short, changed by somebody or of another
 * kind counts as none: its first line holds a sum of all that follows.
 */
export function readSealed(path: string, kind: string): string | undefined {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const end = content.indexOf("\n");
  const text = content.slice(end + 1);
  return content.slice(0, Math.max(0, end)) === seal(kind, text) ? text : undefined;
}

/** Keeps a text. The file is there whole or not at all. */
export function writeSealed(path: string, kind: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, `${seal(kind, text)}\n${text}`);
  renameSync(part, path);
}
