import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/desk/import/read-file.ts";
import { releaseOf } from "./converted.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

function mailOf(text: string, ...attached: readonly Attached[]): Buffer {
  const parts = attached.map(
    ({ name, bytes, type = "application/octet-stream" }) =>
      `--b\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"\n\n${Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\n")}\n`,
  );
  return Buffer.from(
    `From: a@b.example\nSubject: Pressemitteilung\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n\n${parts.join("")}--b--\n`,
  );
}

/** An OpenDocument text with a paragraph for each line, as small as it can be. */
function odtOf(text: string): Uint8Array {
  const paragraphs = text.split("\n\n").map((line) => `<text:p>${line}</text:p>`);
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${paragraphs.join("")}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(content),
  });
}

const read = (text: string, ...attached: readonly Attached[]) =>
  readDocument(mailOf(text, ...attached), "mail.eml");
const note =
  "Sehr geehrte Damen und Herren,\n\nanbei unsere Pressemitteilung mit der Bitte um Veröffentlichung.\n\nMit freundlichen Grüßen\nEva Klein\n";
const file = (name: string): Attached => ({ name, bytes: fixture(name) });
const release = [
  "Pressemitteilung vom 3. Mai 2021",
  "Neues Haus für die Kreisverwaltung eröffnet",
  "Kreis MK. Der Landkreis Musterkreis hat am Mittwoch ein neues Haus für seine Verwaltung eröffnet. Mehr als 200 Gäste kamen zur Feier.",
].join("\n\n");
const page = (text: string) => ({ name: "m.odt", bytes: odtOf(text) });

describe("a mail with a document attached", () => {
  it.each(["haus.docx", "haus.odt", "haus.pdf"])("a covering note: %s is the release", async (name) => {
    const alone = releaseOf(await readDocument(fixture(name), name));
    const mailed = releaseOf(await read(note, file(name)));
    expect(mailed.fields).toEqual(alone.fields);
    expect(mailed.body).toBe(alone.body);
    expect(mailed.dropped).toContainEqual({ why: "note", text: expect.stringContaining("anbei unsere") });
  });

  it("no text in the mail: the document and the pictures that are attached, each once", async () => {
    const { pictures } = releaseOf(
      await read(
        "",
        file("haus.docx"),
        { name: "a.png", bytes: picture, type: "image/png" },
        file("haus.odt"),
      ),
    );
    const alone = releaseOf(await readDocument(fixture("haus.docx"), "haus.docx"));
    expect(pictures).toHaveLength(alone.pictures.length + 1);
    expect(Buffer.from(pictures.at(-1)?.picture.bytes ?? []).equals(picture)).toBe(true);
  });

  it("an embargo in the covering note is the release's", async () => {
    const { fields } = releaseOf(await read(`Sperrfrist: 5. Mai 2021, 6 Uhr\n\n${note}`, file("haus.docx")));
    expect(fields).toMatchObject({ embargo: "2021-05-05T06:00" });
  });

  it("the same words twice: the mail is the release, and it is said so", async () => {
    const { fields, dropped } = releaseOf(await read(release, page(release)));
    expect(fields).toMatchObject({
      title: "Neues Haus für die Kreisverwaltung eröffnet",
      date: "2021-05-03",
    });
    expect(dropped).toContainEqual({ why: "same-attachment", text: "m.odt" });
  });

  it("the same words below a salutation: the attachment is the release", async () => {
    const { fields, body } = releaseOf(await read(`Guten Tag,\n\n${release}`, page(release)));
    expect(fields).toMatchObject({ title: "Neues Haus für die Kreisverwaltung eröffnet" });
    expect(body).not.toContain("Guten Tag");
  });

  it.each([
    ["the mail is a release of its own", release, [file("haus.docx")]],
    ["two documents differ", note, [file("haus.docx"), page(release)]],
    ["a short text that is no note", "Koblenz. Die Feier ist abgesagt. Mehr im Anhang.", [file("haus.docx")]],
  ])("words of their own: %s", async (_, text, attached) => {
    await expect(read(text, ...attached)).rejects.toMatchObject({ problem: { rule: "import-two-texts" } });
  });

  it("a covering note to a document that cannot be read says why", async () => {
    const old = { name: "a.doc", bytes: Buffer.from("d0cf11e0a1b11ae100", "hex") };
    await expect(read(note, old)).rejects.toMatchObject({ problem: { rule: "import-old-word" } });
  });

  it("a release beside a document that cannot be read is imported", async () => {
    const old = { name: "a.doc", bytes: Buffer.from("d0cf11e0a1b11ae100", "hex") };
    const { dropped } = releaseOf(await read(release, old));
    expect(dropped).toContainEqual({ why: "attachment", text: "a.doc" });
  });
});
