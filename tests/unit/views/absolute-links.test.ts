import { describe, expect, it } from "vitest";
import { withAbsoluteLinks } from "../../../src/views/absolute-links.ts";
import { planOf, smallArchive } from "../../archive.ts";

const { context } = planOf(smallArchive({}), { pathPrefix: "/presse/" });
const page = context.addresses.release("x");
const link = (href: string) => withAbsoluteLinks(context, `<a href="${href}">x</a>`, page);

describe("absolute links", () => {
  it.each([
    ["/presse/partner/amt/", "https://presse.musterstadt.example/presse/partner/amt/"],
    ["#ende", "https://presse.musterstadt.example/presse/pressemitteilungen/x/#ende"],
    ["bild.jpg", "https://presse.musterstadt.example/presse/pressemitteilungen/x/bild.jpg"],
    ["//cdn.example/a", "https://cdn.example/a"],
    ["https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&amp;b=2"],
    ["http://www.example.org", "http://www.example.org"],
    ["mailto:presse@example.org", "mailto:presse@example.org"],
    ["tel:+49123", "tel:+49123"],
  ])("%s", (href, absolute) => {
    expect(link(href)).toBe(`<a href="${absolute}">x</a>`);
  });

  it("leave words alone that only look like a link", () => {
    const html = "<p>href=&quot;/x&quot; und href=/y</p>";
    expect(withAbsoluteLinks(context, html, page)).toBe(html);
  });
});
