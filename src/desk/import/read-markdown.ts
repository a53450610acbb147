import MarkdownIt from "markdown-it";
import { splitFrontMatter } from "../../archive/front-matter.ts";
import { readYaml } from "../../archive/yaml.ts";
import { type Block, cleanText, type Document, type Heading, paragraph } from "./document.ts";
import { ImportError } from "./import-error.ts";
import { readHtml } from "./read-html.ts";

const writer = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Keys that other programs put at the beginning of a Markdown file, and what they are here. */
const known: Readonly<Record<string, "title" | "kicker" | "subtitle" | "date">> = {
  title: "title",
  titel: "title",
  headline: "title",
  kicker: "kicker",
  subtitle: "subtitle",
  untertitel: "subtitle",
  date: "date",
  datum: "date",
};

/** The lines of a front matter as if they stood above the text: date, kicker, headline, subtitle. */
function linesOf(yaml: string): readonly Block[] {
  const read = readYaml({ file: "", yaml, firstLine: 2 });
  if ("fault" in read) throw new ImportError({ rule: "import-invalid", values: { fault: read.fault } });
  const found: { [K in "title" | "kicker" | "subtitle" | "date"]?: string } = {};
  const unknown: string[] = [];
  const entries = typeof read.value === "object" && read.value !== null ? Object.entries(read.value) : [];
  for (const [key, value] of entries) {
    const name = known[key.toLowerCase()];
    if (name !== undefined && typeof value === "string") found[name] = value.trim();
    else if (value !== null && value !== "") unknown.push(key);
  }
  if (unknown.length > 0)
    throw new ImportError({ rule: "import-front-matter", values: { keys: unknown.join(", ") } });
  const heading = (text: string, level: number): Heading => ({ kind: "heading", level, runs: [{ text }] });
  return [
    ...(found.date === undefined ? [] : [paragraph(found.date.replace(/T.*$/s, ""))]),
    ...(found.kicker === undefined ? [] : [paragraph(found.kicker)]),
    ...(found.title === undefined ? [] : [heading(found.title, 1)]),
    ...(found.subtitle === undefined ? [] : [heading(found.subtitle, 2)]),
  ];
}

/** Reads Markdown, with or without a front matter of headline and date. Raw HTML in it stays text. */
export function readMarkdown(text: string): Document {
  const clean = cleanText(text);
  const split = /^---\s*\n/.test(clean) ? splitFrontMatter({ file: "", text: clean }) : undefined;
  const parts = split !== undefined && "parts" in split ? split.parts : undefined;
  const before = parts === undefined ? [] : linesOf(parts.yaml);
  const { blocks, pictures, passed, raw } = readHtml(writer.render(parts?.body ?? clean));
  return { blocks: [...before, ...blocks], pictures, passed, ...(raw !== undefined && { raw }) };
}
