/** The longest line that may be one of an address: prose that was wrapped by an editor's program is wider. */
const longest = 60;

/** The words of a line, without the addresses behind its links. */
function shown(line: string): string {
  return line.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1");
}

/**
 * Markdown in which the lines of an address stay lines: where all lines of a paragraph are short, each ends where it was
 * written to end. Markdown would let them run together.
 */
export function withAddressLines(markdown: string): string {
  return markdown
    .split(/\n[ \t]*\n/)
    .map((paragraph) => {
      const lines = paragraph.split("\n");
      const isAddress = lines.every((line) => shown(line).length <= longest);
      return isAddress ? lines.map((line) => line.trimEnd()).join("  \n") : paragraph;
    })
    .join("\n\n");
}
