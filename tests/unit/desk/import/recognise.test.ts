import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/desk/import/read-text.ts";
import { conversionOf, releaseOf, releaseOfText } from "./converted.ts";

const lead =
  "Der Landkreis Musterkreis hat am Mittwoch ein neues Haus für seine Verwaltung eröffnet. Mehr als 200 Gäste kamen zur Feier und sahen sich die hellen Räume an.";
const second =
  "„Wir haben lange auf diesen Tag gewartet“, sagte Landrat Ben Roth. Das Haus wurde in nur zwei Jahren gebaut und kostet weniger als geplant.";
const title = "Neues Haus für die Kreisverwaltung eröffnet";

describe("the head of a release", () => {
  it.each([
    { head: "Pressemitteilung Nr. 198 vom 05.10.2020", number: "198", date: "2020-10-05" },
    { head: "Pressemitteilung des Landkreises Musterkreis vom 21.03.2019", date: "2019-03-21" },
    { head: "Musterstadt, den 3. Mai 2021", date: "2021-05-03" },
    { head: "Musterstadt, Montag, 3. Mai 2021", date: "2021-05-03" },
    { head: "PRESSEMITTEILUNG Nr. 12/2019", number: "12/2019" },
    { head: "Presseinformation 45/2021", number: "45/2021" },
    { head: "Medieninformation | 12. März 2020", date: "2020-03-12" },
    { head: "Pressemitteilung vom 7.1.20", date: "2020-01-07" },
    { head: "Pressemitteilung, Mai 2021", date: "2021-05" },
    { head: "Datum: 2021-05-03", date: "2021-05-03" },
    { head: "05.10.2020 | Nr. 198", number: "198", date: "2020-10-05" },
    { head: "P R E S S E M I T T E I L U N G" },
    { head: "Zur sofortigen Veröffentlichung" },
    { head: "Landkreis Musterkreis" },
    { head: "05.10.2020 | Pressemitteilung", date: "2020-10-05" },
    { head: "198 / 5. Oktober 2020", number: "198", date: "2020-10-05" },
    {
      head: "Landkreis Musterkreis | Pressemitteilung 198/2020 | 5. Oktober 2020",
      number: "198/2020",
      date: "2020-10-05",
    },
    { head: "+++ Doppelsendungen bitten wir zu entschuldigen +++" },
    { head: "An: alle Redaktionen im Kreis" },
    { head: "Sperrfrist: 27. Februar 2022, 6 Uhr", embargo: "2022-02-27T06:00" },
  ])("is not the headline: $head", ({ head, ...told }) => {
    const { fields, body, dropped } = releaseOfText(head, "", title, "", lead, "", second);
    expect(fields).toMatchObject({ title, ...told });
    expect(
      Object.keys(fields)
        .filter((key) => ["date", "number", "embargo"].includes(key))
        .sort(),
    ).toEqual(Object.keys(told).sort());
    expect(body).toBe(`${lead}\n\n${second}`);
    expect(dropped.map(({ text }) => text)).toContain(head);
  });

  it("may be several lines", () => {
    const { fields } = releaseOfText(
      "Landkreis Musterkreis",
      "Pressestelle",
      "Pressemitteilung",
      "Nr. 7/2021",
      "Musterstadt, 3. Mai 2021",
      "",
      title,
      lead,
    );
    expect(fields).toMatchObject({ title, number: "7/2021", date: "2021-05-03" });
  });

  it.each([
    { above: ["Verein Offene Türen e.V.", "Pressemitteilung Nr. 7"], told: { number: "7" } },
    {
      above: ["Stadt Neustadt", "Die Oberbürgermeisterin", "Pressemitteilung vom 3. Mai 2021"],
      told: { date: "2021-05-03" },
    },
    {
      above: ["Offene Türen", "Hauptstraße 7a", "56070 Neustadt", "Tel. 0261 12345", "Datum: 3. Mai 2021"],
      told: {
        date: "2021-05-03",
        contact: "Offene Türen\nHauptstraße 7a\n56070 Neustadt\nTel. 0261 12345",
      },
    },
    {
      above: ["Stadt Neustadt", "Presse- und Informationsamt", "Pressemitteilung", "Datum: 3. Mai 2021"],
      told: { date: "2021-05-03" },
    },
    {
      above: [
        "Landratsamt Neustadt",
        "Pressestelle",
        "Telefon 0261 1234-0",
        "03.05.2021",
        "Pressemitteilung",
      ],
      told: { date: "2021-05-03", contact: "Landratsamt Neustadt\nTelefon 0261 1234-0" },
    },
    { above: ["Pressemitteilung Nr. 7", "Thema: Türen"], told: { kicker: "Türen", number: "7" } },
    { above: ["Offene Türen", "Pressemitteilung Nr. 7"], told: { kicker: "Offene Türen", number: "7" } },
  ])("may be a letterhead of an office that no record knows: $above", ({ above, told }) => {
    const { fields, body } = releaseOfText(...above, "", title, "", lead, "", second);
    expect(fields).toMatchObject({ title, ...told });
    expect(body).toBe(`${lead}\n\n${second}`);
  });

  it("may be one paragraph with breaks in it, as from Shift and Enter", () => {
    const head = "Verein Offene Türen e.V.\nPressemitteilung Nr. 7/2021\nNeustadt, den 03.05.2021";
    const blocks = [head, title, lead].map((text) => ({ kind: "paragraph" as const, runs: [{ text }] }));
    const { fields, body } = releaseOf({ blocks, pictures: [], passed: [] });
    expect(fields).toMatchObject({ title, number: "7/2021", date: "2021-05-03" });
    expect(body).toBe(lead);
  });

  it("may be lines of the first paragraph of the text", () => {
    const blocks = [title, `Neustadt, den 3. Mai 2021\n${lead}`].map((text) => ({
      kind: "paragraph" as const,
      runs: [{ text }],
    }));
    const { fields, body } = releaseOf({ blocks, pictures: [], passed: [] });
    expect(fields).toMatchObject({ title, date: "2021-05-03" });
    expect(body).toBe(lead);
  });

  it.each(["Brand in der Koblenzer Straße 12", "Stadt baut Haus", "Das Büro zieht um"])(
    "is no headline, though it names a street or an office: %s",
    (line) => {
      expect(releaseOfText(line, "", lead, "", second).fields).toMatchObject({ title: line });
      expect(releaseOfText("Pressemitteilung Nr. 7", line, "", lead).fields).toMatchObject({ title: line });
    },
  );

  it("may stand before the headline on its line", () => {
    const { fields } = releaseOfText(`Pressemitteilung: ${title}`, "", lead);
    expect(fields).toMatchObject({ title });
  });

  it("leaves a headline with a date in it alone", () => {
    const { fields } = releaseOfText("Tag der offenen Tür am 12. März 2020", "", lead);
    expect(fields).toMatchObject({ title: "Tag der offenen Tür am 12. März 2020" });
    expect(fields).not.toHaveProperty("date");
  });

  it.each(["Anwendertreffen im September 2019", "Hackwochenende Berlin November 2024"])(
    "leaves %s alone, which is no place with a date",
    (line) => {
      expect(releaseOfText(line, "", lead).fields).toMatchObject({ title: line });
    },
  );

  it("may go on below the headline", () => {
    const { fields } = releaseOfText(title, "Landrat dankt", "Musterstadt, 3. Mai 2021", "", lead);
    expect(fields).toMatchObject({ title, subtitle: "Landrat dankt", date: "2021-05-03" });
  });

  it("takes no date from anywhere else: no date is no date", () => {
    const { fields } = releaseOfText(title, "", `${lead} Am 3. Mai 2021 geht es weiter.`);
    expect(fields).not.toHaveProperty("date");
  });

  it("refuses an embargo at an hour that the clocks skip", () => {
    const conversion = conversionOf(
      readText(["Sperrfrist: 27. März 2022, 2.30 Uhr", title, lead].join("\n\n")),
    );
    expect(conversion).toEqual({
      problem: { rule: "import-embargo", values: { value: "2022-03-27T02:30" } },
    });
  });

  it("says who issued it, when that is not the publisher", () => {
    const { fields } = releaseOfText(
      "Pressemitteilung des Ministeriums für Arbeit vom 21.03.2019",
      title,
      "",
      lead,
    );
    expect(fields).toMatchObject({ issuer: "ministerium" });
    const unknown = releaseOfText("Pressemitteilung der Stadt Neustadt vom 21.03.2019", title, "", lead);
    expect(unknown.unknownIssuer).toBe("Stadt Neustadt");
  });
});

describe("headline and the lines around it", () => {
  it.each([
    { lines: [title], fields: { title } },
    {
      lines: [title, "Landrat dankt allen Beteiligten"],
      fields: { title, subtitle: "Landrat dankt allen Beteiligten" },
    },
    { lines: ["Kreishaus", title], fields: { title: "Kreishaus", subtitle: title } },
    {
      lines: ["Kreishaus", title, "Landrat dankt"],
      fields: { kicker: "Kreishaus", title, subtitle: "Landrat dankt" },
    },
    {
      lines: [`Überschrift: ${title}`, "Unterzeile: Landrat dankt"],
      fields: { title, subtitle: "Landrat dankt" },
    },
    { lines: ["Dachzeile: Kreishaus", `Titel: ${title}`], fields: { kicker: "Kreishaus", title } },
  ])("$lines", ({ lines, fields }) => {
    const { fields: found } = releaseOfText(...lines, "", lead, "", second);
    const {
      title: foundTitle,
      kicker,
      subtitle,
    } = { kicker: undefined, subtitle: undefined, title: "", ...found };
    expect({ title: foundTitle, kicker, subtitle }).toEqual({
      kicker: undefined,
      subtitle: undefined,
      ...fields,
    });
  });

  it("is one line, though it has two sentences", () => {
    const line = "Öffentliches Geld? Öffentlicher Code! Der Kreis stellt um";
    expect(releaseOfText(line, "", lead, "", second).fields).toMatchObject({ title: line });
  });

  it.each([
    { lines: ["Polizei Musterstadt", title], fields: { kicker: "Polizei Musterstadt", title } },
    { lines: ["POL-MK: Zeugen gesucht"], fields: { title: "POL-MK: Zeugen gesucht" } },
    { lines: ["„Klein. Fein. Hier.“"], fields: { title: "„Klein. Fein. Hier.“" } },
    { lines: ["Pressemitteilung", "297/ri", title], fields: { number: "297/ri", title } },
    { lines: ["Lfd. Nr.: 0137", title], fields: { number: "0137", title } },
  ])("as offices write it: $lines", ({ lines, fields }) => {
    expect(releaseOfText(...lines, "", lead, "", second).fields).toMatchObject(fields);
  });

  it("is the highest heading, below whatever lines", () => {
    const lines = ["Gemeinsame Pressemitteilung von drei Verbänden", "Bund der Gärten", "Verein der Wiesen"];
    const { fields } = releaseOf({
      blocks: [
        ...lines.map((text) => ({ kind: "paragraph" as const, runs: [{ text }] })),
        { kind: "heading", level: 1, runs: [{ text: title }] },
        { kind: "paragraph", runs: [{ text: lead }] },
      ],
      pictures: [],
      passed: [],
    });
    expect(fields).toMatchObject({ title });
  });

  it("takes the first sentence of a text that has no headline", () => {
    const { fields, body } = releaseOfText(
      "Das Kreishaus bleibt am Freitag geschlossen. Grund ist ein Umzug.",
    );
    expect(fields).toMatchObject({ title: "Das Kreishaus bleibt am Freitag geschlossen." });
    expect(body).toBe("Grund ist ein Umzug.");
  });
});

describe("the place before the first sentence", () => {
  it.each([
    { start: "Kreis MK. ", place: "Kreis MK" },
    { start: "Musterstadt – ", place: "Musterstadt" },
    { start: "MUSTERSTADT (kmk). ", place: "MUSTERSTADT (kmk)" },
    { start: "Musterstadt/Neudorf. ", place: "Musterstadt/Neudorf" },
    { start: "Frankfurt am Main. ", place: "Frankfurt am Main" },
    { start: "Bad Muster: ", place: "Bad Muster" },
    { start: "Musterstadt, 3. Mai 2021. ", place: "Musterstadt", date: "2021-05-03" },
    { start: "Musterstadt, den 3. Mai 2021 – ", place: "Musterstadt", date: "2021-05-03" },
    { start: "Musterstadt, 3. Mai 2021 ", place: "Musterstadt", date: "2021-05-03" },
    { start: "Musterstadt (03.05.2021). ", place: "Musterstadt", date: "2021-05-03" },
  ])("$start", ({ start, ...told }) => {
    const { fields, body } = releaseOfText(title, "", start + lead, "", second);
    expect(fields).toMatchObject(told);
    expect(body.startsWith("Der Landkreis Musterkreis hat")).toBe(true);
  });

  it.each(["Gute Nachrichten. ", "Dr. Ada Wolf kam. ", "Der Kreis baut. ", "Endlich. "])(
    "is not %s",
    (start) => {
      const { fields, body } = releaseOfText(title, "", start + lead, "", second);
      expect(fields).not.toHaveProperty("place");
      expect(body.startsWith(start)).toBe(true);
    },
  );
});

describe("the day beside a place below a summary", () => {
  it("is the day of the release, and its words stay where they are", () => {
    const text = `Musterstadt, 3. Mai 2021 – ${lead}`;
    const { fields, body } = releaseOfText(title, "", "- 200 Räume", "- zwei Säle", "", text);
    expect(fields).toMatchObject({ title, date: "2021-05-03" });
    expect(fields).not.toHaveProperty("place");
    expect(body).toBe(`- 200 Räume\n- zwei Säle\n\n${text}`);
  });

  it("may follow a line that sums up", () => {
    const sum = "Der Kreis beteiligt sich neben hundert anderen an der neuen Woche der Häuser.";
    const { fields } = releaseOfText(title, "", sum, "", `Musterstadt, 03.05.2021: ${lead}`, "", second);
    expect(fields).toMatchObject({ date: "2021-05-03" });
  });

  it("is not looked for in the text", () => {
    const dates = `Musterstadt, 3. Mai 2021: ${second}`;
    expect(releaseOfText(title, "", `${lead} ${second}`, "", dates).fields).not.toHaveProperty("date");
  });
});

describe("marks of Markdown that come from two runs of text", () => {
  const runsOf = (...runs: readonly { readonly text: string; readonly href?: string }[]) =>
    releaseOf({
      blocks: [
        { kind: "paragraph", runs: [{ text: title }] },
        { kind: "paragraph", runs: [{ text: `${lead} ` }, ...runs] },
      ],
      pictures: [],
      passed: [],
    }).body;

  it("are words and stay: an address between angle brackets", () => {
    const address = { text: "a@b.example", href: "mailto:a@b.example" };
    expect(runsOf({ text: "Schreiben Sie <" }, address, { text: ">." })).toMatch(/\\<a@b\.example>\.$/);
  });

  it("make no picture of a link behind an exclamation mark", () => {
    const link = { text: "mehr", href: "https://a.example/" };
    expect(runsOf({ text: "Hier!" }, link)).toMatch(/Hier\\!\[mehr\]\(https:\/\/a\.example\/\)$/);
  });
});

describe("captions", () => {
  const withBelow = (...lines: readonly string[]) => releaseOfText(title, "", lead, "", second, "", ...lines);

  it.each([
    {
      line: "Freuen sich (v.l.n.r.): Landrat Ben Roth, Ministerin Dr. Ada Wolf sowie Eva Klein. Foto: Kreis MK",
      photo: {
        caption: "Freuen sich (v.l.n.r.): Landrat Ben Roth, Ministerin Dr. Ada Wolf sowie Eva Klein.",
        credit: "Kreis MK",
        people: [
          { person: "ben-roth", as: "Landrat" },
          { person: "ada-wolf", as: "Ministerin" },
          { person: "eva-klein" },
        ],
      },
    },
    {
      line: "Ministerin Dr. Ada Wolf (2.v.l.) und Landrat Ben Roth (rechts) schneiden das Band durch.",
      photo: {
        caption: "Ministerin Dr. Ada Wolf (2.v.l.) und Landrat Ben Roth (rechts) schneiden das Band durch.",
        people: [
          { person: "ada-wolf", as: "Ministerin", position: "2" },
          { person: "ben-roth", as: "Landrat", position: "rechts" },
        ],
      },
    },
    {
      line: "BU: Das neue Haus von außen. (Foto: Udo Groß)",
      photo: { caption: "Das neue Haus von außen.", credit: "Udo Groß" },
    },
    {
      line: "Bild: Eva Klein (l.) führt durch das Haus.",
      photo: {
        caption: "Eva Klein (l.) führt durch das Haus.",
        people: [{ person: "eva-klein", position: "links" }],
      },
    },
    { line: "Foto: Kreis MK/Udo Groß", photo: { credit: "Kreis MK/Udo Groß" } },
    { line: "© Kreis MK", photo: { credit: "Kreis MK" } },
    {
      line: "Von links nach rechts: Ben Roth (Landrat), der stellvertretende Vorsitzende Udo Groß und Eva Klein",
      photo: {
        caption:
          "Von links nach rechts: Ben Roth (Landrat), der stellvertretende Vorsitzende Udo Groß und Eva Klein",
        people: [
          { person: "ben-roth", as: "Landrat" },
          { person: "udo-gross", as: "stellvertretender Vorsitzender" },
          { person: "eva-klein" },
        ],
      },
    },
  ])("$line", ({ line, photo }) => {
    const { fields, body } = withBelow(line);
    expect(fields).toMatchObject({ photos: [photo] });
    expect(body).toBe(`${lead}\n\n${second}`);
  });

  it("and credits on lines of their own belong together, in order", () => {
    const { fields } = withBelow(
      "BU 1: Das Haus von außen.",
      "Foto: Udo Groß",
      "BU 2: Das Haus von innen.",
      "Foto: Eva Klein",
    );
    expect(fields).toMatchObject({
      photos: [
        { caption: "Das Haus von außen.", credit: "Udo Groß" },
        { caption: "Das Haus von innen.", credit: "Eva Klein" },
      ],
    });
  });

  it("list names that are no records yet, with the function that they are given", () => {
    const { newNames } = withBelow(
      "Freuen sich (v.l.n.r.): Landrat Ben Roth, Architektin Mia Neu und Prof. Dr. Leo Alt.",
    );
    expect(newNames).toEqual([
      { name: "Mia Neu", role: "Architektin" },
      { name: "Leo Alt", honorific: "Prof. Dr." },
    ]);
  });
});

describe("what stands below the text", () => {
  it("is contact, boilerplate, initials, end mark, length", () => {
    const { fields, body, dropped } = releaseOfText(
      title,
      "",
      lead,
      "",
      `${second} BA`,
      "",
      "Weitere Informationen unter www.musterkreis.example.",
      "",
      "Pressekontakt:",
      "Eva Klein",
      "Telefon 0261 12345",
      "presse@musterkreis.example",
      "",
      "###",
      "(312 Zeichen)",
    );
    expect(fields).toMatchObject({
      signature: "BA",
      boilerplate: "Weitere Informationen unter www.musterkreis.example.",
      contact: "Eva Klein\nTelefon 0261 12345\npresse@musterkreis.example",
    });
    expect(body).toBe(`${lead}\n\n${second}`);
    expect(dropped.map(({ why }) => why)).toEqual(["label", "end", "length"]);
  });

  it("may tell about the house", () => {
    const { fields } = releaseOfText(
      title,
      "",
      lead,
      "",
      second,
      "",
      "Über den Landkreis Musterkreis",
      "Der Landkreis Musterkreis hat 120.000 Einwohner. Er liegt in der Mitte.",
    );
    expect(fields).toMatchObject({
      boilerplate:
        "Über den Landkreis Musterkreis\nDer Landkreis Musterkreis hat 120.000 Einwohner. Er liegt in der Mitte.",
    });
  });
});

describe("the text", () => {
  it("keeps lists, numbered and not", () => {
    const { body } = releaseOfText(
      title,
      "",
      lead,
      "- eins",
      "- zwei",
      "",
      "Und so geht es:",
      "1. kommen",
      "2. sehen",
      "",
      second,
    );
    expect(body).toBe(`${lead}\n\n- eins\n- zwei\n\nUnd so geht es:\n\n1. kommen\n2. sehen\n\n${second}`);
  });

  it("joins lines that a program wrapped", () => {
    const wrap = (text: string) => text.replace(/(.{1,60})(?:\s|$)/g, "$1\n").trim();
    const { body } = releaseOfText(title, "", wrap(lead), "", wrap(second));
    expect(body).toBe(`${lead}\n\n${second}`);
  });

  it("is text, whatever signs stand in it", () => {
    const signs =
      "# kein Titel * kein Stern _kein_ Strich [kein](Link) <b>kein HTML</b> &amp; `kein Code` 1. {{ x }} ~~weg~~ \\";
    const { body } = releaseOfText(
      title,
      "",
      lead,
      "",
      signs,
      "",
      "3. Mai ist ein Tag",
      "",
      "--- ",
      "",
      second,
    );
    expect(body).toContain("\\# kein Titel");
    expect(body).toContain("3\\. Mai ist ein Tag");
  });

  it("makes a heading of a short line between paragraphs", () => {
    const { body } = releaseOfText(title, "", lead, "", "Ein langer Weg", "", second);
    expect(body).toBe(`${lead}\n\n## Ein langer Weg\n\n${second}`);
  });
});

describe("proposed records", () => {
  it("are those that the text names, and those for whom a named person acts", () => {
    const { fields } = releaseOfText(
      title,
      "",
      `${lead} Die Tafel Musterstadt half mit.`,
      "",
      `${second} Auch Dr. Ada Wolf und die Leiterin Eva Klein waren da.`,
    );
    expect(fields).toMatchObject({
      issuer: "musterkreis",
      partners: ["tafel", "ministerium"],
      projects: ["lotse"],
      people: ["ben-roth", "ada-wolf", "eva-klein"],
    });
  });

  it("are not a district that is only a place, nor a name that two records share", () => {
    const { fields } = releaseOfText(
      "Pressemitteilung des Ministeriums für Arbeit",
      title,
      "",
      "Im Landkreis Musterkreis und bei der Sparkasse gibt es Neues. Darüber freuen sich alle, die dort wohnen und arbeiten.",
    );
    expect(fields).not.toHaveProperty("partners");
  });
});

describe("numbers with a bracket", () => {
  it("begin a list, and no word counts as lost", () => {
    const { body } = releaseOfText(
      title,
      "",
      lead,
      "",
      "Aus zwei Gründen:",
      "1) erstens und",
      "2) zweitens.",
    );
    expect(body).toContain("1) erstens und");
    expect(body).toContain("2) zweitens.");
  });
});
