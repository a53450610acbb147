import type { Fault } from "./fault.ts";
import type { SourceFile } from "./source-file.ts";

/** A release file in its two parts. */
export interface FrontMatter {
  /** The YAML between the two `---` lines. */
  readonly yaml: string;
  /** Where `yaml` begins in the file's text. */
  readonly yamlStart: number;
  /** Line of the file on which `yaml` begins, from 1. */
  readonly yamlLine: number;
  /** The Markdown after the second `---` line. */
  readonly body: string;
}

const opening = /^---[ \t]*(?:\n|$)/;
const closing = /^---[ \t]*(?:\n|$)/m;

/** Splits a release file into front matter and body. */
export function splitFrontMatter(
  source: SourceFile,
): { readonly parts: FrontMatter } | { readonly fault: Fault } {
  const { file, text } = source;
  const open = opening.exec(text);
  if (open === null) {
    return { fault: { file, line: 1, column: 1, level: "error", rule: "no-front-matter", values: {} } };
  }
  const rest = text.slice(open[0].length);
  const close = closing.exec(rest);
  if (close === null) {
    return { fault: { file, line: 1, column: 1, level: "error", rule: "open-front-matter", values: {} } };
  }
  return {
    parts: {
      yaml: rest.slice(0, close.index),
      yamlStart: open[0].length,
      yamlLine: 2,
      body: rest.slice(close.index + close[0].length),
    },
  };
}
