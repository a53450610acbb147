import { existsSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/desk/import/read-file.ts";
import { importCommand } from "../../../../src/desk/import.ts";
import { folderOf, ran } from "../run-command.ts";
import { importRecords } from "./records.ts";

interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
  /** What the directory says, where it lies. */
  readonly size?: number;
  readonly flags?: number;
}

/** A zip of files, as small as it can be; checksums are left out, which no reader here looks at. */
function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size = data.length, flags = 0 } of entries) {
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(path.length, 22);
    files.push(Buffer.from("PK\u0003\u0004"), fields, path, packed);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, more, path);
    offset += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

const word = { name: "word/document.xml", data: Buffer.from("<w:document/>") };
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024);
const manyParts = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: text/plain\n\nx\n".repeat(10_000)}--b--\n`;

describe("a file that is not what it says", () => {
  it.each([
    { name: "empty.txt", bytes: Buffer.alloc(0), rule: "import-empty" },
    { name: "blank.txt", bytes: Buffer.from(" \n\t\n"), rule: "import-empty" },
    { name: "picture.txt", bytes: Buffer.from("89504e470d0a1a0a", "hex"), rule: "import-picture" },
    { name: "photo.docx", bytes: Buffer.from("ffd8ffe000104a46", "hex"), rule: "import-picture" },
    { name: "old.doc", bytes: Buffer.from("d0cf11e0a1b11ae100", "hex"), rule: "import-old-word" },
    { name: "locked.docx", bytes: Buffer.from("d0cf11e0a1b11ae100", "hex"), rule: "import-old-word" },
    { name: "text.rtf", bytes: Buffer.from("{\\rtf1 x}"), rule: "import-rtf" },
    {
      name: "program.txt",
      bytes: Buffer.from("7f454c46020101000000000000000000", "hex"),
      rule: "import-unknown",
    },
    {
      name: "table.xlsx",
      bytes: zipOf([{ name: "xl/workbook.xml", data: Buffer.from("x") }]),
      rule: "import-unknown",
    },
    { name: "broken.docx", bytes: Buffer.from("PK\u0003\u0004 and no more"), rule: "import-broken" },
    { name: "broken.pdf", bytes: Buffer.from("%PDF-1.7 and no more"), rule: "import-broken" },
    {
      name: "hollow.odt",
      bytes: zipOf([{ name: "content.xml", data: Buffer.from("<a/>") }]),
      rule: "import-broken",
    },
    {
      name: "macros.docm",
      bytes: zipOf([word, { name: "word/vbaProject.bin", data: Buffer.from("x") }]),
      rule: "import-macros",
    },
    {
      name: "locked.odt",
      bytes: zipOf([
        { name: "content.xml", data: Buffer.from("x") },
        { name: "META-INF/manifest.xml", data: Buffer.from("<encryption-data/>") },
      ]),
      rule: "import-encrypted",
    },
    { name: "locked.zip.docx", bytes: zipOf([{ ...word, flags: 1 }]), rule: "import-encrypted" },
    {
      name: "bomb.docx",
      bytes: zipOf([word, { name: "a", data: megabytes(200) }, { name: "b", data: megabytes(200) }]),
      rule: "import-bomb",
    },
    {
      name: "lying.docx",
      bytes: zipOf([word, { name: "a", data: megabytes(8), size: 8 }]),
      rule: "import-broken",
    },
    {
      name: "parts.docx",
      bytes: zipOf(
        Array.from({ length: 3000 }, (_, index) => ({ name: `a${index}`, data: Buffer.from("x") })),
      ),
      rule: "import-too-many-parts",
    },
    { name: "parts.eml", bytes: Buffer.from(manyParts), rule: "import-too-many-parts" },
    { name: "long.txt", bytes: Buffer.alloc(3 * 1024 * 1024, "a"), rule: "import-too-large" },
    {
      name: "scan.html",
      bytes: Buffer.from("<html><body><img src=a.png></body></html>"),
      rule: "import-no-text",
    },
  ])("$name is refused: $rule", async ({ name, bytes, rule }) => {
    await expect(readDocument(bytes, name)).rejects.toMatchObject({ problem: { rule } });
  });

  it("is one clear line, and the others go on", async () => {
    const lead =
      "Musterstadt. Ein erster Satz, der lang genug ist, um ein Satz zu sein. Und noch ein zweiter Satz.";
    const folder = folderOf({
      ...importRecords,
      "in/a.txt": "",
      "in/b.txt": `Titel der Mitteilung\n\n${lead}`,
      "in/huge.txt": "x",
    });
    truncateSync(join(folder, "in/huge.txt"), 500 * 1024 * 1024);
    const inputs = ["in/a.txt", "in/b.txt", "in/huge.txt", "in/none.txt"];
    const { status, out, told } = await ran(importCommand, [...inputs, "--to", "out"], {
      archive: folder,
      cwd: folder,
    });
    expect(status).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(/^in\/a\.txt:1:1 Fehler import-empty Die Datei ist leer\./),
      expect.stringMatching(/^in\/huge\.txt:1:1 Fehler import-too-large .*500 MB/),
      expect.stringMatching(/^in\/none\.txt:1:1 Fehler import-missing Diese Datei gibt es nicht\./),
    ]);
    expect(told.join("\n")).toContain("1 geschrieben, 3 abgelehnt");
    expect(readdirSync(join(folder, "out"))).toEqual(["titel-der-mitteilung.md"]);
  });

  it("writes nothing outside of --to but its report, whatever an attachment is called", async () => {
    const mail = readFileSync(join(import.meta.dirname, "fixtures", "haus-text.eml"));
    const folder = folderOf({ ...importRecords, "haus.eml": mail });
    const { status } = await ran(importCommand, ["haus.eml", "--to", "a/b/c/out"], {
      archive: folder,
      cwd: folder,
    });
    expect(status).toBe(0);
    const name = "2021-05-03-neues-haus-fuer-die-kreisverwaltung-eroeffnet";
    expect(readdirSync(join(folder, "a/b/c/out")).sort()).toEqual([`${name}-1.png`, `${name}.md`]);
    expect(readdirSync(folder).sort()).toEqual([".cache", "_data", "a", "haus.eml"]);
    expect(readdirSync(join(folder, ".cache"))).toEqual(["import-report.csv"]);
    expect(existsSync(join(folder, "releases"))).toBe(false);
  });
});
