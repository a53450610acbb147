/** Why a regular expression that takes more than linear time, or of which recheck is not sure, cannot be kept busy. */
type Reason = string;

const shortLine: Reason = "a head line of an import is read up to 160 characters (head-line.ts)";
const caption: Reason =
  "captions are read up to 1,200 characters (caption.ts), and names are looked for in those only";
const ownHtml: Reason = "HTML of our own renderer: `<` and quotation marks in it always have their end";
const ownFile: Reason = "a file of this project, not of an archive";
const measured: Reason =
  "linear in V8, measured with recheck's own attack: behind a match of one character nothing is tried again";

/** By file, and by how the expression begins. */
export const bounded: readonly (readonly [file: string, beginning: string, reason: Reason])[] = [
  ["src/archive/pictures/read-pictures.ts", "/(?<=^|\\/)", measured],
  ["src/archive/redact.ts", "/(?<![*_~`])", measured],
  [
    "src/archive/redact.ts",
    "new RegExp",
    "words of the office's own list, each letter once: nothing in it repeats",
  ],
  ["src/assets/search/excerpt.ts", "/\\p{L}{3,}[.!?…]", "one word of an excerpt, which has 30"],
  ["src/assets/search/words.ts", "/^(\\p{L}{2,}(?:ung|", "one word that the reader typed"],
  ["src/desk/fix/trailing-space.ts", "/(?<![ \\t])", measured],
  ["src/desk/import-report.ts", '/(?:"((?:[^"]|"")*)"|', "the report that the import itself wrote"],
  ["src/desk/import/caption.ts", "", caption],
  ["src/desk/import/closing-lines.ts", "/(?:\\btel(?:efon)?", measured],
  ["src/desk/import/closing-lines.ts", '/(?<=[.!?]["“”»]?)\\s+', "the last 100 characters of a text"],
  ["src/desk/import/closing-lines.ts", "/^[([]?\\s*(?:ca\\.", "texts up to 200 characters"],
  ["src/desk/import/closing-lines.ts", "/(?:abdruck|nutzung|", "texts up to 200 characters"],
  [
    "src/desk/import/english-head-line.ts",
    "new RegExp(`^[*–—",
    "bound to the beginning, each part of other signs",
  ],
  ["src/desk/import/english-head-line.ts", "new RegExp", shortLine],
  [
    "src/desk/import/edition-body.ts",
    "/(?<!\\S)(\\S{1,200})",
    "each part has its most in the expression itself, and it begins at words only",
  ],
  ["src/desk/import/german-date.ts", "/(?<![\\d.])(\\d{1,2})", measured],
  ["src/desk/import/head-line.ts", "", shortLine],
  ["src/desk/import/run-in-place.ts", "new RegExp", "160 characters of a paragraph"],
  ["src/desk/import/new-records.ts", "new RegExp", measured],
  ["src/desk/import/own-text.ts", "", "each part has its most in the expression itself"],
  ["src/desk/import/propose-records.ts", "/(?:sagt(?:e)?|", measured],
  ["src/desk/import/propose-records.ts", "", caption],
  ["src/desk/import/read-eml.ts", "/^-{2,}\\s*(?:Weitergeleitete", measured],
  ["src/desk/import/read-file.ts", "/<meta[^>]+charset", "the first kilobyte of a page"],
  ["src/desk/import/write-markdown.ts", "/&(?=#?\\w+;)", measured],
  ["src/desk/lint/abbreviations.ts", "/(?<=[(„])", "brackets are read up to 100 characters"],
  ["src/desk/lint/abbreviations.ts", "/(\\p{L}+)[^\\p{L}\\n]*$", "40 characters around a word"],
  ["src/publish/admin/", "", ownFile],
  ["src/publish/copy-script.ts", "", ownFile],
  ["src/publish/minify-page.ts", "", ownHtml],
  ["src/publish/proof/offline-page.ts", "", ownHtml],
  ["src/views/addresses.ts", "/\\/*$", "the path of the site's own address"],
  ["src/views/markdown.ts", "/[.,;:!?)\\]]+$", "an address in a text is read up to 3,000 characters"],
  ["src/views/markdown.ts", "/\\s+\\S*$", "a teaser of 200 characters"],
  ["src/views/phone-numbers.ts", "", measured],
];
