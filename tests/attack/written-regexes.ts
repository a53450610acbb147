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

/** Every regular expression that is written out in the program's own code. */
export function* writtenRegexes(): Iterable<WrittenRegex> {
  for (const folder of ["src", "_includes"]) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"))
      .sort();
    for (const file of files) {
      const text = readFileSync(join(root, folder, file), "utf8");
      for (const { start, ...regex } of literalsIn(
        parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }),
      )) {
        const line = text.slice(0, start).split("\n").length;
        yield { place: `${folder}/${file.replaceAll("\\", "/")}:${line}`, ...regex };
      }
    }
  }
}
