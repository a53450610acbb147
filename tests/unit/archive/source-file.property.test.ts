import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSource } from "../../../src/archive/source-file.ts";
import { anyText, runs } from "../../attack/hostile-texts.ts";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
  anyText.map((text) => Buffer.from(text, "utf8")),
  fc
    .tuple(anyText, fc.uint8Array({ maxLength: 4 }))
    .map(([text, end]) => Buffer.concat([Buffer.from(text), end])),
  anyText.map((text) => Buffer.from(text, "utf16le")),
);

describe("the bytes of a source file, whatever they are,", () => {
  it("are a clean text, or one fault at a place in the file", () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const read = decodeSource(content, "a.md");
        if ("source" in read) {
          expect(read.source.text).not.toMatch(/[\r\0]/);
          expect(read.source.text).toBe(read.source.text.normalize("NFC"));
          return;
        }
        const lines = content.toString("utf8").split(/\r\n?|\n/);
        const { line, column } = read.fault;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? "")].length + 1);
      }),
      runs,
    );
  });
});
