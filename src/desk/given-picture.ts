import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pictureEndings, sniff } from "../archive/pictures/picture-type.ts";
import type { Texts } from "../texts/texts.ts";

/** A picture that somebody named: where it is, and how a copy of it is to end. */
interface GivenPicture {
  readonly path: string;
  readonly ending: string;
}

/** As much as tells what a file is. */
const headBytes = 4096;

/** Paths that may be meant: terminals put quotes around a file that is dropped on them, or strokes before its spaces. */
function* meantBy(typed: string): Iterable<string> {
  const path = typed.trim();
  yield path;
  const quote = path.charAt(0);
  if ((quote === "'" || quote === '"') && path.length > 1 && path.endsWith(quote)) yield path.slice(1, -1);
  yield path.replace(/\\(.)/g, "$1");
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(headBytes);
  const file = openSync(path, "r");
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

/** A picture for a new release, or what is wrong with it in words for people. */
export function givenPicture(
  typed: string,
  cwd: string,
  texts: Texts,
): GivenPicture | { readonly fault: string } {
  const path = [...meantBy(typed)]
    .map((meant) => resolve(cwd, meant))
    .find((meant) => existsSync(meant) && statSync(meant).isFile());
  if (path === undefined) return { fault: texts.create.noSuchFile(typed) };
  const found = sniff(headOf(path));
  if ("heic" in found) return { fault: texts.faults["picture-heic"]({ path: typed }) };
  if (!("type" in found))
    return {
      fault: texts.faults["picture-type"]({ path: typed, ...("other" in found && { type: found.other }) }),
    };
  return { path, ending: pictureEndings[found.type][0] ?? found.type };
}
