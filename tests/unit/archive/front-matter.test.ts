import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../../src/archive/front-matter.ts";

function split(text: string) {
  const result = splitFrontMatter({ file: "a.md", text });
  return "parts" in result ? result.parts : result.fault.rule;
}

describe("front matter", () => {
  it("stands between two lines of ---, the body after them as it is", () => {
    expect(split("---\ntitle: A\n---\n\n  Text --- mit\n---\nLinie\n")).toEqual({
      yaml: "title: A\n",
      yamlStart: 4,
      yamlLine: 2,
      body: "\n  Text --- mit\n---\nLinie\n",
    });
  });

  it("may be empty, and may have no body after it", () => {
    expect(split("---\n---")).toEqual({ yaml: "", yamlStart: 4, yamlLine: 2, body: "" });
  });

  it("may have blanks behind its dashes", () => {
    expect(split("--- \ntitle: A\n---\t\nText")).toMatchObject({ yaml: "title: A\n", body: "Text" });
  });

  it.each([
    "Text",
    "\n---\ntitle: A\n---\n",
    " ---\ntitle: A\n---\n",
    "----\ntitle: A\n----\n",
    "--- yaml\n---\n",
  ])("does not begin with %j", (text) => {
    expect(split(text)).toBe("no-front-matter");
  });

  it.each(["---", "---\ntitle: A\n", "---\ntitle: A\n ---\n", "---\ntitle: A\n---- \n"])(
    "does not end in %j",
    (text) => {
      expect(split(text)).toBe("open-front-matter");
    },
  );
});
