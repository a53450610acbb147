import { describe, expect, it } from "vitest";
import type { NamedRecord, Organisation, Person, Project } from "../../../src/archive/records.ts";
import { findMentions } from "../../../src/views/mentions.ts";

const organisation = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  type: "organisation",
  id,
  name,
  aliases: [],
  former: [],
  ...more,
});
const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  type: "person",
  id,
  name,
  aliases: [],
  roles: [],
  hidden: false,
  ...more,
});
const project = (id: string, name: string, more: Partial<Project> = {}): Project => ({
  type: "project",
  id,
  name,
  aliases: [],
  organisations: [],
  people: [],
  ...more,
});

const council = organisation("beirat", "Beirat für Migration und Integration", { short: "BMI" });

/** The text with what is linked in brackets: `[Name](id)`. Pieces of one text are parted by `|`. */
function linked(records: readonly NamedRecord[], text: string, hidden: readonly string[] = []): string {
  const mentions = findMentions(records, ({ id }) => (hidden.includes(id) ? undefined : id));
  const next = mentions.scope();
  return text
    .split("|")
    .map((piece) =>
      next(piece)
        .map(({ text: words, href }) => (href === undefined ? words : `[${words}](${href})`))
        .join(""),
    )
    .join("|");
}

describe("mentions", () => {
  it("are a record's name, short form, aliases, and an organisation's former names", () => {
    const office = organisation("amt", "Jobcenter Süd", {
      short: "JC",
      aliases: ["Jobcenter"],
      former: [{ name: "Arbeitsamt" }],
    });

    expect(linked([office], "Jobcenter Süd, JC, Jobcenter, Arbeitsamt, Amt")).toBe(
      "[Jobcenter Süd](amt), [JC](amt), [Jobcenter](amt), [Arbeitsamt](amt), Amt",
    );
    expect(linked([project("lqa", "Leben und Arbeiten", { short: "LQA" })], "LQA: Leben und Arbeiten")).toBe(
      "[LQA](lqa): [Leben und Arbeiten](lqa)",
    );
  });

  it("are a person with the title, else without it", () => {
    const wilhelm = person("wilhelm", "Alexander Wilhelm", { honorific: "Dr." });

    expect(linked([wilhelm], "Dr. Alexander Wilhelm kam.")).toBe("[Dr. Alexander Wilhelm](wilhelm) kam.");
    expect(linked([wilhelm], "Herr Alexander Wilhelm, dann Wilhelm.")).toBe(
      "Herr [Alexander Wilhelm](wilhelm), dann Wilhelm.",
    );
  });

  it("are the longest match, leftmost first", () => {
    const district = organisation("kreis", "Landkreis Mayen-Koblenz");
    const office = organisation("jc", "Jobcenter Landkreis Mayen-Koblenz", { aliases: ["Jobcenter"] });

    expect(
      linked([district, office], "Das Jobcenter Landkreis Mayen-Koblenz im Landkreis Mayen-Koblenz"),
    ).toBe("Das [Jobcenter Landkreis Mayen-Koblenz](jc) im [Landkreis Mayen-Koblenz](kreis)");
    const overlapping = [organisation("ab", "Amt Bonn"), organisation("bc", "Bonn City")];
    expect(linked(overlapping, "Amt Bonn City")).toBe("[Amt Bonn](ab) City");
  });

  it("are the first occurrence of each name", () => {
    expect(linked([council], "BMI, BMI, Beirat für Migration und Integration, BMI")).toBe(
      "[BMI](beirat), BMI, [Beirat für Migration und Integration](beirat), BMI",
    );
  });

  it("are first occurrences in a whole text, piece by piece", () => {
    expect(linked([council], "Der BMI|und der BMI")).toBe("Der [BMI](beirat)|und der BMI");
  });

  it("begin anew in each text", () => {
    const mentions = findMentions([council], ({ id }) => id);

    expect(mentions.scope()("BMI")).toEqual([{ text: "BMI", href: "beirat" }]);
    expect(mentions.scope()("BMI")).toEqual([{ text: "BMI", href: "beirat" }]);
  });

  it.each([
    "BMIs",
    "SBMI",
    "BMI2",
    "2BMI",
    "BMI-Vorsitzende",
    "Kreis-BMI",
    "BMI\u2011Vorsitzende",
    "BMI\u00adVorsitzende",
    "Kreis\u2010BMI",
    "BMI- und Kreis-Vertreter",
    "BMI\u0301",
    "bmi",
    "B M I",
  ])("are whole words, letter for letter: %s is none", (text) => {
    expect(linked([council], `Die ${text} kam.`)).toBe(`Die ${text} kam.`);
  });

  it.each(["(BMI)", "„BMI“", "BMI.", "BMI/JC", "BMI – neu", "– BMI", "BMI’s", "BMI:", "*BMI*"])(
    "may stand between marks: %s",
    (text) => {
      expect(linked([council], text)).toBe(text.replace("BMI", "[BMI](beirat)"));
    },
  );

  it.each(["Beirat für\nMigration und Integration", "Beirat\u00a0für Migration und\u202fIntegration"])(
    "may run over a line's end and no-break spaces: %j",
    (text) => {
      expect(linked([council], `Der ${text} tagte.`)).toBe(`Der [${text}](beirat) tagte.`);
    },
  );

  it("find a name that is written with a no-break space in the record too", () => {
    expect(linked([person("m", "Anna\u00a0 Meier")], "Anna Meier kam.")).toBe("[Anna Meier](m) kam.");
  });

  it("do not lead to hidden people, nor to whoever is named inside their names", () => {
    const hidden = person("berg", "Eva vom Berg");
    const place = organisation("ort", "Berg");

    expect(linked([hidden, place], "Eva vom Berg war in Berg.", ["berg"])).toBe(
      "Eva vom Berg war in [Berg](ort).",
    );
  });

  it("are of the given records and of no others", () => {
    expect(linked([], "Der BMI und Ada Wolf")).toBe("Der BMI und Ada Wolf");
  });

  it("leave every other letter as it is", () => {
    const text = "  <b> &amp; „BMI“\u00a0\n– Ende\t ";

    expect(linked([council], text)).toBe(text.replace("BMI", "[BMI](beirat)"));
  });

  it("take a name with signs of regular expressions as it stands", () => {
    expect(linked([organisation("c", "C++ (AG) [neu] $1")], "Die C++ (AG) [neu] $1 kam.")).toBe(
      "Die [C++ (AG) [neu] $1](c) kam.",
    );
  });
});
