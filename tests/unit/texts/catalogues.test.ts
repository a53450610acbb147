import { describe, expect, it } from "vitest";
import { parseReleaseDate } from "../../../src/archive/release-date.ts";
import { ar } from "../../../src/texts/ar.ts";
import { directionOf } from "../../../src/texts/direction.ts";
import { faultMessage } from "../../../src/texts/fault-line.ts";
import type { Texts } from "../../../src/texts/texts.ts";
import { interfaceLanguages, textsFor } from "../../../src/texts/texts-for.ts";
import { dateView } from "../../../src/views/dates.ts";
import { renderMarkdown } from "../../../src/views/markdown.ts";

const catalogues = interfaceLanguages.map((language) => [language, textsFor(language)] as const);

/** Stands for every name, date, file and id that a text may hold. */
const sample = "Muster";

/** Every text of a catalogue, or the function that makes it, by its path: `release.position`. */
function leaves(value: unknown, path = ""): readonly (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

/** An object that has every key: those given, and the sample as value of all others. */
function valuesWith(given: Readonly<Record<string, unknown>>): object {
  return new Proxy(given, { get: (target, key) => (key in target ? Reflect.get(target, key) : sample) });
}

const numbers = {
  length: 120,
  ratio: 3.21,
  width: 4000,
  height: 3000,
  longest: 16_000,
  megapixels: 50,
  megabytes: 99,
  most: 50,
};
const fault = {
  file: "a.md",
  line: 1,
  column: 1,
  level: "error",
  rule: "bad-date",
  values: { value: sample },
} as const;
const messageOfFault = (texts: Texts) => () => faultMessage(fault, texts);

/** What functions are called with whose arguments are not all texts. */
const statement = { publisher: sample, title: sample, made: sample, enforcement: sample, gaps: [] };
const specialArguments: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "legal.statement": [
    [{ ...statement, state: "full" }],
    [{ ...statement, state: "none", law: sample, method: sample, feedback: sample, reviewed: sample }],
    [{ ...statement, state: "partial", gaps: [sample, sample] }],
  ],
  "desk.check.fixed": [
    [{ file: sample, ids: 1, lines: 0, isComposed: false }],
    [{ file: sample, ids: 2, lines: 12, isComposed: true }],
  ],
  "list.page": [[2, 3]],
  "list.range": [[51, 100, 135]],
  "release.position": [["2"], ["12"], [sample]],
  "release.download": [[{ type: "JPEG", width: 4000, height: 3000, bytes: 2_500_000 }]],
  "commands.faultsFound": [
    [1, 0],
    [2, 3],
  ],
  "commands.built": [[{ releases: 1, pages: 2, files: 3, seconds: "1", folder: sample }]],
  "commands.addressesAdded": [[2, sample]],
  "commands.filesIn": [[2, sample]],
  "commands.unknownFiles": [[2, sample]],
  "commands.verified": [
    [12, 0],
    [2, 3],
  ],
  "commands.otherBuild": [[4711]],
  "desk.import.newPerson": [
    [sample, undefined],
    [sample, sample],
  ],
  "desk.import.progress": [[1, 2]],
  "desk.import.summary": [[{ written: 1, refused: 2, skipped: 3, tried: 11 }, "1"]],
  "create.unknownRecord": [
    [sample, undefined],
    [sample, sample],
  ],
  "create.nextSteps": [
    [sample, true],
    [sample, false],
  ],
};

/** Functions of one number. */
const counting = [
  "dossier.withoutMonth",
  "dossier.allYears",
  "dossier.others",
  "list.releases",
  "list.years",
  "list.projects",
  "list.partners",
  "list.people",
  "release.characters",
  "release.kit",
  "search.found",
  "commands.checked",
  "create.archiveHasFaults",
  "create.choosing.found",
  "desk.check.fixable",
  "number",
];

/** Values of faults that are chosen from a few. */
const faultVariants: readonly Readonly<Record<string, unknown>>[] = [
  ...["organisation", "project", "person", "contact", "release"].map((kind) => ({
    in: kind,
    expected: "list",
    found: "true",
  })),
  { in: "person", expected: "mapping", found: "text" },
  { in: "person", expected: "text", found: "nothing" },
];

/** Values that faults may lack. */
const optionalValues: Readonly<Record<string, readonly string[]>> = {
  "unknown-key": ["nearest"],
  "unknown-id": ["nearest"],
  "bad-date": ["proposal"],
  "address-gone": ["release", "isOfRecord"],
  "picture-missing": ["nearest"],
  "picture-type": ["type"],
};

function faultArguments(rule: string): readonly (readonly unknown[])[] {
  const lacking = Object.fromEntries((optionalValues[rule] ?? []).map((key) => [key, undefined]));
  return faultVariants.flatMap((given) => [
    [valuesWith({ ...numbers, ...given })],
    [valuesWith({ ...numbers, ...given, ...lacking })],
  ]);
}

/** What a text says, for each way to call it. */
function said(texts: Texts, path: string, leaf: unknown): readonly string[] {
  if (typeof leaf === "string") return [leaf];
  if (typeof leaf !== "function") throw new Error(`${path} is neither a text nor makes one.`);
  return argumentsFor(texts, path, leaf.length).flatMap((args) => {
    const result: unknown = Reflect.apply(leaf, undefined, args);
    return Array.isArray(result) ? result.map(String) : [String(result)];
  });
}

function argumentsFor(texts: Texts, path: string, count: number): readonly (readonly unknown[])[] {
  const special = specialArguments[path];
  if (special !== undefined) return special;
  if (counting.includes(path)) return [1, 2, 3, 11, 100].map((value) => [value]);
  const [, rule] = /^(?:faults|lint)\.(.+)/.exec(path) ?? [];
  if (rule !== undefined) return faultArguments(rule);
  if (path.startsWith("desk.import.problems.")) return [[valuesWith({ fault }), messageOfFault(texts)]];
  if (path.startsWith("legal.fallback.")) return [[{ publisher: sample, title: sample }]];
  return [Array.from({ length: count }, () => sample)];
}

describe("the catalogues", () => {
  it("are in the languages that they say", () => {
    expect(interfaceLanguages).toEqual(["de", "en", "ar"]);
    for (const [language, texts] of catalogues) {
      expect(texts.direction).toBe(directionOf(language));
      expect(new Intl.Locale(texts.date.locale).language).toBe(language);
    }
  });

  it("have the same texts", () => {
    const [[, first] = ["", ar], ...others] = catalogues;
    const paths = leaves(first).map(([path]) => path);
    expect(paths.length).toBeGreaterThan(300);
    for (const [, texts] of others)
      expect(
        leaves(texts)
          .map(([path]) => path)
          .sort(),
      ).toEqual(paths.toSorted());
  });

  describe.each(catalogues)("%s", (_, texts) => {
    const all = leaves(texts).flatMap(([path, leaf]) =>
      said(texts, path, leaf).map((text) => ({ path, leaf, text })),
    );

    it("leaves no text empty and no value out of place", () => {
      for (const { path, text } of all) {
        expect(text.trim(), path).not.toBe("");
        expect(text, path).not.toMatch(/undefined|NaN|\[object|=>|\$\{/);
      }
    });

    it("says the words that it is given", () => {
      for (const { path, leaf, text } of all) {
        if (typeof leaf !== "function" || path in specialArguments || counting.includes(path)) continue;
        if (/^(?:faults|lint|desk|legal)\./.test(path)) continue;
        expect(text, path).toContain(sample);
      }
    });

    it("says a value of every fault and hint that has values", () => {
      for (const [rule, message] of [...Object.entries(texts.faults), ...Object.entries(texts.lint)]) {
        const [first] = said(texts, `faults.${rule}`, message);
        if (message.length > 0) expect(first, rule).toMatch(/Muster|3[.,]2|120/);
      }
    });

    it("makes addresses of plain words, each its own", () => {
      for (const part of [texts.paths, texts.search.address]) {
        const words = leaves(part).map(([, word]) => String(word));
        for (const word of words) expect(word).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(words.toSorted()).toEqual([...new Set(words)].sort());
      }
    });

    it("has legal pages whose marks all become HTML", () => {
      for (const [page, fallback] of Object.entries(texts.legal.fallback)) {
        const html = renderMarkdown(fallback({ publisher: "Amt <b>", title: "Archiv" }), {
          resolve: (href) => href,
        });
        expect(html, page).toMatch(/^<(?:p|h2)>/);
        expect(html, page).not.toMatch(/\*\*|##|<b>/);
        if (page !== "easyLanguage") expect(html, page).toContain("Amt &lt;b&gt;");
      }
      expect(renderMarkdown(texts.notFound.body, { resolve: (href) => href })).toMatch(/^<p>[^<>]+<\/p>\n$/);
    });

    const countings: readonly (readonly [string, (value: number) => string])[] = [
      ["list.releases", texts.list.releases],
      ["list.years", texts.list.years],
      ["list.projects", texts.list.projects],
      ["list.partners", texts.list.partners],
      ["list.people", texts.list.people],
      ["release.characters", texts.release.characters],
      ["release.kit", texts.release.kit],
      ["search.found", texts.search.found],
      ["commands.checked", texts.commands.checked],
      ["commands.addressesAdded", (value) => texts.commands.addressesAdded(value, sample)],
      ["commands.faultsFound, errors", (value) => texts.commands.faultsFound(value, 0)],
      ["commands.faultsFound, hints", (value) => texts.commands.faultsFound(0, value)],
    ];

    it.each(countings)("counts with one form for each kind of number: %s", (_name, counted) => {
      const plurals = new Intl.PluralRules(texts.language);
      const forms = new Map<string, Set<string>>();
      for (const value of [
        1, 2, 3, 4, 9, 10, 11, 12, 26, 99, 100, 101, 102, 103, 111, 200, 1000, 1003, 12_345,
      ]) {
        const form = counted(value).replaceAll(texts.number(value), "#");
        const kind = plurals.select(value);
        forms.set(kind, (forms.get(kind) ?? new Set()).add(form));
      }
      // English and German know two kinds of numbers here, Arabic five.
      expect([...forms.keys()].sort()).toEqual(
        plurals
          .resolvedOptions()
          .pluralCategories.filter((kind) => kind !== "zero")
          .sort(),
      );
      for (const [kind, said] of forms) expect([...said], kind).toHaveLength(1);
    });
  });
});

describe("counted releases", () => {
  it.each([
    ["de", 0, "0 Mitteilungen"],
    ["de", 1, "1 Mitteilung"],
    ["de", 2, "2 Mitteilungen"],
    ["de", 3, "3 Mitteilungen"],
    ["de", 11, "11 Mitteilungen"],
    ["de", 100, "100 Mitteilungen"],
    ["de", 12_345, "12.345 Mitteilungen"],
    ["en", 0, "0 press releases"],
    ["en", 1, "1 press release"],
    ["en", 2, "2 press releases"],
    ["en", 3, "3 press releases"],
    ["en", 11, "11 press releases"],
    ["en", 100, "100 press releases"],
    ["en", 12_345, "12,345 press releases"],
    ["ar", 0, "لا بيانات صحفية"],
    ["ar", 1, "بيان صحفي واحد"],
    ["ar", 2, "بيانان صحفيان"],
    ["ar", 3, "3 بيانات صحفية"],
    ["ar", 10, "10 بيانات صحفية"],
    ["ar", 11, "11 بيانًا صحفيًا"],
    ["ar", 99, "99 بيانًا صحفيًا"],
    ["ar", 100, "100 بيان صحفي"],
    ["ar", 102, "102 بيان صحفي"],
    ["ar", 103, "103 بيانات صحفية"],
    ["ar", 111, "111 بيانًا صحفيًا"],
    ["ar", 12_345, "12,345 بيانًا صحفيًا"],
  ])("%s, %d: %s", (language, value, text) => {
    expect(textsFor(language).list.releases(value)).toBe(text);
  });

  it("have the number before them where the form does not say it", () => {
    const plurals = new Intl.PluralRules("ar");
    for (let value = 0; value < 120; value += 1) {
      const saysItself = ["zero", "one", "two"].includes(plurals.select(value));
      expect(/\d/.test(ar.list.releases(value)), String(value)).toBe(!saysItself);
    }
  });
});

describe("Arabic", () => {
  const all = leaves(ar).flatMap(([path, leaf]) => said(ar, path, leaf).map((text) => [path, text] as const));

  it("begins every message with an Arabic letter, by which programs tell the direction of a line", () => {
    const messages = all.filter(([path]) =>
      /^(?:faults|lint|desk\.import\.problems)\.|\.description$/.test(path),
    );
    expect(messages.length).toBeGreaterThan(200);
    for (const [path, text] of messages) {
      expect(/\p{L}/u.exec(text)?.[0], path).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it("uses Arabic commas, semicolons and question marks between Arabic words", () => {
    for (const [path, text] of all) expect(text, path).not.toMatch(/\p{Script=Arabic}\u200e?[,;?]/u);
  });

  it("isolates nothing by characters that a fault would lose, and keeps its marks in one", () => {
    for (const [path, text] of all) expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(faultMessage(fault, ar)).toContain("«\u200eMuster\u200e»");
  });

  it.each([
    ["2019-03-21", "21 مارس 2019"],
    ["2019-03", "مارس 2019"],
    ["2019~", "حوالي 2019"],
    ["2019-03-21?", "21 مارس 2019 على الأرجح"],
    ["2023-11/2024-02", "من نوفمبر 2023 إلى فبراير 2024"],
  ])("writes the date %s as %s", (date, text) => {
    const read = parseReleaseDate(date);
    expect("value" in read && dateView(read.value, ar).text).toBe(text);
  });
});

describe("a language", () => {
  it.each([
    ["de-AT", "de"],
    ["ar-EG", "ar"],
    ["EN", "en"],
    ["fr", "en"],
  ])("%s gets the catalogue %s", (language, catalogue) => {
    expect(textsFor(language).language).toBe(catalogue);
  });

  it.each([
    ["ar", "rtl"],
    ["ckb", "rtl"],
    ["fa", "rtl"],
    ["he", "rtl"],
    ["ku-Arab", "rtl"],
    ["ku", "ltr"],
    ["ar-Latn", "ltr"],
    ["tr", "ltr"],
    ["uk", "ltr"],
    ["xx", "ltr"],
  ])("%s is written %s", (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
