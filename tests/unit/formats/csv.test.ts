import { describe, expect, it } from "vitest";
import { csvRow } from "../../../src/formats/csv.ts";

describe("a row of CSV", () => {
  it.each([
    [["a", "b"], "a,b\r\n"],
    [["", ""], ",\r\n"],
    [["a,b", 'c"d', "e\nf", "g\r\nh"], '"a,b","c""d","e\nf","g\r\nh"\r\n'],
    [["„Ja“, sagt sie"], '"„Ja“, sagt sie"\r\n'],
    [["a;b", " a "], "a;b, a \r\n"],
  ])("of %j is written as RFC 4180 has it", (cells, row) => {
    expect(csvRow(cells)).toBe(row);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "keeps %j from being run as a formula",
    (cell) => {
      expect(csvRow([cell]).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("leaves signs alone that stand elsewhere", () => {
    expect(csvRow(["a=b", "1-2", "x@y.example"])).toBe("a=b,1-2,x@y.example\r\n");
  });
});
