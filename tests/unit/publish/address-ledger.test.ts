import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ledgerFaults, ledgerFile, readLedger } from "../../../src/archive/address-ledger.ts";
import { writeLedger } from "../../../src/publish/address-ledger.ts";
import { de } from "../../../src/texts/de.ts";
import { faultMessage } from "../../../src/texts/fault-line.ts";
import { goneAddresses, lastingAddresses } from "../../../src/views/lasting-addresses.ts";
import { planOf, readingOf, testRecords, writeArchive } from "../../archive.ts";
import { recordsOf, releaseOf } from "../../life.ts";

const people = recordsOf([
  { id: "ada", name: "Ada Wolf" },
  { id: "ben", name: "Ben Roth" },
]);
const published = {
  "_data/people.yaml": people,
  "_data/projects.yaml": recordsOf([{ id: "lotse", name: "Lotsen für alle", people: ["ada"] }]),
  "releases/markt.md": releaseOf({
    title: "Markt",
    date: "2026-01-05",
    partners: ["amt"],
    projects: ["lotse"],
    people: ["ada", "ben"],
    aliases: ["/alt/markt.html", "/älter/"],
  }),
  "releases/markt.tr.md": releaseOf({ title: "Pazar" }),
  "releases/fest.md": releaseOf({
    title: "Fest",
    date: "2026-01-06",
    people: ["ada", "ben"],
    projects: ["lotse"],
  }),
};

function planFor(files: Readonly<Record<string, string>>) {
  const { archive, faults } = readingOf(files);
  if (archive === undefined) throw new Error(JSON.stringify(faults));
  return planOf(archive);
}

const ledger = `${lastingAddresses(planFor(published)).join("\n")}\n`;

/** An archive's folder with a ledger and nothing else. */
function folderWith(text: string): string {
  const folder = writeArchive({ ...testRecords, ...(text !== "" && { [ledgerFile]: text }) });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What is said of a ledger when the archive has these files now. */
function saidOf(files: Readonly<Record<string, string>>, text = ledger): readonly string[] {
  return goneAddresses(readLedger(folderWith(text)), planFor(files)).map((fault) => {
    expect(fault).toMatchObject({ file: "addresses.txt", level: "error", rule: "address-gone" });
    return faultMessage(fault, de);
  });
}

const { "releases/markt.md": markt = "", ...others } = published;
const { "releases/markt.tr.md": _, ...fest } = others;

describe("the ledger", () => {
  it("holds what must last: pages of releases, translations, records, former addresses; no months, no second pages", () => {
    const lines = ledger.split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "/",
        "/alt/markt.html",
        "/impressum/",
        "/korrekturen/",
        "/partner/amt/",
        "/personen/ada/",
        "/pressemitteilungen/",
        "/pressemitteilungen/markt/",
        "/pressemitteilungen/markt/tr/",
        "/projekte/lotse/",
        "/älter/",
      ]),
    );
    expect(lines.filter((line) => /^\/datum\/.|seite|404/.test(line))).toEqual([]);
  });

  it("says nothing while all is there, or when there is none", () => {
    expect(saidOf(published)).toEqual([]);
    expect(saidOf(published, "")).toEqual([]);
  });

  it("stops a release that was renamed, and is content once its old address is an alias", () => {
    const renamed = {
      ...fest,
      "releases/jahrmarkt.md": markt,
      "releases/jahrmarkt.tr.md": releaseOf({ title: "Pazar" }),
    };
    expect(saidOf(renamed)).toEqual([
      "Die veröffentlichte Adresse /pressemitteilungen/markt/ gäbe es nicht mehr. Bitte markt behalten (mit „withdrawn“, wenn " +
        "sie zurückgezogen ist) oder die Adresse bei der neuen Datei unter „aliases“ eintragen.",
      expect.stringContaining("/pressemitteilungen/markt/tr/ gäbe es nicht mehr. Bitte markt behalten"),
    ]);
    const aliases = ["/alt/markt.html", "/älter/", "/pressemitteilungen/markt/"];
    const kept = {
      ...renamed,
      "releases/jahrmarkt.md": markt.replace(/aliases: .*/, `aliases: ${JSON.stringify(aliases)}`),
      "releases/jahrmarkt.tr.md": releaseOf({ title: "Pazar", aliases: ["/pressemitteilungen/markt/tr"] }),
    };
    expect(saidOf(kept)).toEqual([]);
  });

  it.each([
    ["was deleted", fest],
    ["became a draft", { ...published, "releases/markt.md": markt.replace("---\n", "---\ndraft: true\n") }],
    [
      "got an embargo",
      { ...published, "releases/markt.md": markt.replace("---\n", "---\nembargo: 2030-01-01T06:00\n") },
    ],
  ])("stops a release that %s", (_, files) => {
    const said = saidOf(files).join("\n");
    for (const address of [
      "/alt/markt.html",
      "/pressemitteilungen/markt/",
      "/pressemitteilungen/markt/tr/",
      "/älter/",
    ]) {
      expect(said).toContain(`Die veröffentlichte Adresse ${address} gäbe es nicht mehr.`);
    }
    expect(said).toContain("Bitte markt behalten (mit „withdrawn“");
    expect(said).toContain(
      "/partner/amt/ gäbe es nicht mehr. Bitte die Kennung in _data/ lassen, wie sie war",
    );
  });

  it("is content with a release that was withdrawn", () => {
    const withdrawn = 'withdrawn: { date: 2026-01-07, reason: "Irrtum" }';
    expect(
      saidOf({ ...published, "releases/markt.md": markt.replace("---\n", `---\n${withdrawn}\n`) }),
    ).toEqual([]);
  });

  it("stops an alias that was taken out, and says where it goes", () => {
    const without = { ...published, "releases/markt.md": markt.replace(/aliases: .*\n/, "") };
    expect(saidOf(without)).toEqual([
      "Die veröffentlichte Adresse /alt/markt.html gäbe es nicht mehr. Bitte sie bei der Mitteilung, zu der sie führen soll, " +
        "unter „aliases“ eintragen.",
      expect.stringContaining("/älter/"),
    ]);
  });

  it.each([
    ["project", "_data/projects.yaml", "lotse", "lotsen", "/projekte/lotse/"],
    ["organisation", "_data/organisations.yaml", "amt", "arbeitsamt", "/partner/amt/"],
    ["person", "_data/people.yaml", "ada", "ada-wolf", "/personen/ada/"],
  ] as const)("stops the id of a %s that was renamed", (_, file, from, to, address) => {
    const rename = (text: string) => text.replaceAll(new RegExp(`\\b${from}\\b(?!\\.|-)`, "g"), to);
    const all: Record<string, string> = { ...testRecords, ...published };
    const renamed = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, rename(text)]));
    expect(renamed[file]).toContain(to);
    expect(saidOf(renamed)).toEqual([
      `Die veröffentlichte Adresse ${address} gäbe es nicht mehr. ` +
        "Bitte die Kennung in _data/ lassen, wie sie war, und in mindestens einer Mitteilung nennen.",
    ]);
  });

  it.each([
    ["hidden", { "_data/people.yaml": people.replace('"id":"ada"', '"id":"ada","hidden":true') }],
    [
      "redacted",
      {
        "_data/redactions.yaml": recordsOf([
          { person: "ada", in: "all", with: "N. N.", reason: "Antrag", date: "2026-01-01" },
        ]),
      },
    ],
  ])("is content with a person who is %s: their page is meant to be gone", (_, files) => {
    expect(saidOf({ ...published, ...files })).toEqual([]);
  });

  it("is read as Windows writes it, sorted by hand, with blanks and a byte-order mark", () => {
    const windows = `\ufeff${ledger.split("\n").toReversed().join(" \r\n")}\r\n\r\n`;
    expect(saidOf(published, windows)).toEqual([]);
    expect(saidOf(fest, windows)).toHaveLength(5);
    const [first] = goneAddresses(readLedger(folderWith("/\r\n\r\n/weg/\r\n")), planFor(published));
    expect(first).toMatchObject({ line: 3, values: { address: "/weg/" } });
  });
});

describe("writing the ledger", () => {
  const read = (folder: string) => readFileSync(join(folder, ledgerFile), "utf8");

  it("adds what is new, sorted, and takes nothing out", () => {
    const folder = folderWith("/weg/\r\n/personen/ada/\r\n/\r\n");
    const added = writeLedger(folder, planFor(fest));
    const lines = read(folder).split("\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.slice(0, -1)).toEqual([...lines.slice(0, -1)].sort());
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toEqual(
      expect.arrayContaining(["/", "/personen/ada/", "/pressemitteilungen/fest/", "/weg/"]),
    );
    expect(lines.length - 1).toBe(added + 3);
    expect(writeLedger(folder, planFor(fest))).toBe(0);
    expect(read(folder)).toBe(lines.join("\n"));
  });

  it("makes one where there is none", () => {
    const folder = folderWith("");
    expect(writeLedger(folder, planFor(published))).toBe(ledger.split("\n").length - 1);
    expect(read(folder)).toBe(ledger);
  });

  it("does not write over one that cannot be read", () => {
    const folder = folderWith("");
    mkdirSync(join(folder, ledgerFile));
    writeFileSync(join(folder, ledgerFile, "x"), "");
    expect(() => writeLedger(folder, planFor(published))).toThrow("EISDIR");
    expect(ledgerFaults(folder)).toMatchObject([{ rule: "unreadable-file" }]);
  });
});
