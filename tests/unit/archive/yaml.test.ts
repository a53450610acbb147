import { describe, expect, it } from "vitest";
import { locate, readYaml, type YamlPath, type YamlTarget } from "../../../src/archive/yaml.ts";

function source(yaml: string, firstLine = 1) {
  return { file: "a.yaml", yaml, firstLine };
}

function read(yaml: string): unknown {
  const result = readYaml(source(yaml));
  return "fault" in result ? result.fault.rule : result.value;
}

describe("YAML", () => {
  it.each([
    ["007", "007"],
    ["2019-03-21", "2019-03-21"],
    ["2019", "2019"],
    ["1e3", "1e3"],
    ["0x10", "0x10"],
    ["12:30", "12:30"],
    ["yes", "yes"],
    ["Off", "Off"],
    [".inf", ".inf"],
    ['"true"', "true"],
    ["true", true],
    ["False", false],
    ["~", null],
    ["", null],
  ])("reads %s as %j", (text, value) => {
    expect(read(`key: ${text}`)).toEqual({ key: value });
  });

  it.each(["", "\n\n", "# Noch niemand.\n", "---\n"])("reads %j as nothing", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each(["R&B im Park", "Los geht's!", "„Ja!“ & „Nein“", "5 * 5 = 25"])("reads %j as it stands", (text) => {
    expect(read(`key: ${text}`)).toEqual({ key: text });
  });

  it("does not let keys reach behind the record", () => {
    const value = read("__proto__: { isAdmin: true }\nconstructor: A");

    expect(Reflect.get(Object(value), "isAdmin")).toBeUndefined();
    expect(Object.keys(Object(value))).toEqual(["__proto__", "constructor"]);
  });

  it.each([
    ["a colon in a flow mapping that does not end", "- { id: a, name: B", "yaml"],
    ["a colon in a web address", "url: https://example.org:8080/a\nname: [", "yaml"],
    ["a colon between quotes", 'title: "A: B"\nname: [', "yaml"],
    ["an unquoted colon", "title: A: B", "yaml-colon"],
    ["an unquoted colon in a list", "- A\n- note: B: C", "yaml-colon"],
    ["an unquoted colon at the end", "title: Heute neu:", "yaml-colon"],
  ])("tells the reason for %s", (_, text, rule) => {
    expect(read(text)).toBe(rule);
  });

  it.each([
    ["lists", "[".repeat(100_000)],
    ["closed lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["mappings", "{a: ".repeat(50_000)],
    ["lists by indent", "- ".repeat(100_000)],
  ])("is not brought down by deep %s", (_, text) => {
    expect(read(text)).toBe("yaml");
  });
});

describe("the place of a value", () => {
  const yaml = [
    "title: Über alles",
    "partners:",
    "  - stadt",
    '  - "amt"',
    "  -",
    "  - kreis",
    "photos: [{ file: 'a.jpg', people: [] }]",
    "place:",
    "text: >-",
    "  gefaltet",
  ].join("\n");
  const file = source(yaml, 2);

  it.each<[path: YamlPath, target: YamlTarget, place: string]>([
    [["title"], "value", "2:8"],
    [["title"], "key", "2:1"],
    [["partners"], "value", "4:3"],
    [["partners", 0], "value", "4:5"],
    [["partners", 1], "value", "5:5"],
    [["partners", 2], "value", "6:3"],
    [["partners", 3], "value", "7:5"],
    [["photos", 0, "file"], "value", "8:18"],
    [["photos", 0, "people"], "key", "8:27"],
    [["place"], "value", "9:1"],
    [["text"], "value", "11:1"],
    [["gibt-es-nicht"], "value", "2:1"],
    [["photos", 0, "gibt-es-nicht"], "key", "8:10"],
    [[], "value", "2:1"],
  ])("of %j (%s) is %s", (path, target, expected) => {
    const { line, column } = locate(file, path, target);

    expect(`${line}:${column}`).toBe(expected);
  });

  it("counts code points, on long lines too", () => {
    const long = source(`{ a: 👩👩, b: ${"x".repeat(1000)}, c: d }`);

    expect(locate(long, ["b"])).toMatchObject({ line: 1, column: 13 });
    expect(locate(long, ["c"])).toMatchObject({ line: 1, column: 1018 });
    expect(locate(long, ["a"])).toMatchObject({ line: 1, column: 6 });
  });
});
