import MarkdownIt, { type Env, type StateCore, type Token } from "markdown-it";
import { withoutControls } from "../archive/control.ts";
import type { TextRun } from "./shapes.ts";

/** What rendering a text needs to know beside the text. */
export interface MarkdownContext {
  /** Splits a piece of text where it names a record; pieces come in reading order. */
  readonly mentions?: (text: string) => readonly TextRun[];
  /** Where a link of the text leads; `undefined` takes the link away and leaves its words. */
  readonly resolve: (href: string) => string | undefined;
  /** Text that runs in before the first words: the place, with its full stop. */
  readonly place?: string;
}

const contexts = new WeakMap<Env, MarkdownContext>();

const allowedScheme = /^(?:https?|mailto|tel):/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;
const webAddress = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?::\d{1,5})?(?:[/?#][^\s<>"„“”‚‘’]{0,2000})?/u;

const longestAddress = 3000;

/** An address without the marks of the sentence around it; a bracket stays where the address opened one. */
function withoutEnd(address: string): string {
  const end = address.search(/[.,;:!?)\]]+$/);
  if (end === -1) return address;
  const opened = address.slice(0, end).split("(").length - address.slice(0, end).split(")").length;
  return address.slice(0, address.charAt(end) === ")" && opened > 0 ? end + 1 : end);
}

/** Whether a link may stand in a page: web, mail and telephone addresses, and paths of this site. */
export function isHarmlessLink(href: string): boolean {
  // Browsers pass over control characters and blanks in a scheme, so they count as not there; nor may they be written
  // as %09, which other programs read as such.
  const bare = href.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers pass over
    /%[01][0-9a-f]|%20|%7f|[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/gi,
    "",
  );
  return allowedScheme.test(bare) || !anyScheme.test(bare);
}

const reader = new MarkdownIt({ html: false, linkify: true, typographer: false });
reader.validateLink = isHarmlessLink;
// Bare domains stay text: a missing blank after a full stop ("Ende.Am Freitag") must not become a link.
reader.linkify.add("www.", {
  validate: (text, position) =>
    withoutEnd(webAddress.exec(text.slice(position, position + longestAddress))?.[0] ?? "").length,
  normalize: (match) => {
    match.url = `http://${match.url}`;
  },
});

// The library looks through every piece of text with large expressions; almost none has what every link has.
const linkMark = /\/\/|www\.|@|mailto:/i;
const hasLink = reader.linkify.test.bind(reader.linkify);
reader.linkify.test = (text) => linkMark.test(text) && hasLink(text);

// An address that stands as its own words is shown decoded (`%C3%A4` as `ä`), but not with what no text may hold and
// nobody would see: `%00`, or a mark that turns the direction of reading.
const readableAddress = reader.normalizeLinkText.bind(reader);
reader.normalizeLinkText = (url) => {
  const readable = readableAddress(url);
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(readable) ? url : readable;
};

/** A text as it stands in HTML, in quoted attributes too. */
export function escapeHtml(text: string): string {
  return reader.utils.escapeHtml(text);
}

/** HTML of a one-line text with its links. */
export function runsToHtml(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, href }) =>
      href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`,
    )
    .join("");
}

function htmlToken(state: StateCore, html: string): Token {
  const token = new state.Token("html_inline", "", 0);
  token.content = html;
  return token;
}

/** Text and the soft line breaks in it are read as one text, so that a name may run over the end of a line. */
function linkMentions(
  state: StateCore,
  children: readonly Token[],
  split: (text: string) => readonly TextRun[],
) {
  const result: Token[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") result.push(htmlToken(state, runsToHtml(split(text))));
    text = "";
  };
  let depth = 0;
  for (const token of children) {
    depth += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    if (depth === 0 && token.type === "text") text += token.content;
    else if (depth === 0 && token.type === "softbreak") text += "\n";
    else {
      flush();
      result.push(token);
    }
  }
  flush();
  return result;
}

/**
 * Takes away the links that lead nowhere, and sends the others where they lead. A picture in a link is marked, because
 * it would become a link in a link.
 */
function resolveLinks(children: readonly Token[], resolve: MarkdownContext["resolve"]): Token[] {
  const kept: Token[] = [];
  const open: boolean[] = [];
  for (const token of children) {
    if (token.type === "image" && open.includes(true)) token.meta = { insideLink: true };
    if (token.type === "link_open") {
      const href = resolve(String(token.attrGet("href") ?? ""));
      open.push(href !== undefined);
      if (href === undefined) continue;
      token.attrSet("href", href);
    } else if (token.type === "link_close" && open.pop() === false) continue;
    kept.push(token);
  }
  return kept;
}

/** A page has one `h1`, its own headline; the headings of a text begin below it. */
function lowerHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
  const shift = headings.some(({ tag }) => tag === "h1") ? 1 : 0;
  for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + shift)}`;
}

/** How a column is aligned becomes a class: a page has no style attributes, so that its policy can forbid them. */
function alignByClass(tokens: readonly Token[]): void {
  for (const token of tokens) {
    // A table may scroll on narrow screens, and who has no mouse scrolls it by keys.
    if (token.type === "table_open") token.attrSet("tabindex", "0");
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const [, side] = /text-align:(center|right)/.exec(String(token.attrGet("style") ?? "")) ?? [];
    token.attrs = side === undefined ? null : [["class", side]];
  }
}

function runIn(state: StateCore, place: string): void {
  const html = htmlToken(state, `<span class="place">${escapeHtml(place)}</span> `);
  const [first, inline] = state.tokens;
  if (first?.type === "paragraph_open" && inline?.children) {
    inline.children = [html, ...inline.children];
    return;
  }
  const text = new state.Token("inline", "", 0);
  text.children = [html];
  state.tokens.unshift(
    new state.Token("paragraph_open", "p", 1),
    text,
    new state.Token("paragraph_close", "p", -1),
  );
}

reader.core.ruler.push("archive", (state) => {
  const context = contexts.get(state.env);
  if (context === undefined) return;
  lowerHeadings(state.tokens);
  alignByClass(state.tokens);
  for (const token of state.tokens) {
    if (token.type !== "inline" || token.children === null) continue;
    const children = resolveLinks(token.children, context.resolve);
    token.children =
      context.mentions === undefined ? children : linkMentions(state, children, context.mentions);
  }
  if (context.place !== undefined) runIn(state, context.place);
});

// A picture from elsewhere would be loaded from elsewhere; its words and its address stay, as a link.
reader.renderer.rules["image"] = (tokens, index, _options, env) => {
  const token = tokens[index];
  const src = String(token?.attrGet("src") ?? "");
  const href = token?.meta?.["insideLink"] === true ? undefined : contexts.get(env ?? {})?.resolve(src);
  const text = token?.content === undefined || token.content === "" ? src : token.content;
  return runsToHtml([{ text, ...(href !== undefined && { href }) }]);
};

/** Finished, harmless HTML of a Markdown text: raw HTML in it is shown as text. */
export function renderMarkdown(markdown: string, context: MarkdownContext): string {
  const env: Env = {};
  contexts.set(env, context);
  return withoutControls(reader.render(markdown, env));
}

/** As much of a text as holds its first paragraph, as a rule: a whole release is long. */
const beginningLength = 1200;

/** The beginning of a text up to an empty line; the whole text where an address further down could belong to a word in it. */
function beginningOf(markdown: string): string {
  if (markdown.length <= beginningLength || markdown.includes("]:")) return markdown;
  const end = markdown.indexOf("\n\n", beginningLength);
  return end === -1 ? markdown : markdown.slice(0, end + 1);
}

function firstParagraph(markdown: string): Token | undefined {
  return reader.parse(markdown, {}).find(({ type }, index, all) => {
    return type === "inline" && all[index - 1]?.type === "paragraph_open";
  });
}

/** The first words of a text without any marks, cut between words. */
export function plainBeginning(markdown: string, most: number): string {
  const paragraph = firstParagraph(beginningOf(markdown)) ?? firstParagraph(markdown);
  const text = (paragraph?.children ?? [])
    .map((token) => (token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content))
    .join("")
    .trim();
  return shortened(withoutControls(text), most);
}

/** A text on one line, cut between words where it is longer. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = " …";
  // A word that is cut nevertheless, because it is too long, ends with a whole character.
  const cut = text
    .slice(0, most - end.length)
    .replace(/\s+\S*$/, "")
    .replace(/[\ud800-\udbff]$/, "");
  return cut + end;
}
