import { describe, expect, it } from "vitest";
import { withPhoneLinks, withPhoneNumbersApart } from "../../../src/views/phone-numbers.ts";
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

describe("a telephone number of a press contact", () => {
  it.each([
    ["0261 108-230", "0261108230"],
    ["02651/123 45", "0265112345"],
    ["+49 (0) 261 9353-0", "+4926193530"],
    ["0049 261 123 45", "004926112345"],
    ["06 123 4567", "061234567"],
  ])("calls when it is touched: %s", (number, called) => {
    expect(withPhoneLinks(`<p>Ina Licht<br>\nTel. ${number}.</p>`)).toBe(
      `<p>Ina Licht<br>\nTel. <a href="tel:${called}">${number}</a>.</p>`,
    );
  });

  it.each([
    '<p><a href="tel:+49261123456">0261 123456</a></p>',
    '<p><a href="https://example.org/0261123456">example.org/0261123456</a></p>',
    "<p>Telefax: 0261 123456</p>",
    "<p>01067 Dresden, erreichbar 08:00 bis 16:30 Uhr, seit 05.03.2024</p>",
  ])("is not made of what is a link already, a fax or no number: %s", (html) => {
    expect(withPhoneLinks(html)).toBe(html);
  });

  it("is told from the fax number beside it", () => {
    expect(withPhoneLinks("<p>Fax 0261 123456, Tel. 0261 123450</p>")).toBe(
      '<p>Fax 0261 123456, Tel. <a href="tel:0261123450">0261 123450</a></p>',
    );
  });

  it("stands so on the page, for the contact of then and of today", () => {
    const archive = smallArchive(
      { x: releaseFile(["title: Neu", "date: 2019-03-02", "contact: Telefon 0261 123450"], "Text.") },
      {
        "_data/site.yaml":
          "title: Archiv\nurl: https://presse.example/\npublisher: stadt\ncontact: Telefon 0261 999990\n",
      },
    );
    const [page] = planOf(archive).pages("release");
    expect(page?.view).toMatchObject({
      contactHtml: '<p>Telefon <a href="tel:0261123450">0261 123450</a></p>\n',
      contactTodayHtml: '<p>Telefon <a href="tel:0261999990">0261 999990</a></p>\n',
    });
  });
});
