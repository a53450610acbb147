import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testRecords, writeArchive } from "../archive.ts";
import {
  bytesIn,
  filesWith,
  newFolder,
  type Outcome,
  recordsOf,
  releaseOf,
  runBuild,
  textOf,
} from "../life.ts";
import { cameraJpeg } from "../pictures.ts";
import { all, attribute, links, only, pageOf, words } from "./page.ts";

/** What a withdrawn release says everywhere but in its headline. */
const zackel = {
  kicker: "Zackelkicker",
  subtitle: "Zackelsubtitel",
  place: "Zackelort",
  photos: [
    {
      file: "zackelbild.jpg",
      caption: "Zackelbildunterschrift",
      alt: "Zackelalternativtext",
      credit: "Zackelnachweis",
      terms: "Zackelnutzung",
      people: [{ person: "ada-wolf", as: "Zackelrolle", position: "Zackelplatz" }],
    },
  ],
  contact: "Zackelkontakt, Telefon 0",
  boilerplate: "Zackelabbinder",
  signature: "Zackelzeichen",
  keywords: ["Zackelwort"],
  source: { name: "Zackelquelle", url: "https://zackelquelle.example/", note: "Zackelnotiz" },
};
const withdrawn = { date: "2026-01-15", reason: "Sie beruhte auf einem Irrtum." };

const files = {
  ...testRecords,
  "_data/site.yaml": `${testRecords["_data/site.yaml"]}\ncontact: stadt`,
  "_data/people.yaml": recordsOf([
    {
      id: "ada-wolf",
      name: "Ada Wolf",
      honorific: "Dr.",
      roles: [{ role: "Dezernentin", organisation: "amt" }],
    },
    { id: "edelgard", name: "Edelgard Krummbein", roles: [{ role: "Krummrätin" }] },
  ]),
  "_data/redactions.yaml": recordsOf([
    { person: "edelgard", in: "all", with: "N. N.", reason: "Antrag vom 3. Mai", date: "2026-01-20" },
    { text: "Waldemar Quast", in: ["brunnen"], with: "ein Anwohner", reason: "Antrag", date: "2026-01-20" },
  ]),
  "releases/widerruf.md": releaseOf(
    {
      title: "Neue Gebühren",
      number: "7/2026",
      date: "2026-01-10",
      partners: ["amt"],
      projects: ["lotse"],
      people: ["ada-wolf"],
      ...zackel,
      corrections: [{ date: "2026-01-12", note: "Zuerst stand hier eine andere Summe." }],
      withdrawn,
      "replaced-by": "gebuehren",
      aliases: ["/alt/gebuehren-neu"],
    },
    "Zackeltext, [Zackellink](https://zackellink.example/).",
  ),
  "releases/widerruf.tr.md": releaseOf({ title: "Yeni ücretler", ...zackel }, "Zackeltext."),
  "releases/halb.md": releaseOf({ title: "Halb", date: "2026-01-09" }, "Ein Satz, der bleibt."),
  "releases/halb.tr.md": releaseOf({ title: "Yarım", ...zackel, withdrawn }, "Zackeltext."),
  "releases/zackelbild.jpg": await cameraJpeg(640, 480),
  "releases/gebuehren.md": releaseOf({
    title: "Gebühren bleiben",
    date: "2026-01-16",
    aliases: [
      "/presse/2026/1.html",
      "/presse/ordner/",
      "/presse/Straße-für-alle",
      "/presse/%C3%9Cbersicht/%E2%82%AC",
    ],
    corrections: [
      { date: "2026-01-17", note: "Am Morgen berichtigt." },
      { date: "2026-01-17", note: "Am Abend noch einmal." },
      { date: "2026-01", note: "Irgendwann im Januar." },
    ],
  }),
  "releases/brunnen.md": releaseOf(
    { title: "Brunnen mit Edelgard Krummbein", date: "2026-01-05", people: ["edelgard", "ada-wolf"] },
    "Edelgard\nKrummbein und **Waldemar Quast** am Brunnen.",
  ),
  "releases/quelle.md": releaseOf({ title: "Quelle", date: "2026-01-04" }, "Waldemar Quast an der Quelle."),
};

let archive = "";
let site = "";
let built: Outcome;
let made: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  archive = writeArchive(files);
  site = newFolder();
  built = await runBuild(archive, site, { args: ["--pathprefix=/stadt/presse/"] });
  made = bytesIn(site);
});

afterAll(() => {
  for (const folder of [archive, site]) rmSync(folder, { recursive: true, force: true });
});

const pageAt = (path: string) => pageOf(textOf(made, `${path}index.html`));
const release = (name: string) => pageAt(`pressemitteilungen/${name}/`);

describe("a withdrawn release", () => {
  it("is built", () => {
    expect(built.status, built.said).toBe(0);
  });

  it("is gone from every output but for its headline, also in its translations", () => {
    expect(filesWith(made, /zackel/i)).toEqual([]);
    const photos = /^(?!assets\/).*\.(?:jpe?g|png|webp|avif|zip)(?:$|!)/;
    expect([...made.keys()].filter((file) => photos.test(file))).toEqual([]);
  });

  it.each(["widerruf/", "widerruf/tr/", "halb/tr/"])(
    "keeps its address %s, which says when and why",
    (path) => {
      const { html, document } = pageAt(`pressemitteilungen/${path}`);
      const main = words(only(document, "main"));
      expect(main).toContain("Diese Mitteilung wurde zurückgezogen (15. Januar 2026).");
      expect(main).toContain("Sie beruhte auf einem Irrtum.");
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(html).toContain(
        '<meta name="description" content="Diese Mitteilung wurde zurückgezogen (15. Januar 2026)."',
      );
      expect(main).toContain("Stadt Musterstadt");
    },
  );

  it("leads on to what stands in its place", () => {
    expect(links(only(release("widerruf").document, "main"))).toContainEqual([
      "Gebühren bleiben",
      "/stadt/presse/pressemitteilungen/gebuehren/",
    ]);
  });

  it("is in no sitemap, and search engines are not told of its languages there", () => {
    for (const file of [...made.keys()].filter((name) => name.startsWith("sitemap"))) {
      expect(textOf(made, file)).not.toMatch(/widerruf|halb\/tr/);
    }
    expect(textOf(made, "sitemap.xml")).toContain("pressemitteilungen/halb/");
    for (const path of ["halb", "halb/tr", "widerruf", "widerruf/tr"]) {
      expect(textOf(made, `pressemitteilungen/${path}/index.html`)).not.toContain('hreflang="x-default"');
    }
  });

  it.each([
    "index.html",
    "pressemitteilungen/index.html",
    "partner/amt/index.html",
    "personen/ada-wolf/index.html",
  ])("is marked in the list of %s", (file) => {
    const items = all(pageOf(textOf(made, file)).document, "article").map(words);
    expect(items.filter((item) => item.includes("Neue Gebühren"))).toEqual([
      expect.stringContaining("zurückgezogen"),
    ]);
    expect(items.filter((item) => item.includes("zurückgezogen"))).toHaveLength(1);
  });

  it.each([
    "feed.atom",
    "feed.rss",
    "feed.json",
    "partner/amt/feed.atom",
    "pressemitteilungen/widerruf/text.txt",
  ])("says so in %s", (file) => {
    expect(textOf(made, file)).toContain("Diese Mitteilung wurde zurückgezogen (15. Januar 2026).");
    expect(textOf(made, file)).toContain("Sie beruhte auf einem Irrtum.");
  });

  it("is canceled in ninjs and withdrawn in JSON-LD and the open data", () => {
    expect(textOf(made, "pressemitteilungen/widerruf/ninjs.json")).toContain('"pubStatus":"canceled"');
    expect(textOf(made, "pressemitteilungen/widerruf/index.html")).toContain(
      '"creativeWorkStatus":"Withdrawn"',
    );
    expect(textOf(made, "archiv.json")).toContain("Sie beruhte auf einem Irrtum.");
  });
});

describe("the list of corrections", () => {
  it("has the newest first, of one day and release the one that was written last", () => {
    const notes = all(only(pageAt("korrekturen/").document, "main"), "article").map((article) => {
      const [title = ""] = all(article, "h2").map(words);
      const [note = "", label = ""] = all(article, "p").map(words);
      return [title, note, label];
    });
    expect(notes).toEqual([
      ["Gebühren bleiben", "Irgendwann im Januar.", "Berichtigt Januar 2026"],
      ["Gebühren bleiben", "Am Abend noch einmal.", "Berichtigt 17. Januar 2026"],
      ["Gebühren bleiben", "Am Morgen berichtigt.", "Berichtigt 17. Januar 2026"],
      ["Yarım", "Sie beruhte auf einem Irrtum.", "Zurückgezogen 15. Januar 2026"],
      ["Neue Gebühren", "Sie beruhte auf einem Irrtum.", "Zurückgezogen 15. Januar 2026"],
      ["Neue Gebühren", "Zuerst stand hier eine andere Summe.", "Berichtigt 12. Januar 2026"],
    ]);
  });

  it("leads to the release in the language that was changed", () => {
    const [yarim] = links(only(pageAt("korrekturen/").document, "main")).filter(([text]) => text === "Yarım");
    expect(yarim?.[1]).toBe("/stadt/presse/pressemitteilungen/halb/tr/");
  });

  it("stands on the release too, newest first", () => {
    const [section] = all(release("gebuehren").document, "section").filter(
      (element) => attribute(element, "class") === "corrections",
    );
    if (section === undefined) throw new Error("There are no corrections on the page.");
    expect(all(section, "li").map((item) => words(item).replace(/^.*?20\d\d:? ?/, ""))).toEqual([
      "Irgendwann im Januar.",
      "Am Abend noch einmal.",
      "Am Morgen berichtigt.",
    ]);
  });
});

describe("a former address", () => {
  it.each([
    ["presse/2026/1.html", "gebuehren/"],
    ["presse/ordner/index.html", "gebuehren/"],
    ["presse/Straße-für-alle/index.html", "gebuehren/"],
    ["presse/Übersicht/€/index.html", "gebuehren/"],
    ["alt/gebuehren-neu/index.html", "widerruf/"],
  ])("%s leads on by itself, by a link, and names the new one", (file, name) => {
    const { document, html } = pageOf(textOf(made, file));
    const target = `/stadt/presse/pressemitteilungen/${name}`;
    const refresh = all(document, "meta").find((meta) => attribute(meta, "http-equiv") === "refresh");
    expect(refresh && attribute(refresh, "content")).toBe(`0; url=${target}`);
    expect(links(only(document, "main")).map(([, href]) => href)).toEqual([target]);
    const canonical = all(document, "link").find((link) => attribute(link, "rel") === "canonical");
    expect(canonical && attribute(canonical, "href")).toBe(`https://presse.musterstadt.example${target}`);
    expect(html).not.toContain("<script");
    expect(textOf(made, "sitemap.xml")).not.toContain("/alt/");
  });
});

describe("a name that was redacted", () => {
  it("is in no byte of the output, and in no line of the log", () => {
    expect(filesWith(made, /krumm/i)).toEqual([]);
    expect(built.said).not.toMatch(/krumm/i);
    expect(filesWith(made, /Antrag/)).toEqual([]);
    expect(words(only(release("brunnen").document, "main"))).toContain("N. N. und ein Anwohner am Brunnen.");
  });

  it("in one release stays in the others", () => {
    expect(filesWith(made, /Waldemar Quast/)).toContain("pressemitteilungen/quelle/index.html");
    expect(filesWith(made, /Waldemar Quast/).filter((file) => file.includes("brunnen"))).toEqual([]);
  });

  it("stays in the office's own file", () => {
    expect(readFileSync(join(archive, "releases/brunnen.md"), "utf8")).toBe(files["releases/brunnen.md"]);
  });

  it("that stands where none can be replaced stops the build, and no file with it is written", async () => {
    const folder = writeArchive({
      ...testRecords,
      "_data/organisations.yaml": recordsOf([
        { id: "stadt", name: "Stadt Musterstadt", url: "https://www.musterstadt.example/Krummbein/" },
      ]),
      "_data/projects.yaml": "",
      "_data/people.yaml": "",
      "_data/redactions.yaml": recordsOf([
        { text: "Krummbein", in: "all", with: "N. N.", reason: "Antrag", date: "2026-01-20" },
      ]),
      "releases/a.md": releaseOf({ title: "A" }),
    });
    const output = newFolder();
    const { status, said } = await runBuild(folder, output);
    expect(status).toBe(1);
    expect(said).toMatch(
      /redaction-left .*„Krummbein“ soll nirgends mehr stehen, steht aber noch in partner\/stadt\/index\.html/,
    );
    expect(filesWith(bytesIn(output), /Krummbein/)).toEqual([]);
    for (const temporary of [folder, output]) rmSync(temporary, { recursive: true });
  });
});
