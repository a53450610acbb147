/**
 * A table as CSV (RFC 4180): commas, CRLF, quotation marks doubled. UTF-8 without a byte-order mark, which the RFC does
 * not know and which programs would read as part of the first name.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(",")}\r\n`;
}

/**
 * Spreadsheets run a cell that begins with one of these as a formula (OWASP, CSV Injection). An apostrophe before it
 * makes it text again.
 */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
