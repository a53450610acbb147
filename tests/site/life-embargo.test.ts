import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readArchive } from "../../src/archive/read-archive.ts";
import { readingOf, testRecords, writeArchive } from "../archive.ts";
import { bytesIn, filesWith, newFolder, recordsOf, releaseOf, runBuild, textOf } from "../life.ts";
import { cameraJpeg } from "../pictures.ts";

/** The clocks go forward at two in the morning of this day, so this is one hour after 01:00. */
const embargo = "2026-03-29T03:00";
const moment = Date.UTC(2026, 2, 29, 1);
const at = (milliseconds: number) => new Date(milliseconds).toISOString().replace(".000", "");

/** In every text of what is held back; its days are in 2027 and nobody else's are. */
const planted = /quixel|2027|202708/i;

/** Photos and press kits; what every site has, such as its own picture, stands in `assets/`. */
const picture = /^(?!assets\/).*\.(?:jpe?g|png|webp|avif|zip)(?:$|!)/;

const photo = {
  file: "quixel-bild.jpg",
  caption: "Quixelbildunterschrift",
  alt: "Quixelalternativtext",
  credit: "Quixelnachweis",
  terms: "Quixelnutzung",
  people: [
    { person: "quixel-person", as: "Quixelrolle", position: "Quixelplatz" },
    { person: "ada-wolf", as: "Quixelfunktion", position: 2 },
  ],
};

const held = {
  title: "Quixeltitel der Stadt Musterstadt",
  kicker: "Quixelkicker",
  subtitle: "Quixelsubtitel",
  date: "2027-08-09",
  place: "Quixelort",
  issuer: "quixel-amt",
  partners: ["quixel-werk", "amt"],
  projects: ["quixel-projekt", "lotse"],
  people: ["quixel-person", "ada-wolf"],
  photos: [photo],
  contact: "Quixelkontakt, Telefon 0",
  boilerplate: "Quixelabbinder",
  signature: "quixelzeichen",
  number: "Quixel/7",
  language: "de-x-quixel",
  keywords: ["Quixelwort"],
  source: { name: "Quixelquelle", url: "https://quixelquelle.example/", note: "Quixelnotiz" },
  embargo,
  corrections: [{ date: "2027-08-10", note: "Quixelberichtigung" }],
  "replaced-by": "offen",
  aliases: ["/quixel/alt", "/quixel/alt.html"],
};
const translation = {
  ...held,
  title: "Quixel başlık",
  contact: "quixel-kontakt",
  original: "quixelmarke",
  aliases: [],
};
const withdrawn = {
  title: "Quixelrücknahme",
  date: "2027-08-11",
  // The only field whose words are given: it is never shown.
  "hints-off": ["old-statement"],
  embargo,
  withdrawn: { date: "2027-08-12", reason: "Quixelgrund" },
};
const body = "Quixeltext, [Quixellink](https://quixellink.example/).";

const quixelRecords = {
  organisations: [
    {
      id: "quixel-amt",
      name: "Quixelamt",
      short: "QA-Quixel",
      aliases: ["Quixelalias"],
      former: [{ name: "Quixelvorgänger", until: "2027-08" }],
      kind: "Quixelart",
      "part-of": "stadt",
      url: "https://quixelamt.example/",
      place: "Quixelsitz",
    },
    { id: "quixel-werk", name: "Quixelwerk" },
  ],
  projects: [
    {
      id: "quixel-projekt",
      name: "Quixelprojekt",
      short: "QP-Quixel",
      aliases: ["Quixelvorhaben"],
      organisations: ["quixel-werk", "amt"],
      people: ["quixel-person", "ada-wolf"],
      from: "2027-08",
      to: "2027-09",
      summary: "Quixelinhalt",
      funding: "Quixelmittel",
    },
  ],
  people: [
    {
      id: "quixel-person",
      name: "Quirin Quixel",
      honorific: "Prof. Quixel",
      aliases: ["Quixel-Quirin"],
      roles: [
        {
          role: "Quixelleitung",
          organisation: "quixel-amt",
          project: "quixel-projekt",
          from: 2027,
          to: "2027-08",
        },
      ],
      url: "https://quixelperson.example/",
    },
    { id: "quixel-kontakt", name: "Karla Quixel" },
    { id: "quixel-verborgen", name: "Vera Quixel", hidden: true },
  ],
};

const files = {
  ...testRecords,
  "_data/organisations.yaml": recordsOf([
    { id: "stadt", name: "Stadt Musterstadt", kind: "Stadt" },
    // Public, and named by public releases; the records point at what is not public yet.
    { id: "amt", name: "Amt für Arbeit", "part-of": "quixel-amt" },
    ...quixelRecords.organisations,
  ]),
  "_data/projects.yaml": recordsOf([
    {
      id: "lotse",
      name: "Lotsen für alle",
      organisations: ["amt", "quixel-werk"],
      people: ["ada-wolf", "quixel-person"],
    },
    ...quixelRecords.projects,
  ]),
  "_data/people.yaml": recordsOf([
    {
      id: "ada-wolf",
      name: "Ada Wolf",
      roles: [
        { role: "Dezernentin", organisation: "amt" },
        { role: "Beirätin im Quixelamt", organisation: "quixel-amt" },
        { role: "Quixelpatin", project: "quixel-projekt" },
      ],
    },
    ...quixelRecords.people,
  ]),
  "releases/offen.md": releaseOf(
    { title: "Offen", date: "2026-01-20", partners: ["amt"], projects: ["lotse"], people: ["ada-wolf"] },
    "Ada Wolf sagte [mehr](gesperrt/quixel-sperre.md). Danach kam nichts.",
  ),
  "releases/davor.md": releaseOf({ title: "Davor", date: "2026-01-10", "replaced-by": "quixel-sperre" }),
  "releases/gesperrt/quixel-sperre.md": releaseOf(held, body),
  "releases/gesperrt/quixel-sperre.tr.md": releaseOf(translation, body),
  "releases/gesperrt/quixel-ruecknahme.md": releaseOf(withdrawn, body),
  "releases/gesperrt/quixel-bild.jpg": await cameraJpeg(640, 480),
};

const draftFiles = {
  ...files,
  "releases/gesperrt/quixel-sperre.md": releaseOf(
    { ...held, draft: true, embargo: "2020-01-01T00:00" },
    body,
  ),
  "releases/gesperrt/quixel-sperre.tr.md": releaseOf({ ...translation, embargo: "2020-01-01T00:00" }, body),
  "releases/gesperrt/quixel-ruecknahme.md": releaseOf({ ...withdrawn, draft: true }, body),
  "releases/offen.tr.md": releaseOf({ title: "Quixel taslak", draft: true }, body),
  "releases/davor.tr.md": releaseOf({ title: "Quixel sonra", embargo: "2027-08-09T06:00" }, body),
};

interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({ properties: z.record(z.string(), node).optional(), items: node.optional() }),
);

/** Paths of the schema's properties at which none of the values has anything. */
function unplanted(
  { properties = {}, items }: Node,
  values: readonly unknown[],
  path: string,
): readonly string[] {
  const inList = items === undefined ? [] : unplanted(items, values.flat(), path);
  const inside = Object.entries(properties).flatMap(([key, schema]) => {
    const found = values.flatMap((value): unknown[] => {
      const entry: unknown = Reflect.get(Object(value), key);
      return entry === undefined ? [] : [entry];
    });
    return found.length === 0 ? [`${path}.${key}`] : unplanted(schema, found, `${path}.${key}`);
  });
  return [...inList, ...inside];
}

it.each([
  ["release", [held, translation, withdrawn, { draft: true }]],
  ["organisations", [quixelRecords.organisations]],
  ["projects", [quixelRecords.projects]],
  ["people", [quixelRecords.people]],
])("every field that %s can have is planted", (name, values) => {
  const path = fileURLToPath(new URL(`../../schema/${name}.schema.json`, import.meta.url));
  const schema = node.parse(JSON.parse(readFileSync(path, "utf8")));
  expect(unplanted(schema, values, name)).toEqual([]);
});

describe("what is held back", () => {
  const temporary: string[] = [];
  let archive = "";
  let output = "";

  beforeAll(() => {
    archive = writeArchive(files);
    output = newFolder();
    temporary.push(archive, output);
  });

  afterAll(() => {
    for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
  });

  it("leaves nothing one second before the moment, and is there at the moment, in the same folder", async () => {
    const before = await runBuild(archive, output, { now: at(moment - 1000) });
    expect(before.status, before.said).toBe(0);
    expect(before.said).not.toMatch(planted);
    const early = bytesIn(output);
    expect(filesWith(early, planted)).toEqual([]);
    expect([...early.keys()].filter((file) => picture.test(file))).toEqual([]);
    expect(
      [...early.keys()].filter((file) => file.endsWith("index.html") && file.startsWith("partner/")),
    ).toEqual(["partner/amt/index.html", "partner/index.html", "partner/stadt/index.html"]);
    expect(textOf(early, "pressemitteilungen/index.html")).toContain("2 Mitteilungen");
    expect(textOf(early, "pressemitteilungen/offen/index.html")).not.toContain("Neuere Mitteilung");
    expect(textOf(early, "pressemitteilungen/offen/index.html")).toContain("Ada Wolf</a> sagte mehr. Danach");

    const then = await runBuild(archive, output, { now: at(moment) });
    expect(then.status, then.said).toBe(0);
    const late = bytesIn(output);
    expect(textOf(late, "index.html")).toContain("Quixeltitel");
    expect(textOf(late, "feed.atom")).toContain("Quixeltitel");
    expect(textOf(late, "pressemitteilungen/index.html")).toContain("4 Mitteilungen");
    expect(textOf(late, "pressemitteilungen/offen/index.html")).toContain("Quixeltitel");
    const pages = [
      "pressemitteilungen/quixel-sperre/",
      "pressemitteilungen/quixel-sperre/tr/",
      "pressemitteilungen/quixel-ruecknahme/",
      "partner/quixel-amt/",
      "partner/quixel-werk/",
      "projekte/quixel-projekt/",
      "personen/quixel-person/",
      "quixel/alt/",
      "datum/2027/08/",
    ];
    const pictures = [...late.keys()].filter((file) => picture.test(file));
    expect(pictures).toContainEqual(expect.stringMatching(/\.jpg$/));
    // The search reads what is in a kit, or it would find nothing there whatever it held.
    expect(filesWith(late, /Quixelbildunterschrift/)).toContainEqual(expect.stringMatching(/\.zip!/));
    // And what is in the search's index, which is compressed: texts, words and facets.
    expect(filesWith(late, /Quixeltext/)).toContainEqual(expect.stringMatching(/\.pf_fragment$/));
    expect(filesWith(late, /quixelabbind/)).toContainEqual(expect.stringMatching(/\.pf_index$/));
    expect(filesWith(late, /quixel-person/)).toContainEqual(expect.stringMatching(/\.pf_filter$/));
    for (const page of pages) expect([...late.keys()]).toContain(`${page}index.html`);
    expect(textOf(late, "pressemitteilungen/davor/index.html")).toContain("An ihrer Stelle gilt:");
  });

  it("leaves nothing as a draft, whenever that is built", async () => {
    const folder = writeArchive(draftFiles);
    const site = newFolder();
    temporary.push(folder, site);
    const built = await runBuild(folder, site, { now: "2027-08-01T12:00:00Z" });
    expect(built.status, built.said).toBe(0);
    expect(built.said).not.toMatch(planted);
    // The day of the build itself stands nowhere, so neither does its year.
    expect(filesWith(bytesIn(site), planted)).toEqual([]);
  });

  it("is all there in a preview, which says so on every page and to every search engine", async () => {
    const site = newFolder();
    temporary.push(site);
    const built = await runBuild(archive, site, { now: at(moment - 1000), args: ["--preview"] });
    expect(built.status, built.said).toBe(0);
    const preview = bytesIn(site);
    const release = textOf(preview, "pressemitteilungen/quixel-sperre/index.html");
    expect(release).toContain("Sperrfrist: Diese Mitteilung ist noch nicht veröffentlicht.");
    expect(release).toMatch(/Frei ab 29\. März 2026 um 03:00 MESZ\./);
    for (const word of [
      "kicker",
      "titel",
      "subtitel",
      "bildunterschrift",
      "text",
      "abbinder",
      "wort",
      "quelle",
    ]) {
      expect(release, word).toContain(`Quixel${word}`);
    }
    expect(textOf(preview, "index.html")).toContain("Sperrfrist");
    expect([...preview.keys()]).toContain("pressemitteilungen/quixel-sperre/tr/index.html");
    expect(textOf(preview, "robots.txt")).toMatch(/^User-agent: \*\nDisallow: \/\n$/);
    const pages = [...preview].filter(([file]) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(30);
    for (const [file, bytes] of pages) {
      expect(bytes.toString("utf8"), file).toContain('<meta name="robots" content="noindex"');
      expect(bytes.toString("utf8"), file).toContain("Vorschau – nicht öffentlich.");
    }
  });
});

describe("the moment of an embargo", () => {
  const named = (embargoed: string, now: number) =>
    readingOf({ "releases/a.md": releaseOf({ title: "A", embargo: embargoed }) }, { now });
  const isOut = (embargoed: string, now: number) => named(embargoed, now).archive?.releases.length === 1;

  it.each([
    // Winter time, the last minute before the clocks go forward, the first after it, summer time.
    ["2026-01-15T06:00", "2026-01-15T05:00:00Z"],
    ["2026-03-29T01:59", "2026-03-29T00:59:00Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00Z"],
    ["2026-07-15T06:00", "2026-07-15T04:00:00Z"],
    // The last minute before the hour that comes twice, and the first after it.
    ["2026-10-25T01:59", "2026-10-24T23:59:00Z"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00Z"],
    // The hour that comes twice, said with its offset.
    ["2026-10-25T02:30+02:00", "2026-10-25T00:30:00Z"],
    ["2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z"],
    ["2026-03-29T06:00:30", "2026-03-29T04:00:30Z"],
  ])("%s is %s", (local, utc) => {
    const then = Date.parse(utc);
    expect([
      isOut(local, then - 1000),
      isOut(local, then - 1),
      isOut(local, then),
      isOut(local, then + 1000),
    ]).toEqual([false, false, true, true]);
  });

  it.each([
    ["2026-03-29T02:00", "no-such-time"],
    ["2026-03-29T02:59", "no-such-time"],
    ["2026-10-25T02:00", "ambiguous-time"],
    ["2026-10-25T02:59", "ambiguous-time"],
    ["morgen um sechs", "bad-moment"],
  ])("%s is refused, and nothing is built", (local, rule) => {
    const { archive, faults } = named(local, 0);
    expect(faults.map((fault) => fault.rule)).toEqual([rule]);
    expect(archive).toBeUndefined();
  });

  it("is not put off by faults of the release, which are told before it", () => {
    const { archive, faults } = readingOf({ "releases/a.md": releaseOf({ embargo: "2030-01-01T00:00" }) });
    expect(archive).toBeUndefined();
    expect(faults.map(({ rule }) => rule)).toEqual(["missing-key"]);
  });

  it("keeps translations back with their original, also those whose own embargo is over", () => {
    const folder = writeArchive({
      ...testRecords,
      "releases/a.md": releaseOf({ title: "A", embargo: "2026-03-01T06:00" }),
      "releases/a.tr.md": releaseOf({ title: "A tr", embargo: "2020-01-01T00:00" }),
      "releases/b.md": releaseOf({ title: "B" }),
      "releases/b.tr.md": releaseOf({ title: "B tr", embargo: "2026-03-01T06:00" }),
    });
    const seen = (now: number) =>
      readArchive(folder, { now }).archive?.releases.map(({ name, translations }) => [
        name,
        translations.length,
      ]);
    expect(seen(Date.UTC(2026, 2, 1, 4, 59, 59))).toEqual([["b", 0]]);
    expect(seen(Date.UTC(2026, 2, 1, 5))).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
    rmSync(join(folder), { recursive: true });
  });
});
