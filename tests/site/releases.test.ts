import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { seeds } from "../archive.ts";
import { type ArchiveName, builtSite } from "../build-site.ts";
import { all, attribute, fact, filesOf, links, listed, only, readPage, words } from "./page.ts";

async function release(name: string, archive: ArchiveName = "fixture") {
  return readPage(await builtSite(archive), `/pressemitteilungen/${name}/`);
}

async function mainOf(name: string, archive: ArchiveName = "fixture") {
  return only((await release(name, archive)).document, "main");
}

/** Where the words of a link in a release's text lead. */
async function linkIn(name: string, text: string, archive: ArchiveName) {
  const article = all(await mainOf(name, archive), "article")[0];
  if (article === undefined) throw new Error(`${name} has no <article>.`);
  return links(article).find(([found]) => found === text)?.[1];
}

describe("dates", () => {
  it.each([
    ["2024-05-14-ausbildungsmesse", "14. Mai 2024", "2024-05-14"],
    ["2024-02-29-zahlen-zum-schalttag", "29. Februar 2024", "2024-02-29"],
    ["2023-11-lotsen-fuer-alle-gestartet", "November 2023", "2023-11"],
    ["2022-jahresbilanz", "2022", "2022"],
    ["2023-winterhilfe", "November 2023 bis Februar 2024", undefined],
    ["2021-werkstattwoche", "1. Juni 2021 bis 4. Juni 2021", undefined],
    ["2016-modellphase", "2016 bis 2018", undefined],
    ["2010-sommerfest", "um den 12. September 2010", undefined],
    ["2005-umzug", "um März 2005", undefined],
    ["2001-gruendung", "um 2001", undefined],
    ["2020-01-15-vermutlich", "vermutlich 15. Januar 2020", undefined],
    ["1998-erste-ausgabe", "vermutlich Juni 1998", undefined],
    ["1949-vorlaeufer", "vermutlich 1949", undefined],
    ["nur-ein-titel", "undatiert", undefined],
  ])("of %s is written %s", async (name, text, iso) => {
    const main = await mainOf(name);
    const [header] = all(main, "header");
    const times = header === undefined ? [] : all(header, "time");
    expect(times.map((time) => [words(time), attribute(time, "datetime")])).toEqual(
      iso === undefined ? [] : [[text, iso]],
    );
    const [link] = links(main).filter(([, href]) => href.startsWith("/datum/"));
    expect(link?.[0]).toBe(text);

    const site = await builtSite("fixture");
    const pages = ["", "seite/2/", "seite/3/"].map((page) => readPage(site, `/pressemitteilungen/${page}`));
    const items = (await Promise.all(pages)).flatMap((page) => listed(page, site));
    expect(items.find((item) => item.name === name)?.lines.at(-1)).toMatch(new RegExp(`^${text}`));
  });

  it.each([
    ["2024-05-14-ausbildungsmesse", "/datum/2024/05/"],
    ["2022-jahresbilanz", "/datum/2022/"],
    ["2023-winterhilfe", "/datum/2023/"],
    ["2021-werkstattwoche", "/datum/2021/06/"],
    ["nur-ein-titel", "/datum/undatiert/"],
  ])("of %s leads to %s", async (name, href) => {
    const ways = links(await mainOf(name)).filter(([, to]) => to.startsWith("/datum/"));
    expect(ways[0]?.[1]).toBe(href);
  });

  it("of the real releases are what is known", async () => {
    const times = (main: Parameters<typeof all>[0]) => all(main, "time").map(words);
    expect(times(await mainOf(seeds.dated, "first"))).toEqual(["21. März 2019"]);
    expect(times(await mainOf(seeds.undated, "first"))).toEqual([]);
    expect(words(await mainOf(seeds.undated, "first"))).toContain("undatiert");
  });
});

describe("people", () => {
  it("are named with their roles in the real undated release", async () => {
    expect(fact(await release(seeds.undated, "first"), "Personen")).toEqual([
      "Markus Ohlig, Sachgebietsleiter für Markt und Integration",
      "Sandra Schumacher, stellvertretende Leiterin",
      "Zeynep Begen, Vorsitzende",
      "Deniz Ocar, Projektleiter LQA",
      "Ernst Einig, stellvertretender Vorsitzender",
      "Nadine Schubert, Sachgebietsleiterin für Projekte",
    ]);
  });

  it("are named with their roles in the real release of 2019", async () => {
    expect(fact(await release(seeds.dated, "first"), "Personen")).toEqual([
      "Dr. Alexander Wilhelm, Staatssekretär",
      "Burkhardt Nauroth, Erster Kreisbeigeordneter",
      "Christoph Kretschmer, Bereichsleiter Projekte",
      "Rolf Koch, Geschäftsführer",
    ]);
  });

  it.each([
    ["2014-04-02-beratung", "Sachbearbeiterin", "(heute: Geschäftsführerin)"],
    ["2016-modellphase", "Bereichsleiterin Integration", "(heute: Geschäftsführerin)"],
    ["2019-06-30-letzter-tag", "Bereichsleiterin Integration", "(heute: Geschäftsführerin)"],
    ["2019-07-01-neue-spitze", "Geschäftsführerin", undefined],
    ["2019-jahresrueckblick", "Bereichsleiterin Integration, Geschäftsführerin", undefined],
    ["2024-05-14-ausbildungsmesse", "Geschäftsführerin", undefined],
    ["undatierte-lesung", undefined, undefined],
  ])("have in %s the role that they held then", async (name, role, today) => {
    const shown = fact(await release(name), "Personen").find((person) => person.startsWith("Petra Sommer"));
    const then = role === undefined ? "Petra Sommer" : `Petra Sommer, ${role}`;
    expect(shown).toBe(today === undefined ? then : `${then} ${today}`);

    const site = await builtSite("fixture");
    const list = listed(await readPage(site, "/personen/petra-sommer/"), site);
    const { lines = [] } = list.find((item) => item.name === name) ?? {};
    const roles = lines.filter((line) => /Sachbearbeiterin|Bereichsleiterin|Geschäftsführerin/.test(line));
    expect(roles).toEqual(role === undefined ? [] : [role]);
  });

  it("who are shown in a photo only are listed too, with the role of its caption", async () => {
    expect(fact(await release("2024-05-14-ausbildungsmesse"), "Personen")).toEqual([
      "Dr. Karl Weber, Landrat",
      "Petra Sommer, Geschäftsführerin",
      "María-José López y García, Ausbildungsberaterin",
    ]);
  });

  it("have all their roles with their times on their own page", async () => {
    const page = await readPage(await builtSite("fixture"), "/personen/petra-sommer/");
    const terms = ["seit 1. Juli 2019", "Januar 2016 bis 30. Juni 2019", "bis 2015"];
    expect(terms.map((term) => fact(page, term))).toEqual([
      ["Geschäftsführerin, Jobcenter Auental"],
      ["Bereichsleiterin Integration, Jobcenter Auental"],
      ["Sachbearbeiterin, Jobcenter Auental"],
    ]);
  });
});

describe("photos without a file", () => {
  const notice = "liegt dem Archiv nicht vor";

  it("show caption and credit of the real releases, and say that the picture is not held", async () => {
    const figure = words(only(await mainOf(seeds.undated, "first"), "figure"));
    expect(figure).toContain(
      "Freuen sich über den gelungenen Austausch (v.l.n.r.): Jobcenter-Sachgebietsleiter",
    );
    expect(figure).toContain("Foto: Jobcenter Mayen-Koblenz");
    expect(figure).toContain(notice);
    const second = words(only(await mainOf(seeds.dated, "first"), "figure"));
    expect(second).toContain(
      "Staatssekretär Dr. Alexander Wilhelm (2.v.l.) informiert sich in einem Arbeitstreffen",
    );
    expect(second).toContain("(2. von links)");
    expect(second).toContain(notice);
    expect(second).not.toContain("Foto:");
  });

  it("show credit, terms and who is on it, each where it is known", async () => {
    const [first, second] = all(await mainOf("2024-05-14-ausbildungsmesse"), "figure").map(words);
    for (const part of [
      "Vor der Stadthalle (v.l.n.r.): Landrat Weber, Petra Sommer",
      "Foto: Kreis Auental / Ina Licht",
      "Für redaktionelle Zwecke frei.",
      "Dr. Karl Weber, Schirmherr (1. von links)",
      "Petra Sommer, Geschäftsführerin (Mitte)",
      "María-José López y García, Ausbildungsberaterin (3. von links)",
      notice,
    ]) {
      expect(first).toContain(part);
    }
    expect(second).toContain("Blick in die Halle am Mittag.");
    expect(second).toContain("Foto: HWK");
  });

  it("never show a picture, a caption or a credit that is not there", async () => {
    const main = await mainOf("2021-12-03-drei-fotos");
    const [caption = "", credit = "", people = ""] = all(main, "figure").map(words);
    expect(all(main, "img", "picture")).toEqual([]);
    expect(caption).toContain("Nur eine Bildunterschrift.");
    expect(caption).not.toContain("Foto:");
    expect(credit).toContain("Foto: Nur ein Bildnachweis");
    expect(people).toContain("Jonas Brandt, Projektleiter Neue Wege");
    expect(people).toContain("Ben Sommer, Gast");
    for (const figure of [caption, credit, people]) expect(figure).toContain(notice);
  });
});

describe("a hidden person", () => {
  it("has no page, no entry, no link and no website in any file", async () => {
    const site = await builtSite("fixture");
    const files = await filesOf(site);
    expect(files.filter((file) => file.includes("hanna-stillfried"))).toEqual([]);
    const naming: string[] = [];
    for (const file of files) {
      const text = await readFile(`${site.folder}/${file}`, "utf8");
      if (/hanna-stillfried|stillfried\.example/.test(text)) naming.push(file);
    }
    expect(naming).toEqual([]);
  });

  it("keeps the words about her, as words", async () => {
    const main = await mainOf("2024-01-10-ehrenamt");
    const text = words(main);
    for (const part of [
      "Hanna Stillfried lotst seit zwanzig Jahren",
      "Prof. Hanna Stillfried und der Kreis Auental",
      "Frau Stillfried hat die Lotsen für alle mit aufgebaut.",
      "Hanna Stillfried (links) mit Özlem Ünal.",
    ]) {
      expect(text).toContain(part);
    }
    expect(links(main).filter(([label]) => label.includes("Stillfried"))).toEqual([]);
  });

  it("is not among the people of a project", async () => {
    const page = await readPage(await builtSite("fixture"), "/projekte/neue-wege/");
    expect(fact(page, "Personen")).toEqual(["Jonas Brandt, Projektleiter Neue Wege"]);
  });
});

describe("what a release says", () => {
  it("is shown field by field", async () => {
    const page = await release("2024-05-14-ausbildungsmesse");
    const main = only(page.document, "main");
    const text = words(main);
    for (const part of [
      "Pressemitteilung Nr. 12/2024",
      "Ausbildung im Kreis",
      "Landrat Weber eröffnet die Messe in der Stadthalle",
      "Auenstadt. Zur Ausbildungsmesse kamen am Dienstag 1.200 junge Leute.",
      "„Wer hier war, geht mit einem Gespräch mehr nach Hause“, sagte Dr. Karl Weber.",
      "ps/kw",
      "Das Jobcenter Auental betreut 9.400 Menschen.",
      "Pressekontakt",
      "Auentaler Anzeiger, dort gekürzt erschienen",
    ]) {
      expect(text).toContain(part);
    }
    expect(fact(page, "Schlagwörter")).toEqual(["Ausbildung", "Messe & Markt"]);
    expect(fact(page, "Projekte")).toEqual(["Lotsen für alle", "Ährensache"]);
    expect(fact(page, "Partner")).toEqual(["Handwerkskammer Auental", "Landkreis Auental"]);
    expect(links(main)).toContainEqual([
      "Auentaler Anzeiger",
      "https://anzeiger.example/2024/messe?seite=1&teil=2",
    ]);
    expect(links(main)).toContainEqual(["Sprechstunde", "/pressemitteilungen/2024-05-14-sprechstunde/"]);
  });

  it("about its contact may be a person, an organisation, words, or the archive's own", async () => {
    const contact = async (name: string) => {
      const section = all(await mainOf(name), "section").find((one) =>
        words(one).startsWith("Pressekontakt"),
      );
      return section === undefined ? undefined : { text: words(section), links: links(section) };
    };
    expect(await contact("2024-05-14-ausbildungsmesse")).toEqual({
      text: "PressekontaktPetra Sommer",
      links: [["Petra Sommer", "/personen/petra-sommer/"]],
    });
    expect(await contact("2024-05-14-sprechstunde")).toEqual({
      text: "PressekontaktJobcenter Auental",
      links: [["Jobcenter Auental", "/partner/jobcenter-auental/"]],
    });
    expect(await contact("2024-03-08-frauen-im-handwerk")).toEqual({
      text: "PressekontaktPressestelle Landkreis AuentalIna Licht, Telefon 0999 12345presse@kreis-auental.example",
      links: [
        ["0999 12345", "tel:099912345"],
        ["presse@kreis-auental.example", "mailto:presse@kreis-auental.example"],
      ],
    });
    expect(await contact("2021-werkstattwoche")).toEqual({
      text: "PressekontaktLandkreis Auental",
      links: [["Landkreis Auental", "/partner/kreis-auental/"]],
    });
  });

  it("keeps every word and quotation mark of the real releases", async () => {
    const files = [
      ["releases/2019/", seeds.dated],
      ["releases/undatiert/", seeds.undated],
    ] as const;
    for (const [folder, name] of files) {
      const source = await readFile(`${folder}${name}.md`, "utf8");
      const [, , ...body] = source.split(/^---$/m);
      const paragraphs = body.join("---").trim().split(/\n\n+/);
      const text = words(await mainOf(name, "first"));
      expect(paragraphs.length).toBeGreaterThan(3);
      for (const paragraph of paragraphs) expect(text).toContain(paragraph.replace(/\s+/g, " "));
    }
  });

  it("leads to the records that it names, and to no others", async () => {
    expect(await linkIn(seeds.undated, "BMI", "first")).toBe("/partner/beirat-migration-integration/");
    expect(await linkIn(seeds.undated, "LQA Leben - Qualifizieren - Arbeiten", "first")).toBe(
      "/projekte/lqa/",
    );
    expect(await linkIn(seeds.dated, "Landesarbeitsministerium", "first")).toBe(
      "/partner/ministerium-soziales-arbeit-rheinland-pfalz/",
    );
    expect(await linkIn(seeds.dated, "Jobcenter MYK", "first")).toBe("/partner/jobcenter-mayen-koblenz/");
    const all2019 = links(await mainOf(seeds.dated, "first")).map(([, href]) => href);
    expect(all2019.filter((href) => href.includes("lqa"))).toEqual([]);
  });

  it("names a record once for each of its names, whole words and the longest only", async () => {
    const [article] = all(await mainOf("2020-05-20-namen-im-text"), "article");
    const inText = article === undefined ? [] : all(article, "p").flatMap((paragraph) => links(paragraph));
    const rat = "/partner/integrationsrat/";
    expect(inText.filter(([, href]) => !/^#|datum|kreis-auental|text\.txt/.test(href))).toEqual([
      ["Integrationsrat des Landkreises Auental", rat],
      ["Integrationsrat", rat],
      ["IRA", rat],
      ["Ministerium für Arbeit und Soziales", "/partner/ministerium-arbeit-nordmark/"],
      ["Dr. Karl Weber", "/personen/karl-weber/"],
      ["Karl Weber", "/personen/karl-weber/"],
    ]);
  });

  it.each([
    ["2023-06-19-job-fair", "en"],
    ["2023-06-19-is-fuari", "tr"],
    ["2023-06-19-maarid", "ar"],
    ["2022-03-30-dopomoha", "uk"],
  ])("is marked in %s as what it is: %s", async (name, language) => {
    const { document } = await release(name);
    const marked = all(document).filter((one) => attribute(one, "lang") === language && one.tagName !== "a");
    const inMarked = (tag: string) => marked.some((one) => one.tagName === tag || all(one, tag).length > 0);
    expect(inMarked("h1")).toBe(true);
    expect(inMarked("p")).toBe(true);
    const directions = new Set(marked.map((one) => attribute(one, "dir")));
    expect([...directions]).toEqual([language === "ar" ? "rtl" : "ltr"]);
    // The archive's own words around it stay German.
    expect(attribute(only(document, "html"), "lang")).toBe("de");

    const site = await builtSite("fixture");
    const list = await readPage(site, "/pressemitteilungen/");
    const inList = all(list.document).filter((one) => attribute(one, "lang") === language);
    expect(inList.map(words).join(" ")).toContain(words(only(document, "h1")));
  });

  it("begins its headings below its headline", async () => {
    const main = await mainOf("2024-02-29-zahlen-zum-schalttag");
    const headings = all(main, "h1", "h2", "h3", "h4").map(
      (heading) => `${heading.tagName} ${words(heading)}`,
    );
    expect(headings.slice(0, 4)).toEqual([
      "h1 Zahlen zum Schalttag",
      "h2 Überschrift erster Ordnung",
      "h3 Überschrift zweiter Ordnung",
      "h4 Überschrift dritter Ordnung",
    ]);
  });
});

describe("facts of records", () => {
  it("are all shown for an organisation", async () => {
    const page = await readPage(await builtSite("fixture"), "/partner/kreis-auental/");
    expect(fact(page, "Kurzform")).toEqual(["Kreis Auental"]);
    expect(fact(page, "Früher")).toEqual(["Kreis Auenstadt-Land (bis Juni 1973)", "Amtsbezirk Auen"]);
    expect(fact(page, "Ort")).toEqual(["Auenstadt"]);
    expect(fact(page, "Website")).toEqual(["www.kreis-auental.example"]);
    const part = await readPage(await builtSite("fixture"), "/partner/integrationsrat/");
    expect(fact(part, "Gehört zu")).toEqual(["Landkreis Auental"]);
  });

  it("name the parts of an organisation, but none that no published release names", async () => {
    const { document } = await readPage(await builtSite("fixture"), "/partner/kreis-auental/");
    const [own] = all(document, "dl");
    expect(own && links(own).map(([text]) => text)).toEqual([
      "Jobcenter Auental",
      "Integrationsrat des Landkreises Auental",
      "www.kreis-auental.example",
      "Dr. Karl Weber",
    ]);
  });

  it("are all shown for a project", async () => {
    const page = await readPage(await builtSite("fixture"), "/projekte/neue-wege/");
    expect(fact(page, "Kurzform")).toEqual(["NeWe"]);
    expect(fact(page, "Laufzeit")).toEqual(["Januar 2021 bis 31. Dezember 2023"]);
    expect(fact(page, "Förderung")).toEqual(["Europäischer Sozialfonds Plus (ESF+) und Land Nordmark"]);
    expect(words(only(page.document, "main"))).toContain(
      "Das Projekt begleitet Menschen, die lange ohne Arbeit waren",
    );
  });
});
