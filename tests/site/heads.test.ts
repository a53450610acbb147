import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, builtSite } from "../build-site.ts";
import {
  all,
  attribute,
  type Element,
  filesOf,
  links,
  only,
  type Page,
  pathsOf,
  readPage,
  words,
} from "./page.ts";

const site = "Pressearchiv Kreis Auental";

/** Page, title, h1, description, breadcrumbs after the start page (the last one is the page itself). */
const heads: readonly (readonly [
  path: string,
  title: string,
  heading: string,
  description: RegExp,
  crumbs: readonly string[],
])[] = [
  ["/", site, site, /^Alle Pressemitteilungen .*Landkreis Auental/, []],
  [
    "/pressemitteilungen/",
    `Alle Mitteilungen – ${site}`,
    "Alle Mitteilungen",
    /^140 Mitteilungen: Sperrfrist ist vorbei; 1\.200 junge Leute kommen zur Ausbildungsmesse;.* …$/,
    ["Alle Mitteilungen"],
  ],
  [
    "/pressemitteilungen/seite/2/",
    `Alle Mitteilungen, Seite 2 von 3 – ${site}`,
    "Alle Mitteilungen",
    /^140 Mitteilungen: Kurs 82 der Volkshochschule;/,
    ["Alle Mitteilungen", "Alle Mitteilungen, Seite 2 von 3"],
  ],
  [
    "/pressemitteilungen/2024-05-14-ausbildungsmesse/",
    `1.200 junge Leute kommen zur Ausbildungsmesse – ${site}`,
    "1.200 junge Leute kommen zur Ausbildungsmesse",
    /^Landrat Weber eröffnet die Messe in der Stadthalle$/,
    ["Mitteilungen", "1.200 junge Leute kommen zur Ausbildungsmesse"],
  ],
  [
    "/pressemitteilungen/2023-10-05-text-der-alles-versucht/",
    `<script>alert(1)</script> {{ title }} {% include "x" %} & <b>fett</b> – ${site}`,
    '<script>alert(1)</script> {{ title }} {% include "x" %} & <b>fett</b>',
    /^"><img src=x onerror=alert\(2\)> \$\{7\*7\} <%= 7\*7 %>$/,
    ["Mitteilungen", '<script>alert(1)</script> {{ title }} {% include "x" %} & <b>fett</b>'],
  ],
  [
    "/pressemitteilungen/2024-02-29-zahlen-zum-schalttag/",
    `Zahlen zum Schalttag – ${site}`,
    "Zahlen zum Schalttag",
    /^Ein Absatz mit Betonung, starker Betonung, Quelltext und Durchgestrichenem\.$/,
    ["Mitteilungen", "Zahlen zum Schalttag"],
  ],
  [
    "/pressemitteilungen/nur-ein-titel/",
    `Nur ein Titel – ${site}`,
    "Nur ein Titel",
    /^Pressemitteilung, undatiert, Landkreis Auental$/,
    ["Mitteilungen", "Nur ein Titel"],
  ],
  ["/datum/", `Datum – ${site}`, "Datum", /^Jahre, aus denen/, ["Datum"]],
  [
    "/datum/2019/",
    `Mitteilungen: 2019 – ${site}`,
    "Mitteilungen: 2019",
    /^3 Mitteilungen: Neue Spitze im Jobcenter; Ein letzter Tag in der Integration; Rückblick auf 2019$/,
    ["Datum", "Mitteilungen: 2019"],
  ],
  [
    "/datum/2019/07/",
    `Mitteilungen: Juli 2019 – ${site}`,
    "Mitteilungen: Juli 2019",
    /^1 Mitteilung: Neue Spitze im Jobcenter$/,
    ["Datum", "2019", "Mitteilungen: Juli 2019"],
  ],
  [
    "/datum/undatiert/",
    `Undatierte Mitteilungen – ${site}`,
    "Undatierte Mitteilungen",
    /nicht überliefert/,
    ["Datum", "Undatierte Mitteilungen"],
  ],
  ["/projekte/", `Projekte – ${site}`, "Projekte", /./, ["Projekte"]],
  [
    "/projekte/neue-wege/",
    `Neue Wege – Perspektiven für Langzeitarbeitslose – ${site}`,
    "Neue Wege – Perspektiven für Langzeitarbeitslose",
    /^Das Projekt begleitet Menschen, die lange ohne Arbeit waren, auf dem Weg in einen Betrieb\.$/,
    ["Projekte", "Neue Wege – Perspektiven für Langzeitarbeitslose"],
  ],
  ["/partner/", `Partner – ${site}`, "Partner", /./, ["Partner"]],
  [
    "/partner/bund-und-bruecke/",
    `Bund & Brücke <Auental> "e. V." – ${site}`,
    'Bund & Brücke <Auental> "e. V."',
    /^3 Mitteilungen: Winterhilfe im ganzen Kreis;/,
    ["Partner", 'Bund & Brücke <Auental> "e. V."'],
  ],
  [
    "/partner/vhs-auental/seite/3/",
    `Volkshochschule Auental, Seite 3 von 3 – ${site}`,
    "Volkshochschule Auental",
    /^104 Mitteilungen: Kurs 4 der Volkshochschule; Kurs 3 der Volkshochschule;/,
    ["Partner", "Volkshochschule Auental", "Volkshochschule Auental, Seite 3 von 3"],
  ],
  ["/personen/", `Personen – ${site}`, "Personen", /./, ["Personen"]],
  [
    "/personen/karl-weber/",
    `Dr. Karl Weber – ${site}`,
    "Dr. Karl Weber",
    /^6 Mitteilungen: 1\.200 junge Leute/,
    ["Personen", "Dr. Karl Weber"],
  ],
  [
    "/korrekturen/",
    `Berichtigungen und Rücknahmen – ${site}`,
    "Berichtigungen und Rücknahmen",
    /./,
    ["Berichtigungen und Rücknahmen"],
  ],
  ["/impressum/", `Impressum – ${site}`, "Impressum", /^Landkreis Auental Am Markt 1/, ["Impressum"]],
  ["/datenschutz/", `Datenschutz – ${site}`, "Datenschutz", /keine Cookies/, ["Datenschutz"]],
  [
    "/barrierefreiheit/",
    `Barrierefreiheit – ${site}`,
    "Barrierefreiheit",
    /ohne Barrieren/,
    ["Barrierefreiheit"],
  ],
  ["/leichte-sprache/", `Leichte Sprache – ${site}`, "Leichte Sprache", /./, ["Leichte Sprache"]],
  [
    "/404.html",
    `Diese Seite gibt es hier nicht – ${site}`,
    "Diese Seite gibt es hier nicht",
    /^Unter dieser Adresse steht nichts/,
    [],
  ],
];

function linkElements({ document }: Page, rel: string): readonly Element[] {
  return all(document, "link").filter((link) => attribute(link, "rel") === rel);
}

function metaContent({ document }: Page, name: string): string | undefined {
  const meta = all(document, "meta").find((one) => attribute(one, "name") === name);
  return meta && attribute(meta, "content");
}

function navigation({ document }: Page, label: string): Element | undefined {
  return all(document, "nav").find((nav) => attribute(nav, "aria-label") === label);
}

/** The feeds that a page names, by type. */
function feedsOf(page: Page): readonly (readonly [type: string, href: string])[] {
  return linkElements(page, "alternate")
    .map((link) => [attribute(link, "type") ?? "", attribute(link, "href") ?? ""] as const)
    .filter(([type]) => /(?:atom|rss|feed)\+/.test(type));
}

function feedsBelow(path: string): readonly (readonly [type: string, href: string])[] {
  return [
    ["application/atom+xml", `${path}feed.atom`],
    ["application/rss+xml", `${path}feed.rss`],
    ["application/feed+json", `${path}feed.json`],
  ];
}

describe.each([
  ["at the root", undefined, "/"],
  ["below a path", "/presse/", "/presse/"],
])("heads of pages %s", (_, pathPrefix, prefix) => {
  let built: BuiltSite;
  beforeAll(async () => {
    built = await builtSite("fixture", pathPrefix);
  });

  it.each(heads)("%s", async (path, title, heading, description, crumbs) => {
    const page = await readPage(built, path);
    const { document } = page;
    const html = only(document, "html");
    expect(attribute(html, "lang")).toBe("de");
    expect(attribute(html, "dir")).toBe("ltr");
    expect(words(only(only(document, "head"), "title"))).toBe(title);
    expect(words(only(document, "h1"))).toBe(heading);
    expect(all(only(document, "main"), "h1")).toHaveLength(1);
    expect(metaContent(page, "description")).toMatch(description);
    expect((metaContent(page, "description") ?? "").length).toBeLessThanOrEqual(300);

    const canonical = linkElements(page, "canonical").map((link) => attribute(link, "href"));
    const address = `https://presse.kreis-auental.example${prefix}${path.slice(1)}`;
    expect(canonical).toEqual(path === "/404.html" ? [] : [address]);
    expect(metaContent(page, "robots")).toBe(path === "/404.html" ? "noindex" : undefined);

    const way = navigation(page, "Sie sind hier");
    const steps = way === undefined ? [] : all(way, "li").map(words);
    expect(steps).toEqual(path === "/" ? [] : ["Startseite", ...crumbs]);
    const current =
      way === undefined ? [] : all(way).filter((one) => attribute(one, "aria-current") === "page");
    expect(current.map(words)).toEqual(crumbs.slice(-1));
  });

  it("every page begins with a link that skips to its one <main>", async () => {
    for (const path of await pathsOf(built)) {
      const { document } = await readPage(built, path);
      const [first] = links(only(document, "body"));
      expect(first, path).toEqual(["Zum Inhalt springen", "#main"]);
      expect(attribute(only(document, "main"), "id"), path).toBe("main");
      expect(attribute(only(document, "main"), "tabindex"), path).toBe("-1");
      expect(words(only(document, "h1")), path).not.toBe("");
    }
  });

  it("every page names the feeds of the whole archive", async () => {
    for (const path of await pathsOf(built)) {
      expect(feedsOf(await readPage(built, path)), path).toEqual(
        expect.arrayContaining([...feedsBelow(prefix)]),
      );
    }
  });

  it.each([
    ["projekte/lotsen/", "projekte/lotsen/"],
    ["partner/kreis-auental/", "partner/kreis-auental/"],
    ["partner/vhs-auental/seite/2/", "partner/vhs-auental/"],
    ["personen/petra-sommer/", "personen/petra-sommer/"],
  ])("%s names its own feeds first", async (path, list) => {
    const page = await readPage(built, `/${path}`);
    expect(feedsOf(page)).toEqual([...feedsBelow(prefix + list), ...feedsBelow(prefix)]);
  });

  it("lead up by links that stay below the prefix", async () => {
    const page = await readPage(built, "/datum/2019/07/");
    const way = navigation(page, "Sie sind hier");
    expect(way && links(way).slice(0, 3)).toEqual([
      ["Startseite", prefix],
      ["Datum", `${prefix}datum/`],
      ["2019", `${prefix}datum/2019/`],
    ]);
    const main = navigation(page, "Hauptnavigation");
    expect(main && links(main)).toEqual([
      ["Mitteilungen", `${prefix}pressemitteilungen/`],
      ["Datum", `${prefix}datum/`],
      ["Projekte", `${prefix}projekte/`],
      ["Partner", `${prefix}partner/`],
      ["Personen", `${prefix}personen/`],
    ]);
  });

  it("every page that shows something is shared with the one picture of the site, which is there", async () => {
    const files = await filesOf(built);
    const picture = files.find((file) => /^assets\/share-[0-9a-f]{10}\.png$/.test(file));
    for (const path of await pathsOf(built)) {
      const tags = all((await readPage(built, path)).document, "meta");
      const leadsOn = tags.some((tag) => attribute(tag, "http-equiv") === "refresh");
      if (path === "/404.html" || leadsOn) continue;
      const shared = tags.find((tag) => attribute(tag, "property") === "og:image");
      expect(shared && attribute(shared, "content"), path).toBe(`${built.url}${picture}`);
    }
  });

  it("every page says in a sentence what it is, also without a text or withdrawn, and where nothing is yet", async () => {
    for (const site of [built, await builtSite("empty")]) {
      for (const path of await pathsOf(site)) {
        const page = await readPage(site, path);
        const leadsOn = all(page.document, "meta").some((tag) => attribute(tag, "http-equiv") === "refresh");
        if (!leadsOn) expect(metaContent(page, "description"), path).toMatch(/\S/);
      }
    }
    const titleOnly = await readPage(built, "/pressemitteilungen/nur-ein-titel/");
    expect(metaContent(titleOnly, "description")).toBe("Pressemitteilung, undatiert, Landkreis Auental");
  });

  it("load styles, fonts and icon from this site", async () => {
    const page = await readPage(built, "/404.html");
    const loaded = ["stylesheet", "icon", "preload"].flatMap((rel) => linkElements(page, rel));
    expect(loaded.length).toBeGreaterThanOrEqual(3);
    for (const link of loaded) expect(attribute(link, "href")).toMatch(new RegExp(`^${prefix}assets/`));
  });
});

describe("a site whose address has a path", () => {
  it("stands below that path, in its own language", async () => {
    const built = await builtSite("empty");
    const page = await readPage(built, "/releases/");
    expect(linkElements(page, "canonical").map((link) => attribute(link, "href"))).toEqual([
      "https://www.stillwater.example/press/archive/releases/",
    ]);
    expect(attribute(only(page.document, "html"), "lang")).toBe("en");
    expect(feedsOf(page)).toEqual(feedsBelow("/press/archive/"));
    expect(words(only(only(page.document, "head"), "title"))).toBe(
      "All press releases – Press archive of Stillwater",
    );
  });
});

describe("the real releases", () => {
  it("have the canonical addresses that site.yaml promises", async () => {
    const built = await builtSite("first");
    for (const path of await pathsOf(built)) {
      const page = await readPage(built, path);
      const [canonical] = linkElements(page, "canonical").map((link) => attribute(link, "href"));
      if (path !== "/404.html") expect(canonical).toBe(`https://www.jobcenter-myk.de${path}`);
    }
  });
});
