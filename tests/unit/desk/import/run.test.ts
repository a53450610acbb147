import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../../src/desk/check.ts";
import { nameFor, TakenNames } from "../../../../src/desk/import/name-for.ts";
import { importCommand } from "../../../../src/desk/import.ts";
import { folderOf, ran } from "../run-command.ts";
import { importRecords } from "./records.ts";

const lead =
  "Musterstadt. Ein erster Satz, der lang genug ist, um ein Satz zu sein. Und noch ein zweiter Satz.";
const text = (title: string) => `Pressemitteilung vom 21.03.2019\n\n${title}\n\n${lead}\n`;

describe("npm run import", () => {
  it("writes below releases/, one folder a year, and says what it left out", async () => {
    const folder = folderOf({ ...importRecords, "a.txt": text("Titel der Mitteilung") });
    const { status, out, told } = await ran(importCommand, ["a.txt"], { archive: folder, cwd: folder });
    expect({ status, out }).toEqual({ status: 0, out: [] });
    expect(told).toEqual([
      "geschrieben: releases/2019/2019-03-21-titel-der-mitteilung.md",
      "  weggelassen (Kopfzeile): Pressemitteilung vom 21.03.2019",
      expect.stringMatching(/^1 geschrieben \(\d+ s\)$/),
      expect.stringContaining("npm run check"),
    ]);
    expect((await ran(check, [], { archive: folder })).status).toBe(0);
  });

  it.each([
    { args: ["--help"], status: 0, line: /^npm run import -- FILE/ },
    { args: [], status: 2, line: /^Bitte wenigstens eine Datei/ },
    { args: ["--nirgends=a"], status: 2, line: /^Die Angabe --nirgends gibt es nicht/ },
    { args: ["--dry-run=a"], status: 2, line: /^Zu --dry-run passt das nicht/ },
  ])("says how it is called: $args", async ({ args, status, line }) => {
    const { out, told, ...ended } = await ran(importCommand, args, { archive: folderOf(importRecords) });
    expect(ended.status).toBe(status);
    expect([...out, ...told].at(0)).toMatch(line);
    expect([...out, ...told].at(-1)).toMatch(/^npm run import -- FILE/);
  });

  it("writes nothing with --dry-run, and shows what it would write", async () => {
    const folder = folderOf({ ...importRecords, "a.txt": text("Titel der Mitteilung") });
    const { status, out } = await ran(importCommand, ["--dry-run", "a.txt"], {
      archive: folder,
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(out[0]).toMatch(/^---\ntitle: Titel der Mitteilung\ndate: 2019-03-21\n/);
    expect(existsSync(join(folder, "releases"))).toBe(false);
    expect(existsSync(join(folder, ".cache"))).toBe(false);
  });

  it("goes on where an earlier run was stopped, and keeps a report with one row per input", async () => {
    const folder = folderOf({
      ...importRecords,
      "in/a.txt": text("Erste Mitteilung"),
      "in/b.txt": text("Zweite Mitteilung; mit Strichpunkt"),
      "in/c.txt": "",
    });
    const run = () => ran(importCommand, ["in", "--to=out"], { archive: folder, cwd: folder });
    const { told } = await run();
    expect(told.join("\n")).toContain("2 geschrieben, 1 abgelehnt");
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^geschrieben +2$/),
        expect.stringMatching(/^ {2}import-\S+ +1$/),
      ]),
    );
    rmSync(join(folder, "out/2019-03-21-erste-mitteilung.md"));
    writeFileSync(join(folder, "in/d.txt"), text("Vierte Mitteilung"));
    expect((await run()).told.join("\n")).toContain("2 geschrieben, 1 schon erledigt, 1 abgelehnt");
    const rows = readFileSync(join(folder, ".cache/import-report.csv"), "utf8").trimEnd().split("\r\n");
    expect(rows[0]).toBe("\ufeffVorlage;Ergebnis;Mitteilung;Überschrift;Datum;Meldung;Prüfsumme");
    expect(rows[2]).toContain(';"Zweite Mitteilung; mit Strichpunkt";2019-03-21;;');
    expect(rows).toHaveLength(1 + 4);
  });

  it("knows a single file that comes again, and imports it once more when its release is gone", async () => {
    const folder = folderOf({ ...importRecords, "a.txt": text("Titel A") });
    const run = () => ran(importCommand, ["a.txt"], { archive: folder, cwd: folder });
    const release = "releases/2019/2019-03-21-titel-a.md";
    expect((await run()).told).toContain(`geschrieben: ${release}`);
    const { status, told } = await run();
    expect(status).toBe(0);
    expect(told[0]).toMatch(new RegExp(`^schon übernommen: ${release};`));
    expect(readdirSync(join(folder, "releases/2019"))).toEqual(["2019-03-21-titel-a.md"]);
    rmSync(join(folder, release));
    expect((await run()).told).toContain(`geschrieben: ${release}`);
  });

  it("has one row per input in its report, also for what was refused and tried again", async () => {
    const folder = folderOf({ ...importRecords, "in/a.txt": text("Titel A"), "in/b.txt": "" });
    const rows = () => readFileSync(join(folder, ".cache/import-report.csv"), "utf8").trimEnd().split("\r\n");
    await ran(importCommand, ["in"], { archive: folder, cwd: folder });
    const first = rows();
    expect(first.map((row) => row.split(";")[1])).toEqual(["Ergebnis", "geschrieben", "abgelehnt"]);
    await ran(importCommand, ["in"], { archive: folder, cwd: folder });
    expect(rows()).toEqual(first);
    writeFileSync(join(folder, "in/b.txt"), text("Titel B"));
    await ran(importCommand, ["in"], { archive: folder, cwd: folder });
    expect(rows().map((row) => row.split(";")[1])).toEqual(["Ergebnis", "geschrieben", "geschrieben"]);
  });

  it("adds people only when told to, and then names them in the release", async () => {
    const caption = "Freuen sich (v.l.n.r.): Landrat Ben Roth und Architektin Mia Neu. Foto: Kreis MK";
    const files = { ...importRecords, "a.txt": `${text("Titel der Mitteilung")}\n${caption}` };
    const without = folderOf(files);
    const { told } = await ran(importCommand, ["a.txt"], { archive: without, cwd: without });
    expect(told.join("\n")).toContain("noch nicht in people.yaml: Mia Neu (Architektin)");
    expect(readFileSync(join(without, "_data/people.yaml"), "utf8")).toBe(files["_data/people.yaml"]);
    const folder = folderOf(files);
    await ran(importCommand, ["--yes", "a.txt"], { archive: folder, cwd: folder });
    const people = readFileSync(join(folder, "_data/people.yaml"), "utf8");
    expect(people).toBe(
      `${files["_data/people.yaml"]}\n\n- id: mia-neu\n  name: Mia Neu\n  roles:\n    - role: Architektin\n`,
    );
    const release = readFileSync(join(folder, "releases/2019/2019-03-21-titel-der-mitteilung.md"), "utf8");
    expect(release).toContain("people:\n  - ben-roth\n  - mia-neu\n");
    expect((await ran(check, [], { archive: folder })).status).toBe(0);
  });

  it("adds organisations and projects only when told to, once, and then names them in the release", async () => {
    const words =
      "Das Jobcenter Neuwied und die Muster & Söhne GmbH beginnen im Landkreis Altenkirchen das Modellprojekt „Neue Wege“.";
    const organisations =
      `# Stellen\n${importRecords["_data/organisations.yaml"]}\n# Ende der Liste\n\n`.replaceAll(
        "\n",
        "\r\n",
      );
    const projects = '  # eingerückt\n  - id: lotse\n    name: "Lotsen für alle"\n';
    const files = {
      ...importRecords,
      "_data/organisations.yaml": organisations,
      "_data/projects.yaml": projects,
      "a.txt": `${text("Titel der Mitteilung")}\n${words}\n`,
    };
    const folder = folderOf(files);
    const read = (file: string) => readFileSync(join(folder, file), "utf8");
    const { told } = await ran(importCommand, ["a.txt"], { archive: folder, cwd: folder });
    expect(told.join("\n")).toContain("vielleicht ein Projekt, noch nicht in projects.yaml: Neue Wege");
    expect([read("_data/organisations.yaml"), read("_data/projects.yaml")]).toEqual([
      organisations,
      projects,
    ]);
    const file = "releases/2019/2019-03-21-titel-der-mitteilung.md";
    const onceMore = () => {
      rmSync(join(folder, file));
      return ran(importCommand, ["--yes", "a.txt"], { archive: folder, cwd: folder });
    };
    expect((await onceMore()).told).toEqual(
      expect.arrayContaining([
        "  in _data/organisations.yaml eingetragen: jobcenter-neuwied",
        "  in _data/organisations.yaml eingetragen: muster-soehne-gmbh",
        "  in _data/projects.yaml eingetragen: neue-wege",
      ]),
    );
    const added =
      "- id: jobcenter-neuwied\r\n  name: Jobcenter Neuwied\r\n\r\n- id: muster-soehne-gmbh\r\n  name: Muster & Söhne GmbH\r\n";
    expect(read("_data/organisations.yaml")).toBe(`${organisations}${added}`);
    expect(read("_data/projects.yaml")).toBe(`${projects}\n  - id: neue-wege\n    name: Neue Wege\n`);
    expect(read(file)).toContain(
      "partners:\n  - jobcenter-neuwied\n  - muster-soehne-gmbh\nprojects:\n  - neue-wege\n",
    );
    await onceMore();
    expect(read("_data/organisations.yaml")).toBe(`${organisations}${added}`);
    expect(read("_data/projects.yaml").match(/neue-wege/g)).toHaveLength(1);
    expect((await ran(check, [], { archive: folder })).status).toBe(0);
  });

  it("adds nothing to a list that it cannot add to, and refuses the release", async () => {
    const people = "[{ id: ben-roth, name: Ben Roth }]\n";
    const files = {
      ...importRecords,
      "_data/people.yaml": people,
      "a.txt": `${text("Titel der Mitteilung")}\nDas Jobcenter Neuwied half.\n\n„Gut so“, sagte Mia Neu.\n`,
    };
    const folder = folderOf(files);
    const { status, out } = await ran(importCommand, ["--yes", "a.txt"], { archive: folder, cwd: folder });
    expect({ status, out }).toEqual({
      status: 1,
      out: [expect.stringMatching(/^a\.txt:1:1 Fehler import-records _data\/people\.yaml /)],
    });
    expect(readFileSync(join(folder, "_data/people.yaml"), "utf8")).toBe(people);
    expect(readFileSync(join(folder, "_data/organisations.yaml"), "utf8")).toBe(
      importRecords["_data/organisations.yaml"],
    );
    expect(existsSync(join(folder, "releases"))).toBe(false);
  });

  it.each([[[]], [["--lang=xx", "a.txt"]], [["--foo", "a.txt"]]])("refuses %j", async (args) => {
    expect((await ran(importCommand, args, { archive: folderOf(importRecords) })).status).toBe(2);
  });
});

describe("the name of a new release", () => {
  it.each([
    {
      title: "Größe & Maß: Übung macht's",
      date: "2019-03-21",
      name: "2019-03-21-groesse-mass-uebung-machts",
    },
    { title: "Ein Titel", date: "2023-11/2024-02", name: "2023-11-ein-titel" },
    { title: "Ein Titel", date: "2019~", name: "2019-ein-titel" },
    { title: "Ein Titel", date: undefined, name: "ein-titel" },
    { title: "Wort ".repeat(30), date: undefined, name: "wort-".repeat(16).slice(0, -1) },
    { title: "W".repeat(200), date: undefined, name: "w".repeat(80) },
  ])("$title $date", ({ title, date, name }) => {
    expect(nameFor(title, date, new TakenNames([]))).toBe(name);
  });

  it("is never taken twice", () => {
    const taken = new TakenNames(["a", "a-2"]);
    const names = [1, 2, 3].map(() => {
      const name = nameFor("A", undefined, taken);
      taken.take(name);
      return name;
    });
    expect(names).toEqual(["a-3", "a-4", "a-5"]);
  });
});
