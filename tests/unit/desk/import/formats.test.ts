import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText, encodingOf } from "../../../../src/desk/import/decode-text.ts";
import { readDocument } from "../../../../src/desk/import/read-file.ts";
import { releaseOf } from "./converted.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const imported = async (name: string) => releaseOf(await readDocument(fixture(name), name));

const fields = {
  title: "Neues Haus für die Kreisverwaltung eröffnet",
  kicker: "Kreishaus",
  subtitle: "Landrat dankt allen Beteiligten",
  date: "2021-05-03",
  place: "Kreis MK",
  issuer: "musterkreis",
  partners: ["tafel", "ministerium"],
  people: ["ben-roth", "ada-wolf"],
  contact: "Eva Klein\nTelefon 0261 12345",
  boilerplate: "Weitere Informationen unter www.musterkreis.example.",
  signature: "BR",
  number: "12/2021",
};
const photo = {
  caption: "Landrat Ben Roth (l.) und Dr. Ada Wolf (r.) schneiden das Band durch.",
  credit: "Kreis MK",
  people: [
    { person: "ben-roth", as: "Landrat", position: "links" },
    { person: "ada-wolf", position: "rechts" },
  ],
};
const file = "2021-05-03-neues-haus-fuer-die-kreisverwaltung-eroeffnet-1.png";
const body = [
  "Der Landkreis Musterkreis hat am Mittwoch ein **neues Haus** für seine *Verwaltung* eröffnet. Mehr als 200 Gäste kamen zur [Feier](https://www.musterkreis.example/feier) und sahen sich die hellen Räume an.",
  "## Ein langer Weg",
  "„Wir haben lange auf diesen Tag gewartet“, sagte Landrat Ben Roth. Das Haus wurde in nur zwei Jahren gebaut und kostet weniger als geplant.",
  "- 200 Räume\n- zwei Säle",
  "| Jahr | Kosten |\n| --- | --- |\n| 2020 | 3 Millionen € |",
  "Die Tafel Musterstadt zieht mit ein. Für alle, die Hilfe brauchen, ist damit der Weg kürzer geworden.",
];

describe("the same release from every program", () => {
  // haus.odt, haus.docx and haus.pdf were written by LibreOffice 7.4 from haus.html.
  it.each(["haus.html", "haus.odt", "haus.docx", "haus.eml"])("%s", async (name) => {
    const release = await imported(name);
    expect(release.fields).toEqual({ ...fields, photos: [{ file, ...photo }] });
    expect(release.body).toBe(body.join("\n\n"));
    expect(release.pictures.map(({ file: picture }) => picture)).toEqual([file]);
    expect(Buffer.from(release.pictures[0]?.picture.bytes ?? []).toString("hex")).toMatch(/^89504e47/);
  });

  it("haus.pdf, which knows letters and no words' meaning: without links, emphasis and the table's lines", async () => {
    const release = await imported("haus.pdf");
    expect(release.fields).toEqual({ ...fields, photos: [photo] });
    const plain = body.join("\n\n").replace(/\*|\[|\]\([^)]*\)/g, "");
    expect(release.body).toBe(plain.replace(/\|[\s\S]*\|/, "Jahr Kosten\n\n2020 3 Millionen €"));
  });

  it("haus-text.eml: the picture that is attached, and not the sender's card nor the day of the mail", async () => {
    const release = await imported("haus-text.eml");
    expect(release.fields).toMatchObject({
      title: fields.title,
      number: "12/2021",
      date: "2021-05-03",
      photos: [{ file, ...photo }],
    });
    expect(release.fields).not.toHaveProperty("contact");
    expect(
      release.dropped.filter(({ why }) => why === "mail").map(({ text }) => text.split("\n")[0]),
    ).toEqual(["Eva Klein", "Pressemitteilung Nr. 12/2021 vom 3. Mai 2021"]);
  });
});

describe("a mail with a document that cannot be read", () => {
  it("names the attachment, which is a file of its own to be imported", async () => {
    const mail = [
      "MIME-Version: 1.0",
      "Subject: Titel",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Titel der Mitteilung\n\nMusterstadt. Ein Satz, der lang genug ist. Und noch einer dazu.",
      "--b",
      'Content-Type: application/pdf; name="Anlage.pdf"',
      'Content-Disposition: attachment; filename="Anlage.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERi0=",
      "--b--",
    ].join("\n");
    const { fields: found, dropped } = releaseOf(await readDocument(Buffer.from(mail), "a.eml"));
    expect(found).toMatchObject({ title: "Titel der Mitteilung" });
    expect(dropped).toContainEqual({ why: "attachment", text: "Anlage.pdf" });
  });
});

describe("text in any encoding", () => {
  const text = "Löße für „Müller“ – 5 €";
  const latin = (bytes: readonly number[], sign: number) =>
    Uint8Array.from([...bytes, 0x20, 0x35, 0x20, sign]);
  const word = [0x4c, 0xf6, 0xdf, 0x65];

  it.each([
    { name: "UTF-8", bytes: Buffer.from(text), encoding: "utf-8", expected: text },
    {
      name: "UTF-8 with byte-order mark",
      bytes: Buffer.from(`\ufeff${text}`),
      encoding: "utf-8",
      expected: text,
    },
    { name: "UTF-16 LE", bytes: Buffer.from(text, "utf16le"), encoding: "utf-16le", expected: text },
    {
      name: "UTF-16 LE with mark",
      bytes: Buffer.from(`\ufeff${text}`, "utf16le"),
      encoding: "utf-16le",
      expected: text,
    },
    { name: "UTF-16 BE", bytes: Buffer.from(text, "utf16le").swap16(), encoding: "utf-16be", expected: text },
    { name: "Windows-1252", bytes: latin(word, 0x80), encoding: "windows-1252", expected: "Löße 5 €" },
    { name: "ISO-8859-15", bytes: latin(word, 0xa4), encoding: "iso-8859-15", expected: "Löße 5 €" },
  ])("$name", ({ bytes, encoding, expected }) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toBe(expected);
  });
});

describe("Markdown", () => {
  const read = (text: string) => readDocument(Buffer.from(text), "a.md");
  const lead =
    "Musterstadt. Ein erster Satz, der lang genug ist, um ein Satz zu sein. Und noch ein zweiter Satz dazu.";

  it("keeps headings, lists, links and emphasis, and shows HTML as text", async () => {
    const { fields: found, body: text } = releaseOf(
      await read(
        `# Titel der Mitteilung\n\n${lead}\n\n## Mehr\n\n1. *eins*\n2. [zwei](https://a.example/)\n\n<b>drei</b>\n`,
      ),
    );
    expect(found).toMatchObject({ title: "Titel der Mitteilung", place: "Musterstadt" });
    expect(text).toBe(
      `${lead.replace("Musterstadt. ", "")}\n\n## Mehr\n\n1. *eins*\n2. [zwei](https://a.example/)\n\n\\<b>drei\\</b>`,
    );
  });

  it("takes headline and date of a front matter", async () => {
    const { fields: found } = releaseOf(
      await read(`---\ntitle: "Titel: der Mitteilung"\ndate: 2021-05-03\n---\n${lead}\n`),
    );
    expect(found).toMatchObject({ title: "Titel: der Mitteilung", date: "2021-05-03", place: "Musterstadt" });
  });

  it("is refused when its front matter says what the archive has no place for", async () => {
    await expect(read(`---\ntitle: A\ncolour: red\n---\n${lead}`)).rejects.toMatchObject({
      problem: { rule: "import-front-matter", values: { keys: "colour" } },
    });
  });
});

describe("HTML", () => {
  it("is read in its article; what stands around it is listed as left out", async () => {
    const page =
      "<!doctype html><meta charset=iso-8859-1><title>x</title><nav>Start</nav><main><article><h1>Titel der Mitteilung</h1>" +
      "<p>Musterstadt. Ein Satz f\xfcr alle, die lesen m\xf6gen. Und noch einer dazu.</p><figure><img src=a.jpg><figcaption>Ein Haus</figcaption></figure>" +
      "<script>x()</script></article></main><footer>Impressum</footer>";
    const {
      fields: found,
      dropped,
      body: text,
    } = releaseOf(await readDocument(Buffer.from(page, "latin1"), "a.html"));
    expect(found).toMatchObject({ title: "Titel der Mitteilung", photos: [{ caption: "Ein Haus" }] });
    expect(text).toBe("Ein Satz für alle, die lesen mögen. Und noch einer dazu.");
    expect(dropped.map(({ text: left }) => left)).toEqual(["Start", "Impressum", "."]);
  });
});
