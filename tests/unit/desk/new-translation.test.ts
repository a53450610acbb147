import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textMark } from "../../../src/archive/translations.ts";
import { check } from "../../../src/desk/check.ts";
import type { Asker } from "../../../src/desk/form.ts";
import { newCommand } from "../../../src/desk/new.ts";
import { releaseFile, testRecords } from "../../archive.ts";
import { folderOf, ran } from "./run-command.ts";

const archive = () =>
  folderOf({
    ...testRecords,
    "releases/2021/umzug.md": releaseFile(["title: Umzug", "kicker: Haus", "contact: amt"], "Wir ziehen um."),
    "metin.txt": "Taşınıyoruz.\n",
  });
const mark = textMark({ input: { title: "Umzug", kicker: "Haus" }, body: "Wir ziehen um." });
const run = (folder: string, args: readonly string[], asker?: Asker) =>
  ran(newCommand, args, { archive: folder, cwd: folder, ...(asker !== undefined && { asker }) });

describe("npm run new -- --translate", () => {
  it("writes a draft beside the original, with the mark of its text", async () => {
    const folder = archive();
    const args = ["--translate", "umzug", "tr", "--title=Taşınma", "--kicker=Ev", "--text=metin.txt"];
    const { status, told } = await run(folder, args);
    expect({ status, first: told[0] }).toEqual({ status: 0, first: "angelegt: releases/2021/umzug.tr.md" });
    expect(readFileSync(join(folder, "releases/2021/umzug.tr.md"), "utf8")).toBe(
      `---\ntitle: Taşınma\nkicker: Ev\ndraft: true\noriginal: ${mark}\n---\n\nTaşınıyoruz.\n`,
    );
    expect((await ran(check, ["--strict"], { archive: folder })).out).toEqual([]);
  });

  it("takes the file's name or path for its name, and writes the language tag as it is best written", async () => {
    const folder = archive();
    await run(folder, ["--translate=releases/2021/umzug.md", "ZH-hant", "--title=A", "--no-draft"]);
    expect(readFileSync(join(folder, "releases/2021/umzug.zh-Hant.md"), "utf8")).not.toContain("draft");
  });

  it("asks at a terminal for what the original has, and shows what it says there", async () => {
    const folder = archive();
    const asked: string[] = [];
    const asker: Asker = {
      line: async ({ label, hint }) => {
        asked.push(`${label}: ${hint}`);
        return label === "Sprache" ? "tr" : "X";
      },
      choose: async () => [],
      confirm: async () => true,
    };
    expect((await run(folder, ["--translate=umzug"], asker)).status).toBe(0);
    expect(asked).toEqual([
      expect.stringMatching(/^Sprache: /),
      "Überschrift: Im Original: Umzug",
      "Dachzeile: Im Original: Haus",
    ]);
  });

  it.each([
    { args: ["--translate", "umzug"], said: "Bitte angeben: --language, --title" },
    { args: ["--translate", "umzug", "tr"], said: "Bitte angeben: --title" },
    {
      args: ["--translate", "umzuk", "tr"],
      said: "Die Mitteilung „umzuk“ gibt es nicht. Meinten Sie „umzug“?",
    },
    {
      args: ["--translate", "umzug", "de", "--title=A"],
      said: "Das Original ist schon in dieser Sprache (de).",
    },
    { args: ["--translate", "umzug", "deutsch", "--title=A"], said: "--language: " },
    { args: ["--translate", "umzug", "tr", "en"], said: "en" },
    { args: ["umzug"], said: "umzug" },
  ])("refuses $args", async ({ args, said }) => {
    const { status, told } = await run(archive(), args);
    expect(status).toBe(2);
    expect(told[0]).toContain(said);
  });

  it("never writes over a translation", async () => {
    const folder = archive();
    const file = join(folder, "releases/2021/umzug.tr.md");
    writeFileSync(file, "schon da");
    const { status, told } = await run(folder, ["--translate", "umzug", "tr", "--title=A"]);
    expect({ status, said: told[0] }).toEqual({
      status: 2,
      said: "Diese Übersetzung gibt es schon: umzug.tr.md",
    });
    expect(readFileSync(file, "utf8")).toBe("schon da");
  });
});

describe("npm run new -- --mark", () => {
  it("prints the mark of the text as it is now, and nothing else", async () => {
    expect(await run(archive(), ["--mark", "umzug"])).toEqual({ status: 0, out: [mark], told: [] });
  });

  it("knows no mark of a release that is not there", async () => {
    expect((await run(archive(), ["--mark", "weg"])).status).toBe(2);
  });
});
