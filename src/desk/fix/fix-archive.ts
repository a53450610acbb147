import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readSharedData } from "../../archive/read-records.ts";
import { writeWhole } from "../add-record.ts";
import { RecordNames } from "../import/record-names.ts";
import { namesToIds } from "./names-to-ids.ts";
import { withoutTrailingSpace } from "./trailing-space.ts";

/** What was repaired in a file. */
export interface FixedFile {
  /** Path relative to the archive's folder, with `/`. */
  readonly file: string;
  /** How many names became ids. */
  readonly ids: number;
  /** How many lines lost blanks at their end. */
  readonly lines: number;
  /** Whether letters that were two characters (a and two dots) are one now. */
  readonly isComposed: boolean;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Release files and data files; links are left alone, since they may lead anywhere. */
function filesOf(folder: string): readonly string[] {
  const found = (place: string, ending: string) => {
    try {
      return readdirSync(join(folder, place), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && entry.name !== "README.md")
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    } catch {
      return [];
    }
  };
  return [...found("_data", ".yaml"), ...found("releases", ".md")].sort();
}

function textOf(path: string): string | undefined {
  try {
    return strict.decode(readFileSync(path));
  } catch {
    // Not UTF-8, or not to be read: check says so, and nothing here could repair it.
    return undefined;
  }
}

/** The files that can be repaired, each with the text that it is to have. */
function repairsIn(folder: string): readonly (FixedFile & { readonly text: string })[] {
  const names = new RecordNames(readSharedData(folder));
  return filesOf(folder).flatMap((file) => {
    const before = textOf(join(folder, file));
    if (before === undefined) return [];
    const composed = before.normalize("NFC");
    const trimmed = withoutTrailingSpace(composed, file.endsWith(".md"));
    const named = file.endsWith(".md") ? namesToIds(trimmed.text, names) : { text: trimmed.text, ids: 0 };
    if (named.text === before) return [];
    return [
      { file, ids: named.ids, lines: trimmed.lines, isComposed: composed !== before, text: named.text },
    ];
  });
}

/** How many names stand where ids belong and can be replaced by them. */
export function namesToReplace(folder: string): number {
  return repairsIn(folder).reduce((count, { ids }) => count + ids, 0);
}

/**
 * Repairs what can be repaired without a decision: names of records where their ids belong, letters in NFC, blanks at
 * the ends of lines where they mean nothing. Everything else stays as it is, byte for byte.
 */
export function fixArchive(folder: string): readonly FixedFile[] {
  return repairsIn(folder).map(({ text, ...fixed }) => {
    writeWhole(join(folder, fixed.file), text);
    return fixed;
  });
}
