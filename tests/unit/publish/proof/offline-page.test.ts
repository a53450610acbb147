import { describe, expect, it } from "vitest";
import { offlinePage, offlineStyles } from "../../../../src/publish/proof/offline-page.ts";

const page = (html: string) => offlinePage(html, "partner/stadt/index.html", "/presse/");

describe("a page without a server", () => {
  it.each([
    ['<a href="/presse/">x</a>', '<a href="../../index.html">x</a>'],
    ['<a href="/presse/partner/stadt/#wo">x</a>', '<a href="index.html#wo">x</a>'],
    ['<a href="/presse/a/text.txt">x</a>', '<a href="../../a/text.txt">x</a>'],
    ['<form action="/presse/suche/">', '<form action="../../suche/index.html">'],
    [
      '<img src="/presse/a.jpg" srcset="/presse/a.avif 400w, /presse/b.avif 800w">',
      '<img src="../../a.jpg" srcset="../../a.avif 400w, ../../b.avif 800w">',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/presse/neu/">',
      '<meta http-equiv="refresh" content="0; url=../../neu/index.html">',
    ],
  ])("leads within the folder: %s", (before, after) => {
    expect(page(before)).toBe(after);
  });

  it.each([
    '<a href="https://example.org/presse/">x</a>',
    '<a href="//presse/x/">x</a>',
    '<a href="/anderswo/">x</a>',
    '<a href="#main">x</a>',
    '<a href="mailto:a@example.org">x</a>',
  ])("leaves alone what leads elsewhere: %s", (html) => {
    expect(page(html)).toBe(html);
  });

  it("says what it says without JavaScript, and asks for nothing that a folder does not give", () => {
    expect(
      page(
        '<meta http-equiv="content-security-policy" content="default-src \'none\'"/>' +
          '<link rel="preload" href="/presse/f.woff2" as="font"/><noscript><p>Ohne</p></noscript>' +
          '<script type="module" src="/presse/s.js"></script>',
      ),
    ).toBe("<p>Ohne</p>");
  });

  it("has its fonts in its stylesheet", () => {
    expect(offlineStyles("a{src:url(f.woff2)}", () => Buffer.from("abc"))).toBe(
      "a{src:url(data:font/woff2;base64,YWJj)}",
    );
  });
});
