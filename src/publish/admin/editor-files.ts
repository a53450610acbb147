import type { Site } from "../../archive/records.ts";
import type { FormatFile } from "../../formats/format-files.ts";
import type { Texts } from "../../texts/texts.ts";
import { bundleEditor } from "./editor-bundle.ts";
import { editorConfig } from "./editor-config.ts";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Where the editor may fetch from: its own folder, and the host that it saves to. */
function hostsOf({ editor }: Site): readonly string[] {
  const { backend = "github", host, signIn } = editor ?? {};
  const own = {
    github: ["https://api.github.com", "https://*.githubusercontent.com"],
    gitlab: ["https://gitlab.com"],
    gitea: ["https://gitea.com"],
  }[backend];
  const origins = [host, signIn].flatMap((address) => (address === undefined ? [] : new URL(address).origin));
  return [...(host === undefined ? own : []), ...origins];
}

/** Unlike the site's own pages, the editor makes styles and runs programs of its own; it still loads nothing from others. */
function policy(site: Site): string {
  const hosts = hostsOf(site).join(" ");
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' blob: data: ${hosts}`,
    `connect-src 'self' blob: data: ${hosts}`,
    "worker-src 'self' blob:",
    "manifest-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function page(site: Site, { editor, language, direction }: Texts, script: string): string {
  const title = escaped(editor.title(site.title));
  return [
    "<!doctype html>",
    `<html lang="${language}" dir="${direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${escaped(policy(site))}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="robots" content="noindex,nofollow">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    '<link href="config.json" type="application/json" rel="cms-config-url">',
    `<script type="module" src="${script}"></script>`,
    "</head>",
    `<body><noscript><p>${escaped(editor.needsScript)}</p></noscript></body>`,
    "</html>",
    "",
  ].join("\n");
}

/**
 * The web editor, in `admin/`: its page, its configuration, and Sveltia CMS itself from its npm package.
 *
 * @param prefix the archive's folder in its repository, with `/` at its end, or nothing
 */
export async function editorFiles(
  site: Site,
  texts: Texts,
  { prefix, projectFolder }: { readonly prefix: string; readonly projectFolder: string },
): Promise<readonly FormatFile[]> {
  const { files, script } = await bundleEditor(projectFolder);
  const config = `${JSON.stringify(editorConfig(site, texts, prefix), null, 2)}\n`;
  return [
    { file: "admin/index.html", content: () => page(site, texts, script) },
    { file: "admin/config.json", content: () => config },
    ...files.map(({ name, content }) => ({ file: `admin/${name}`, content: () => content })),
  ];
}
