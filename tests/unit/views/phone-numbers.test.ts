import { describe, expect, it } from "vitest";
import { withPhoneNumbersApart } from "../../../src/views/phone-numbers.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

describe("a telephone number among Arabic words", () => {
  it.each(["06 123 4567", "0261 9353-0", "+962612345", "+49 (0) 261 9353-0", "0049 261/123 45"])(
    "keeps its order: %s",
    (number) => {
      expect(withPhoneNumbersApart(`<p>هاتف: ${number}.</p>`, "ar")).toBe(
        `<p>هاتف: <bdi dir="ltr">${number}</bdi>.</p>`,
      );
    },
  );

  it.each([
    "<p>2019-03-21 و 2024 - 2025</p>",
    "<p>05.03.2024</p>",
    "<p>0.123 456</p>",
    '<a href="tel:+49261123456">هاتف</a>',
    "<p>من 09 إلى 17</p>",
  ])("is not taken for one: %s", (html) => {
    expect(withPhoneNumbersApart(html, "ar")).toBe(html);
  });

  it("needs nothing where words go from left to right too", () => {
    expect(withPhoneNumbersApart("<p>Telefon 0261 9353-0</p>", "de")).toBe("<p>Telefon 0261 9353-0</p>");
  });

  it("is found in a release's text, in its boilerplate and in its contact", () => {
    const plan = planOf(
      smallArchive({
        x: releaseFile(["title: خبر", "language: ar", "boilerplate: 06 123 4567"], "هاتف 06 765 4321"),
      }),
    );
    const [page] = plan.pages("release");
    expect(page?.view).toMatchObject({
      html: '<p>هاتف <bdi dir="ltr">06 765 4321</bdi></p>\n',
      boilerplateHtml: '<p><bdi dir="ltr">06 123 4567</bdi></p>\n',
    });
  });
});
