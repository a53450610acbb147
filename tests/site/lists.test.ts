import { beforeAll, describe, expect, it } from "vitest";
import { seeds } from "../archive.ts";
import { type BuiltSite, builtSite } from "../build-site.ts";
import { courseReleases, teacherOf, teachers } from "../fixtures/bulk.ts";
import { all, links, listed, only, pathsOf, readPage, words } from "./page.ts";

/** Names on a list and on its further pages, in order. */
async function namesOn(site: BuiltSite, path: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    const part = await readPage(site, page === 1 ? path : `${path}seite/${page}/`);
    names.push(...listed(part, site).map(({ name }) => name));
    if (!links(only(part.document, "main")).some(([text]) => text === "Nächste Seite")) return names;
  }
}

/** The first page of every list of releases, without the start page. */
async function listPaths(site: BuiltSite): Promise<readonly string[]> {
  const paths = await pathsOf(site);
  return paths.filter(
    (path) => /^\/(?:datum|projekte|partner|personen)\/.+/.test(path) && !path.includes("/seite/"),
  );
}

describe("the two real releases", () => {
  let site: BuiltSite;
  let lists: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    site = await builtSite("first");
    const paths = await listPaths(site);
    lists = new Map(await Promise.all(paths.map(async (path) => [path, await namesOn(site, path)] as const)));
  });

  const listsWith = (name: string) =>
    [...lists].filter(([, names]) => names.includes(name)).map(([path]) => path);

  it("list the undated one where issue 2 says, and nowhere else", () => {
    expect(listsWith(seeds.undated)).toEqual([
      "/datum/undatiert/",
      "/partner/beirat-migration-integration/",
      "/partner/jobcenter-mayen-koblenz/",
      "/personen/deniz-ocar/",
      "/personen/ernst-einig/",
      "/personen/markus-ohlig/",
      "/personen/nadine-schubert/",
      "/personen/sandra-schumacher/",
      "/personen/zeynep-begen/",
      "/projekte/lqa/",
    ]);
  });

  it("list the one of 2019 where issue 2 says, and nowhere else", () => {
    expect(listsWith(seeds.dated)).toEqual([
      "/datum/2019/",
      "/datum/2019/03/",
      "/partner/jobcenter-mayen-koblenz/",
      "/partner/landkreis-mayen-koblenz/",
      "/partner/ministerium-soziales-arbeit-rheinland-pfalz/",
      "/personen/alexander-wilhelm/",
      "/personen/burkhardt-nauroth/",
      "/personen/christoph-kretschmer/",
      "/personen/rolf-koch/",
    ]);
  });

  it("stand among all releases once each, the undated one last", async () => {
    const names = await namesOn(site, "/pressemitteilungen/");
    expect(names.filter((name) => name === seeds.dated || name === seeds.undated)).toEqual([
      seeds.dated,
      seeds.undated,
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("show on the start page the first of all releases", async () => {
    const names = await namesOn(site, "/pressemitteilungen/");
    const newest = listed(await readPage(site, "/"), site).map(({ name }) => name);
    expect(newest).toEqual(names.slice(0, 12));
  });
});

const courses = courseReleases.toReversed();
const undated = ["fuenfzig-jahre", "nur-ein-titel", "undatierte-lesung"];
const allReleases = [
  "2024-06-15-sperrfrist-vorbei",
  "2024-05-14-ausbildungsmesse",
  "2024-05-14-sprechstunde",
  "2024-04-01-berichtigt",
  "2024-03-08-frauen-im-handwerk",
  "2024-02-29-zahlen-zum-schalttag",
  "2024-01-10-ehrenamt",
  "2023-11-lotsen-fuer-alle-gestartet",
  "2023-winterhilfe",
  "2023-10-05-text-der-alles-versucht",
  "2023-09-01-handwerk-und-jobcenter",
  "2023-06-19-is-fuari",
  "2023-06-19-job-fair",
  "2023-06-19-maarid",
  "2022-11-11-donaudampfschifffahrt",
  "2022-05-06-neue-fassung",
  "2022-05-05-zurueckgezogen",
  "2022-03-30-dopomoha",
  "2022-jahresbilanz",
  "2021-12-03-drei-fotos",
  "2021-werkstattwoche",
  "2020-05-20-namen-im-text",
  "2020-01-15-vermutlich",
  "2019-07-01-neue-spitze",
  "2019-06-30-letzter-tag",
  "2019-jahresrueckblick",
  "2016-modellphase",
  "2014-04-02-beratung",
  ...courses,
  "2010-sommerfest",
  "2005-umzug",
  "2001-gruendung",
  "1998-erste-ausgabe",
  "1949-vorlaeufer",
  ...undated,
];
const jobcenter = [
  "2024-05-14-ausbildungsmesse",
  "2024-05-14-sprechstunde",
  "2023-09-01-handwerk-und-jobcenter",
  "2019-07-01-neue-spitze",
  "2019-06-30-letzter-tag",
  "2019-jahresrueckblick",
  "2014-04-02-beratung",
  "2010-sommerfest",
];
/** Releases that the county neither issued nor joined. */
const notOfTheCounty = new Set([
  ...courses,
  ...jobcenter.filter((name) => name !== "2024-05-14-ausbildungsmesse"),
]);

function starting(start: string): readonly string[] {
  return allReleases.filter((name) => name.startsWith(start));
}

/** The courses of a year by month, the newest first, as `/datum/2013/` and its months list them. */
function courseMonths(year: string): Readonly<Record<string, readonly string[]>> {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  return Object.fromEntries(
    months.map((month) => [`/datum/${year}/${month}/`, starting(`vhs-${year}-${month}`)]),
  );
}

const expectedLists: Readonly<Record<string, readonly string[]>> = {
  "/datum/2024/": [...starting("2024"), "2023-winterhilfe"],
  "/datum/2024/06/": ["2024-06-15-sperrfrist-vorbei"],
  "/datum/2024/05/": ["2024-05-14-ausbildungsmesse", "2024-05-14-sprechstunde"],
  "/datum/2024/04/": ["2024-04-01-berichtigt"],
  "/datum/2024/03/": ["2024-03-08-frauen-im-handwerk"],
  "/datum/2024/02/": ["2024-02-29-zahlen-zum-schalttag"],
  "/datum/2024/01/": ["2024-01-10-ehrenamt"],
  "/datum/2023/": [
    "2023-11-lotsen-fuer-alle-gestartet",
    "2023-10-05-text-der-alles-versucht",
    "2023-09-01-handwerk-und-jobcenter",
    "2023-06-19-is-fuari",
    "2023-06-19-job-fair",
    "2023-06-19-maarid",
    "2023-winterhilfe",
  ],
  "/datum/2023/11/": ["2023-11-lotsen-fuer-alle-gestartet"],
  "/datum/2023/10/": ["2023-10-05-text-der-alles-versucht"],
  "/datum/2023/09/": ["2023-09-01-handwerk-und-jobcenter"],
  "/datum/2023/06/": ["2023-06-19-is-fuari", "2023-06-19-job-fair", "2023-06-19-maarid"],
  "/datum/2022/": starting("2022"),
  "/datum/2022/11/": ["2022-11-11-donaudampfschifffahrt"],
  "/datum/2022/05/": ["2022-05-06-neue-fassung", "2022-05-05-zurueckgezogen"],
  "/datum/2022/03/": ["2022-03-30-dopomoha"],
  "/datum/2021/": ["2021-12-03-drei-fotos", "2021-werkstattwoche"],
  "/datum/2021/12/": ["2021-12-03-drei-fotos"],
  "/datum/2021/06/": ["2021-werkstattwoche"],
  "/datum/2020/": ["2020-05-20-namen-im-text", "2020-01-15-vermutlich"],
  "/datum/2020/05/": ["2020-05-20-namen-im-text"],
  "/datum/2020/01/": ["2020-01-15-vermutlich"],
  "/datum/2019/": ["2019-07-01-neue-spitze", "2019-06-30-letzter-tag", "2019-jahresrueckblick"],
  "/datum/2019/07/": ["2019-07-01-neue-spitze"],
  "/datum/2019/06/": ["2019-06-30-letzter-tag"],
  "/datum/2018/": ["2016-modellphase"],
  "/datum/2017/": ["2016-modellphase"],
  "/datum/2016/": ["2016-modellphase"],
  "/datum/2014/": ["2014-04-02-beratung"],
  "/datum/2014/04/": ["2014-04-02-beratung"],
  "/datum/2013/": starting("vhs-2013"),
  ...courseMonths("2013"),
  "/datum/2012/": starting("vhs-2012"),
  ...courseMonths("2012"),
  "/datum/2010/": ["2010-sommerfest"],
  "/datum/2010/09/": ["2010-sommerfest"],
  "/datum/2005/": ["2005-umzug"],
  "/datum/2005/03/": ["2005-umzug"],
  "/datum/2001/": ["2001-gruendung"],
  "/datum/1998/": ["1998-erste-ausgabe"],
  "/datum/1998/06/": ["1998-erste-ausgabe"],
  "/datum/1949/": ["1949-vorlaeufer"],
  "/datum/undatiert/": undated,
  "/projekte/neue-wege/": [
    "2023-09-01-handwerk-und-jobcenter",
    "2023-06-19-job-fair",
    "2021-12-03-drei-fotos",
    "2021-werkstattwoche",
  ],
  "/projekte/lotsen/": [
    "2024-05-14-ausbildungsmesse",
    "2024-02-29-zahlen-zum-schalttag",
    "2024-01-10-ehrenamt",
    "2023-11-lotsen-fuer-alle-gestartet",
  ],
  "/projekte/aehrensache/": ["2024-05-14-ausbildungsmesse"],
  "/projekte/hundert-tage/": ["2016-modellphase"],
  "/partner/kreis-auental/": allReleases.filter((name) => !notOfTheCounty.has(name)),
  "/partner/jobcenter-auental/": jobcenter,
  "/partner/integrationsrat/": [
    "2024-02-29-zahlen-zum-schalttag",
    "2023-11-lotsen-fuer-alle-gestartet",
    "2020-05-20-namen-im-text",
  ],
  "/partner/ministerium-arbeit-nordmark/": [
    "2023-09-01-handwerk-und-jobcenter",
    "2022-11-11-donaudampfschifffahrt",
    "2020-05-20-namen-im-text",
  ],
  "/partner/handwerkskammer-auental/": [
    "2024-05-14-ausbildungsmesse",
    "2024-03-08-frauen-im-handwerk",
    "2023-09-01-handwerk-und-jobcenter",
  ],
  "/partner/vhs-auental/": courses,
  "/partner/bund-und-bruecke/": [
    "2023-winterhilfe",
    "2023-10-05-text-der-alles-versucht",
    "2022-03-30-dopomoha",
  ],
  "/partner/marmara/": ["2024-06-15-sperrfrist-vorbei", "2023-06-19-is-fuari"],
  "/personen/petra-sommer/": [
    "2024-05-14-ausbildungsmesse",
    "2023-09-01-handwerk-und-jobcenter",
    "2022-jahresbilanz",
    "2019-07-01-neue-spitze",
    "2019-06-30-letzter-tag",
    "2019-jahresrueckblick",
    "2016-modellphase",
    "2014-04-02-beratung",
    "undatierte-lesung",
  ],
  "/personen/karl-weber/": [
    "2024-05-14-ausbildungsmesse",
    "2022-jahresbilanz",
    "2020-05-20-namen-im-text",
    "2019-07-01-neue-spitze",
    "2016-modellphase",
    "2014-04-02-beratung",
  ],
  "/personen/oezlem-uenal/": [
    "2024-01-10-ehrenamt",
    "2023-11-lotsen-fuer-alle-gestartet",
    "undatierte-lesung",
  ],
  "/personen/jonas-brandt/": ["2023-09-01-handwerk-und-jobcenter", "2021-12-03-drei-fotos"],
  "/personen/ben-sommer/": ["2023-10-05-text-der-alles-versucht", "2021-12-03-drei-fotos"],
  "/personen/maria-jose-lopez/": ["2024-05-14-ausbildungsmesse", "2024-03-08-frauen-im-handwerk"],
  "/personen/ahmed-haddad/": ["2023-11-lotsen-fuer-alle-gestartet", "2023-06-19-maarid"],
  ...Object.fromEntries(
    teachers.map(({ id }) => [
      `/personen/${id}/`,
      courseReleases.filter((_, week) => teacherOf(week).id === id).toReversed(),
    ]),
  ),
};

describe("the fixture archive", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite("fixture");
  });

  it("has these lists and no others: records without a release have no page", async () => {
    expect(await listPaths(site)).toEqual(Object.keys(expectedLists).sort());
  });

  it.each(Object.entries(expectedLists))(
    "lists under %s exactly its releases, newest first",
    async (path, names) => {
      expect(await namesOn(site, path)).toEqual(names);
    },
  );

  it("lists every release once under all, 50 a page", async () => {
    expect(await namesOn(site, "/pressemitteilungen/")).toEqual(allReleases);
    const lengths = await Promise.all(
      ["", "seite/2/", "seite/3/"].map(
        async (page) => listed(await readPage(site, `/pressemitteilungen/${page}`), site).length,
      ),
    );
    expect(lengths).toEqual([50, 50, 40]);
  });

  it("has one page for every release", async () => {
    const paths = await pathsOf(site);
    const pages = paths.filter((path) => /^\/pressemitteilungen\/(?!seite\/)[^/]+\/$/.test(path));
    expect(pages).toEqual(allReleases.map((name) => `/pressemitteilungen/${name}/`).sort());
  });

  it("shows the twelve newest on the start page, and the way to all", async () => {
    const page = await readPage(site, "/");
    expect(listed(page, site).map(({ name }) => name)).toEqual(allReleases.slice(0, 12));
    expect(links(only(page.document, "main"))).toContainEqual([
      "Alle Mitteilungen (140)",
      "/pressemitteilungen/",
    ]);
  });

  it("shows kicker, headline and subtitle together in a list", async () => {
    const [, fair] = listed(await readPage(site, "/datum/2024/"), site);
    expect(fair?.title).toBe("1.200 junge Leute kommen zur Ausbildungsmesse");
    expect(fair?.lines.slice(0, 2)).toEqual([
      "Ausbildung im Kreis",
      "Landrat Weber eröffnet die Messe in der Stadthalle",
    ]);
  });

  it("leads through a long list and back", async () => {
    const ways = async (path: string) =>
      links(only((await readPage(site, path)).document, "main")).filter(([text]) => text.endsWith("Seite"));
    expect(await ways("/partner/vhs-auental/")).toEqual([["Nächste Seite", "/partner/vhs-auental/seite/2/"]]);
    expect(await ways("/partner/vhs-auental/seite/2/")).toEqual([
      ["Vorherige Seite", "/partner/vhs-auental/"],
      ["Nächste Seite", "/partner/vhs-auental/seite/3/"],
    ]);
    expect(await ways("/partner/vhs-auental/seite/3/")).toEqual([
      ["Vorherige Seite", "/partner/vhs-auental/seite/2/"],
    ]);
    expect(await ways("/partner/kreis-auental/")).toEqual([]);
  });
});

describe("indexes of the fixture archive", () => {
  /** Names and counts in an index. */
  async function entries(path: string) {
    const { document } = await readPage(await builtSite("fixture"), path);
    return all(only(document, "main"), "li").map((entry) => {
      // Between a year and its number stands the chart of its months.
      const chart = all(entry, "svg").map(words).join("");
      return words(entry).replace(chart, "").replace(/\s+/g, " ");
    });
  }

  it("counts the releases of every year, and the undated ones", async () => {
    expect(await entries("/datum/")).toEqual([
      "2024 8 Mitteilungen 1 ohne genauen Monat",
      "2023 7 Mitteilungen 1 ohne genauen Monat",
      "2022 5 Mitteilungen 1 ohne genauen Monat",
      "2021 2 Mitteilungen",
      "2020 2 Mitteilungen",
      "2019 3 Mitteilungen 1 ohne genauen Monat",
      "2018 1 Mitteilung",
      "2017 1 Mitteilung",
      "2016 1 Mitteilung",
      "2014 1 Mitteilung",
      "2013 52 Mitteilungen",
      "2012 52 Mitteilungen",
      "2010 1 Mitteilung",
      "2005 1 Mitteilung",
      "2001 1 Mitteilung",
      "1998 1 Mitteilung",
      "1949 1 Mitteilung",
      "Undatierte Mitteilungen 3 Mitteilungen",
    ]);
  });

  it("orders projects as a German register does", async () => {
    expect(await entries("/projekte/")).toEqual([
      "100 Tage Zukunft um 2015 bis vermutlich 2016 1 Mitteilung",
      "Ährensache 1 Mitteilung",
      "Lotsen für alle seit November 2023 4 Mitteilungen",
      "Neue Wege – Perspektiven für Langzeitarbeitslose Januar 2021 bis 31. Dezember 2023 4 Mitteilungen",
    ]);
  });

  it("names every partner once, however it took part", async () => {
    expect(await entries("/partner/")).toEqual([
      'Bund & Brücke <Auental> "e. V." 3 Mitteilungen',
      "Handwerkskammer Auental HWK 3 Mitteilungen",
      "Integrationsrat des Landkreises Auental IRA 3 Mitteilungen",
      "Jobcenter Auental 8 Mitteilungen",
      "Landkreis Auental Kreis Auental 29 Mitteilungen",
      "Marmara Belediyesi 2 Mitteilungen",
      "Ministerium für Arbeit, Soziales, Transformation, Digitalisierung und Grundsatzfragen des Landes Nordmark 3 Mitteilungen",
      "Volkshochschule Auental VHS 104 Mitteilungen",
    ]);
  });

  it("orders people by their last names, under letters", async () => {
    const { document } = await readPage(await builtSite("fixture"), "/personen/");
    const main = only(document, "main");
    expect(all(main, "h2").map(words)).toEqual(["A", "B", "C", "G", "O", "S", "U", "W", "Z", "ح"]);
    const names = links(main).map(([text]) => text);
    expect(names.filter((name) => !/Ahrens|Çelik|Oster|Übel|Zander/.test(name))).toEqual([
      "Jonas Brandt",
      "María-José López y García",
      "Ben Sommer",
      "Petra Sommer",
      "Özlem Ünal",
      "Dr. Karl Weber",
      "أحمد حداد",
    ]);
    expect(names).toHaveLength(37);
  });
});

describe("an empty archive", () => {
  it.each(["/", "/releases/", "/date/", "/projects/", "/partners/", "/people/"])(
    "says on %s that there is nothing yet",
    async (path) => {
      const main = only((await readPage(await builtSite("empty"), path)).document, "main");
      expect(all(main, "article")).toEqual([]);
      expect(words(main)).toMatch(/No press releases (?:have been published|are listed here) yet\./);
    },
  );
});
