import type { Fault } from "../archive/fault.ts";
import { faultMessage } from "../texts/fault-line.ts";
import type { Texts } from "../texts/texts.ts";
import { escapeHtml } from "../views/markdown.ts";

/** The page that an editor sees in place of the archive while a record is wrong. It never leaves the editor's machine. */
export function faultPage(faults: readonly Fault[], texts: Texts): string {
  const items = faults.map((fault) => {
    const place = `${fault.file}:${fault.line}:${fault.column}`;
    return `<li><strong>${escapeHtml(faultMessage(fault, texts))}</strong><br><code dir="ltr">${escapeHtml(place)}</code></li>`;
  });
  const heading = escapeHtml(texts.commands.faultsInBrowser);
  return (
    `<!doctype html><html lang="${texts.language}" dir="${texts.direction}"><head><meta charset="utf-8"><title>${heading}</title>` +
    "<style>body{font:1.1rem/1.5 sans-serif;max-width:50rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}" +
    "li{margin-block:1rem}code{opacity:.8}</style></head>" +
    `<body><h1>${heading}</h1><ol>${items.join("")}</ol></body></html>`
  );
}
