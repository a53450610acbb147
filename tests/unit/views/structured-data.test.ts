import { describe, expect, it } from "vitest";
import type { PlannedPage } from "../../../src/views/site-plan.ts";
import { planOf, releaseFile, seedArchive, seeds, smallArchive, testRecords } from "../../archive.ts";

const home = "https://presse.musterstadt.example";

function graphAt(path: string, pages: readonly PlannedPage[]) {
  const page = pages.find((page) => page.path === path);
  if (page === undefined) throw new Error(`no page at ${path}`);
  return page.view.frame.structuredData?.["@graph"];
}

function release(frontMatter: readonly string[], body?: string) {
  const archive = smallArchive({ x: releaseFile(["title: Neue Brücke", ...frontMatter], body) });
  return graphAt("/pressemitteilungen/x/", planOf(archive).all)?.[0];
}

describe("the data of a release", () => {
  it("say of the first seed what is known", () => {
    const [article, breadcrumbs] =
      graphAt(`/pressemitteilungen/${seeds.dated}/`, planOf(seedArchive()).all) ?? [];
    const url = `https://www.jobcenter-myk.de/pressemitteilungen/${seeds.dated}/`;
    const publisher = {
      "@type": "GovernmentOrganization",
      "@id": "https://www.jobcenter-myk.de/partner/jobcenter-mayen-koblenz/",
      name: "Jobcenter Landkreis Mayen-Koblenz",
      url: "http://www.jobcenter-myk.de",
    };
    const person = (id: string, name: string, jobTitle: string) => ({
      "@type": "Person",
      "@id": `https://www.jobcenter-myk.de/personen/${id}/`,
      name,
      jobTitle,
    });
    expect(article).toEqual({
      "@type": "NewsArticle",
      "@id": url,
      url,
      headline: "Jobcenter Landkreis Mayen-Koblenz und Landesarbeitsministerium sind gut vernetzt",
      alternativeHeadline: [
        "Staatssekretär Dr. Alexander Wilhelm lobt die gute Zusammenarbeit mit dem Jobcenter MYK",
      ],
      datePublished: "2019-03-21",
      inLanguage: "de",
      dateline: "Landkreis Mayen-Koblenz",
      author: publisher,
      publisher,
      isPartOf: {
        "@type": "WebSite",
        "@id": "https://www.jobcenter-myk.de/",
        name: "Pressearchiv Jobcenter Mayen-Koblenz",
      },
      mentions: [
        {
          "@type": "GovernmentOrganization",
          "@id": "https://www.jobcenter-myk.de/partner/ministerium-soziales-arbeit-rheinland-pfalz/",
          name: "Ministerium für Soziales, Arbeit, Gesundheit und Demografie Rheinland-Pfalz",
        },
        {
          "@type": "GovernmentOrganization",
          "@id": "https://www.jobcenter-myk.de/partner/landkreis-mayen-koblenz/",
          name: "Landkreis Mayen-Koblenz",
        },
        { ...person("alexander-wilhelm", "Alexander Wilhelm", "Staatssekretär"), honorificPrefix: "Dr." },
        person("burkhardt-nauroth", "Burkhardt Nauroth", "Erster Kreisbeigeordneter"),
        person("christoph-kretschmer", "Christoph Kretschmer", "Bereichsleiter Projekte"),
        person("rolf-koch", "Rolf Koch", "Geschäftsführer"),
      ],
    });
    expect(breadcrumbs).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Startseite", item: "https://www.jobcenter-myk.de/" },
        { position: 2, name: "Mitteilungen", item: "https://www.jobcenter-myk.de/pressemitteilungen/" },
        { position: 3, item: url },
      ],
    });
  });

  it("have no date for the undated seed, and its project as what it is about", () => {
    const [article] = graphAt(`/pressemitteilungen/${seeds.undated}/`, planOf(seedArchive()).all) ?? [];
    expect(JSON.stringify(article)).not.toMatch(/date(Published|Modified|Created)/);
    expect(article).toMatchObject({
      about: [
        {
          "@type": "Project",
          "@id": "https://www.jobcenter-myk.de/projekte/lqa/",
          name: "LQA Leben - Qualifizieren - Arbeiten",
        },
      ],
    });
  });

  it.each(["2019-03", "2019", "2019-03-21~", "2019-03-21?", "2019-03-01/2019-03-02"])(
    "make no day of %s",
    (date) => {
      expect(release([`date: "${date}"`])).not.toHaveProperty("datePublished");
    },
  );

  it("name the role held on the day, and nobody who is hidden", () => {
    const mentions = (date: string) => release([`date: ${date}`, "people: [ada-wolf, ben-roth]"]);
    expect(mentions("2019-05-01")).toMatchObject({
      mentions: [{ name: "Ada Wolf", jobTitle: "Dezernentin" }],
    });
    expect(mentions("2021-05-01")).toMatchObject({
      mentions: [{ name: "Ada Wolf", jobTitle: "Bürgermeisterin" }],
    });
    expect(JSON.stringify(mentions("2021-05-01"))).not.toContain("Roth");
  });

  it("carry kicker, number, keywords, source and corrections", () => {
    expect(
      release([
        "kicker: Verkehr",
        "number: 12/2019",
        "keywords: [Brücke]",
        "source: { name: Regionalblatt, url: 'https://blatt.example/1' }",
        "corrections: [{ date: 2019-04-02, note: Neu. }, { date: 2019-05, note: Neuer. }]",
      ]),
    ).toMatchObject({
      alternativeHeadline: ["Verkehr"],
      identifier: "12/2019",
      keywords: ["Brücke"],
      isBasedOn: { "@type": "CreativeWork", name: "Regionalblatt", url: "https://blatt.example/1" },
      dateModified: "2019-04-02",
      correction: [
        { "@type": "CorrectionComment", text: "Neu.", datePublished: "2019-04-02" },
        { "@type": "CorrectionComment", text: "Neuer." },
      ],
    });
  });

  it("lose everything but the headline when it is withdrawn", () => {
    const article = release(
      [
        "kicker: GEHEIM-1",
        "subtitle: GEHEIM-2",
        "keywords: [GEHEIM-3]",
        "place: GEHEIM-4",
        "withdrawn: { date: 2020-01-05, reason: Falsch. }",
      ],
      "GEHEIM-5",
    );
    expect(JSON.stringify(article)).not.toContain("GEHEIM");
    expect(article).toMatchObject({
      headline: "Neue Brücke",
      creativeWorkStatus: "Withdrawn",
      dateModified: "2020-01-05",
      correction: [{ "@type": "CorrectionComment", text: "Falsch.", datePublished: "2020-01-05" }],
    });
  });
});

describe("the data of a release in several languages", () => {
  const messe = `${home}/pressemitteilungen/messe/`;
  const data = (translation: readonly string[]) => {
    const archive = smallArchive({
      messe: releaseFile(["title: Messe"]),
      "messe.tr": releaseFile(["title: Fuar", ...translation]),
    });
    const { all } = planOf(archive);
    return ["/pressemitteilungen/messe/", "/pressemitteilungen/messe/tr/"].map(
      (path) => graphAt(path, all)?.[0],
    );
  };

  it("leads from each to the other", () => {
    const [original, translation] = data([]);
    expect(original).toMatchObject({
      "@id": messe,
      inLanguage: "de",
      workTranslation: [{ "@type": "NewsArticle", "@id": `${messe}tr/`, inLanguage: "tr" }],
    });
    expect(translation).toMatchObject({
      "@id": `${messe}tr/`,
      inLanguage: "tr",
      headline: "Fuar",
      translationOfWork: { "@type": "NewsArticle", "@id": messe },
    });
    expect(translation).not.toHaveProperty("workTranslation");
  });

  it("does not lead to what was withdrawn", () => {
    const [original] = data(["withdrawn: { date: 2026-01-05, reason: Falsch. }"]);
    expect(original).not.toHaveProperty("workTranslation");
  });
});

describe("the data of other pages", () => {
  const names = { partners: "[amt]", projects: "[lotse]", people: "[ada-wolf]" };
  const frontMatter = ["title: X", ...Object.entries(names).map(([key, ids]) => `${key}: ${ids}`)];
  const { all } = planOf(smallArchive({ x: releaseFile(frontMatter) }));
  const city = {
    "@type": "GovernmentOrganization",
    "@id": `${home}/partner/stadt/`,
    name: "Stadt Musterstadt",
    url: "https://www.musterstadt.example",
  };
  const office = {
    "@type": "Organization",
    "@id": `${home}/partner/amt/`,
    name: "Amt für Arbeit & Soziales",
  };

  it("call nobody a public body of whom the records do not say it", () => {
    const records = testRecords["_data/organisations.yaml"] ?? "";
    const of = (kind: string) => {
      const changed = { "_data/organisations.yaml": records.replace(", kind: Stadt", kind) };
      const plan = planOf(smallArchive({ x: releaseFile(["title: X"]) }, changed));
      return graphAt("/partner/stadt/", plan.all)?.[0];
    };
    expect([", kind: Stadt", ", kind: GmbH", ""].map(of)).toMatchObject([
      { "@type": "GovernmentOrganization" },
      { "@type": "Organization" },
      { "@type": "Organization" },
    ]);
  });

  it("describe an organisation", () => {
    expect(graphAt("/partner/amt/", all)?.[0]).toEqual({ ...office, parentOrganization: city });
    expect(graphAt("/partner/stadt/", all)?.[0]).toEqual({ ...city, alternateName: ["Musterstadt"] });
  });

  it("describe a person by the functions that have no end", () => {
    expect(graphAt("/personen/ada-wolf/", all)?.[0]).toEqual({
      "@type": "Person",
      "@id": `${home}/personen/ada-wolf/`,
      name: "Ada Wolf",
      honorificPrefix: "Dr.",
      alternateName: ["Dr. Ada Wolf"],
      jobTitle: ["Bürgermeisterin"],
      affiliation: [city],
    });
  });

  it("describe a project", () => {
    expect(graphAt("/projekte/lotse/", all)?.[0]).toEqual({
      "@type": "Project",
      "@id": `${home}/projekte/lotse/`,
      name: "Lotsen für alle",
      alternateName: ["LOTSE"],
      foundingDate: "2019-01",
      dissolutionDate: "2020-06-30",
      member: [
        office,
        { "@type": "Person", "@id": `${home}/personen/ada-wolf/`, name: "Ada Wolf", honorificPrefix: "Dr." },
      ],
    });
  });

  it("describe the archive on the start page, and no way to it", () => {
    expect(graphAt("/", all)).toEqual([
      {
        "@type": "WebSite",
        "@id": `${home}/`,
        url: `${home}/`,
        name: "Pressearchiv Musterstadt",
        inLanguage: "de",
        publisher: city,
      },
    ]);
  });

  it("are the way to a page on pages about nothing, and missing where a page has no address", () => {
    expect(graphAt("/datum/", all)).toMatchObject([{ "@type": "BreadcrumbList" }]);
    expect(graphAt("/404.html", all)).toBeUndefined();
  });
});
