import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { renderPage } from "../../../_includes/document.tsx";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

function render(frontMatter: readonly string[]): string {
  const [page] = planOf(smallArchive({ x: releaseFile(frontMatter) })).pages("release");
  if (page === undefined) throw new Error("no page");
  return renderPage(page.view);
}

const graph = z.object({ "@graph": z.array(z.looseObject({})) });

describe("the head of a page", () => {
  it("holds data that no text can break out of", () => {
    const title = "</script><script>alert(1)</script> & <!-- x";
    const html = render([`title: "${title}"`, "keywords: ['\"><b>']"]);
    // Besides the data there is the script that copies a release's text, from a file.
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="/assets/copy.js">',
      '<script type="application/ld+json">',
    ]);
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(graph.parse(JSON.parse(json))["@graph"][0]).toMatchObject({
      headline: title,
      keywords: ['"><b>'],
    });
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
  });

  it("declares the prefixes of the names that it uses", () => {
    const dated = render(["title: X", "date: 2019-03-21"]);
    expect(dated).toContain('<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>');
    expect(dated).toContain('<link rel="schema.dcterms" href="http://purl.org/dc/terms/"/>');
    expect(dated).toContain('<meta name="dcterms.issued" content="2019-03-21"/>');
    expect(dated).toContain('<meta property="og:title" content="X"/>');
    expect(render(["title: X"])).not.toContain("schema.dcterms");
  });
});
