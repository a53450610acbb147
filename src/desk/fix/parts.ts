/** A text file in its lines, each with its line end, and where its YAML and its Markdown are. */
export interface FileParts {
  readonly lines: readonly string[];
  /** Index of the first line of YAML, and of the line after the last. */
  readonly yamlFrom: number;
  readonly yamlTo: number;
}

const fence = /^---[ \t]*(?:\r?\n|$)/;

/** A file's lines with their ends: `\n`, `\r\n`, or nothing at the end of the file. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Parts of a release file, or of a data file, which is all YAML. `undefined` for a release without front matter. */
export function partsOf(text: string, isRelease: boolean): FileParts | undefined {
  const lines = linesOf(text);
  if (!isRelease) return { lines, yamlFrom: 0, yamlTo: lines.length };
  if (!fence.test((lines[0] ?? "").replace(/^\ufeff/, ""))) return undefined;
  const close = lines.findIndex((line, index) => index > 0 && fence.test(line));
  return close === -1 ? undefined : { lines, yamlFrom: 1, yamlTo: close };
}

/** The YAML of lines as the archive reads it. */
export function yamlOf({ lines, yamlFrom, yamlTo }: FileParts): string {
  return lines
    .slice(yamlFrom, yamlTo)
    .join("")
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
}
