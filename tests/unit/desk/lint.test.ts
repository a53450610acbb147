import { describe, expect, it } from "vitest";
import { readArchive } from "../../../src/archive/read-archive.ts";
import { readSharedData } from "../../../src/archive/read-records.ts";
import { readReleases } from "../../../src/archive/read-releases.ts";
import { textMark } from "../../../src/archive/translations.ts";
import { check } from "../../../src/desk/check.ts";
import { RecordNames } from "../../../src/desk/import/record-names.ts";
import { lintArchive } from "../../../src/desk/lint/lint.ts";
import type { LintContext } from "../../../src/desk/lint/rule.ts";
import { linkLeads, planSite } from "../../../src/desk/lint/site-paths.ts";
import { releaseFile } from "../../archive.ts";
import { importRecords } from "./import/records.ts";
import { folderOf, ran } from "./run-command.ts";

interface Setup {
  /** Further files of the archive; one given replaces the shared one of its name. */
  readonly others?: Readonly<Record<string, string>>;
  readonly today?: string;
}

/** `file:line:column rule` of every hint about an archive. */
function hintsOf({ others = {}, today = "2026-02-03" }: Setup): readonly string[] {
  const folder = folderOf({ ...importRecords, ...others });
  const shared = readSharedData(folder);
  const { archive } = readArchive(folder, { now: 0, preview: true });
  const context: LintContext = {
    names: new RecordNames(shared),
    publisher: "musterkreis",
    hasContact: false,
    language: "de",
    today,
    ...(archive !== undefined && { leads: linkLeads(planSite(archive, 0)) }),
  };
  return lintArchive({ shared, releases: readReleases(folder).entries }, context).map(
    ({ rule, at }) => `${at.file}:${at.line}:${at.column} ${rule}`,
  );
}

/** `line:column rule` of every hint about one release, `no-contact` left out where it is not asked for. */
function hints(frontMatter: readonly string[], body: string, setup: Setup = {}): readonly string[] {
  const lines = frontMatter.some((line) => line.startsWith("contact"))
    ? frontMatter
    : ["contact: musterkreis", ...frontMatter];
  const others = { "releases/b.md": releaseFile(lines, body), ...setup.others };
  return hintsOf({ ...setup, others })
    .filter((hint) => hint.startsWith("releases/b.md:"))
    .map((hint) => hint.slice("releases/b.md:".length));
}

const long =
  "Ein Satz, der lang genug ist, um zweimal dazustehen, ohne dass es ein Zufall sein kann. ".repeat(3);

describe("a misspelt name", () => {
  it("is one hint, though a shorter name of the same record is in it", () => {
    const records = "- { id: bund, name: Wiesenbund Deutschland e. V., aliases: [Wiesenbund Deutschland] }";
    const others = { "_data/organisations.yaml": `${importRecords["_data/organisations.yaml"]}\n${records}` };
    const found = hints(["title: A"], "Der Wiesenbund Deuschland e. V. kam.", { others });
    expect(found.filter((hint) => hint.endsWith("similar-name"))).toHaveLength(1);
  });
});

describe("the content lint, about a text", () => {
  it.each([
    { rule: "vague-time", body: "Das war kürzlich so.", at: "6:9" },
    { rule: "vague-time", body: "Zeile eins.\n\nWir kamen am Dienstag an.", at: "8:11" },
    { rule: "wrong-weekday", body: "Wir kamen am Montag, den 4. Mai 2021, an.", at: "6:14" },
    { rule: "doubled-word", body: "Das ist ist so.", at: "6:5" },
    { rule: "straight-quotes", body: 'Er sagte "so" dazu.', at: "6:10" },
    { rule: "address-without-scheme", body: "Mehr unter www.a.example/b.", at: "6:12" },
    { rule: "unexplained-abbreviation", body: "Das BTHG gilt, das BTHG.", at: "6:5" },
    {
      rule: "quote-without-speaker",
      body: "Es regnet.\n\n„Wir haben sehr lange darauf gewartet.“",
      at: "8:1",
    },
    { rule: "link-nowhere", body: "Siehe [dort](gibt-es-nicht.md).", at: "6:14" },
    { rule: "link-nowhere", body: "Siehe [dort](#mehr).", at: "6:14" },
    { rule: "link-nowhere", body: "Siehe <https://presse.musterkreis.example/weg/>.", at: "6:8" },
    { rule: "record-not-declared", body: "Auch die Tafel Musterstadt kam.", at: "6:10" },
    { rule: "similar-name", body: "Es sprach Eva Kleen.", at: "6:11" },
    { rule: "similar-name", body: "Es sprach Frau Kleinn dazu.", at: "6:16" },
    { rule: "similar-name", body: "Auch die Tafel Musterstatt kam.", at: "6:10" },
  ])("$rule: $body", ({ rule, body, at }) => {
    expect(hints(["title: A"], body)).toEqual([`${at} ${rule}`]);
  });

  it.each([
    "Das war am Dienstag, den 4. Mai 2021, so.",
    "Das war am Dienstag (4. Mai) so, und bis heute ist es so.",
    "Die, die die Tafel kennen, sagen „so“.",
    "Mehr unter https://www.a.example/b und presse@www.example.",
    "Im Landkreis Musterkreis ist es schön.",
    "Heutige Fragen und Dienstagabende.",
    "Das Bundesteilhabegesetz (BTHG) gilt. Das BTHG ist neu, Kapitel III und IV, für PKW.",
    "Das BTHG (Bundesteilhabegesetz) gilt, und die WfbM mit den BFDs (Freiwilligendienste) auch.",
    "Das BTHG gilt. Die Abkürzung BTHG steht für Bundesteilhabegesetz, „BTHG“ sagt man.",
    "„Wir haben sehr lange darauf gewartet“, sagte der Landrat.",
    "Udo Groß dankt allen Beteiligten.\n\n„Wir haben sehr lange darauf gewartet.“",
    "Das Motto lautet „Wir machen alle gemeinsam mit“.",
    "Siehe [A](b.md), [B](/pressemitteilungen/b/text.txt), [C](https://a.example/x) und [D](../).",
    "Siehe [die Liste](https://presse.musterkreis.example/personen/).",
    "Es sprachen Frau Klein und Herr Roth, des Sparvereins Musterstadt wegen.",
  ])("has nothing to say about %s", (body) => {
    expect(hints(["title: A", "hints-off: [record-not-declared]"], body)).toEqual([]);
  });

  it.each([
    { body: "Mainz, 3. Mai 2021 – Es regnet.", at: "7:8" },
    { body: "Das geschah heute, am 4. Mai.", at: "7:13" },
    { body: "Das geschah gestern (5. Mai 2021).", at: "7:13" },
  ])("date-contradicted: $body", ({ body, at }) => {
    expect(hints(["title: A", "date: 2021-05-05"], body)).toEqual([`${at} date-contradicted`]);
  });

  it.each([
    { date: "2021-05-03", body: "Mainz, 3. Mai 2021 – Es regnet." },
    { date: "2021-05", body: "Mainz, 3. Mai 2021 – Es regnet." },
    {
      date: "2021-05-05",
      body: "Am 3. Mai 2021 regnete es, gestern (4. Mai) auch, und heute, am 5.5.2021, nicht.",
    },
    { date: "2021-01-01", body: "Das war gestern, am 31. Dezember." },
  ])("finds no contradiction of $date in: $body", ({ date, body }) => {
    expect(hints(["title: A", `date: ${date}`], body)).toEqual([]);
  });

  it("looks for German words and marks in German releases only", () => {
    const body = 'He said "so" am Dienstag. „Wir haben sehr lange darauf gewartet.“ BTHG';
    expect(hints(["title: A", "language: en"], body)).toEqual([]);
  });
});

describe("the content lint, about the fields", () => {
  it.each([
    { rule: "long-title", line: `title: ${"x".repeat(121)}`, at: "3:8" },
    { rule: "long-subtitle", line: `subtitle: ${"x".repeat(251)}`, at: "3:11" },
    { rule: "photo-without-credit", line: "photos: [{ caption: Ein Haus }]", at: "3:10" },
    { rule: "partner-not-named", line: "partners: [tafel]", at: "3:12" },
    { rule: "similar-name", line: "subtitle: Eva Kleen spricht", at: "3:11" },
    { rule: "link-nowhere", line: "boilerplate: 'Mehr [hier](weg.md).'", at: "3:27" },
    {
      rule: "caption-without-record",
      line: "photos: [{ caption: 'Anna Neu (l.) freut sich', credit: A }]",
      at: "3:22",
    },
  ])("$rule: $line", ({ rule, line, at }) => {
    const lines = line.startsWith("title") ? [line] : [line, "title: A"];
    expect(hints(lines, "Ein Satz.")).toEqual([`${at} ${rule}`]);
  });

  it("no-contact: nobody is named, here or in site.yaml", () => {
    const others = { "releases/a.md": releaseFile(["title: A"]) };
    expect(hintsOf({ others })).toEqual(["releases/a.md:2:1 no-contact"]);
  });

  it("knows what a picture that is held should have", () => {
    expect(hints(["title: A", "photos: [{ file: a.jpg, credit: A }]"], "Ein Satz.")).toEqual([
      "4:10 photo-without-alt",
      "4:10 photo-without-terms",
    ]);
  });

  it("counts a partner as named for whom a named person acts", () => {
    expect(hints(["title: A", "partners: [ministerium]", "people: [ada-wolf]"], "Dr. Ada Wolf kam.")).toEqual(
      [],
    );
  });
});

describe("the content lint, about the archive", () => {
  it("same-text: in two releases", () => {
    const others = { "releases/a.md": releaseFile(["title: A", "contact: musterkreis"], long) };
    expect(hints(["title: B"], `${long}\n`, { others })).toEqual(["6:1 same-text"]);
    const replaced = ["title: B", "replaced-by: a"];
    expect(hints(replaced, `${long}\n`, { others })).toEqual([]);
  });

  it("translation-outdated: made from another state, or from none that it names", () => {
    const entry = { input: { title: "A", contact: "musterkreis" }, body: "Ein Satz." };
    const said = (...lines: readonly string[]) =>
      hintsOf({
        others: {
          "releases/a.md": releaseFile(["title: A", "contact: musterkreis"]),
          "releases/a.tr.md": releaseFile(["title: B", "contact: musterkreis", ...lines]),
        },
      });
    expect(said('original: "0000000000000000"')).toEqual(["releases/a.tr.md:4:11 translation-outdated"]);
    expect(said()).toEqual(["releases/a.tr.md:2:1 translation-outdated"]);
    expect(said(`original: "${textMark(entry)}"`)).toEqual([]);
  });

  it.each([
    "- { id: neu, name: Ministerium für Arbait }",
    "- { id: neu, name: Musterstädter Tafel }",
    "- { id: neu, name: Tafel-Musterstadt }",
    "- { id: neu, name: Neues Haus, aliases: [Sparverein Musterstadt] }",
  ])("similar-organisation: %s", (line) => {
    const all = `${importRecords["_data/organisations.yaml"]}\n${line}`;
    expect(hintsOf({ others: { "_data/organisations.yaml": all } })).toEqual([
      "_data/organisations.yaml:6:20 similar-organisation",
    ]);
  });

  it("takes organisations for different whose names differ in a number or a word", () => {
    const all =
      "- { id: eins, name: Grundschule Nord 1 }\n- { id: zwei, name: Grundschule Nord 2 }\n- { id: drei, name: Grundschule West 1 }";
    const others = { "_data/organisations.yaml": `${importRecords["_data/organisations.yaml"]}\n${all}` };
    expect(hintsOf({ others })).toEqual([]);
  });

  it("redacted-in-source: in the file, whatever the site shows", () => {
    const others = {
      "_data/redactions.yaml":
        "- { text: Erika Muster, in: all, with: N. N., reason: Antrag, date: 2026-01-02 }\n" +
        "- { person: udo-gross, in: [a], with: N. N., reason: Antrag, date: 2026-01-02 }",
      "releases/a.md": releaseFile(["title: A", "contact: musterkreis"], "Mit Udo Groß."),
    };
    expect(hints(["title: A"], "Erika\nMusters Haus. Mit Udo Groß.", { others })).toEqual([
      "6:1 redacted-in-source",
      "7:19 record-not-declared",
    ]);
    expect(hintsOf({ others })).toContain("releases/a.md:6:5 redacted-in-source");
  });

  it("points at the words inside a value, on whichever line they are", () => {
    const lines = [
      "title: A",
      "boilerplate: >-",
      "  Das Amt ist offen.",
      "  Mehr unter www.amt.example, oder",
      "  unter www.amt.example.",
      "photos: [{ caption: 'Ben Roth (l.) und Anna Neu (r.)', credit: A }]",
    ];
    const found = hints(lines, "Ein Satz.");
    expect(found).toContain("6:14 address-without-scheme");
    expect(found).toContain("7:9 address-without-scheme");
    expect(found).toContain("8:40 caption-without-record");
  });

  it("hidden-in-source: the words are still there", () => {
    const people = `${importRecords["_data/people.yaml"]}\n- { id: ida-tal, name: Ida Tal, hidden: true }`;
    const photo = "photos: [{ caption: Ida Tal liest, credit: A }]";
    expect(hints(["title: A", photo], "Ein Satz.", { others: { "_data/people.yaml": people } })).toEqual([
      "4:21 hidden-in-source",
    ]);
    // Nobody is asked to declare a person who is to have no page.
    expect(hints(["title: A"], "Auch Ida Tal kam.", { others: { "_data/people.yaml": people } })).toEqual([
      "6:6 hidden-in-source",
    ]);
  });
});

describe("old-statement", () => {
  const said = (today: string, ...dates: readonly string[]) =>
    hintsOf({
      today,
      others: {
        "_data/site.yaml": [
          importRecords["_data/site.yaml"],
          "accessibility:",
          "  state: full",
          "  enforcement: Die Stelle",
          ...dates.map((date) => `  ${date}`),
        ].join("\n"),
      },
    });

  it("is old the day after a year, counted from the last review", () => {
    expect(said("2026-03-02", "made: 2025-03-02")).toEqual([]);
    expect(said("2026-03-03", "made: 2025-03-02")).toEqual(["_data/site.yaml:7:9 old-statement"]);
    expect(said("2026-03-03", "made: 2020-03-02", "reviewed: 2025-12")).toEqual([]);
    expect(said("2027-01-01", "made: 2020-03-02", "reviewed: 2025-12")).toEqual([
      "_data/site.yaml:8:13 old-statement",
    ]);
  });
});

describe("rules that are switched off", () => {
  const site = `${importRecords["_data/site.yaml"]}\nhints-off: [vague-time, similar-organisation]`;

  it("say nothing about a release that does not want them, and nothing else is off", () => {
    expect(hints(["title: A", "hints-off: [vague-time]"], "Kürzlich war war es so.")).toEqual([
      "7:10 doubled-word",
    ]);
  });

  it("say nothing anywhere when site.yaml does not want them", () => {
    const all = `${importRecords["_data/organisations.yaml"]}\n- { id: neu, name: Musterstädter Tafel }`;
    const others = { "_data/site.yaml": site, "_data/organisations.yaml": all };
    expect(hints(["title: A"], "Kürzlich war war es so.", { others })).toEqual(["6:10 doubled-word"]);
    expect(hintsOf({ others })).toEqual([]);
  });
});

describe("npm run check with hints", () => {
  const archive = () =>
    folderOf({ ...importRecords, "releases/a.md": releaseFile(["title: A"], "Das war kürzlich so.") });

  it("says them and is content", async () => {
    const { status, out, told } = await ran(check, [], { archive: archive() });
    expect(status).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^releases\/a\.md:2:1 Hinweis no-contact Der Pressekontakt fehlt\./),
      expect.stringMatching(/^releases\/a\.md:5:9 Hinweis vague-time „kürzlich“/),
    ]);
    expect(told).toEqual(["2 Hinweise"]);
  });

  it("is not content with --strict", async () => {
    expect((await ran(check, ["--strict"], { archive: archive() })).status).toBe(1);
  });
});
