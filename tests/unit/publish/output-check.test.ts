import { describe, expect, it } from "vitest";
import { OutputCheck } from "../../../src/publish/output-check.ts";
import type { PageLinks } from "../../../src/publish/recorded-file.ts";

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
    .faults(Object.keys(files), { heldBack: ["noch-nicht"] })
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

  describe("of which pages are kept", () => {
    const newCheck = () => new OutputCheck("/", [], (page) => ({ file: page, line: 1, column: 1 }));
    const pages = {
      "index.html": '<a href="/a/#wo">a</a><a href="/b.txt">b</a>',
      "a/index.html": '<p id="wo"></p><p id="da"></p>',
      "c/index.html": '<p id="c"></p>',
    };
    const check = newCheck();
    const recorded = Object.entries(pages).map(
      ([file, html]) => [file, { links: check.page(file, html) }] as const,
    );
    const before = new Map<string, { readonly links?: PageLinks }>([...recorded, ["b.txt", {}]]);

    /** What is found when `index.html` stays as it is and the others are made anew. */
    function faultsWith(made: Readonly<Record<string, string>>, isKnown = true): readonly unknown[] {
      const next = newCheck();
      const links = before.get("index.html")?.links;
      if (links !== undefined) next.keptPage("index.html", links);
      for (const [file, html] of Object.entries(made)) next.page(file, html);
      const all = ["index.html", "b.txt", ...Object.keys(made)];
      return next
        .faults(all, { heldBack: [], ...(isKnown && { before }) })
        .map(({ file, values }) => [file, "href" in values && values.href]);
    }

    it("finds nothing where all that was there is there", () => {
      expect(faultsWith({ "a/index.html": '<p id="da"></p><p id="wo"></p>', "c/index.html": "" })).toEqual(
        [],
      );
    });

    it("names what a kept page leads to and is gone: a page, or a place in one", () => {
      const gone = [["index.html", "/a/#wo"]];
      expect(faultsWith({ "c/index.html": '<p id="c"></p>' })).toEqual(gone);
      expect(faultsWith({ "a/index.html": '<p id="da"></p>', "c/index.html": '<p id="c"></p>' })).toEqual(
        gone,
      );
    });

    it("follows all links where it is not known what was there", () => {
      expect(faultsWith({ "c/index.html": '<p id="c"></p>' }, false)).toEqual([["index.html", "/a/#wo"]]);
    });
  });
});
