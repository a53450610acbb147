import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../serve.ts";

let outside: string;
let plain: Served;
let prefixed: Served;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), "press-serve-"));
  const files: Readonly<Record<string, string>> = {
    "secret.txt": "secret",
    "site-2/near.txt": "near",
    "site/index.html": "start",
    "site/404.html": "missing",
    "site/datum/index.html": "by date",
    "site/größe/index.html": "umlaut",
    "site/leer/only.txt": "no index here",
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(outside, name)), { recursive: true });
    await writeFile(join(outside, name), text);
  }
  for (const ending of Object.keys(types)) await writeFile(join(outside, "site", `file${ending}`), "x");
  await symlink(join(outside, "secret.txt"), join(outside, "site", "link.txt"));
  plain = await serve(join(outside, "site"));
  prefixed = await serve(join(outside, "site"), "/presse/");
});

afterAll(async () => {
  await plain.close();
  await prefixed.close();
  await rm(outside, { recursive: true });
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".rss": "application/rss+xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".wasm": "application/wasm",
  ".pagefind": "application/octet-stream",
};

async function get(url: string) {
  const response = await fetch(url, { redirect: "manual" });
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
}

/** A request exactly as written: `fetch` would tidy the path first. */
function raw(served: Served, path: string, method = "GET"): Promise<number | undefined> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once("error", reject);
    sent.end();
  });
}

describe("serve", () => {
  it("sends texts compressed where it is told to, to who can read that, and nothing else", async () => {
    const site = await serve(join(outside, "site"), "/", { compresses: true });
    try {
      const encodingOf = async (server: Served, path: string, accepted: string) => {
        const response = await fetch(server.url + path, { headers: { "accept-encoding": accepted } });
        return [response.headers.get("content-encoding"), await response.text()];
      };
      expect(await encodingOf(site, "index.html", "br, gzip")).toEqual(["gzip", "start"]);
      for (const ending of [".css", ".json", ".svg", ".atom"])
        expect(await encodingOf(site, `file${ending}`, "gzip")).toEqual(["gzip", "x"]);
      expect(await encodingOf(site, "gibt/es/nicht", "gzip")).toEqual(["gzip", "missing"]);
      expect(await encodingOf(site, "index.html", "identity")).toEqual([null, "start"]);
      for (const ending of [".woff2", ".avif", ".pagefind"])
        expect(await encodingOf(site, `file${ending}`, "gzip")).toEqual([null, "x"]);
      expect(await encodingOf(plain, "index.html", "gzip")).toEqual([null, "start"]);
    } finally {
      await site.close();
    }
  });

  it("answers a folder with its index.html", async () => {
    expect(await get(plain.url)).toMatchObject({ status: 200, text: "start" });
    expect(await get(`${plain.url}datum/?seite=2`)).toMatchObject({ status: 200, text: "by date" });
    expect(await get(`${plain.url}gr%C3%B6%C3%9Fe/`)).toMatchObject({ status: 200, text: "umlaut" });
  });

  it("leads a folder without its slash to the one with it", async () => {
    expect(await get(`${plain.url}datum?a=b`)).toMatchObject({ status: 301, location: "/datum/?a=b" });
  });

  it("answers 404 with the site's own page", async () => {
    for (const path of ["nichts/", "leer/", "index.html/", "%E0%A4%A"]) {
      expect(await get(plain.url + path), path).toMatchObject({ status: 404, text: "missing" });
    }
  });

  it.each(Object.entries(types))("knows the type of %s", async (ending, type) => {
    const response = await fetch(`${plain.url}file${ending}`);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toBe("x");
  });

  it("serves under a prefix and nowhere else", async () => {
    expect(prefixed.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/presse\/$/);
    expect(await get(`${prefixed.url}datum/`)).toMatchObject({ status: 200, text: "by date" });
    const host = new URL(prefixed.url).origin;
    expect(await get(`${host}/presse`)).toMatchObject({ status: 301, location: "/presse/" });
    expect(await get(`${host}/presse/datum`)).toMatchObject({ status: 301, location: "/presse/datum/" });
    expect(await get(`${host}/datum/`)).toMatchObject({ status: 404, text: "404\n" });
    expect(await get(`${prefixed.url}nichts/`)).toMatchObject({ status: 404, text: "missing" });
  });

  it("gives out nothing from outside the folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/datum/../../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/..%2fsite-2/near.txt",
      "/link.txt",
      "/secret.txt%00",
    ]) {
      expect(await raw(plain, path), path).toBe(404);
    }
  });

  it("answers HEAD without a body and refuses to be written to", async () => {
    const head = await fetch(`${plain.url}datum/`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "7", ""]);
    expect(await raw(plain, "/", "POST")).toBe(405);
  });

  it("lets browsers keep what they got only where it is asked to", async () => {
    const patient = await serve(join(outside, "site"), "/", { keptFor: 300 });
    const kept = async ({ url }: { readonly url: string }) =>
      (await fetch(`${url}datum/`)).headers.get("cache-control");
    expect([await kept(plain), await kept(patient)]).toEqual(["no-store", "max-age=300"]);
    await patient.close();
  });

  it("stops when closed, whoever is still connected", async () => {
    const served = await serve(join(outside, "site"));
    expect((await get(served.url)).status).toBe(200);
    const socket = connect(Number(new URL(served.url).port), "127.0.0.1");
    socket.on("error", () => {});
    await new Promise<void>((resolve) => socket.write("GET / HTTP/1.1\r\n", () => resolve()));
    await served.close();
    await expect(fetch(served.url)).rejects.toThrow();
  });
});
