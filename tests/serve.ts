import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { createGzip } from "node:zlib";

/** A static host for tests: files and nothing else, as the archive expects of any host. */
export interface Served {
  /** The address of the folder, with a slash at its end: `http://127.0.0.1:40123/presse/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".rss": "application/rss+xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

/** How a host differs from others. */
export interface Host {
  /** Whether `/datum` leads to `/datum/`; where objects are stored there are no folders, and it is an address that is none. */
  readonly leadsToFolders?: boolean;
  /** How many seconds a browser may keep what it was sent; 0: every request asks anew. */
  readonly keptFor?: number;
  /** Whether texts are sent compressed to who can read that. */
  readonly compresses?: boolean;
}

/** Serves `folder` under `prefix` on a free port of this machine. */
export async function serve(
  folder: string,
  prefix = "/",
  { leadsToFolders = true, keptFor = 0, compresses = false }: Host = {},
): Promise<Served> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer({ root, prefix, leadsToFolders, keptFor, compresses }, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  {
    root,
    prefix,
    leadsToFolders,
    ...sending
  }: Required<Host> & { readonly root: string; readonly prefix: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const [path = "", ...query] = (request.url ?? "/").split("?");
  const search = query.length === 0 ? "" : `?${query.join("?")}`;
  if (`${path}/` === prefix && leadsToFolders) {
    response.writeHead(301, { location: `${prefix}${search}` }).end();
    return;
  }
  const inside = path.startsWith(prefix) ? decoded(path.slice(prefix.length)) : undefined;
  const found = inside === undefined ? undefined : await look(root, inside);
  const lacksSlash = found?.kind === "folder" && !path.endsWith("/");
  if (lacksSlash && leadsToFolders) {
    response.writeHead(301, { location: `${path}/${search}` }).end();
    return;
  }
  const page = found?.kind === "folder" && !lacksSlash ? await look(root, `${inside}index.html`) : found;
  if (page?.kind === "file") {
    await send(200, page, { ...sending, request, response });
    return;
  }
  const missing = path.startsWith(prefix) ? await look(root, "404.html") : undefined;
  if (missing?.kind === "file") {
    await send(404, missing, { ...sending, request, response });
    return;
  }
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404\n");
}

interface Found {
  readonly kind: "file" | "folder";
  readonly path: string;
  readonly size: number;
}

/** What stands at a path inside the folder; nothing where the path leads out of it, through a link too. */
async function look(root: string, inside: string): Promise<Found | undefined> {
  try {
    const path = await realpath(join(root, inside));
    if (path !== root && !path.startsWith(root + sep)) return undefined;
    const entry = await stat(path);
    if (entry.isDirectory()) return { kind: "folder", path, size: 0 };
    return entry.isFile() ? { kind: "file", path, size: entry.size } : undefined;
  } catch {
    return undefined;
  }
}

interface Answering extends Pick<Required<Host>, "keptFor" | "compresses"> {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const textual = /^text\/|[/+](?:json|xml)\b/;

async function send(
  status: number,
  file: Found,
  { keptFor, compresses, request, response }: Answering,
): Promise<void> {
  const type = types[extname(file.path).toLowerCase()] ?? "application/octet-stream";
  const isPacked =
    compresses && textual.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  response.writeHead(status, {
    "content-type": type,
    ...(isPacked ? { "content-encoding": "gzip", vary: "accept-encoding" } : { "content-length": file.size }),
    "cache-control": keptFor === 0 ? "no-store" : `max-age=${keptFor}`,
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const stream = createReadStream(file.path);
    stream.once("error", reject);
    response.once("close", resolve);
    (isPacked ? stream.pipe(createGzip()) : stream).pipe(response);
  });
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
