import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSharedData } from "../../../src/archive/read-records.ts";
import { readReleases } from "../../../src/archive/read-releases.ts";
import { check } from "../../../src/desk/check.ts";
import { RecordNames } from "../../../src/desk/import/record-names.ts";
import { lintReleases } from "../../../src/desk/lint/lint.ts";
import { releaseFile } from "../../archive.ts";
import { importRecords } from "./import/records.ts";
import { folderOf, ran } from "./run-command.ts";

/** `line:column rule` of every hint about one release, `no-contact` left out where it is not asked for. */
function hints(
  frontMatter: readonly string[],
  body: string,
  others: Readonly<Record<string, string>> = {},
): readonly string[] {
  const lines = frontMatter.some((line) => line.startsWith("contact"))
    ? frontMatter
    : ["contact: musterkreis", ...frontMatter];
  const folder = folderOf(importRecords);
  for (const [file, text] of Object.entries({ "releases/b.md": releaseFile(lines, body), ...others })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const shared = readSharedData(folder);
  const context = { names: new RecordNames(shared), publisher: "musterkreis", hasContact: false };
  return lintReleases(readReleases(folder).entries, context)
    .filter(({ at }) => at.file === "releases/b.md")
    .map(({ rule, at }) => `${at.line}:${at.column} ${rule}`);
}

const long =
  "Ein Satz, der lang genug ist, um zweimal dazustehen, ohne dass es ein Zufall sein kann. ".repeat(3);

describe("the content lint", () => {
  it.each([
    { rule: "vague-time", body: "Das war kürzlich so.", at: "6:9" },
    { rule: "vague-time", body: "Zeile eins.\n\nWir kamen am Dienstag an.", at: "8:11" },
    { rule: "doubled-word", body: "Das ist ist so.", at: "6:5" },
    { rule: "straight-quotes", body: 'Er sagte "so" dazu.', at: "6:10" },
    { rule: "address-without-scheme", body: "Mehr unter www.a.example/b.", at: "6:12" },
    { rule: "record-not-declared", body: "Auch die Tafel Musterstadt kam.", at: "6:10" },
    { rule: "similar-name", body: "Es sprach Eva Kleen.", at: "6:11" },
  ])("$rule: $body", ({ rule, body, at }) => {
    expect(hints(["title: A"], body)).toEqual([`${at} ${rule}`]);
  });

  it.each([
    "Das war am Dienstag, den 3. Mai 2021, so.",
    "Die, die die Tafel kennen, sagen „so“.",
    "Mehr unter https://www.a.example/b und presse@www.example.",
    "Im Landkreis Musterkreis ist es schön.",
    "Heutige Fragen und Dienstagabende.",
  ])("has nothing to say about %s", (body) => {
    expect(hints(["title: A"], body)).toEqual([]);
  });

  it.each([
    { rule: "long-title", line: `title: ${"x".repeat(121)}`, at: "3:8" },
    { rule: "long-subtitle", line: `subtitle: ${"x".repeat(251)}`, at: "3:11" },
    { rule: "photo-without-credit", line: "photos: [{ caption: Ein Haus }]", at: "3:10" },
    { rule: "partner-not-named", line: "partners: [tafel]", at: "3:12" },
    {
      rule: "caption-without-record",
      line: "photos: [{ caption: 'Anna Neu (l.) freut sich', credit: A }]",
      at: "3:21",
    },
  ])("$rule: $line", ({ rule, line, at }) => {
    const lines = line.startsWith("title") ? [line] : [line, "title: A"];
    expect(hints(lines, "Ein Satz.")).toEqual([`${at} ${rule}`]);
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

  it("finds the same text in two releases", () => {
    const others = { "releases/a.md": releaseFile(["title: A", "contact: musterkreis"], long) };
    expect(hints(["title: B"], `${long}\n`, others)).toEqual([expect.stringContaining("same-text")]);
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
