import { describe, expect, it } from "vitest";
import { isHarmlessLink, plainBeginning, renderMarkdown } from "../../../src/views/markdown.ts";
import { findMentions } from "../../../src/views/mentions.ts";

function html(markdown: string, resolve = (href: string): string | undefined => href): string {
  return renderMarkdown(markdown, { resolve }).trim();
}

/** Elements and attributes of the HTML, as a browser would see them: text is escaped, so it has neither. */
function tagsOf(rendered: string): readonly string[] {
  return [...rendered.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

describe("Markdown", () => {
  it.each([
    ["Zwei *schöne* **Wörter**", "<p>Zwei <em>schöne</em> <strong>Wörter</strong></p>"],
    ["Zeile  \nnächste", "<p>Zeile<br>\nnächste</p>"],
    ["- eins\n- zwei", "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>"],
    ["> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>"],
    ["[Wort](https://example.org/a)", '<p><a href="https://example.org/a">Wort</a></p>'],
    ["„Motor‘ – 'so' \"wie\" (c) ...", "<p>„Motor‘ – 'so' &quot;wie&quot; (c) ...</p>"],
    ["5 < 6 & 7 > 3", "<p>5 &lt; 6 &amp; 7 &gt; 3</p>"],
  ])("%j becomes %s", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "Text <b onclick=alert(1)>fett</b>",
    "<!-- Kommentar -->",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "</p></article><style>*{display:none}</style>",
    '<a href="javascript:alert(1)">x</a>',
    "<details open ontoggle=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<?php echo 1 ?>",
    "<![CDATA[x]]>",
  ])("shows raw HTML as text: %s", (text) => {
    const rendered = html(text);

    expect(tagsOf(rendered).every((tag) => ["<p>", "</p>"].includes(tag))).toBe(true);
    expect(rendered).toContain("&lt;");
  });

  it.each([
    "{{ title }}",
    "{% raw %}{% endraw %}",
    "{%- include 'x' -%}",
    "<%= title %>",
    "$\u007btitle}",
    "{# x #}",
  ])("shows template syntax as text: %s", (text) => {
    expect(html(text)).toBe(`<p>${text.replace("<", "&lt;").replace(">", "&gt;")}</p>`);
  });

  it("lets no attribute end before its quote", () => {
    const rendered = html(
      '[a](https://example.org/"onmouseover=x "t\\" onmouseover=y")\n\n```a"onclick=z\nb\n```',
    );

    expect(tagsOf(rendered)).toEqual([
      "<p>",
      '<a href="https://example.org/%22onmouseover=x" title="t&quot; onmouseover=y">',
      "</a>",
      "</p>",
      "<pre>",
      '<code class="language-a&quot;onclick=z">',
      "</code>",
      "</pre>",
    ]);
  });

  it.each([
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](java&#9;script:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](vbscript:x)",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](file:///etc/passwd)",
    "[a](blob:x)",
    "[a](feed:javascript:alert(1))",
    "[a](view-source:javascript:alert(1))",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "![a](javascript:alert(1))",
    "![a](data:image/svg+xml;base64,PHN2Zz4=)",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "javascript:alert(1)",
    "[a](ftp://example.org/x)",
  ])("makes no link of %s", (markdown) => {
    expect(tagsOf(html(markdown)).filter((tag) => tag.startsWith("<a"))).toEqual([]);
    expect(html(markdown)).toContain("a");
  });

  it.each([
    ["java\tscript:x", false],
    ["java%0ascript:x", false],
    [" javascript:x", false],
    ["\u0001javascript:x", false],
    ["java\u200bscript:x", false],
    ["intent://x", false],
    ["https://example.org/javascript:x", true],
    ["mailto:presse@example.org", true],
    ["TEL:+4926", true],
    ["/javascript:x", true],
    ["../a.md", true],
    ["#teil", true],
    ["", true],
  ])("knows whether %j is harmless: %s", (href, harmless) => {
    expect(isHarmlessLink(href)).toBe(harmless);
  });

  it.each([
    ["www.jobcenter-myk.de.", '<a href="http://www.jobcenter-myk.de">www.jobcenter-myk.de</a>.'],
    ["(www.example.de)", '(<a href="http://www.example.de">www.example.de</a>)'],
    ["„www.example.de“", '„<a href="http://www.example.de">www.example.de</a>“'],
    ["www.example.de/a_(b)", '<a href="http://www.example.de/a_(b)">www.example.de/a_(b)</a>'],
    [
      "https://example.de/x?a=1&b=2",
      '<a href="https://example.de/x?a=1&amp;b=2">https://example.de/x?a=1&amp;b=2</a>',
    ],
    ["presse@example.de", '<a href="mailto:presse@example.de">presse@example.de</a>'],
    ["Ende.Am Freitag", "Ende.Am Freitag"],
    ["example.de", "example.de"],
    ["www.", "www."],
  ])("finds web addresses in %j", (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it("loads no picture: its words lead to it", () => {
    expect(html("![Ein Bild](https://fremd.example/a.png)")).toBe(
      '<p><a href="https://fremd.example/a.png">Ein Bild</a></p>',
    );
    expect(html("![](/a.png)")).toBe('<p><a href="/a.png">/a.png</a></p>');
  });

  it("puts no link into a link", () => {
    expect(html("[![Ein Bild](/a.png) und Text](/b)")).toBe('<p><a href="/b">Ein Bild und Text</a></p>');
  });

  it("lowers headings below the page's own, which is the only h1", () => {
    expect(html("# Eins\n\n## Zwei\n\n###### Sechs")).toBe("<h2>Eins</h2>\n<h3>Zwei</h3>\n<h6>Sechs</h6>");
    expect(html("## Zwei\n\n### Drei")).toBe("<h2>Zwei</h2>\n<h3>Drei</h3>");
  });

  it("sends links where they lead and leaves the words of those that lead nowhere", () => {
    const resolve = (href: string) => (href === "weg.md" ? undefined : `/presse${href}`);

    expect(html("[A](/a) und [B *fett*](weg.md) ![C](weg.md)", resolve)).toBe(
      '<p><a href="/presse/a">A</a> und B <em>fett</em> C</p>',
    );
  });

  it("has no style attributes, so that a policy can forbid them", () => {
    expect(html("|a|b|\n|:-:|-:|\n|1|2|")).not.toContain("style");
  });

  it("lets the place run in before the first words", () => {
    const place = (markdown: string) =>
      renderMarkdown(markdown, { resolve: () => undefined, place: "Kreis <MYK>." });

    expect(place("Im Zuge")).toBe('<p><span class="place">Kreis &lt;MYK&gt;.</span> Im Zuge</p>\n');
    expect(place("- Liste")).toMatch(/^<p><span class="place">Kreis &lt;MYK&gt;\.<\/span> <\/p>\s*<ul>/);
    expect(place("").trim()).toBe('<p><span class="place">Kreis &lt;MYK&gt;.</span> </p>');
  });

  it("links mentions in running text, not in links and code, and escapes what it links", () => {
    const record = {
      type: "project",
      id: "x",
      name: "R&B",
      aliases: [],
      organisations: [],
      people: [],
    } as const;
    const mentions = findMentions([record], () => "/x?a=1&b=2");
    const rendered = renderMarkdown("`R&B` [R&B](/a) **R&B** R&B", {
      resolve: (href) => href,
      mentions: mentions.scope(),
    });

    expect(rendered.trim()).toBe(
      '<p><code>R&amp;B</code> <a href="/a">R&amp;B</a> <strong><a href="/x?a=1&amp;b=2">R&amp;B</a></strong> R&amp;B</p>',
    );
  });

  // Each of these takes minutes, or no end at all, with a reader whose work grows with the square of the text.
  it.each([
    ["quotes in quotes", ">".repeat(50_000)],
    ["lists in lists", Array.from({ length: 2000 }, (_, index) => `${" ".repeat(index * 2)}- a`).join("\n")],
    ["stars", "*a **a ".repeat(20_000)],
    ["brackets", "[".repeat(50_000)],
    ["links that do not end", "[a](".repeat(20_000)],
    ["backticks", Array.from({ length: 1500 }, (_, index) => "`".repeat(index)).join(" ")],
    ["angle brackets", "<a ".repeat(50_000)],
    ["web addresses", "www.".repeat(20_000)],
    ["brackets in web addresses", `www.example.de/${"(".repeat(50_000)}`],
    ["ends of web addresses", `www.example.de/${".)".repeat(50_000)}x`],
    ["mail addresses", "a@".repeat(20_000)],
    ["one word", "x".repeat(10_000_000)],
    ["references", `[a]: /x\n\n${"[a]".repeat(30_000)}`],
  ])("reads many %s without end", (_, text) => {
    expect(html(text).length).toBeGreaterThan(0);
  });
});

describe("the beginning of a text", () => {
  it("is its first paragraph without any marks", () => {
    expect(
      plainBeginning("# Titel\n\nEin **fetter** [Satz](/a)\nmit `Code` und ![Bild](/b).\n\nZweiter.", 200),
    ).toBe("Ein fetter Satz mit Code und Bild.");
  });

  it("is cut between words", () => {
    expect(plainBeginning("Eins zwei drei vier", 12)).toBe("Eins zwei …");
    expect(plainBeginning("Eins zwei", 9)).toBe("Eins zwei");
    expect(plainBeginning(`${"Wort ".repeat(50)}`, 200).length).toBeLessThanOrEqual(200);
  });

  it("does not end in half a character", () => {
    expect(plainBeginning("👩👩👩👩👩", 5)).toBe("👩 …");
  });

  it("is nothing where there is no text", () => {
    expect(plainBeginning("", 200)).toBe("");
    expect(plainBeginning("# Nur eine Überschrift", 200)).toBe("");
  });
});
