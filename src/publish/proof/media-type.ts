/** Media types of the kinds of files that a site has, as servers send them. */
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xml: "application/xml",
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
  zip: "application/zip",
};

/** The media type of a file by its ending. */
export function mediaType(file: string): string {
  return types[/\.([a-z0-9]+)$/.exec(file)?.[1] ?? ""] ?? "application/octet-stream";
}
