import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { RedactionGuard } from "../../../src/publish/redaction-guard.ts";
import { planOf, readingOf, releaseFile } from "../../archive.ts";
import { wordsIn } from "../../attack/harm.ts";
import { runs } from "../../attack/hostile-texts.ts";
import { outputsOf } from "../../outputs.ts";

/** The name, taken apart and put together with everything that Markdown and YAML let stand between its letters. */
const name = fc
  .tuple(
    fc.constantFrom(
      "Ada",
      "ADA",
      "A\u00adda",
      "A\u200bda",
      "*Ada*",
      "**A**da",
      "[Ada](/a)",
      "&#65;da",
      "A&shy;da",
      "Ａda",
    ),
    fc.constantFrom(
      " ",
      "  ",
      "\n",
      "\n> ",
      "\\\n",
      "  \n",
      "&nbsp;",
      "&#32;",
      "\u00a0",
      "\u2009",
      "\t",
      "* ",
      " **",
      "](/a) ",
      "<br>",
      " \u200b",
    ),
    fc.constantFrom(
      "Wolf",
      "WOLF",
      "Wo\u00adlf",
      "W*o*lf",
      "Wolfs",
      "Wolf's",
      "Wo&#108;f",
      "`Wolf`",
      "_Wolf_",
      "Wolf-Meier",
    ),
  )
  .map((parts) => parts.join(""));
const around = fc.constantFrom(
  "",
  "*",
  "**",
  "_",
  "`",
  "[",
  "](/a)",
  "> ",
  "- ",
  "# ",
  "| ",
  " |",
  "\n",
  "\n\n",
  "(",
  ")",
  "„",
  "“",
  ".",
  ",",
  "-",
  "text ",
  " text",
  "ä",
  "&",
  "<",
  ">",
  '"',
);
const text = fc.array(fc.oneof(name, around), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
/** In one line references to characters are no Markdown: they are read as they are written. */
const line = text
  .map((written) =>
    written
      .replace(/&[^;]*;/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .filter((written) => written !== "");

/** What a reader of a file sees in it; the entries of feeds are HTML within XML. */
function shownIn(file: string, content: string): string {
  if (file.endsWith(".html")) return wordsIn(content);
  if (!/\.(?:atom|rss|xml)$/.test(file)) return content;
  const document = XmlDocument.fromString(content);
  const text = document.root.content;
  document.dispose();
  return wordsIn(text);
}

const redactions = '- { text: "Ada Wolf", in: [all], with: "N. N.", reason: r, date: 2026-01-01 }';
const visible = /(?<![\p{L}\p{N}\p{M}])Ada[\s\u00ad\u200b]+Wolf(?![\p{L}\p{N}\p{M}])/iu;

describe("a redacted name, however it is written,", () => {
  it("stands in no output that is let out", () => {
    let refused = 0;
    let files = 0;
    fc.assert(
      fc.property(line, text, line, (title, body, caption) => {
        const { archive } = readingOf({
          "_data/people.yaml": "[]",
          "_data/projects.yaml": "[]",
          "_data/redactions.yaml": redactions,
          "releases/a.md": releaseFile(
            [
              `title: ${JSON.stringify(title)}`,
              `photos: [{ caption: ${JSON.stringify(caption)} }]`,
              `boilerplate: ${JSON.stringify(body)}`,
            ],
            body,
          ),
        });
        if (archive === undefined) return;
        const guard = new RedactionGuard(archive.redactions, (release) => `pressemitteilungen/${release}/`);
        for (const [file, content] of outputsOf(planOf(archive))) {
          files += 1;
          if (!guard.allows(file, content)) {
            refused += 1;
            continue;
          }
          expect(shownIn(file, content), file).not.toMatch(visible);
        }
      }),
      { ...runs, numRuns: 60 },
    );
    // The records are where names are replaced; the guard is for what slips through.
    expect(refused).toBeLessThan(files / 4);
  });
});
