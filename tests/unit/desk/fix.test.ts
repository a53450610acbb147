import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/desk/check.ts";
import { importRecords } from "./import/records.ts";
import { folderOf, ran } from "./run-command.ts";

/** What `npm run check -- --fix` makes of one release file. */
async function fixed(text: string | Uint8Array, name = "a.md") {
  const archive = folderOf({ ...importRecords, [`releases/${name}`]: text });
  const { told } = await ran(check, ["--fix"], { archive });
  return {
    text: readFileSync(join(archive, "releases", name), "utf8"),
    told: told.filter((line) => line.startsWith("berichtigt")),
  };
}

const release = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

describe("npm run check -- --fix", () => {
  it("puts ids where names of records stand, in every way of writing them", async () => {
    const before = release(
      "---",
      "title: A # Anmerkung",
      "issuer: 'Landkreis Musterkreis'",
      'partners: [MfA, "Tafel Musterstadt", lotse]',
      "projects:",
      "  -   LOTSE   # hier",
      "people: [Dr. Ada Wolf, Ben Roth]",
      "photos:",
      "  - caption: A",
      "    people:",
      "      - { person: Eva Klein, as: Leiterin }",
      "---",
      "",
      "MfA und LOTSE bleiben im Text.",
    );
    const { text, told } = await fixed(before);
    expect(text).toBe(
      release(
        "---",
        "title: A # Anmerkung",
        "issuer: musterkreis",
        "partners: [ministerium, tafel, lotse]",
        "projects:",
        "  -   lotse   # hier",
        "people: [ada-wolf, ben-roth]",
        "photos:",
        "  - caption: A",
        "    people:",
        "      - { person: eva-klein, as: Leiterin }",
        "---",
        "",
        "MfA und LOTSE bleiben im Text.",
      ),
    );
    expect(told).toEqual(["berichtigt: releases/a.md (7 Namen durch Kennungen ersetzt)"]);
  });

  it("speaks of one name as of one", async () => {
    const { told } = await fixed(
      release("---", "title: A", "partners: [Tafel Musterstadt]", "---", "", "A."),
    );
    expect(told).toEqual(["berichtigt: releases/a.md (ein Name durch seine Kennung ersetzt)"]);
  });

  it("is named where check finds names that it can replace, and only there", async () => {
    const told = async (partners: string) => {
      const text = release("---", "title: A", `partners: [${partners}]`, "---", "", "A.");
      return (await ran(check, [], { archive: folderOf({ ...importRecords, "releases/a.md": text }) })).told;
    };
    expect(await told("MfA, tafel")).toEqual([
      "1 Fehler",
      "Ein Name steht, wo seine Kennung stehen muss. Das berichtigt: npm run check -- --fix",
    ]);
    expect(await told("Niemand")).toEqual(["1 Fehler"]);
  });

  it("decides nothing: a name of two records, of none, or beside its own id stays", async () => {
    const before = release(
      "---",
      "title: A",
      "partners: [Sparkasse, Unbekannt, tafel, Tafel Musterstadt]",
      "---",
      "",
      "A.",
    );
    expect(await fixed(before)).toEqual({ text: before, told: [] });
  });

  it("takes blanks from the ends of lines, but not where they mean something", async () => {
    const before = release(
      "--- ",
      "title: A  ",
      "contact: |",
      "  Eva Klein  ",
      "  Telefon\t",
      "number: 1\t",
      "---",
      "   ",
      "Zeile eins  ",
      "Zeile zwei ",
      "",
      "Ende.  ",
    );
    const { text, told } = await fixed(before);
    expect(text).toBe(
      release(
        "--- ",
        "title: A",
        "contact: |",
        "  Eva Klein  ",
        "  Telefon\t",
        "number: 1",
        "---",
        "",
        "Zeile eins  ",
        "Zeile zwei",
        "",
        "Ende.",
      ),
    );
    expect(told).toEqual(["berichtigt: releases/a.md (Leerzeichen am Ende von 5 Zeilen entfernt)"]);
  });

  it("leaves blanks in code alone", async () => {
    const before = release("---", "title: A", "---", "", "```", "a   ", "```", "", "Ende.");
    expect((await fixed(before)).text).toBe(before);
  });

  it("composes letters", async () => {
    const { text, told } = await fixed(release("---", "title: Mu\u0308ll", "---", "", "Gro\u0308ße."));
    expect(text).toBe(release("---", "title: Müll", "---", "", "Größe."));
    expect(told).toEqual(["berichtigt: releases/a.md (Umlaute zusammengesetzt)"]);
  });

  it("keeps line ends and the byte-order mark", async () => {
    const before = "\ufeff---\r\ntitle: A \r\npartners: [MfA]\r\n---\r\n\r\nEin Satz.\r\n";
    expect((await fixed(before)).text).toBe(
      "\ufeff---\r\ntitle: A\r\npartners: [ministerium]\r\n---\r\n\r\nEin Satz.\r\n",
    );
  });

  it.each([
    ["what has no front matter", "title: A  \n"],
    ["what cannot be read", "---\ntitle: [A  \n---\n\nA.\n"],
    ["what is not UTF-8", Uint8Array.from(Buffer.from("---\ntitle: L\xf6we \n---\n", "latin1"))],
  ])("does not touch %s", async (_, before) => {
    expect(await fixed(before)).toEqual({ text: Buffer.from(before).toString("utf8"), told: [] });
  });

  it("does not follow links", async () => {
    const outside = folderOf({ "x.md": "---\ntitle: A \n---\n" });
    const archive = folderOf({ ...importRecords, "releases/a.md": "---\ntitle: A\n---\n" });
    symlinkSync(join(outside, "x.md"), join(archive, "releases/b.md"));
    await ran(check, ["--fix"], { archive });
    expect(readFileSync(join(outside, "x.md"), "utf8")).toBe("---\ntitle: A \n---\n");
  });

  it("repairs shared data too, and nothing a second time", async () => {
    const archive = folderOf({
      ...importRecords,
      "_data/projects.yaml": "- id: lotse  \n  name: Lotsen fu\u0308r alle\n",
    });
    const first = await ran(check, ["--fix"], { archive });
    expect(readFileSync(join(archive, "_data/projects.yaml"), "utf8")).toBe(
      "- id: lotse\n  name: Lotsen für alle\n",
    );
    expect(first.told).toContain(
      "berichtigt: _data/projects.yaml (Leerzeichen am Ende von einer Zeile entfernt, Umlaute zusammengesetzt)",
    );
    expect((await ran(check, ["--fix"], { archive })).told).not.toContainEqual(
      expect.stringMatching(/^berichtigt/),
    );
  });
});
