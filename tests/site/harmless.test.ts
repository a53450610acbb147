import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFragment } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BuiltSite, builtSite } from "../build-site.ts";
import { all, attribute, type Element, links, only, readPage, words } from "./page.ts";

const name = "2023-10-05-text-der-alles-versucht";

/** Elements that a text may become. */
const textElements = new Set([
  ..."a article bdi br code dd div dl dt em figcaption figure h1 h2 h3 h4 header hgroup li nav ol p".split(
    " ",
  ),
  // The buttons that copy, and the chart of the months.
  ..."button svg title rect".split(" "),
  ..."pre s section span strong sub sup table tbody td th thead time tr ul main blockquote hr".split(" "),
]);

function harm(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ tagName, attrs }) => [
    ...(textElements.has(tagName) ? [] : [`<${tagName}>`]),
    ...attrs
      .filter(({ name: key }) => /^on|^style$|^srcdoc$/.test(key))
      .map(({ name: key, value }) => `${key}=${value}`),
    ...attrs
      .filter(
        ({ name: key, value }) => /^(?:href|src)$/.test(key) && !/^(?:https?:|mailto:|tel:|\/|#)/.test(value),
      )
      .map(({ name: key, value }) => `${key}=${value}`),
  ]);
}

describe("a release that tries everything", () => {
  let site: BuiltSite;
  let main: Element;
  beforeAll(async () => {
    site = await builtSite("fixture");
    main = only((await readPage(site, `/pressemitteilungen/${name}/`)).document, "main");
  });

  it("becomes no element, no handler and no link that does anything", () => {
    expect(harm(all(main))).toEqual([]);
  });

  it.each([
    "<i>Kicker</i> & {{ kicker }}",
    '<script>alert(1)</script> {{ title }} {% include "x" %} & <b>fett</b>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the words of a release, which stay as they are
    '"><img src=x onerror=alert(2)> ${7*7} <%= 7*7 %>',
    "<u>Ort</u>.",
    '<script>alert("im Text")</script>',
    '<div onclick="alert(7)" style="color:red">Ein Absatz in einem div</div>',
    "<!-- ein Kommentar -->",
    '<iframe src="https://boese.example/"></iframe>',
    "<style>body{display:none}</style>",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the words of a release, which stay as they are
    "{{ page.url }} {% for x in y %}{{ x }}{% endfor %} {# Kommentar #} <% code %> ${vorlage}",
    "[javascript](javascript:alert(8))",
    "[JaVaScRiPt](JaVaScRiPt:alert(9))",
    "[mit Leerzeichen](< javascript:alert(10)>)",
    "mit Entität",
    "mit Tabulator",
    "[vbscript](vbscript:msgbox)",
    "[data](data:text/html;base64,PHNjcmlwdD4=)",
    "[file](file:///etc/passwd)",
    "<javascript:alert(13)>",
    "{{ verein }}",
    "<b> und & bleiben Zeichen.",
    "<style>*{display:none}</style> {{ boilerplate }}",
    "<s>xy</s>",
    "<b>1</b>",
    "<img src=x onerror=alert(3)> {{ caption }} '\"&",
    "Foto: <script>credit()</script>",
    '<a href="javascript:alert(4)">Nutzung</a>',
    "<em>Rolle</em>",
    "<sub>links</sub>",
    "<script>kontakt()</script>",
    "[hier](javascript:alert(5)) {{ contact }}",
    "<b>Schlagwort</b>",
    "{{ keyword }}",
    "<b>Quelle</b>",
    "<i>Notiz</i>",
  ])("shows as text: %s", (text) => {
    expect(words(main)).toContain(text);
  });

  it("links only where a reader may go", () => {
    const outside = links(main)
      .map(([, href]) => href)
      .filter((href) => !href.startsWith("/") && !href.startsWith("#"));
    expect(new Set(outside)).toEqual(
      new Set([
        "https://boese.example/",
        "https://gut.example/",
        "https://boese.example/pixel.gif",
        'https://quelle.example/?a=<script>&b="x"',
      ]),
    );
  });

  it("loads no picture from elsewhere, and keeps the way to it", () => {
    expect(all(main, "img", "picture", "source")).toEqual([]);
    expect(links(main)).toContainEqual(["Zählpixel", "https://boese.example/pixel.gif"]);
  });

  it("is as harmless in lists and on the pages of its records", async () => {
    for (const path of ["/", "/pressemitteilungen/", "/datum/2023/10/", "/partner/bund-und-bruecke/"]) {
      const { document } = await readPage(site, path);
      expect(harm(all(only(document, "main")))).toEqual([]);
      expect(words(only(document, "main"))).toContain(
        '<script>alert(1)</script> {{ title }} {% include "x" %}',
      );
    }
  });

  it("closes no script that holds data", async () => {
    const { document, html } = await readPage(site, `/pressemitteilungen/${name}/`);
    const [own, ...data] = all(document, "script");
    expect([own && words(own), own && attribute(own, "src")]).toEqual([
      "",
      expect.stringMatching(/^\/assets\/copy-[0-9a-f]+\.js$/),
    ]);
    expect(data).toHaveLength(1);
    for (const script of data) {
      expect(attribute(script, "type")).toBe("application/ld+json");
      expect(() => JSON.parse(words(script))).not.toThrow();
    }
    expect(html).not.toMatch(/<script(?! type="(?:application\/ld\+json|module)")/i);
  });

  it("is as harmless in a feed", async () => {
    const feed = z
      .object({ items: z.array(z.object({ url: z.string(), content_html: z.string() })) })
      .parse(JSON.parse(await readFile(join(site.folder, "partner/bund-und-bruecke/feed.json"), "utf8")));
    const item = feed.items.find(({ url }) => url.endsWith(`/${name}/`));
    const fragment = parseFragment(item?.content_html ?? "");
    expect(all(fragment).length).toBeGreaterThan(5);
    expect(harm(all(fragment))).toEqual([]);
  });
});

it("no page of any archive does anything to its reader", async () => {
  for (const archive of ["own", "fixture", "empty"] as const) {
    const site = await builtSite(archive);
    const { pathsOf } = await import("./page.ts");
    for (const path of await pathsOf(site)) {
      const { document } = await readPage(site, path);
      const elements = all(document);
      const scripts = elements.filter(({ tagName }) => tagName === "script");
      // Data, and files of the site's own: nothing is written into a page that runs.
      const running = scripts.filter((script) => attribute(script, "type") !== "application/ld+json");
      expect(running.map(words).filter((text) => text !== "")).toEqual([]);
      for (const script of running) {
        expect(attribute(script, "src")).toMatch(
          new RegExp(`^${site.prefix}assets/(?:copy|search)-[^/]*\\.js$`),
        );
      }
      const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name: key }) => key));
      expect(
        attributes.filter((key) => key === "style" || key.startsWith("on")),
        path,
      ).toEqual([]);
      expect(
        elements.filter(({ tagName }) => /^(?:style|iframe|object|embed)$/.test(tagName)),
        path,
      ).toEqual([]);
    }
  }
});
