import { describe, expect, it } from "vitest";
import { OutputCheck } from "../../../src/publish/output-check.ts";

const local = "/home/runner/work/presse";

/** What is found in a site of these files, below `/presse/`. */
function faultsIn(files: Readonly<Record<string, string>>): readonly unknown[] {
  const check = new OutputCheck("/presse/", [local, "/app"], (page, words) => ({
    file: page === "a/index.html" ? "releases/a.md" : page,
    line: words === "" ? 1 : 7,
    column: 1,
  }));
  for (const [file, content] of Object.entries(files)) {
    if (file.endsWith(".html")) check.page(file, content);
    else check.text(file, content);
  }
  return check
    .faults(Object.keys(files), ["noch-nicht"])
    .map(({ file, line, rule, values }) => [file, line, rule, values]);
}

describe("the check of a finished site", () => {
  it("finds nothing in a site that holds together", () => {
    expect(
      faultsIn({
        "index.html":
          '<h1 id="top">x</h1><a href="/presse/a/#wo">a</a> <a href="#top">b</a> <a href="a/">c</a>',
        "a/index.html":
          '<p id="wo"></p><a href="../">zurück</a> <a href="https://example.org/nirgends/">d</a> <a href="/anderswo/">e</a> <a href="mailto:x@example.org">f</a>',
        "b%20c.txt": "",
        "d.avif": "",
        "f/index.html": '<img src="/presse/d.avif" srcset="/presse/d.avif 1x, /presse/d.avif 2x"/>',
      }),
    ).toEqual([]);
  });

  it("names links, pictures and fragments that lead nowhere, once each, where they were written", () => {
    expect(
      faultsIn({
        "index.html":
          '<a href="/presse/fehlt/">x</a><a href="/presse/fehlt/">x</a><img srcset="/presse/e.webp 1x"/>',
        "a/index.html": '<a href="unten.pdf?a&amp;b">x</a><a href="#nirgends">y</a>',
      }),
    ).toEqual([
      ["index.html", 7, "dead-link", { href: "/presse/fehlt/", page: "index.html" }],
      ["index.html", 7, "dead-link", { href: "/presse/e.webp", page: "index.html" }],
      ["releases/a.md", 7, "dead-link", { href: "unten.pdf?a&b", page: "a/index.html" }],
      ["releases/a.md", 7, "dead-link", { href: "#nirgends", page: "a/index.html" }],
    ]);
  });

  it("names an id that stands twice in a page", () => {
    expect(faultsIn({ "index.html": '<p id="a"></p><p id="a"></p>' })).toEqual([
      ["index.html", 1, "id-twice", { file: "index.html", id: "a" }],
    ]);
  });

  it("lets no folder of this machine out, but words that only look like one", () => {
    expect(faultsIn({ "feed.json": `"${local}/releases/a.md"`, "b.txt": "/app/" })).toEqual([
      ["feed.json", 1, "local-path", { file: "feed.json", path: local }],
    ]);
  });

  it.each([`ghp_${"a1".repeat(18)}`, "AKIAABCDEFGHIJKLMNOP", "-----BEGIN OPENSSH PRIVATE KEY-----"])(
    "lets no key out, and does not say it: %s",
    (key) => {
      const text = `${key.slice(0, 8)}…`;
      expect(faultsIn({ "a/index.html": `<p>${key}</p>` })).toEqual([
        ["releases/a.md", 1, "secret", { file: "a/index.html", text }],
      ]);
    },
  );

  it("lets nothing of a release out that is held back", () => {
    expect(faultsIn({ "pressemitteilungen/noch-nicht/text.txt": "" })).toEqual([
      [
        "pressemitteilungen/noch-nicht/text.txt",
        1,
        "held-back",
        { file: "pressemitteilungen/noch-nicht/text.txt" },
      ],
    ]);
  });

  it("knows the files that a site consists of", () => {
    expect(faultsIn({ "a.exe": "", _redirects: "", ".htaccess": "", "b.php": "" })).toEqual([
      ["a.exe", 1, "file-type", { file: "a.exe" }],
      ["b.php", 1, "file-type", { file: "b.php" }],
    ]);
  });
});
