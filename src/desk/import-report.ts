import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { writeWhole } from "./add-record.ts";

/** One row of the report: what became of one input. */
export interface ReportRow {
  readonly input: string;
  readonly status: string;
  /** Path of the release file that was written. */
  readonly release: string;
  readonly title: string;
  readonly date: string;
  readonly message: string;
  /** SHA-256 of the input, hexadecimal. */
  readonly hash: string;
}

const columns = ["input", "status", "release", "title", "date", "message", "hash"] as const;

function cell(text: string): string {
  // A leading sign would be a formula to spreadsheet programs.
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(";")}\r\n`;
}

/** Cells of a CSV text as this file writes it. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
    rows
      .at(-1)
      ?.push(
        quoted === undefined
          ? (plain ?? "").replace(/^'(?=[=+@-])/, "")
          : quoted.replaceAll('""', '"').replace(/^'(?=[=+@-])/, ""),
      );
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length >= columns.length);
}

/**
 * The report of imports: a CSV file (semicolons, UTF-8 with byte-order mark, as spreadsheets here open it) with one row
 * per input. Rows are added as inputs are done, so a run that was stopped can go on where it was.
 */
export class ImportReport {
  readonly #file: string;
  readonly #heads: readonly string[];
  readonly #done = new Map<string, string>();

  /** @param heads the columns' heads, in the order of a row's fields */
  constructor(file: string, heads: Readonly<Record<(typeof columns)[number], string>>) {
    this.#file = file;
    this.#heads = columns.map((column) => heads[column]);
    if (!existsSync(file)) return;
    for (const [input = "", , release = "", , , , hash = ""] of rowsOf(readFileSync(file, "utf8"))) {
      if (release !== "") this.#done.set(`${input}\n${hash}`, release);
    }
  }

  /** The release that an earlier run made of this input; its file may be gone. */
  releaseOf(input: string, hash: string): string | undefined {
    return this.#done.get(`${input}\n${hash}`);
  }

  /** Leaves one row per input, its last: what was refused and tried again had one for each time. */
  finish(): void {
    if (!existsSync(this.#file)) return;
    const [heads = [], ...rows] = rowsOf(readFileSync(this.#file, "utf8").replace(/^\ufeff/, ""));
    const last = new Map(rows.map((row) => [row[0], row]));
    if (last.size < rows.length)
      writeWhole(this.#file, `\ufeff${[heads, ...last.values()].map(line).join("")}`);
  }

  add(row: ReportRow): void {
    if (!existsSync(this.#file)) {
      mkdirSync(dirname(this.#file), { recursive: true });
      appendFileSync(this.#file, `\ufeff${line(this.#heads)}`);
    }
    appendFileSync(this.#file, line(columns.map((column) => row[column])));
  }
}
