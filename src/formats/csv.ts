/**
 * A table as CSV (RFC 4180): commas, CRLF, quotation marks doubled. UTF-8 without a byte-order mark, which the RFC does
 * not know and which programs would read as part of the first name.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(",")}\r\n`;
}

/**
 * Spreadsheets run a cell that begins with one of these as a formula (OWASP, CSV Injection). An apostrophe before it
 * makes it text again. Where semicolons part cells (as Excel does in German), a cell can begin after one, and after a
 * line end too.
 */
function harmless(cell: string): string {
  const text = cell.replace(/[;\n][ \t]*(?=[=@]|[+-][^\s\d])/g, "$&'");
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
