import { describe, expect, it } from "vitest";
import { textMark } from "../../../src/archive/translations.ts";
import { archiveOf, planOf, readingOf, testRecords } from "../../archive.ts";
import { recordsOf, releaseOf } from "../../life.ts";
import { output, outputsOf, outputsWith } from "../../outputs.ts";

const everywhere = [
  { text: "Edelgard Krummbein", in: "all", with: "N. N.", reason: "Antrag", date: "2026-01-01" },
];
const gone = /krumm\u00ad?bein/i;

function outputs(files: Readonly<Record<string, string>>, redactions: readonly object[] = everywhere) {
  const list = recordsOf(redactions.map((redaction) => ({ ...redaction })));
  return outputsOf(planOf(archiveOf({ ...testRecords, "_data/redactions.yaml": list, ...files })));
}

/** The text of a release as HTML, with the name in its body replaced. */
function bodyOf(body: string): string {
  const page = output(
    outputs({ "releases/a.md": releaseOf({ title: "A" }, body) }),
    "pressemitteilungen/a/index.html",
  );
  return /<div class="text">(.*?)<\/div>/s.exec(page)?.[1]?.trim() ?? "";
}

describe("a redacted text", () => {
  it.each([
    ["in a sentence", "Es sprach Edelgard Krummbein heute.", "<p>Es sprach N. N. heute.</p>"],
    ["over a line end", "Es sprach Edelgard\nKrummbein heute.", "<p>Es sprach N. N. heute.</p>"],
    ["over the line end of a quotation", "> Ich, Edelgard\n> Krummbein, sage", "<p>Ich, N. N., sage</p>"],
    ["over a hard line end", "Es sprach Edelgard\\\nKrummbein.", "<p>Es sprach N. N..</p>"],
    ["with an unbreakable blank", "Edelgard\u00a0Krummbein sprach.", "<p>N. N. sprach.</p>"],
    ["with an entity for it", "Edelgard&nbsp;Krummbein sprach.", "<p>N. N. sprach.</p>"],
    ["with a soft hyphen", "Edelgard Krumm\u00adbein sprach.", "<p>N. N. sprach.</p>"],
    ["in the genitive", "Edelgard Krummbeins Rede", "<p>N. N. Rede</p>"],
    ["in capitals", "EDELGARD KRUMMBEIN sprach.", "<p>N. N. sprach.</p>"],
    ["in bold", "Es sprach **Edelgard Krummbein** heute.", "<p>Es sprach <strong>N. N.</strong> heute.</p>"],
    [
      "with its first word in bold",
      "**Edelgard** Krummbein sprach.",
      "<p><strong>N. N.</strong> sprach.</p>",
    ],
    [
      "with its last word in bold",
      "Heute *Edelgard **Krummbein***.",
      "<p>Heute <em><strong>N. N.</strong></em>.</p>",
    ],
    [
      "where bold ends in it",
      "**Frau Edelgard** Krummbein sprach.",
      "<p><strong>Frau N. N.</strong> sprach.</p>",
    ],
    ["in a heading", "## Edelgard Krummbein geht", "<h2>N. N. geht</h2>"],
    [
      "in the words of a link",
      "[Edelgard Krummbein](https://a.example/)",
      '<p><a href="https://a.example/">N. N.</a></p>',
    ],
    ["in a compound", "Der Edelgard Krummbein-Preis", "<p>Der N. N.-Preis</p>"],
  ])("is replaced %s", (_, body, html) => {
    expect(bodyOf(body)).toContain(html);
    expect(bodyOf(body)).not.toMatch(gone);
  });

  it("is replaced in the cells of a table", () => {
    expect(bodyOf("| Name | Amt |\n|---|---|\n| Edelgard Krummbein | Rätin |")).toContain("<td>N. N.</td>");
  });

  it("is not replaced within other words", () => {
    expect(bodyOf("Edelgard Krummbeiner und Waldedelgard Krummbein")).toContain(
      "<p>Edelgard Krummbeiner und Waldedelgard Krummbein</p>",
    );
  });

  it("is in no format, from whatever field of whatever record", () => {
    const words = "mit Edelgard Krummbein dabei";
    const files = outputs({
      "_data/site.yaml": `${testRecords["_data/site.yaml"]}\ncontact: 'Presse: Edelgard Krummbein'\nlegal: { imprint: i.md }`,
      "_data/i.md": `Verantwortlich: Edelgard\nKrummbein`,
      "_data/organisations.yaml": recordsOf([
        {
          id: "stadt",
          name: `Stadt ${words}`,
          kind: words,
          place: words,
          former: [{ name: words, until: 2019 }],
        },
        { id: "amt", name: "Amt", short: "Edelgard Krummbein", aliases: ["Edelgard Krummbein"] },
      ]),
      "_data/projects.yaml": recordsOf([
        { id: "lotse", name: words, short: words, summary: words, funding: words },
      ]),
      "_data/people.yaml": recordsOf([
        { id: "ada", name: "Ada Wolf", roles: [{ role: `Stellvertretung ${words}`, organisation: "amt" }] },
      ]),
      "releases/a.md": releaseOf(
        {
          title: `Titel ${words}`,
          kicker: words,
          subtitle: words,
          date: "2026-01-01",
          place: words,
          partners: ["amt"],
          projects: ["lotse"],
          people: ["ada"],
          photos: [
            {
              caption: words,
              alt: words,
              credit: words,
              terms: words,
              people: [{ person: "ada", as: words, position: words }],
            },
          ],
          contact: `Anruf bei\nEdelgard Krummbein`,
          boilerplate: words,
          signature: "Edelgard Krummbein",
          number: "Edelgard Krummbein 7",
          keywords: ["Edelgard Krummbein"],
          source: { name: words, note: words },
          corrections: [{ date: "2026-01-02", note: words }],
        },
        words,
      ),
      "releases/a.tr.md": releaseOf({ title: words, subtitle: words }, words),
      "releases/b.md": releaseOf({
        title: words,
        date: 2025,
        withdrawn: { date: "2026-01-03", reason: words },
      }),
    });
    expect(outputsWith(files, gone)).toEqual([]);
    expect(outputsWith(files, /N\. N\./)).toEqual(
      expect.arrayContaining(["feed.atom", "impressum/index.html"]),
    );
    // What stands there instead is no name: it leads to nobody's page.
    expect(outputsWith(files, />N\. N\.<\/a>/)).toEqual([]);
  });

  it("in some releases is replaced there and in their translations only", () => {
    const files = outputs(
      {
        "releases/a.md": releaseOf({ title: "A mit Edelgard Krummbein" }),
        "releases/a.tr.md": releaseOf({ title: "A tr Edelgard Krummbein" }),
        "releases/b.md": releaseOf({ title: "B mit Edelgard Krummbein" }),
      },
      everywhere.map((redaction) => ({ ...redaction, in: ["a"] })),
    );
    expect(outputsWith(files, /A (?:mit|tr) Edelgard/)).toEqual([]);
    expect(output(files, "index.html")).toContain("A mit N. N.");
    expect(output(files, "index.html")).toContain("B mit Edelgard Krummbein");
  });

  it("leaves former addresses as they are, and says that the name stands in them", () => {
    const { archive, faults } = readingOf({
      "_data/redactions.yaml": recordsOf(
        everywhere.map((redaction) => ({ ...redaction, text: "Krummbein" })),
      ),
      "releases/krummbein-geht.md": releaseOf({ title: "Krummbein geht", aliases: ["/alt/Krummbein.html"] }),
      "releases/entwurf-krummbein.md": releaseOf({ title: "Krummbein kommt", draft: true }),
    });
    expect(archive?.releases.map(({ aliases, title }) => [title, ...aliases])).toEqual([
      ["N. N. geht", "/alt/Krummbein.html"],
    ]);
    // Of a draft not even that: nothing says that there is one.
    expect(faults.map(({ file, level, rule }) => [file, level, rule])).toEqual([
      ["releases/krummbein-geht.md", "hint", "redaction-left"],
      ["releases/krummbein-geht.md", "hint", "redaction-left"],
    ]);
  });

  it("does not make a translation look out of date", () => {
    const files = (redactions: string) => ({
      "_data/redactions.yaml": redactions,
      "releases/a.md": releaseOf({ title: "A" }, "Edelgard Krummbein sprach."),
      "releases/a.tr.md": releaseOf({
        title: "A tr",
        original: textMark({ input: { title: "A" }, body: "Edelgard Krummbein sprach." }),
      }),
    });
    const outdated = (redactions: string) => {
      const [release] = readingOf(files(redactions)).archive?.releases ?? [];
      return release?.translations.map((translation) => translation.outdated);
    };
    expect(outdated("")).toEqual([false]);
    expect(outdated(recordsOf(everywhere))).toEqual([false]);
  });
});

describe("a redacted person", () => {
  const files = {
    "_data/people.yaml": recordsOf([
      {
        id: "edelgard",
        name: "Edelgard Krummbein",
        honorific: "Dr.",
        aliases: ["Frau Krummbein"],
        roles: [{ role: "Quastelrätin", organisation: "amt" }],
        url: "https://krummbein.example/",
      },
      { id: "ada", name: "Ada Wolf" },
    ]),
    "_data/projects.yaml": recordsOf([{ id: "lotse", name: "Lotsen", people: ["edelgard", "ada"] }]),
    "releases/a.md": releaseOf(
      {
        title: "A",
        date: "2026-01-01",
        projects: ["lotse"],
        people: ["edelgard", "ada"],
        contact: "edelgard",
        photos: [{ caption: "Frau Krummbein (links)", people: [{ person: "edelgard", as: "Quastelgast" }] }],
      },
      "Dr. Edelgard Krummbein und Frau Krummbein.",
    ),
    "releases/b.md": releaseOf(
      { title: "B", date: "2026-01-02", people: ["edelgard"] },
      "Es sprach Frau Krummbein.",
    ),
  };
  const person = { person: "edelgard", with: "eine Rätin", reason: "Antrag", date: "2026-01-01" };

  it("is nowhere: no name, no page, no entry, no role, no contact", () => {
    const made = outputs(files, [{ ...person, in: "all" }]);
    expect(outputsWith(made, /krummbein|edelgard|quastel/i)).toEqual([]);
    const page = output(made, "pressemitteilungen/a/index.html");
    expect(page).toContain("<p>eine Rätin und eine Rätin.</p>");
    expect(page).toContain("eine Rätin (links)");
    expect(page).toContain("Ada Wolf");
  });

  it("in some releases is named in the others", () => {
    const made = outputs(files, [{ ...person, in: ["a"] }]);
    const inA = [...made].filter(([file]) => file.startsWith("pressemitteilungen/a/"));
    expect(outputsWith(new Map(inA), /krummbein|edelgard|quastel/i)).toEqual([]);
    expect(output(made, "pressemitteilungen/b/index.html")).toContain(">Frau Krummbein</a>");
    expect(output(made, "personen/edelgard/index.html")).not.toContain("/pressemitteilungen/a/");
  });

  it("who is hidden has no page, entry, link or role, and stays in the releases' words", () => {
    const { "_data/people.yaml": people = "" } = files;
    const hidden = people.replace('"id":"edelgard"', '"id":"edelgard","hidden":true');
    const made = outputs({ ...files, "_data/people.yaml": hidden }, []);
    expect(
      outputsWith(made, /\/personen\/edelgard|personen.edelgard|quastelrätin|krummbein\.example/i),
    ).toEqual([]);
    expect(output(made, "pressemitteilungen/b/index.html")).toContain("<p>Es sprach Frau Krummbein.</p>");
  });
});

describe("redactions.yaml", () => {
  it.each([
    [{ person: "ada-wolff", in: "all" }, "unknown-id", "ada-wolf"],
    [{ text: "X", in: ["b"] }, "unknown-id", undefined],
    [{ text: "X", in: ["alle"] }, "unknown-id", undefined],
    [{ text: "X", person: "ada-wolf", in: "all" }, "text-or-person", undefined],
    [{ in: "all" }, "text-or-person", undefined],
    [{ text: "X" }, "missing-key", undefined],
  ])("%j is a fault", (redaction, rule, nearest) => {
    const { archive, faults } = readingOf({
      "_data/redactions.yaml": recordsOf([{ ...redaction, with: "N. N.", reason: "R", date: "2026-01-01" }]),
      "releases/a.md": releaseOf({ title: "A" }),
    });
    expect(archive).toBeUndefined();
    expect(faults.map((fault) => [fault.file, fault.level, fault.rule])).toEqual([
      ["_data/redactions.yaml", "error", rule],
    ]);
    if (nearest !== undefined) expect(faults[0]?.values).toMatchObject({ nearest });
  });

  it("may name a release that is held back", () => {
    const { archive, faults } = readingOf({
      "_data/redactions.yaml": recordsOf(everywhere.map((redaction) => ({ ...redaction, in: ["a"] }))),
      "releases/a.md": releaseOf({ title: "A", draft: true }),
    });
    expect(faults).toEqual([]);
    expect(archive?.releases).toEqual([]);
  });
});
