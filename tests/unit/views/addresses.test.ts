import { describe, expect, it } from "vitest";
import { de } from "../../../src/texts/de.ts";
import { en } from "../../../src/texts/en.ts";
import { Addresses, fileOf } from "../../../src/views/addresses.ts";

const site = "https://presse.example/";

describe("addresses", () => {
  it("are made of the words of the site's language", () => {
    const addresses = new Addresses(de.paths, site);

    expect([
      addresses.home,
      addresses.releases,
      addresses.release("a"),
      addresses.dates,
      addresses.year("2019"),
      addresses.month("2019", "03"),
      addresses.undated,
      addresses.project("lqa"),
      addresses.partner("bmi"),
      addresses.person("ada"),
      addresses.legal("imprint"),
      addresses.listPage("/partner/bmi/", 1),
      addresses.listPage("/partner/bmi/", 2),
    ]).toEqual([
      "/",
      "/pressemitteilungen/",
      "/pressemitteilungen/a/",
      "/datum/",
      "/datum/2019/",
      "/datum/2019/03/",
      "/datum/undatiert/",
      "/projekte/lqa/",
      "/partner/bmi/",
      "/personen/ada/",
      "/impressum/",
      "/partner/bmi/",
      "/partner/bmi/seite/2/",
    ]);
    expect(new Addresses(en.paths, site).release("a")).not.toBe(addresses.release("a"));
  });

  it.each([
    ["https://presse.example/", undefined, "/", "/a/", "https://presse.example/a/"],
    ["https://presse.example", undefined, "/", "/a/", "https://presse.example/a/"],
    [
      "https://example.org/presse/archiv/",
      undefined,
      "/presse/archiv/",
      "/presse/archiv/a/",
      "https://example.org/presse/archiv/a/",
    ],
    ["https://presse.example/", "/presse/", "/presse/", "/presse/a/", "https://presse.example/presse/a/"],
    ["https://presse.example/", "/presse", "/presse/", "/presse/a/", "https://presse.example/presse/a/"],
    ["https://presse.example/", "presse", "/presse/", "/presse/a/", "https://presse.example/presse/a/"],
    ["https://example.org/presse/", "/", "/", "/a/", "https://example.org/a/"],
    ["https://example.org:8080/", "", "/", "/a/", "https://example.org:8080/a/"],
  ])("at %s with the prefix %s have the prefix %s", (url, prefix, expected, href, absolute) => {
    const addresses = new Addresses(de.paths, url, prefix);

    expect(addresses.prefix).toBe(expected);
    expect(addresses.href("/a/")).toBe(href);
    expect(addresses.absolute("/a/")).toBe(absolute);
  });

  it("have files that any web server shows there", () => {
    expect(["/", "/datum/2019/", "/404.html", "/feed.atom"].map(fileOf)).toEqual([
      "index.html",
      "datum/2019/index.html",
      "404.html",
      "feed.atom",
    ]);
  });
});
