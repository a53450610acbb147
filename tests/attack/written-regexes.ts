import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vitest/node";

const root = join(import.meta.dirname, "../..");

/** A regular expression that is written out in the code. */
export interface WrittenRegex {
  /** `FILE:LINE`, of the repository. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** A regular expression that the code puts together: `new RegExp(…)`. */
export interface ComposedRegex {
  /** `FILE:LINE`, of the repository. */
  readonly place: string;
  readonly lastLine: number;
  /** File and code, without its line breaks: what is noted of it. */
  readonly text: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function* literalsIn(
  node: unknown,
): Iterable<{ readonly start: number; readonly source: string; readonly flags: string }> {
  if (Array.isArray(node)) {
    for (const entry of node) yield* literalsIn(entry);
  } else if (isObject(node)) {
    const { type, start, regex } = node;
    if (type === "Literal" && isObject(regex)) {
      yield { start: Number(start), source: String(regex["pattern"]), flags: String(regex["flags"]) };
    } else for (const child of Object.values(node)) yield* literalsIn(child);
  }
}

/** The calls of `RegExp` in a syntax tree. */
function* compositionsIn(node: unknown): Iterable<{ readonly start: number; readonly end: number }> {
  if (Array.isArray(node)) {
    for (const entry of node) yield* compositionsIn(entry);
  } else if (isObject(node)) {
    const { type, start, end, callee } = node;
    const isCall = type === "NewExpression" || type === "CallExpression";
    if (isCall && isObject(callee) && callee["name"] === "RegExp")
      yield { start: Number(start), end: Number(end) };
    for (const child of Object.values(node)) yield* compositionsIn(child);
  }
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: unknown;
}

/** Every file of the program's own code. */
function* sources(): Iterable<Source> {
  for (const folder of ["src", "_includes"]) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith(".d.ts"))
      .sort();
    for (const name of names) {
      const text = readFileSync(join(root, folder, name), "utf8");
      const tree = parseAst(text, { lang: name.endsWith("x") ? "tsx" : "ts" });
      yield { file: `${folder}/${name.replaceAll("\\", "/")}`, text, tree };
    }
  }
}

const lineOf = (text: string, position: number) => text.slice(0, position).split("\n").length;

/** Every regular expression that is written out in the program's own code. */
export function* writtenRegexes(): Iterable<WrittenRegex> {
  for (const { file, text, tree } of sources()) {
    for (const { start, ...regex } of literalsIn(tree))
      yield { place: `${file}:${lineOf(text, start)}`, ...regex };
  }
}

/** Every place of the program's own code that puts a regular expression together. */
export function* composedRegexes(): Iterable<ComposedRegex> {
  for (const { file, text, tree } of sources()) {
    for (const { start, end } of compositionsIn(tree)) {
      yield {
        place: `${file}:${lineOf(text, start)}`,
        lastLine: lineOf(text, end),
        text: `${file} ${text.slice(start, end).replace(/\s+/g, " ")}`,
      };
    }
  }
}
