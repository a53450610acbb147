import MarkdownIt, { type Token } from "markdown-it";

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? "\n" : content))
    .join("");
}

/** All words of a Markdown text as its reader sees them, with the numbers of numbered lists. */
export function markdownText(markdown: string): string {
  return reader
    .parse(markdown, {})
    .map(({ type, children, content, info, markup }) => {
      if (type === "inline") return inlineText(children ?? []);
      if (type === "list_item_open" && info !== "") return `${info}${markup} `;
      return type === "code_block" || type === "fence" ? `${info}\n${content}` : "";
    })
    .join("\n");
}
