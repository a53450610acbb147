import { describe, expect, it } from "vitest";
import type { Release } from "../../../src/archive/records.ts";
import { textMark } from "../../../src/archive/translations.ts";
import { planOf, readingOf } from "../../archive.ts";
import { releaseOf } from "../../life.ts";
import { output, outputsOf } from "../../outputs.ts";

const original = {
  title: "Titel",
  kicker: "Dachzeile",
  subtitle: "Unterzeile",
  place: "Ort",
  date: "2026-01-05",
};
const mark = textMark({
  input: { title: "Titel", kicker: "Dachzeile", subtitle: "Unterzeile", place: "Ort" },
  body: "Text.",
});

function reading(releases: Readonly<Record<string, string>>) {
  return readingOf(
    Object.fromEntries(Object.entries(releases).map(([name, text]) => [`releases/${name}.md`, text])),
  );
}

function only(releases: Readonly<Record<string, string>>): Release {
  const { archive, faults } = reading(releases);
  const [release] = archive?.releases ?? [];
  if (release === undefined) throw new Error(JSON.stringify(faults));
  return release;
}

describe("a translation", () => {
  const files = (tags: readonly string[]) => {
    const translations = tags.map((tag) => [
      `a.${tag}`,
      releaseOf({ title: `Titel ${tag}` }, `Text ${tag}.`),
    ]);
    const { archive, faults } = reading({
      a: releaseOf(original, "Text."),
      ...Object.fromEntries(translations),
    });
    if (archive === undefined) throw new Error(JSON.stringify(faults));
    return outputsOf(planOf(archive));
  };

  it("has a page of its own in its language and direction, and no entry of its own in any list", () => {
    const made = files(["tr", "ar"]);
    const page = output(made, "pressemitteilungen/a/ar/index.html");
    expect(page).toMatch(/<hgroup lang="ar" dir="(?:auto|rtl)">/);
    expect(page).toMatch(/<div class="text" lang="ar" dir="(?:auto|rtl)">/);
    expect(page).toContain(
      '<link rel="canonical" href="https://presse.musterstadt.example/pressemitteilungen/a/ar/"',
    );
    expect(output(made, "pressemitteilungen/index.html")).toContain("1 Mitteilung<");
    expect(output(made, "index.html")).not.toContain("Titel ar");
  });

  it("and every other language name each other, themselves, and what all others are shown", () => {
    const made = files(["tr", "ar", "zh-hant"]);
    const base = "https://presse.musterstadt.example/pressemitteilungen/a/";
    const expected = [
      ["de", base],
      ["ar", `${base}ar/`],
      ["tr", `${base}tr/`],
      ["zh-Hant", `${base}zh-hant/`],
      ["x-default", base],
    ];
    for (const path of ["", "tr/", "ar/", "zh-hant/"]) {
      const page = output(made, `pressemitteilungen/a/${path}index.html`);
      const links = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
      expect(links.map(([, language, href]) => [language, href])).toEqual(expected);
      const current = [
        ...page.matchAll(/<a href="([^"]+)" lang="[^"]+" hreflang="[^"]+" aria-current="page"/g),
      ];
      expect(current.map(([, href]) => href)).toEqual([`/pressemitteilungen/a/${path}`]);
      for (const name of ["Deutsch", "Türkçe", "العربية", "繁體中文"]) expect(page).toContain(`>${name}</a>`);
    }
    const sitemap = output(made, "sitemap.xml");
    expect([...sitemap.matchAll(/hreflang="x-default"/g)]).toHaveLength(4);
  });

  it("takes from the original what it does not say, and keeps what it says", () => {
    const release = only({
      a: releaseOf({
        ...original,
        contact: "amt",
        partners: ["amt"],
        number: 7,
        corrections: [{ date: "2026-01-06", note: "Berichtigt." }],
      }),
      "a.tr": releaseOf({ title: "Başlık", date: "1999-01-01" }),
      "a.en": releaseOf({ title: "Title", contact: "Call us", partners: [], number: 8, corrections: [] }),
    });
    const [en, tr] = release.translations;
    expect(tr).toMatchObject({ title: "Başlık", number: "7", contact: { id: "amt" }, language: "tr" });
    expect(tr?.date?.edtf).toBe("2026-01-05");
    expect(tr?.partners.map(({ id }) => id)).toEqual(["amt"]);
    expect(tr?.corrections).toHaveLength(1);
    expect(en).toMatchObject({ contact: "Call us", partners: [], number: "8", corrections: [] });
  });

  it.each([
    ["nothing", {}, "Text.", false],
    ["the date", { date: "2026-01-06" }, "Text.", false],
    ["blanks around the text", {}, "\nText.\n\n", false],
    ["the text", {}, "Text!", true],
    ["the headline", { title: "Titel!" }, "Text.", true],
    ["the kicker", { kicker: "Anders" }, "Text.", true],
    ["the subtitle", { subtitle: "Anders" }, "Text.", true],
    ["the place", { place: "Anders" }, "Text.", true],
    ["the closing paragraph", { boilerplate: "Neu" }, "Text.", true],
    ["a caption", { photos: [{ caption: "Neu" }] }, "Text.", true],
  ])("is out of date once %s of the original changed", (_, change, body, outdated) => {
    const { archive } = reading({
      a: releaseOf({ ...original, ...change }, body),
      "a.tr": releaseOf({ title: "Başlık", original: mark }),
    });
    if (archive === undefined) throw new Error("There is a fault.");
    const page = output(outputsOf(planOf(archive)), "pressemitteilungen/a/tr/index.html");
    expect(page.includes("Diese Übersetzung ist veraltet")).toBe(outdated);
  });

  it("of which nobody knows from what it was made is not called out of date", () => {
    expect(
      only({ a: releaseOf(original), "a.tr": releaseOf({ title: "B" }) }).translations[0]?.outdated,
    ).toBe(false);
  });

  it("of a withdrawn release is withdrawn with it, and no longer out of date", () => {
    const [translation] = only({
      a: releaseOf({ ...original, contact: "amt", withdrawn: { date: 2026, reason: "Irrtum" } }, "Text."),
      "a.tr": releaseOf(
        { title: "Başlık", kicker: "K", subtitle: "S", keywords: ["W"], contact: "Z", original: "x" },
        "M.",
      ),
    }).translations;
    expect(translation).toMatchObject({
      title: "Başlık",
      body: "",
      photos: [],
      keywords: [],
      outdated: false,
    });
    expect(translation?.withdrawn?.reason).toBe("Irrtum");
    for (const key of ["kicker", "subtitle", "contact", "place"]) expect(translation).not.toHaveProperty(key);
  });

  it("has former addresses that lead to it", () => {
    const { archive } = reading({
      a: releaseOf(original),
      "a.tr": releaseOf({ title: "Başlık", aliases: ["/tr/a"] }),
    });
    if (archive === undefined) throw new Error("There is a fault.");
    expect(output(outputsOf(planOf(archive)), "tr/a/index.html")).toContain(
      'content="0; url=/pressemitteilungen/a/tr/"',
    );
  });
});

describe("the name of a translation's file", () => {
  const faultsOf = (...names: readonly string[]) =>
    reading(Object.fromEntries(names.map((name) => [name, releaseOf({ title: "T" })]))).faults;

  it.each([
    [["a.tr"], "no-original", "releases/a.tr.md"],
    [["a", "a.tr", "a.TR"], "name-taken", "releases/a.tr.md"],
    [["a", "a.he", "a.iw"], "name-taken", "releases/a.iw.md"],
    [["a", "a.de"], "name-taken", "releases/a.de.md"],
    [["a", "a.abcd"], "bad-language", "releases/a.abcd.md"],
    [["a", "a.en-1"], "bad-language", "releases/a.en-1.md"],
  ])("%j is %s", (names, rule, file) => {
    expect(faultsOf(...names).map((fault) => [fault.rule, fault.file])).toEqual([[rule, file]]);
  });

  it("may be written in either case, and its language is written as it should be", () => {
    const { translations } = only({ a: releaseOf(original), "a.ZH-hANT": releaseOf({ title: "T" }) });
    expect(translations.map(({ language }) => language)).toEqual(["zh-Hant"]);
  });
});
