/**
 * Plain text of finished HTML, for mails and for programs that show none. Only for HTML that our own renderer made from
 * Markdown: its elements are known, and `<`, `>`, `&` and `"` in text are escaped.
 */

const piece = /<(\/?)([a-z][a-z0-9]{0,20})([^<>]*)>|[^<]+/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function unescaped(html: string): string {
  return html.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole);
}

/** A list that is being written: its next number, or `undefined` where it has bullets. */
interface OpenList {
  next: number | undefined;
}

/** A block of the text; a tight one follows the block before it without an empty line. */
interface Block {
  readonly text: string;
  readonly isTight: boolean;
}

class Writer {
  readonly #blocks: Block[] = [];
  #line = "";
  #isVerbatim = false;
  /** What stands before the first and before all further lines of the next block. */
  #marker = "";
  #indent: string[] = [];
  readonly #lists: OpenList[] = [];
  /** Each open link with the line before it: the line is then the link's words, however long all of it is. */
  readonly #links: { readonly href: string; readonly before: string }[] = [];
  /** The cells of a row but the last, which is the line. */
  readonly #cells: string[] = [];
  #hasCell = false;
  #isApart = true;

  text(html: string): void {
    const text = unescaped(html);
    this.#line += this.#isVerbatim ? text : text.replace(/[ \t\n]+/g, " ");
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "br":
        this.#line = `${this.#line.trimEnd()}\n`;
        return;
      case "hr":
        this.#line = "* * *";
        this.#end();
        return;
      case "pre":
        this.#end();
        this.#isVerbatim = true;
        this.#line = "";
        return;
      case "table":
        this.#separate();
        return;
      case "blockquote":
        this.#indent.push("> ");
        return;
      case "ul":
        this.#openList();
        this.#lists.push({ next: undefined });
        return;
      case "ol":
        this.#openList();
        this.#lists.push({ next: Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1) });
        return;
      case "li":
        this.#openItem();
        return;
      case "a":
        this.#links.push({
          href: unescaped(/ href="([^"]*)"/.exec(attributes)?.[1] ?? ""),
          before: this.#line,
        });
        this.#line = "";
        return;
      case "th":
      case "td":
        if (this.#hasCell) this.#cells.push(this.#line.trimEnd());
        this.#line = "";
        this.#hasCell = true;
        return;
      default:
        return;
    }
  }

  close(name: string): void {
    switch (name) {
      case "pre":
        this.#line = this.#line.replace(/\n$/, "");
        this.#end();
        this.#isVerbatim = false;
        return;
      case "blockquote":
        this.#end();
        this.#indent.pop();
        return;
      case "ul":
      case "ol":
        this.#lists.pop();
        if (this.#lists.length === 0) this.#separate();
        return;
      case "li":
        this.#end(true);
        this.#indent.pop();
        return;
      case "a":
        this.#closeLink();
        return;
      case "tr":
        this.#endRow();
        return;
      case "table":
        this.#separate();
        return;
      case "p":
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        this.#end();
        return;
      default:
        return;
    }
  }

  /** A list within an item follows the item's words. */
  #openList(): void {
    if (this.#lists.length === 0) this.#separate();
    else this.#end(true);
  }

  /** What follows stands apart. */
  #separate(): void {
    this.#end();
    this.#isApart = true;
  }

  /** A row's cells on one line; they are put together once, since a row may have thousands. */
  #endRow(): void {
    const [first = "", ...others] = [...this.#cells.splice(0), this.#line.trimEnd()];
    this.#line = [first, ...others.map((cell) => (cell === "" ? " |" : ` | ${cell}`))].join("");
    this.#hasCell = false;
    this.#end(true);
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    this.#marker = list?.next === undefined ? "- " : `${list.next}. `;
    if (list?.next !== undefined) list.next += 1;
    this.#indent.push(" ".repeat(this.#marker.length));
  }

  /** A web address that its words do not show stands behind them. */
  #closeLink(): void {
    const link = this.#links.pop();
    if (link === undefined) return;
    const words = this.#line;
    const bare = (text: string) => text.replace(/^(?:https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
    const isShown = !/^(?:https?|mailto|tel):/.test(link.href) || bare(words) === bare(link.href);
    this.#line = link.before + words + (isShown ? "" : ` (${link.href})`);
  }

  #end(isTight = false): void {
    const lines = (this.#isVerbatim ? this.#line : this.#line.trim()).split("\n");
    this.#line = "";
    if (lines.join("") === "") return;
    const rest = this.#indent.join("");
    const first = this.#marker === "" ? rest : rest.slice(0, -this.#marker.length) + this.#marker;
    this.#marker = "";
    const text = lines.map((line, index) => {
      return (index === 0 ? first : rest) + (this.#isVerbatim ? line : line.trimStart());
    });
    this.#blocks.push({ text: text.join("\n"), isTight: isTight && !this.#isApart });
    this.#isApart = false;
  }

  toString(): string {
    this.#end();
    return this.#blocks
      .map(({ text, isTight }, index) => (index === 0 ? "" : isTight ? "\n" : "\n\n") + text)
      .join("");
  }
}

/**
 * The text of a piece of HTML: paragraphs stand apart by an empty line, lines are wrapped at nothing,
 * emphasis and headings lose their marks, a link's address follows its words where it leads to another site.
 */
export function plainText(html: string): string {
  const writer = new Writer();
  for (const [whole, slash, name = "", attributes = ""] of html.matchAll(piece)) {
    if (slash === undefined) writer.text(whole);
    else if (slash === "/") writer.close(name);
    else writer.open(name, attributes);
  }
  return writer.toString();
}
