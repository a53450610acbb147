import type { Fault } from "../archive/fault.ts";
import type { Redaction } from "../archive/redact.ts";
import { redactionPattern } from "../archive/redact.ts";

const escaped: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text without its tags: those within a line leave no gap, so that a name in two of them is one name. */
function withoutTags(text: string): string {
  return text
    .replace(/<\/?(?:a|b|code|del|em|i|s|span|strong|time)(?:\s[^<>]*)?>/g, "")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => escaped[name] ?? whole)
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, hex === "" ? 10 : 16) || 0x20)),
    );
}

/**
 * What a reader of an output would read in it, be it text, HTML, HTML within XML, or either within JSON. Each is looked
 * through by itself: what is a name in text (`Bund <Aue>`) can be a tag in HTML.
 */
function* readingsOf(content: string): Iterable<string> {
  yield content;
  const text = content
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[bfnrt]/g, " ")
    .replace(/\\(["\\/])/g, "$1")
    // Their marks are no tag, and what stands between them is text.
    .replace(/<!\[CDATA\[|\]\]>/g, "");
  if (text !== content) yield text;
  const once = withoutTags(text);
  yield once;
  yield withoutTags(once);
}

const utf8 = new TextDecoder();
const pieceLength = 2 ** 22;
const overlap = 2 ** 12;

/** An output in pieces that fit into a text; each begins a little before the last one ends. */
function* piecesOf(content: string | Uint8Array): Iterable<string> {
  if (typeof content === "string") yield content;
  else {
    for (let start = 0; start < content.length; start += pieceLength) {
      yield utf8.decode(content.subarray(Math.max(0, start - overlap), start + pieceLength));
    }
  }
}

/**
 * Looks once more for redacted names in every output before it is written: what slipped through the records for any
 * reason does not leave.
 */
export class RedactionGuard {
  readonly faults: Fault[] = [];
  readonly #everywhere: RegExp | undefined;
  readonly #inReleases: readonly { readonly folder: string; readonly pattern: RegExp }[];

  /** @param folderOf the output folder of a release, `pressemitteilungen/NAME/` */
  constructor(redactions: readonly Redaction[], folderOf: (release: string) => string) {
    this.#everywhere = redactionPattern(
      redactions.flatMap(({ words, releases }) => (releases === undefined ? words : [])),
    );
    this.#inReleases = redactions.flatMap(({ words, releases }) => {
      const pattern = redactionPattern(words);
      return pattern === undefined
        ? []
        : [...(releases ?? [])].map((name) => ({ folder: folderOf(name), pattern }));
    });
  }

  /** Whether an output may be written; if not, that is a fault. Bytes are read as UTF-8, which most formats are. */
  allows(file: string, content: string | Uint8Array): boolean {
    const patterns = [
      ...(this.#everywhere === undefined ? [] : [this.#everywhere]),
      ...this.#inReleases.filter(({ folder }) => file.startsWith(folder)).map(({ pattern }) => pattern),
    ];
    if (patterns.length === 0) return true;
    for (const piece of piecesOf(content)) {
      for (const text of readingsOf(piece)) {
        const found = patterns.flatMap((pattern) => text.match(pattern) ?? [])[0];
        if (found === undefined) continue;
        const place = { file: "_data/redactions.yaml", line: 1, column: 1, level: "error" } as const;
        this.faults.push({ ...place, rule: "redaction-left", values: { file, text: found } });
        return false;
      }
    }
    return true;
  }
}
