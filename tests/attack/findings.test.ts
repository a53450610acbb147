import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { decodeSource } from "../../src/archive/source-file.ts";
import { csvRow } from "../../src/formats/csv.ts";
import { RedactionGuard } from "../../src/publish/redaction-guard.ts";
import { faultLines } from "../../src/texts/fault-line.ts";
import { textsFor } from "../../src/texts/texts-for.ts";
import { renderMarkdown } from "../../src/views/markdown.ts";
import { plainText } from "../../src/views/plain-text.ts";
import { planOf, readingOf, releaseFile, smallArchive } from "../archive.ts";
import { output, outputsOf } from "../outputs.ts";

const html = (markdown: string) => renderMarkdown(markdown, { resolve: (href) => href });

describe("what attacks once found", () => {
  it.each([
    ["%00a@b.de", "a@b.de"],
    ["https://a.example/%0c%1b", "%0c%1b"],
    ["https://a.example/%E2%80%AEgpj.exe", "%E2%80%AE"],
    ["Zeichen &#12; und &#x202e;", "Zeichen"],
  ])("no character that feeds cannot hold comes out of %s", (body, words) => {
    const files = outputsOf(planOf(smallArchive({ a: releaseFile(["title: A"], body) })));
    for (const file of ["feed.atom", "feed.rss"]) {
      const document = XmlDocument.fromString(output(files, file));
      expect(document.root.content).toContain(words);
      document.dispose();
    }
  });

  it.each(["//[", "http://[::1", "https://a:99999/"])(
    "a link to %s, which is no address, leads nowhere",
    (href) => {
      const files = outputsOf(planOf(smallArchive({ a: releaseFile(["title: A"], `Ein [Wort](${href}).`) })));
      expect(output(files, "feed.json")).toContain("Ein Wort.");
    },
  );

  it("a formula after a semicolon is text, where Excel begins a cell", () => {
    expect(csvRow(["a;=1+1", "b; @A1", "c;-1", "d;-cmd|x", "e\n- f\n+49 261"])).toBe(
      "a;'=1+1,b; '@A1,c;-1,d;'-cmd|x,\"e\n- f\n+49 261\"\r\n",
    );
  });

  it.each(["Ada WOLF", "ADA Wolf", "ADA WOLF"])("a redacted name is redacted as %s", (written) => {
    const { archive } = readingOf({
      "_data/redactions.yaml": '- { text: "Ada Wolf", in: [all], with: N. N., reason: r, date: 2026-01-01 }',
      "releases/a.md": releaseFile(["title: A"], `Es sprach ${written}.`),
    });
    expect(archive?.releases[0]?.body.trim()).toBe("Es sprach N. N..");
  });

  it("a redacted name is found in what XML holds as it is", () => {
    const guard = new RedactionGuard([{ words: ["Ada Wolf"], with: "N. N." }], (name) => name);
    expect(guard.allows("feed.atom", "<content><![CDATA[<p>Ada</p>\n<p>Wolf</p>]]></content>")).toBe(false);
  });

  it("a bad byte is on its line, where lines end as on old Macs", () => {
    const bytes = Buffer.concat([Buffer.from("---\rtitle: "), Buffer.from([0xff])]);
    expect(decodeSource(bytes, "a.md")).toMatchObject({ fault: { rule: "not-utf8", line: 2, column: 8 } });
  });

  it("a file's name commands no terminal, in GitHub's format either", () => {
    const fault = {
      file: "a\u001b[31m.md",
      line: 1,
      column: 1,
      level: "error",
      rule: "empty-file",
      values: {},
    } as const;
    expect(faultLines([fault], textsFor("de"), "github").join("")).not.toContain("\u001b");
  });
});

// With time that grows with the square of the length these would run for minutes, and be stopped.
describe("what is very long", () => {
  it("a table of 30,000 columns is plain text in the end", () => {
    const text = plainText(html(`${"|a".repeat(30_000)}|\n${"|-".repeat(30_000)}|\n`));
    expect(text).toBe(Array.from({ length: 30_000 }, () => "a").join(" | "));
  });

  it("100,000 links are plain text in the end", () => {
    const text = plainText(html("[a](https://a.example/x) ".repeat(100_000)));
    expect(text).toBe(Array.from({ length: 100_000 }, () => "a (https://a.example/x)").join(" "));
  });

  it("200,000 signs that begin tags are looked through for names", () => {
    const guard = new RedactionGuard([{ words: ["Ada Wolf"], with: "N. N." }], (name) => name);
    expect(guard.allows("a.html", "&lt;a ".repeat(200_000))).toBe(true);
    expect(guard.allows("a.json", JSON.stringify("<".repeat(200_000)))).toBe(true);
  });

  it("100,000 levels of quotations and brackets are a page in the end", () => {
    expect(html(">".repeat(100_000))).toContain("<blockquote>");
    expect(html("[".repeat(100_000))).toContain("[[[[");
  });
});
