import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeSource, positionAt, readSource } from "../../../src/archive/source-file.ts";

function textOf(bytes: string | Buffer): string {
  const decoded = decodeSource(Buffer.from(bytes), "a.md");
  if ("fault" in decoded) throw new Error(decoded.fault.rule);
  return decoded.source.text;
}

describe("a text file", () => {
  it.each([
    ["a byte-order mark", "\ufeffText\n"],
    ["line ends of Windows", "Text\r\n"],
    ["line ends of the first Macintosh", "Text\r"],
  ])("is simply read with %s", (_, content) => {
    expect(textOf(content)).toBe("Text\n");
  });

  it("is in NFC, so that the same name is the same text", () => {
    expect(textOf("U\u0308ber")).toBe("Über");
  });

  it("keeps every other sign: quotation marks, no-break spaces, soft hyphens, emoji", () => {
    const text = "„Motor‘ für\u00a0die Ver\u00adsorgung – 👩‍👩‍👧 \u200e";

    expect(textOf(text)).toBe(text);
  });

  it("of more than 64 MB is refused", () => {
    const decoded = decodeSource(Buffer.alloc(64 * 1024 * 1024 + 1), "a.md");

    expect(decoded).toMatchObject({ fault: { rule: "too-large", values: { size: "65 MB", most: "64 MB" } } });
  });

  it("of more than can be read at all is refused with its size too", () => {
    const folder = mkdtempSync(join(tmpdir(), "press-source-"));
    try {
      const path = join(folder, "a.md");
      writeFileSync(path, "");
      truncateSync(path, 3 * 2 ** 30);

      for (const isFile of [true, false]) {
        expect(readSource(path, "a.md", isFile)).toMatchObject({
          fault: { rule: "too-large", values: { size: "3072 MB" } },
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a position", () => {
  it("counts lines and code points from 1", () => {
    const text = "eins\n👩zwei";

    expect(positionAt(text, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(text, text.indexOf("zwei"))).toEqual({ line: 2, column: 2 });
    expect(positionAt(text, text.length)).toEqual({ line: 2, column: 6 });
  });
});
