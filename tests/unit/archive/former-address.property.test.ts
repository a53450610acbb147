import { join, posix } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodedAddress, isFormerAddress } from "../../../src/archive/former-address.ts";
import { anyText, runs } from "../../attack/hostile-texts.ts";

const paths = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "/",
        "..",
        ".",
        "%2e",
        "%2E%2e",
        "%2f",
        "%5c",
        "\\",
        "//",
        "a",
        "ä",
        "%C3%A4",
        "%00",
        "%0a",
        "%ff",
        "?",
        "#",
        ":",
        "@",
        "~",
      ),
      anyText.map((text) => text.slice(0, 5)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => `/${parts.join("")}`);

describe("a former address that is taken", () => {
  it("leads nowhere but below the site's root, in a browser and on disk", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(paths, anyText), (alias) => {
        if (!isFormerAddress(alias)) return;
        taken += 1;
        const url = new URL(alias, "https://archive.example");
        expect(url.origin).toBe("https://archive.example");
        expect(url.search + url.hash).toBe("");
        const decoded = decodedAddress(alias);
        if (!alias.includes("%")) expect(decodeURI(url.pathname)).toBe(alias);
        expect(posix.normalize(decoded)).toBe(decoded);
        expect(join("/site", decoded).startsWith("/site/")).toBe(true);
        expect(decoded).not.toMatch(/[\p{Cc}\p{Cs}\\]/u);
      }),
      { ...runs, numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
