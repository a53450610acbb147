import { describe, expect, it } from "vitest";
import { RedactionGuard } from "../../../src/publish/redaction-guard.ts";

const redactions = [
  { words: ["Edelgard Krummbein", 'Bund & "Brücke"', "Verein <Aue> e. V."], with: "N. N." },
  { words: ["Nur Hier"], releases: new Set(["a"]), with: "N. N." },
];

function guarded(file: string, content: string) {
  const guard = new RedactionGuard(redactions, (name) => `pressemitteilungen/${name}/`);
  return { allowed: guard.allows(file, content), faults: guard.faults };
}

describe("the last look before writing", () => {
  it.each([
    ["index.html", "<p>Edelgard Krummbein</p>"],
    ["index.html", "<p>Edelgard\n  Krummbein</p>"],
    ["index.html", "<p>Edelgard <strong>Krummbein</strong></p>"],
    ["index.html", '<a href="/x/">Edelgard</a> Krummbein'],
    ["index.html", "<p>Edelgard<br>Krummbein</p>"],
    ["index.html", "<p>Krummbein, <b>Edelgard</b><i> </i>Krummbein</p>"],
    ["index.html", '<meta name="description" content="Mit Edelgard Krummbein">'],
    ["index.html", "<p>Bund &amp; &quot;Brücke&quot;</p>"],
    ["index.html", '<p>Bund &amp; "Brücke"</p>'],
    ["index.html", "<p>Edel<b>gard</b> <i>Krumm</i>bein</p>"],
    ["index.html", "<p>Edelgard &#75;rummbein</p>"],
    ["index.html", "<p>Edelgard &#x4b;rummbein</p>"],
    ["index.html", "<p>Verein &lt;Aue&gt; e. V.</p>"],
    ["feed.atom", '<content type="html">&lt;p&gt;Verein &amp;lt;Aue&gt; e. V.&lt;/p&gt;</content>'],
    ["feed.atom", '<content type="html"><![CDATA[Edelgard <em>Krummbein</em>]]></content>'],
    ["text.txt", "Verein <Aue> e. V."],
    ["index.html", '<script type="application/ld+json">{"a":"Verein \\u003cAue> e. V."}</script>'],
    ["index.html", '<script type="application/ld+json">{"a":"\\nEdelgard Krummbein"}</script>'],
    [
      "feed.atom",
      "<content type='html'>&lt;p&gt;Edelgard &lt;em&gt;Krummbein&lt;/em&gt;&lt;/p&gt;</content>",
    ],
    ["feed.rss", "<description>&lt;p&gt;Bund &amp;amp; &amp;quot;Brücke&amp;quot;&lt;/p&gt;</description>"],
    ["feed.atom", "<title>Edelgard&#160;Krummbein, Edelgard&#xA0;Krummbein</title>"],
    ["feed.json", '{"content_html":"<p>\\nEdelgard\\nKrummbein</p>"}'],
    ["ninjs.json", '{"name":"Bund & \\"Br\\u00fccke\\""}'],
    ["text.txt", "EDELGARD KRUMMBEIN"],
    ["archiv.csv", '"2026","Edelgard Krummbeins Rede"'],
    ["pressemitteilungen/a/index.html", "<p>Nur <em>Hier</em></p>"],
    ["pressemitteilungen/a/tr/index.html", "<p>Nur Hier</p>"],
  ])("keeps %s back that holds a redacted name: %s", (file, content) => {
    const { allowed, faults } = guarded(file, content);
    expect(allowed).toBe(false);
    expect(faults).toMatchObject([{ level: "error", rule: "redaction-left", values: { file } }]);
  });

  it("reads what is handed over as bytes too", () => {
    const guard = new RedactionGuard(redactions, (name) => `pressemitteilungen/${name}/`);
    expect(guard.allows("archiv.json", new TextEncoder().encode('{"name":"Edelgard Krummbein"}'))).toBe(
      false,
    );
    const long = Buffer.alloc(2 ** 22 + 64, "x ");
    long.write(" Edelgard Krummbein ", 2 ** 22 - 9);
    expect(guard.allows("archiv.csv", long)).toBe(false);
    expect(guard.allows("assets/a.woff2", new Uint8Array([0xff, 0xfe, 0x00, 0x80]))).toBe(true);
  });

  it.each([
    ["index.html", "<p>N. N. und Edelgard Krummbeiner</p>"],
    ["index.html", "<p>Edelgard</p><p>Erna Krummbein</p>"],
    ["pressemitteilungen/b/index.html", "<p>Nur Hier</p>"],
    ["feed.atom", "Nur Hier"],
  ])("lets %s go: %s", (file, content) => {
    expect(guarded(file, content)).toEqual({ allowed: true, faults: [] });
  });
});
