import type { Fault } from "../archive/fault.ts";
import type { Redaction } from "../archive/redact.ts";
import { redactionPattern } from "../archive/redact.ts";

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Both ways in which a name can stand in an output. */
function written(words: readonly string[]): readonly string[] {
  return [...words, ...words.map(escapeHtml)];
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
      redactions.flatMap(({ words, releases }) => (releases === undefined ? written(words) : [])),
    );
    this.#inReleases = redactions.flatMap(({ words, releases }) => {
      const pattern = redactionPattern(written(words));
      return pattern === undefined
        ? []
        : [...(releases ?? [])].map((name) => ({ folder: folderOf(name), pattern }));
    });
  }

  /** Whether an output may be written; if not, that is a fault. */
  allows(file: string, content: string): boolean {
    const patterns = [
      ...(this.#everywhere === undefined ? [] : [this.#everywhere]),
      ...this.#inReleases.filter(({ folder }) => file.startsWith(folder)).map(({ pattern }) => pattern),
    ];
    for (const pattern of patterns) {
      const found = content.match(pattern)?.[0];
      if (found === undefined) continue;
      const values = { file, text: found };
      this.faults.push({
        file: "_data/redactions.yaml",
        line: 1,
        column: 1,
        level: "error",
        rule: "redaction-left",
        values,
      });
      return false;
    }
    return true;
  }
}
