import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlCharacters, withoutControls } from "../../../src/archive/control.ts";
import { withAbsoluteLinks } from "../../../src/views/absolute-links.ts";
import { plainBeginning, renderMarkdown, runsToHtml } from "../../../src/views/markdown.ts";
import { findMentions } from "../../../src/views/mentions.ts";
import { withPhoneNumbersApart } from "../../../src/views/phone-numbers.ts";
import { plainText } from "../../../src/views/plain-text.ts";
import { textLength } from "../../../src/views/text-length.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { harmIn, mendedIn, wordsIn } from "../../attack/harm.ts";
import { anyText, lineText, markdownText, runs } from "../../attack/hostile-texts.ts";

const text = fc
  .oneof({ weight: 3, arbitrary: markdownText }, anyText)
  // A source file holds no carriage return, no NUL and no half of a pair: they are faults before.
  .map((any) => any.replace(/\p{Cs}/gu, "\ufffd").replace(/\r\n?|\0/g, "\n"));
const { context } = planOf(
  smallArchive({ a: releaseFile(["title: A", "partners: [amt]", "people: [ada-wolf]"]) }),
);
const records = [...context.archive.organisations.values(), ...context.archive.people.values()];
const mentions = findMentions(records, (record) => context.hrefOf(record));

function rendered(markdown: string): string {
  const html = renderMarkdown(markdown, {
    mentions: mentions.scope(),
    resolve: context.resolveLink,
    place: "Ort <b>.",
  });
  return withPhoneNumbersApart(html, "ar");
}

describe("the HTML of a text, whatever it is,", () => {
  it("has no element, attribute or link that does more than show words", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        expect(harmIn(rendered(markdown))).toEqual([]);
      }),
      { ...runs, numRuns: 500 },
    );
  });

  it("holds no character that was hidden in a reference or an address", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const clean = withoutControls(markdown);
        expect(controlCharacters(rendered(clean))).toEqual([]);
        expect(controlCharacters(plainBeginning(clean, 200))).toEqual([]);
      }),
      runs,
    );
  });

  it("is well-formed: a browser mends nothing", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        // A control character is a fault of the file before it comes here.
        const clean = markdown.replace(/[\p{Cc}\ufdd0-\ufdef]|\p{Cn}/gu, (found) =>
          found === "\n" || found === "\t" ? found : "",
        );
        expect(mendedIn(rendered(clean))).toEqual([]);
      }),
      { ...runs, numRuns: 500 },
    );
  });

  it("leaves the site with absolute links, as harmless as before", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const html = withAbsoluteLinks(context, rendered(markdown), "/a/");
        expect(harmIn(html)).toEqual([]);
        for (const [, href = ""] of html.matchAll(/ href="([^"]*)"/g))
          expect(href).toMatch(/^[a-z][a-z0-9+.-]*:/i);
      }),
      runs,
    );
  });

  it("can be counted, shortened and told as plain text", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const html = rendered(markdown);
        expect(textLength(html)).toBeLessThanOrEqual([...wordsIn(html)].length);
        expect(plainBeginning(markdown, 200).length).toBeLessThanOrEqual(200);
        expect(plainText(html)).not.toMatch(/<\/(?:p|a|em|strong|code|li)>(?![\s\S]*&lt;)/);
      }),
      runs,
    );
  });
});

describe("plain text", () => {
  it("of words without marks is those words", () => {
    const word = fc.stringMatching(/^[a-zäöüß]{1,8}$/);
    const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
        const html = renderMarkdown(paragraphs.join("\n\n"), { resolve: () => undefined });
        expect(plainText(html)).toBe(paragraphs.join("\n\n"));
      }),
      runs,
    );
  });
});

describe("mentions in a line, whatever it is,", () => {
  it("change none of its words, and lead to the records' pages only", () => {
    const hrefs = new Set(records.map((record) => context.hrefOf(record)));
    fc.assert(
      fc.property(fc.oneof(lineText, text), (line) => {
        const found = mentions.scope()(line);
        expect(found.map((run) => run.text).join("")).toBe(line);
        for (const { href } of found) if (href !== undefined) expect(hrefs).toContain(href);
        expect(harmIn(runsToHtml(found))).toEqual([]);
        expect(wordsIn(runsToHtml(found)).replace(/\r\n?/g, "\n")).toBe(
          line.replaceAll("\0", "").replace(/\r\n?/g, "\n"),
        );
      }),
      runs,
    );
  });
});
