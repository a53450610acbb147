import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WARCParser } from "warcio";
import { builtSite } from "../../../../src/publish/proof/built-site.ts";
import { writeBundle } from "../../../../src/publish/proof/bundle.ts";
import { checksumFile, checksumsOf } from "../../../../src/publish/proof/checksums.ts";
import { compareWithPublic } from "../../../../src/publish/proof/compare.ts";
import { writeWarc } from "../../../../src/publish/proof/warc.ts";
import { UsageError } from "../../../../src/publish/settings.ts";
import { unfinishedMark } from "../../../../src/publish/staging.ts";

const root = mkdtempSync(join(tmpdir(), "press-proof-"));
const folder = join(root, "site");
const files: Readonly<Record<string, string>> = {
  "404.html": "<p>fehlt</p>",
  "a ä/index.html": '<a href="/presse/">zurück</a>',
  "a ä/index.html.gz": "gepackt",
  "feed.atom": "<feed/>",
  "index.html":
    '<html lang="de"><link rel="canonical" href="https://presse.example/presse/"/><a href="/presse/a%20%C3%A4/">a</a>',
  _headers: "/*",
};

beforeAll(() => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe("a built site", () => {
  it("knows its address, language and files, without copies for servers", () => {
    const site = builtSite(folder);
    expect([site.url.href, site.language]).toEqual(["https://presse.example/presse/", "de"]);
    expect(site.files).toEqual(["404.html", "_headers", "a ä/index.html", "feed.atom", "index.html"]);
  });

  it("has to be there", () => {
    expect(() => builtSite(join(root, "nichts"))).toThrow(UsageError);
  });

  it("is none while files of it are exchanged", () => {
    writeFileSync(join(folder, unfinishedMark), "");
    expect(() => builtSite(folder)).toThrow(UsageError);
    rmSync(join(folder, unfinishedMark));
    expect(builtSite(folder).files).toContain("index.html");
  });
});

describe("the checksums", () => {
  it("are what sha256sum reads", () => {
    const copy = join(root, "sums");
    mkdirSync(copy);
    writeFileSync(join(copy, "b.txt"), "b");
    writeFileSync(join(copy, "a.txt"), "a");
    const file = { fingerprint: "", size: 1, modified: 0 };
    const known = createHash("sha256")
      .update(readFileSync(join(copy, "b.txt")))
      .digest("base64url");
    const files = new Map([
      ["b.txt", { ...file, hash: known }],
      ["a.txt", { ...file, hash: "" }],
    ]);
    writeFileSync(join(copy, checksumFile), checksumsOf(files, [join(copy, "nirgends"), copy]));
    expect(readFileSync(join(copy, "SHA256SUMS"), "utf8").split("\n")[0]).toBe(
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt",
    );
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: copy, encoding: "utf8" })).toBe(
      "a.txt: OK\nb.txt: OK\n",
    );
  });
});

describe("the bundle", () => {
  it("holds every file in one folder, its links relative, and is the same each time", async () => {
    const to = [join(root, "1.zip"), join(root, "2.zip")];
    for (const zip of to) await writeBundle(builtSite(folder), zip);
    const [first = Buffer.of(), second = Buffer.of()] = to.map((zip) => readFileSync(zip));
    expect(first.equals(second)).toBe(true);
    const entries = unzipSync(first);
    expect(Object.keys(entries)).toEqual(builtSite(folder).files.map((file) => `archiv/${file}`));
    expect(Buffer.from(entries["archiv/a ä/index.html"] ?? []).toString()).toBe(
      '<a href="../index.html">zurück</a>',
    );
  });
});

describe("the web archive", () => {
  it("can be read back: each file as the answer to a request for its address", async () => {
    const to = join(root, "site.warc.gz");
    await writeWarc(builtSite(folder), to, Date.UTC(2026, 1, 3, 11));
    const read: string[] = [];
    const parser = new WARCParser([new Uint8Array(readFileSync(to))]);
    for await (const record of parser) {
      if (record.warcType !== "response") continue;
      const text = await record.contentText();
      read.push(
        `${record.warcTargetURI} ${record.warcDate} ${record.httpHeaders?.headers.get("Content-Type")} ${text}`,
      );
    }
    expect(read).toContain(
      "https://presse.example/presse/feed.atom 2026-02-03T11:00:00Z application/atom+xml <feed/>",
    );
    expect(read.find((line) => line.includes("zur"))).toBe(
      'https://presse.example/presse/a%20%C3%A4/ 2026-02-03T11:00:00Z text/html; charset=utf-8 <a href="/presse/">zurück</a>',
    );
    expect(read).toHaveLength(5);
  });
});

describe("the comparison with the public site", () => {
  const base = new URL("https://anderswo.example/");
  const answer = async (address: string): Promise<Response> => {
    if (address.endsWith("feed.atom")) return new Response("<feed></feed>");
    if (address.endsWith("404.html")) return new Response("", { status: 404 });
    if (address === base.href) throw new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });
    return new Response(files["a ä/index.html"]);
  };

  it("names what is missing, what is different and what does not answer", async () => {
    const asked: string[] = [];
    const request = (input: string | URL | Request) => {
      asked.push(String(input));
      return answer(String(input));
    };
    const found = await compareWithPublic(builtSite(folder), base, request, () => {});
    expect(found).toEqual([
      { address: "https://anderswo.example/", kind: "unreachable", detail: "ECONNREFUSED" },
      { address: "https://anderswo.example/404.html", kind: "missing", detail: "HTTP 404" },
      { address: "https://anderswo.example/feed.atom", kind: "other", detail: "13 / 7" },
    ]);
    expect(asked).toContain("https://anderswo.example/a%20%C3%A4/");
    expect(asked.join()).not.toContain("_headers");
  });
});
