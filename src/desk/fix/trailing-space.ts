import MarkdownIt from "markdown-it";
import { readYaml } from "../../archive/yaml.ts";
import { type FileParts, partsOf, yamlOf } from "./parts.ts";

const markdown = new MarkdownIt({ html: false });
const trailing = /(?<![ \t])[ \t]+(?=\r?\n?$)/;

function meaningOf(parts: FileParts): string | undefined {
  const read = readYaml({ file: "", yaml: yamlOf(parts), firstLine: 1 }, Number.POSITIVE_INFINITY);
  return "value" in read ? JSON.stringify(read.value) : undefined;
}

function bodyOf({ lines, yamlTo }: FileParts): string {
  return lines
    .slice(yamlTo + 1)
    .join("")
    .replace(/\r\n?/g, "\n");
}

/** The same lines, of which one part is stripped; `lines` counts those that changed. */
function stripped(parts: FileParts, isWanted: (index: number) => boolean) {
  let count = 0;
  const lines = parts.lines.map((line, index) => {
    if (!isWanted(index) || !trailing.test(line)) return line;
    count += 1;
    return line.replace(trailing, "");
  });
  return { parts: { ...parts, lines }, count };
}

/** Without the blanks at the ends of YAML lines, unless they are part of a value: in a text after `|` they are. */
function withStrippedYaml(parts: FileParts) {
  const meaning = meaningOf(parts);
  if (meaning === undefined) return { parts, count: 0 };
  const isYaml = (index: number) => index >= parts.yamlFrom && index < parts.yamlTo;
  const all = stripped(parts, isYaml);
  if (meaningOf(all.parts) === meaning) return all;
  let done = { parts, count: 0 };
  for (let index = parts.yamlFrom; index < parts.yamlTo; index += 1) {
    const next = stripped(done.parts, (at) => at === index);
    if (next.count > 0 && meaningOf(next.parts) === meaning) {
      done = { parts: next.parts, count: done.count + 1 };
    }
  }
  return done;
}

/** Two blanks before the next line of a paragraph are a line break in Markdown. */
function isLineBreak({ lines }: FileParts, index: number): boolean {
  const [line = "", next = ""] = [lines[index], lines[index + 1]];
  return /\S {2,}\r?\n$/.test(line) && next.trim() !== "";
}

function withStrippedBody(parts: FileParts) {
  const done = stripped(parts, (index) => index > parts.yamlTo && !isLineBreak(parts, index));
  // Code blocks may hold blanks that are shown.
  const isSame = done.count > 0 && markdown.render(bodyOf(done.parts)) === markdown.render(bodyOf(parts));
  return isSame ? done : { parts, count: 0 };
}

/** A file's text without blanks at the ends of lines where they mean nothing, and how many lines that were. */
export function withoutTrailingSpace(
  text: string,
  isRelease: boolean,
): { readonly text: string; readonly lines: number } {
  const parts = partsOf(text, isRelease);
  if (parts === undefined || !/[ \t]\r?$/m.test(text)) return { text, lines: 0 };
  const yaml = withStrippedYaml(parts);
  const body = isRelease ? withStrippedBody(yaml.parts) : { parts: yaml.parts, count: 0 };
  return { text: body.parts.lines.join(""), lines: yaml.count + body.count };
}
