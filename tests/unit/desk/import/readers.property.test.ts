import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSharedData } from "../../../../src/archive/read-records.ts";
import { convert } from "../../../../src/desk/import/convert.ts";
import { ImportError } from "../../../../src/desk/import/import-error.ts";
import { readDocument } from "../../../../src/desk/import/read-file.ts";
import { RecordNames } from "../../../../src/desk/import/record-names.ts";
import { anyText, markdownText, runs, yamlText } from "../../../attack/hostile-texts.ts";
import { folderOf } from "../run-command.ts";
import { importRecords } from "./records.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const names = new RecordNames(readSharedData(folderOf(importRecords)));

/** A file that was damaged on its way: bytes changed, cut out, repeated. */
function damaged(name: string): fc.Arbitrary<Uint8Array> {
  const whole = fixture(name);
  const place = fc.integer({ min: 0, max: whole.length - 1 });
  const change = fc.oneof(
    fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([at, bytes]) => (file: Buffer) => {
      const copy = Buffer.from(file);
      copy.set(bytes.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
      return copy;
    }),
    fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(
      ([at, length]) =>
        (file: Buffer) =>
          Buffer.concat([file.subarray(0, at), file.subarray(at + length)]),
    ),
    fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(
      ([at, length]) =>
        (file: Buffer) =>
          Buffer.concat([file.subarray(0, at + length), file.subarray(at)]),
    ),
  );
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce<Buffer>((file, make) => make(file), whole));
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.oneof(anyText, markdownText, yamlText).map((text) => Buffer.from(text)),
);
const lead = "Musterstadt. Ein erster Satz, der lang genug ist. Und noch ein zweiter Satz. ";
const htmlText = markdownText.map((text) =>
  Buffer.from(`<html><body><h1>Titel</h1><p>${lead}${text}</p></body></html>`),
);
const mail = fc
  .tuple(
    markdownText,
    fc.constantFrom("../../x", "/etc/x", "C:\\x", "CON", "a\0b", "a".repeat(5000), "..", "x/y.png"),
  )
  .map(([text, attachment]) =>
    Buffer.from(
      `MIME-Version: 1.0\nSubject: Titel\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${lead}${text}\n--b\nContent-Type: image/png; name="${attachment}"\nContent-Disposition: attachment; filename="${attachment}"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n`,
    ),
  );

/** Reads and converts; a file that cannot be read is one problem of the catalogue. */
async function imported(bytes: Uint8Array, name: string) {
  const document = await readDocument(bytes, name).catch((error: unknown) => {
    if (error instanceof ImportError) return undefined;
    throw error;
  });
  if (document === undefined) return undefined;
  const conversion = convert(document, {
    names,
    publisher: undefined,
    language: "de",
    timeZone: "Europe/Berlin",
    nameFor: () => "name",
  });
  return "converted" in conversion ? conversion.converted : undefined;
}

describe("a file that is to be imported, whatever its bytes are,", () => {
  it.each([
    ["any bytes as .txt", anyBytes, "a.txt", 200],
    ["any bytes as .md", anyBytes, "a.md", 200],
    ["any bytes as .html", anyBytes, "a.html", 200],
    ["any bytes as .eml", anyBytes, "a.eml", 200],
    ["any bytes as .docx", anyBytes, "a.docx", 50],
    ["HTML with anything in it", htmlText, "a.html", 200],
    ["a mail with anything in it", mail, "a.eml", 60],
    ["a damaged .txt", damaged("dated.txt"), "a.txt", 60],
    ["a damaged .html", damaged("haus.html"), "a.html", 60],
    ["a damaged .eml", damaged("haus.eml"), "a.eml", 60],
    ["a damaged .docx", damaged("haus.docx"), "a.docx", 40],
    ["a damaged .odt", damaged("haus.odt"), "a.odt", 40],
    ["a damaged .pdf", damaged("haus.pdf"), "a.pdf", 25],
  ] as const)("is a release file, or one problem: %s", async (_, bytes, name, numRuns) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const converted = await imported(content, name);
        // Pictures are named after the release, never after what the file calls them.
        for (const { file } of converted?.pictures ?? []) expect(file).toMatch(/^name-\d+\.[a-z]{3,4}$/);
      }),
      { ...runs, numRuns },
    );
  });
});
