import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Crawl, type CrawlOptions, crawl } from "../../crawl.ts";

let scratch: string;
let number = 0;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "press-crawl-"));
});

afterAll(() => rm(scratch, { recursive: true }));

/** Writes a small site and crawls it. */
async function crawlOf(
  files: Readonly<Record<string, string>>,
  options: Omit<CrawlOptions, "folder"> = {},
): Promise<Crawl> {
  number += 1;
  const folder = join(scratch, String(number));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return crawl({ folder, ...options });
}

/** The faults of a start page with this body, in a site that has a few things to link to. */
async function deadIn(body: string, options: Omit<CrawlOptions, "folder"> = {}): Promise<readonly string[]> {
  const files = {
    "index.html": `<!doctype html><title>x</title>${body}`,
    "datum/2019/index.html": '<h2 id="märz">März</h2><a name="alt">alt</a>',
    "leer/text.txt": "no page",
    "bild.jpg": "",
    "zeichen.svg": '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="pfeil"/></svg>',
  };
  const { dead } = await crawlOf(files, options);
  expect(dead.filter(({ file }) => file !== "index.html")).toEqual([]);
  return dead.map(({ link, why }) => `${link} ${why}`);
}

describe("crawl", () => {
  it("finds nothing in a site that is whole", async () => {
    const site = await crawlOf(
      {
        "index.html": `<!doctype html><html lang="de"><title>Presse</title>
        <link rel="stylesheet" href="/stil.css"><link rel="canonical" href="https://presse.example/">
        <link rel="alternate" href="/feed.atom"><link rel="preconnect" href="/nirgends/">
        <a href="#inhalt">Inhalt</a> <a href="#top">oben</a> <a href="#">hier</a>
        <a href="datum/">Datum</a> <a href="/datum/?seite=2#2019">2019</a> <a href="./datum/index.html">Datum</a>
        <a href="https://example.org/nichts">fremd</a> <a href="//example.org/">fremd</a>
        <a href="mailto:a@example.org">Post</a> <a href="tel:+492610">Ruf</a>
        <img src="bild.jpg" srcset="bild.jpg 1x, /gr%C3%B6%C3%9Fe.jpg 2x" alt="">
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
        <form action="/datum/"></form><svg><use href="/zeichen.svg#pfeil"></use></svg>
        <main id="inhalt"></main></html>`,
        "datum/index.html": '<h1 id="2019">2019</h1><a href="../">Start</a> <a href="..#inhalt">Inhalt</a>',
        "404.html": '<a href="/">Start</a> <a href="#inhalt">Inhalt</a><main id="inhalt"></main>',
        "stil.css": '@import "mehr.css"; a { background: url(bild.jpg); mask: url(#a) } /* url(weg.png) */',
        "mehr.css": "",
        "feed.atom": '<feed xmlns="http://www.w3.org/2005/Atom"/>',
        "bild.jpg": "",
        "größe.jpg": "",
        "zeichen.svg": '<svg><symbol id="pfeil"/></svg>',
      },
      { base: "https://presse.example/" },
    );
    expect(site).toEqual({ pages: 3, links: 19, dead: [] });
  });

  it.each([
    ["a page that is not there", '<a href="/projekte/">', "/projekte/ leads to nothing"],
    ["a file that is not there", '<a href="text.pdf">', "text.pdf leads to nothing"],
    ["a letter in the wrong case", '<a href="/Bild.jpg">', "/Bild.jpg leads to nothing"],
    ["a folder without index.html", '<a href="/leer/">', "/leer/ leads to a folder without index.html"],
    ["a folder without its slash", '<a href="/datum">', "/datum names a folder without a slash at its end"],
    ["a fragment on the page", '<a href="#weg">', "#weg nothing on that page has the id #weg"],
    [
      "a fragment on another page",
      '<a href="/datum/2019/#mai">',
      "/datum/2019/#mai nothing on that page has the id #mai",
    ],
    [
      "a fragment in a drawing",
      '<svg><use xlink:href="/zeichen.svg#weg"/></svg>',
      "/zeichen.svg#weg nothing on that page has the id #weg",
    ],
    ["no address", '<a href="https://[/">', "https://[/ is no address"],
    ["a broken escape", '<a href="/%E0%A4%A/">', "/%E0%A4%A/ is no address"],
    ["an empty link", '<a href="">', " is empty"],
    ["a picture", '<img src="weg.jpg" alt="">', "weg.jpg leads to nothing"],
    ["a picture's other size", '<img srcset="bild.jpg 1x, weg.jpg 2x" alt="">', "weg.jpg leads to nothing"],
    ["a source", '<picture><source srcset="weg.avif"></picture>', "weg.avif leads to nothing"],
    ["a form", '<form action="/suche/">', "/suche/ leads to nothing"],
    ["a button", '<button formaction="/suche/">', "/suche/ leads to nothing"],
    ["a style sheet", '<link rel="stylesheet" href="/weg.css">', "/weg.css leads to nothing"],
    ["a preload", '<link rel="preload" imagesrcset="/weg.jpg 2x">', "/weg.jpg leads to nothing"],
    ["a script", '<script src="/weg.js"></script>', "/weg.js leads to nothing"],
    ["an embedded file", '<object data="/weg.pdf"></object>', "/weg.pdf leads to nothing"],
    ["a refresh", '<meta http-equiv="refresh" content="0; url=/neu/">', "/neu/ leads to nothing"],
    ["a quoted refresh", `<meta http-equiv=refresh content="0;URL='/neu/'">`, "/neu/ leads to nothing"],
    ["an inline style", '<p style="background: url(/weg.png)">', "/weg.png leads to nothing"],
    ["a style element", "<style>p { background: url('/weg.png') }</style>", "/weg.png leads to nothing"],
    ["a page without JavaScript", '<noscript><a href="/weg/"></a></noscript>', "/weg/ leads to nothing"],
    ["a template", '<template><a href="/weg/"></a></template>', "/weg/ leads to nothing"],
    ["a base", '<base href="/datum/"><a href="2018/"></a><a href="2019/"></a>', "2018/ leads to nothing"],
    ["a broken base", '<base href="https://["><a href="x"></a>', "x starts from a broken base: https://["],
  ])("finds the dead link of %s", async (_, body, fault) => {
    expect(await deadIn(body)).toEqual([fault]);
  });

  it.each([
    ["an escaped fragment", '<a href="/datum/2019/#m%C3%A4rz">'],
    ["an unescaped fragment", '<a href="/datum/2019/#märz">'],
    ["an old anchor", '<a href="/datum/2019/#alt">'],
    ["a text fragment", '<a href="/datum/2019/#:~:text=x">'],
    ["a fragment of a file that is no page", '<a href="/leer/text.txt#L1">'],
    ["a link in a comment", '<!-- <a href="/weg/"></a> -->'],
    ["an attribute that is no address", '<p data="weg" title="/weg/">'],
  ])("lets %s be", async (_, body) => {
    expect(await deadIn(body)).toEqual([]);
  });

  it("names the file of a dead link, and every link once", async () => {
    const { dead, links } = await crawlOf({
      "index.html": "",
      "a/index.html": '<a href="/weg/"></a><a href="/weg/"></a>',
      "b/index.html": '<a href="/weg/"></a>',
      "stil.css": "@font-face { src: url(/schrift.woff2) }",
    });
    expect(dead).toEqual([
      { file: "a/index.html", link: "/weg/", why: "leads to nothing" },
      { file: "b/index.html", link: "/weg/", why: "leads to nothing" },
      { file: "stil.css", link: "/schrift.woff2", why: "leads to nothing" },
    ]);
    expect(links).toBe(3);
  });

  it("follows absolute links to the site's own host", async () => {
    const body = `<link rel="canonical" href="https://presse.example/weg/">
      <meta property="og:image" content="https://presse.example/weg.jpg">
      <meta property="og:title" content="https://presse.example/kein-link/">`;
    expect(await deadIn(body, { base: "https://presse.example" })).toEqual([
      "https://presse.example/weg/ leads to nothing",
      "https://presse.example/weg.jpg leads to nothing",
    ]);
    expect(await deadIn(body, { base: "https://other.example" })).toEqual([]);
  });

  it("holds links to a path prefix", async () => {
    const body = `<a href="/datum/2019/"></a><a href="/presse/datum/2019/"></a><a href="datum/2019/"></a>
      <a href="/presse"></a><a href="/pressestelle/"></a><a href="../"></a>
      <a href="https://example.org/datum/2019/"></a>`;
    expect(await deadIn(body, { prefix: "/presse/", base: "https://example.org/presse/" })).toEqual([
      "/datum/2019/ leads out of /presse/",
      "/presse leads out of /presse/",
      "/pressestelle/ leads out of /presse/",
      "../ leads out of /presse/",
      "https://example.org/datum/2019/ leads out of /presse/",
    ]);
    await expect(crawlOf({}, { prefix: "presse" })).rejects.toThrow("needs a slash at both ends");
  });

  it("takes no relative link on the page that is shown at any address", async () => {
    const { dead } = await crawlOf({ "index.html": "", "404.html": '<a href="index.html"></a>' });
    expect(dead).toEqual([
      {
        file: "404.html",
        link: "index.html",
        why: "is relative, on a page that is shown at any address",
      },
    ]);
  });

  it("reads feeds and sitemaps when they are named", async () => {
    const files = {
      "index.html": '<h1 id="da">x</h1>',
      "feed.atom": `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://presse.example/kein-link/</id>
        <link rel="self" href="https://presse.example/feed.atom"/><link href="https://presse.example/a/"/>
        <entry><content type="html">&lt;p&gt;&lt;a href="https://presse.example/b/"&gt;&lt;/a&gt;</content></entry>
        <entry><content type="html"><![CDATA[<a href="/c/"></a><a href="#f"></a>]]></content></entry></feed>`,
      "feed.rss": `<rss version="2.0"><channel><link>https://presse.example/</link><item>
        <link>https://presse.example/d/</link><guid>https://presse.example/e/</guid>
        <guid isPermaLink="false">https://presse.example/kein-link/</guid>
        <enclosure url="https://presse.example/bild.jpg"/></item></channel></rss>`,
      "feed.json": JSON.stringify({
        home_page_url: "https://presse.example/",
        items: [
          {
            id: "https://presse.example/kein-link/",
            url: "https://presse.example/f/",
            content_html:
              '<a href="https://presse.example/#weg"></a><a href="https://presse.example/#da"></a>',
            content_text: "Siehe https://presse.example/kein-link/ hier",
          },
        ],
      }),
      "sitemap.xml": `<?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://presse.example/</loc></url><url><loc>https://presse.example/g/</loc></url></urlset>`,
    };
    const base = "https://presse.example";
    const feeds = ["feed.atom", "feed.rss", "feed.json", "sitemap.xml", "weg.xml"];
    const { dead } = await crawlOf(files, { base, feeds });
    expect(dead.map(({ file, link, why }) => `${file} ${link} ${why}`)).toEqual([
      "weg.xml  is not in the folder",
      "feed.atom https://presse.example/a/ leads to nothing",
      "feed.atom https://presse.example/b/ leads to nothing",
      "feed.atom /c/ is relative, and a reader of the feed does not know to what",
      "feed.rss https://presse.example/bild.jpg leads to nothing",
      "feed.rss https://presse.example/d/ leads to nothing",
      "feed.rss https://presse.example/e/ leads to nothing",
      "feed.json https://presse.example/f/ leads to nothing",
      "feed.json https://presse.example/#weg nothing on that page has the id #weg",
      "sitemap.xml https://presse.example/g/ leads to nothing",
    ]);
    expect((await crawlOf(files, { base })).dead).toEqual([]);
  });
});
