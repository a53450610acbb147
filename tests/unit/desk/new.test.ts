import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/desk/check.ts";
import { type Asker, Cancelled } from "../../../src/desk/form.ts";
import { newCommand } from "../../../src/desk/new.ts";
import { testRecords } from "../../archive.ts";
import { folderOf, ran } from "./run-command.ts";

/** How a picture of a type begins; more of it is not looked at. */
const jpeg = Buffer.from("ffd8ffe000", "hex");
const archive = () =>
  folderOf({
    ...testRecords,
    "haus.JPEG": jpeg,
    "mit leer.png": jpeg,
    "haus.gif": "GIF89a",
    "haus.heic": "\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "wort.jpg": "Ein Satz.",
    "text.md": "Ein Satz.\n",
  });
const run = (folder: string, args: readonly string[], asker?: Asker) =>
  ran(newCommand, args, { archive: folder, cwd: folder, ...(asker !== undefined && { asker }) });
const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");

/** Somebody who gives the answers of a list to questions by their labels, and leaves out the rest. */
function answering(answers: Readonly<Record<string, string | readonly string[]>>, photos = 0) {
  const asked: string[] = [];
  const faults: (string | undefined)[] = [];
  let left = photos;
  const asker: Asker = {
    line: async ({ label, initial, fault }) => {
      asked.push(label);
      const answer = answers[label] ?? initial;
      faults.push(fault(String(answer)));
      return String(answer);
    },
    choose: async ({ label, choices }) => {
      asked.push(label);
      const wanted = answers[label] ?? [];
      return choices.filter(({ value }) => wanted.includes(value)).map(({ value }) => value);
    },
    confirm: async ({ label }) => {
      asked.push(label);
      left -= 1;
      return left >= 0;
    },
  };
  return { asker, asked, faults };
}

describe("npm run new, by options", () => {
  it("writes a draft whose name comes from date and headline, and says what to do next", async () => {
    const folder = archive();
    const { status, told } = await run(folder, ["--title=Größe zählt: Übung", "--date=2019-03-21"]);
    expect(status).toBe(0);
    const file = "releases/2019/2019-03-21-groesse-zaehlt-uebung.md";
    expect(told).toEqual([
      `angelegt: ${file}`,
      expect.stringContaining(file),
      expect.stringContaining("npm run check"),
      expect.stringContaining("draft: true"),
    ]);
    expect(read(folder, file)).toBe('---\ntitle: "Größe zählt: Übung"\ndate: 2019-03-21\ndraft: true\n---\n');
    expect((await ran(check, [], { archive: folder })).status).toBe(0);
  });

  it("takes every field, photos with their pictures, and the text", async () => {
    const folder = archive();
    const { status } = await run(folder, [
      "--title=A",
      "--undated",
      "--partners=amt",
      "--projects",
      "lotse",
      "--people=ada-wolf,ben-roth",
      "--contact=amt",
      "--keywords=eins, zwei",
      "--photo=haus.JPEG",
      "--caption=Das Haus.",
      "--alt=Ein Haus",
      "--credit=Stadt",
      "--caption=Nur ein Text.",
      "--text=text.md",
      "--no-draft",
    ]);
    expect(status).toBe(0);
    expect(read(folder, "releases/undatiert/a.md")).toBe(
      [
        "---",
        "title: A",
        "partners:",
        "  - amt",
        "projects:",
        "  - lotse",
        "people:",
        "  - ada-wolf",
        "  - ben-roth",
        "photos:",
        "  - file: a-1.jpg",
        "    caption: Das Haus.",
        "    alt: Ein Haus",
        "    credit: Stadt",
        "  - caption: Nur ein Text.",
        "contact: amt",
        "keywords:",
        "  - eins",
        "  - zwei",
        "---",
        "",
        "Ein Satz.",
        "",
      ].join("\n"),
    );
    expect(readFileSync(join(folder, "releases/undatiert/a-1.jpg"))).toEqual(jpeg);
  });

  it("never takes a name twice", async () => {
    const folder = archive();
    for (const _ of [1, 2, 3]) await run(folder, ["--title=A", "--undated"]);
    expect(readdirSync(join(folder, "releases/undatiert")).sort()).toEqual(["a-2.md", "a-3.md", "a.md"]);
  });

  it.each([
    { args: [], says: /--title, --date=2019-03-21 oder --undated/ },
    { args: ["--title=A"], says: /--date=2019-03-21 oder --undated/ },
    { args: ["--title=A", "--date=21.03.2019"], says: /^--date: .*2019-03-21/ },
    {
      args: ["--title=A", "--undated", "--partners=amtt"],
      says: /^--partners: „amtt“ gibt es nicht\. Meinten Sie „amt“\?/,
    },
    {
      args: ["--title=A", "--undated", "--photo=none.jpg"],
      says: /^--photo: Die Datei none\.jpg gibt es nicht/,
    },
    {
      args: ["--title=A", "--undated", "--photo=text.md"],
      says: /^--photo: Die Datei text\.md ist kein Bild/,
    },
    {
      args: ["--title=A", "--undated", "--photo=wort.jpg"],
      says: /^--photo: Die Datei wort\.jpg ist kein Bild/,
    },
    {
      args: ["--title=A", "--undated", "--photo=haus.gif"],
      says: /^--photo: .* eine GIF-Datei\. Bitte als JPEG/,
    },
    { args: ["--title=A", "--undated", "--photo=haus.heic"], says: /^--photo: .*HEIC/ },
    { args: ["--title=A", "--undated", "--photo=."], says: /^--photo: Die Datei \. gibt es nicht/ },
    {
      args: ["--title=A", "--undated", "--embargo=27. Februar 2022, 6 Uhr"],
      says: /^--embargo: .* kein Zeitpunkt\. So geht es: 2026-/,
    },
    { args: ["--title=A", "--undated", "--embargo=2026-03-29T02:30"], says: /^--embargo: .*02:30/ },
    { args: ["--title=A", "--undated", "--alt=Nur das"], says: /^--photo: Zu jedem Foto/ },
    { args: ["--title=A", "--undated", "--language=Deutsch!"], says: /^--language: / },
    { args: ["--partner"], says: /--name/ },
    { args: ["--partner", "--name=A", "--id=stadt"], says: /^--id: Die Kennung „stadt“ gibt es schon/ },
    {
      args: ["--project", "--name=A", "--from=2021-05", "--to=2020"],
      says: /^--to: Der Anfang \(2021-05-01\) liegt nach dem Ende \(2020-12-31\)/,
    },
    { args: ["--person", "--project", "--name=A"], says: /--project --person/ },
    { args: ["--colour=red"], says: /colour/ },
  ])("refuses $args and writes nothing", async ({ args, says }) => {
    const folder = archive();
    const { status, told } = await run(folder, args);
    expect(status).toBe(2);
    expect(told[0]).toMatch(says);
    expect(existsSync(join(folder, "releases"))).toBe(false);
    expect(read(folder, "_data/organisations.yaml")).toBe(testRecords["_data/organisations.yaml"]);
  });

  it("adds no record to a list in brackets, which it would break", async () => {
    const folder = archive();
    const list = "[{ id: stadt, name: Stadt Musterstadt }]\n";
    writeFileSync(join(folder, "_data/organisations.yaml"), list);
    const { status, told } = await run(folder, ["--partner", "--name=A"]);
    expect(status).toBe(2);
    expect(told[0]).toMatch(/^_data\/organisations\.yaml lässt sich nicht fortsetzen/);
    expect(read(folder, "_data/organisations.yaml")).toBe(list);
  });
});

describe("npm run new, by asking", () => {
  it("asks for what no option says, with the labels that the schema has", async () => {
    const folder = archive();
    const { asker, asked } = answering({ Überschrift: "A", Datum: "2020-01", Partner: ["amt"] });
    const { status } = await run(folder, ["--kicker=K"], asker);
    expect(status).toBe(0);
    expect(asked.slice(0, 8)).toEqual([
      "Überschrift",
      "Unterzeile",
      "Datum",
      "Spitzmarke",
      "Herausgeber",
      "Partner",
      "Projekte",
      "Personen",
    ]);
    expect(read(folder, "releases/2020/2020-01-a.md")).toBe(
      "---\ntitle: A\nkicker: K\ndate: 2020-01\npartners:\n  - amt\n---\n",
    );
  });

  it("asks for photos until there are no more", async () => {
    const folder = archive();
    const { asker } = answering({ Überschrift: "A", Bilddatei: "haus.JPEG", Bildnachweis: "Stadt" }, 2);
    await run(folder, ["--undated", "--draft"], asker);
    expect(readdirSync(join(folder, "releases/undatiert")).sort()).toEqual(["a-1.jpg", "a-2.jpg", "a.md"]);
  });

  it.each(["'mit leer.png'", '"mit leer.png"', "mit\\ leer.png", " mit leer.png "])(
    "takes the path %s as terminals write it where a file is dropped, and names the copy for what it is",
    async (typed) => {
      const folder = archive();
      const { asker, faults } = answering({ Überschrift: "A", Bilddatei: typed }, 1);
      await run(folder, ["--undated", "--draft"], asker);
      expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
      expect(readdirSync(join(folder, "releases/undatiert")).sort()).toEqual(["a-1.jpg", "a.md"]);
    },
  );

  it("says at once what is wrong with an answer", async () => {
    const { asker, faults } = answering({ Überschrift: "", Datum: "gestern" });
    await run(archive(), ["--kicker=K", "--draft"], {
      ...asker,
      confirm: async () => Promise.reject(new Cancelled()),
    });
    expect(faults.filter((fault) => fault !== undefined)).toEqual([
      "Ohne diese Angabe geht es nicht.",
      expect.stringContaining("„gestern“ ist kein Datum"),
    ]);
  });

  it("writes nothing when the person leaves", async () => {
    const folder = archive();
    const { asker } = answering({ Überschrift: "A" });
    const { status, told } = await run(folder, [], {
      ...asker,
      confirm: async () => Promise.reject(new Cancelled()),
    });
    expect(status).toBe(1);
    expect(told).toEqual(["Abgebrochen, es wurde nichts geschrieben."]);
    expect(existsSync(join(folder, "releases"))).toBe(false);
  });
});

describe("new records", () => {
  it.each([
    {
      args: [
        "--partner",
        "--name=Tafel Müllheim e. V.",
        "--aliases=Tafel, Die Tafel",
        "--part-of=stadt",
        "--url=https://tafel.example",
      ],
      file: "_data/organisations.yaml",
      added:
        "- id: tafel-muellheim-e-v\n  name: Tafel Müllheim e. V.\n  aliases:\n    - Tafel\n    - Die Tafel\n  part-of: stadt\n  url: https://tafel.example\n",
    },
    {
      args: [
        "--project",
        "--name=Neues Projekt",
        "--id=neu",
        "--short=NEU",
        "--organisations=amt,stadt",
        "--people=ada-wolf",
        "--from=2020",
      ],
      file: "_data/projects.yaml",
      added:
        '- id: neu\n  name: Neues Projekt\n  short: NEU\n  organisations:\n    - amt\n    - stadt\n  people:\n    - ada-wolf\n  from: "2020"\n',
    },
    {
      args: ["--person", "--name=Mia Neu", "--honorific=Dr.", "--role=Leiterin", "--organisation=amt"],
      file: "_data/people.yaml",
      added:
        "- id: mia-neu\n  name: Mia Neu\n  honorific: Dr.\n  roles:\n    - role: Leiterin\n      organisation: amt\n",
    },
  ])("$file", async ({ args, file, added }) => {
    const folder = archive();
    const { status, told } = await run(folder, args);
    expect({ status, told: told.length }).toEqual({ status: 0, told: 1 });
    expect(read(folder, file)).toBe(`${read(archive(), file)}\n\n${added}`);
    expect((await ran(check, [], { archive: folder })).status).toBe(0);
  });

  it("are asked for too, with a proposal for the id", async () => {
    const folder = archive();
    const { asker, asked } = answering({ Name: "Mia Neu", Stelle: ["amt"], Funktion: "Leiterin" });
    expect((await run(folder, ["--person"], asker)).status).toBe(0);
    expect(asked).toEqual(["Name", "Kennung", "Titel", "Weitere Namen", "Website", "Funktion", "Stelle"]);
    expect(read(folder, "_data/people.yaml")).toContain("- id: mia-neu\n");
  });
});
