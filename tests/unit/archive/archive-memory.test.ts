import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ArchiveMemory } from "../../../src/archive/archive-memory.ts";
import { readArchive } from "../../../src/archive/read-archive.ts";

const now = Date.parse("2026-02-03T12:00:00Z");
const site =
  "title: Archiv\nurl: https://presse.example/\nlanguage: de\ntime-zone: Europe/Berlin\npublisher: amt\n";
const organisations = "- id: amt\n  name: Amt Auental\n- id: rat\n  name: Rat der Stadt\n";
const release = (title: string, ...lines: readonly string[]) =>
  ["---", `title: ${title}`, ...lines, "---", "", "Text.", ""].join("\n");

let folder = "";
let memory = new ArchiveMemory();

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The archive as it is before anything is changed. */
function putAll(): void {
  for (const name of ["_data", "releases"]) rmSync(join(folder, name), { recursive: true, force: true });
  put("_data/site.yaml", site);
  put("_data/organisations.yaml", organisations);
  put("releases/eins.md", release("Eins", "partners: [rat]"));
  put("releases/zwei.md", release("Zwei", "date: 2026-01-05", "aliases: [/alt/]"));
  put("releases/zwei.en.md", release("Two"));
  put("releases/ziel.md", release("Ziel"));
  put("releases/weg.md", release("Weg", "replaced-by: ziel"));
}

const read = () => readArchive(folder, { now, memory });
/** What somebody reads who has never read the archive before. */
const fresh = () => readArchive(folder, { now });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "press-memory-"));
  memory = new ArchiveMemory();
  putAll();
  read();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("an archive that is read again and again", () => {
  const edits: Readonly<Record<string, () => void>> = {
    "nothing is changed": () => {},
    "a text is changed": () => put("releases/eins.md", release("Eins und mehr", "partners: [rat]")),
    "a release comes": () => put("releases/drei.md", release("Drei", "replaced-by: eins")),
    "a release goes that another one names": () => rmSync(join(folder, "releases/ziel.md")),
    "a release goes": () => rmSync(join(folder, "releases/eins.md")),
    "a release is renamed": () =>
      renameSync(join(folder, "releases/eins.md"), join(folder, "releases/neu.md")),
    "a translation goes": () => rmSync(join(folder, "releases/zwei.en.md")),
    "an organisation gets another name": () =>
      put("_data/organisations.yaml", organisations.replace("Rat der Stadt", "Stadtrat")),
    "an organisation goes that is named": () =>
      put("_data/organisations.yaml", "- id: amt\n  name: Amt Auental\n"),
    "the site gets a contact": () => put("_data/site.yaml", `${site}contact: rat\n`),
    "the site is wrong": () => put("_data/site.yaml", site.replace("publisher: amt", "publisher: am")),
    "people are named": () => put("_data/people.yaml", "- id: ada\n  name: Ada Wolf\n"),
    "a name is taken out": () => put("_data/redactions.yaml", '- text: "Zwei"\n  with: "N. N."\n'),
    "a release is wrong": () => put("releases/eins.md", release("Eins", "partners: [rad]")),
    "a release cannot be read": () => put("releases/eins.md", "---\ntitle: [\n---\n"),
    "a draft": () => put("releases/eins.md", release("Eins", "draft: true", "partners: [rat]")),
  };

  it.each(Object.entries(edits))("is what it is for the first time when %s", (_, edit) => {
    edit();
    expect(read()).toEqual(fresh());
    expect(read()).toEqual(fresh());
  });

  it("is so through one change after the other, and back", () => {
    for (const edit of [...Object.values(edits), ...Object.values(edits).reverse()]) {
      edit();
      expect(read()).toEqual(fresh());
      putAll();
      expect(read()).toEqual(fresh());
    }
  });

  it("keeps what is joined already", () => {
    const before = read().archive;
    put("releases/eins.md", release("Anders", "partners: [rat]"));
    const after = read().archive;
    const named = (name: string, archive = after) => archive?.releases.find((one) => one.name === name);
    expect(named("eins")?.title).toBe("Anders");
    expect(named("eins")?.partners[0]).toBe(named("eins", before)?.partners[0]);
  });
});
