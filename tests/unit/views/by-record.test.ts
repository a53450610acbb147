import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { titlesIn, viewAt } from "../../views.ts";

const plan = planOf(
  smallArchive({
    frueh: releaseFile([
      "title: Früh",
      "date: 2019-05-01",
      "people: [ada-wolf]",
      "projects: [lotse]",
      "issuer: amt",
    ]),
    spaet: releaseFile([
      "title: Spät",
      "date: 2020-05-01",
      "people: [ada-wolf, ben-roth]",
      "partners: [amt]",
    ]),
    ohne: releaseFile(["title: Ohne", "photos: [{ people: [{ person: ada-wolf, as: Rednerin }] }]"]),
  }),
);

describe("the page of a person", () => {
  it("shows the role that was held on each release's date, else the caption's", () => {
    const { groups } = viewAt(plan, "/personen/ada-wolf/", "list");
    const items = groups.flatMap((group) => group.items);

    expect(items.map(({ title, role }) => [title, role])).toEqual([
      ["Spät", "Bürgermeisterin"],
      ["Früh", "Dezernentin"],
      ["Ohne", "Rednerin"],
    ]);
  });

  it("shows the roles in time, the newest first, each leading to where it was held", () => {
    const { facts } = viewAt(plan, "/personen/ada-wolf/", "list");

    expect(facts).toEqual([
      {
        label: "seit 1. Januar 2020",
        values: [{ text: "Bürgermeisterin", of: [{ text: "Stadt Musterstadt", href: "/partner/stadt/" }] }],
      },
      {
        label: "bis 31. Dezember 2019",
        values: [{ text: "Dezernentin", of: [{ text: "Amt für Arbeit & Soziales", href: "/partner/amt/" }] }],
      },
      { label: "Im Archiv", values: [{ text: "2019 bis 2020" }] },
    ]);
  });

  it("puts roles of which no time is known last, under a word for them", () => {
    const people = {
      "_data/people.yaml":
        "- { id: eva, name: Eva Groß, roles: [{ role: Gast }, { role: Leiterin, project: lotse, from: 2018, to: 2019 }, { role: Rätin, to: 2018 }] }",
      "_data/projects.yaml": "- { id: lotse, name: Lotsen }",
    };
    const release = releaseFile(["title: A", "people: [eva]", "projects: [lotse]"]);
    const { facts } = viewAt(planOf(smallArchive({ a: release }, people)), "/personen/eva/", "list");

    expect(facts.map(({ label, values }) => [label, values.map(({ text }) => text)])).toEqual([
      ["2018 bis 2019", ["Leiterin"]],
      ["bis 2018", ["Rätin"]],
      ["Funktionen", ["Gast"]],
    ]);
    expect(facts[0]?.values[0]?.of).toEqual([{ text: "Lotsen", href: "/projekte/lotse/" }]);
  });

  it("does not exist for who is hidden, nor an entry, nor a link", () => {
    expect(plan.all.some(({ path }) => path.includes("ben-roth"))).toBe(false);
    expect(JSON.stringify(viewAt(plan, "/personen/", "index"))).not.toContain("Roth");
    const { people, html } = viewAt(plan, "/pressemitteilungen/spaet/", "release");
    expect(people.map(({ name }) => name)).toEqual(["Dr. Ada Wolf"]);
    expect(html).not.toContain("href");
  });
});

describe("the page of a partner", () => {
  it("lists what it issued and what it joined, each once", () => {
    expect(titlesIn(viewAt(plan, "/partner/amt/", "list"))).toEqual(["Spät", "Früh"]);
    expect(titlesIn(viewAt(plan, "/partner/stadt/", "list"))).toEqual(["Spät", "Ohne"]);
  });

  it("leads to what it belongs to, and from there to its parts", () => {
    const values = (path: string, label: string) =>
      viewAt(plan, path, "list").facts.find((fact) => fact.label === label)?.values;

    expect(values("/partner/amt/", "Gehört zu")).toEqual([
      { text: "Stadt Musterstadt", href: "/partner/stadt/" },
    ]);
    expect(values("/partner/stadt/", "Umfasst")).toEqual([
      { text: "Amt für Arbeit & Soziales", href: "/partner/amt/" },
    ]);
  });
});

describe("a record's page as a dossier", () => {
  const facts = (path: string, label: string) =>
    viewAt(plan, path, "list")
      .facts.find((fact) => fact.label === label)
      ?.values.map(({ text, detail }) => (detail === undefined ? text : `${text}, ${detail}`));
  const company = (path: string) =>
    viewAt(plan, path, "list").company.map(({ label, values }) => [
      label,
      values.map(({ text, detail = "" }) => `${text} ${detail}`.trim()),
    ]);

  it("names who works at an organisation, as what and when, and nobody who is hidden", () => {
    expect(facts("/partner/amt/", "Personen")).toEqual(["Dr. Ada Wolf, Dezernentin, bis 31. Dezember 2019"]);
    expect(facts("/partner/amt/", "Projekte")).toEqual(["Lotsen für alle"]);
  });

  it("says with whom it is named in the same releases, the most frequent first", () => {
    expect(company("/partner/amt/")).toEqual([
      ["Partner", ["Stadt Musterstadt 1 Mitteilung"]],
      ["Projekte", ["Lotsen für alle 1 Mitteilung"]],
      ["Personen", ["Dr. Ada Wolf 2 Mitteilungen"]],
    ]);
    // Of one release only, the numbers would all be the same.
    expect(company("/projekte/lotse/")).toEqual([
      ["Partner", ["Amt für Arbeit & Soziales"]],
      ["Personen", ["Dr. Ada Wolf"]],
    ]);
    expect(JSON.stringify(company("/partner/stadt/"))).not.toContain("Roth");
    const unequal = planOf(
      smallArchive({
        a: releaseFile(["title: A", "people: [ada-wolf]"]),
        b: releaseFile(["title: B", "people: [ada-wolf]", "partners: [amt]"]),
      }),
    );
    const [partners] = viewAt(unequal, "/personen/ada-wolf/", "list").company;
    expect(partners?.values.map(({ text, detail }) => [text, detail])).toEqual([
      ["Stadt Musterstadt", "2 Mitteilungen"],
      ["Amt für Arbeit & Soziales", "1 Mitteilung"],
    ]);
  });

  it("says how many more there are where they are too many", () => {
    const ids = Array.from({ length: 14 }, (_, index) => `p${String(index).padStart(2, "0")}`);
    const people = ids.map((id) => `- { id: ${id}, name: Nr. ${id} }`).join("\n");
    const many = planOf(
      smallArchive(
        { a: releaseFile(["title: A", "partners: [amt]", `people: [${ids.join(", ")}]`]) },
        { "_data/people.yaml": people, "_data/projects.yaml": "" },
      ),
    );
    const names = viewAt(many, "/partner/amt/", "list").company.find(({ label }) => label === "Personen");
    expect(names?.values).toHaveLength(13);
    expect(names?.values.at(-1)).toEqual({ text: "und 2 weitere" });
  });

  it("lists its releases by year, the undated last; one year alone needs no heading", () => {
    const years = (path: string) =>
      viewAt(plan, path, "list").groups.map(({ id, heading, items }) => [
        id,
        heading,
        items.map(({ title }) => title),
      ]);
    expect(years("/personen/ada-wolf/")).toEqual([
      ["y2020", "2020", ["Spät"]],
      ["y2019", "2019", ["Früh"]],
      ["y0", "undatiert", ["Ohne"]],
    ]);
    expect(years("/projekte/lotse/")).toEqual([[undefined, undefined, ["Früh"]]]);
  });

  it("leads to the years of a long list, on the page where each begins", () => {
    const releases = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `r${index}`,
        releaseFile([`title: R${index}`, `date: ${index < 20 ? 2019 : 2020}-01-01`]),
      ]),
    );
    const { ways, waysHeading } = viewAt(planOf(smallArchive(releases)), "/partner/stadt/", "list");
    expect(waysHeading).toBe("Jahre");
    expect(ways.map(({ text, href, count }) => [text, href, count])).toEqual([
      ["2020", "/partner/stadt/#y2020", "40 Mitteilungen"],
      ["2019", "/partner/stadt/#y2019", "20 Mitteilungen"],
    ]);
  });

  it("leads to no years where a long list has only one, which has no heading", () => {
    const releases = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`r${index}`, releaseFile([`title: R${index}`])]),
    );
    expect(viewAt(planOf(smallArchive(releases)), "/partner/stadt/", "list").ways).toEqual([]);
  });

  it("offers its feeds, and the list of all releases those of the archive", () => {
    expect(viewAt(plan, "/projekte/lotse/", "list").subscription?.feeds.map(({ href }) => href)).toEqual([
      "/projekte/lotse/feed.atom",
      "/projekte/lotse/feed.rss",
      "/projekte/lotse/feed.json",
    ]);
    expect(viewAt(plan, "/pressemitteilungen/", "list").subscription?.feeds[0]?.href).toBe("/feed.atom");
    expect(viewAt(plan, "/datum/2019/", "list").subscription).toBeUndefined();
  });
});

describe("the page of a project", () => {
  it("lists its releases and says when it ran", () => {
    const view = viewAt(plan, "/projekte/lotse/", "list");

    expect(titlesIn(view)).toEqual(["Früh"]);
    expect(view.facts.find(({ label }) => label === "Laufzeit")?.values).toEqual([
      { text: "Januar 2019 bis 30. Juni 2020" },
    ]);
  });
});

describe("an index", () => {
  it("lists only records that have releases, with how many", () => {
    const entries = (path: string) =>
      viewAt(plan, path, "index").groups.flatMap((group) =>
        group.entries.map(({ text, count }) => [text, count]),
      );

    expect(entries("/projekte/")).toEqual([["Lotsen für alle", "1 Mitteilung"]]);
    expect(entries("/partner/")).toEqual([
      ["Amt für Arbeit & Soziales", "2 Mitteilungen"],
      ["Stadt Musterstadt", "2 Mitteilungen"],
    ]);
    expect(entries("/personen/")).toEqual([["Dr. Ada Wolf", "3 Mitteilungen"]]);
    expect(plan.pages("project")).toHaveLength(1);
  });

  it("has no page for a record that only a draft names", () => {
    const hidden = planOf(smallArchive({ a: releaseFile(["title: A", "draft: true", "projects: [lotse]"]) }));

    expect(hidden.pages("project")).toEqual([]);
    expect(viewAt(hidden, "/projekte/", "index").groups).toEqual([]);
  });

  it("of people is by last name, umlauts as letters of the alphabet, with letters when it is long", () => {
    const names = ["Ö Zett", "Anna Zorn", "Bea Äpfel", "Cem Apfel", "Dora Ober", "Eva Öber", "Ida 7"];
    const more = Array.from({ length: 30 }, (_, index) => `Nr. ${String(index).padStart(2, "0")} Muster`);
    const id = (_: string, index: number) => `p${index}`;
    const all = [...names, ...more];
    const { groups } = viewAt(
      planOf(
        smallArchive(
          { a: releaseFile(["title: A", `people: [${all.map(id).join(", ")}]`]) },
          {
            "_data/people.yaml": all
              .map((name, index) => `- { id: ${id(name, index)}, name: "${name}" }`)
              .join("\n"),
            "_data/projects.yaml": "",
          },
        ),
      ),
      "/personen/",
      "index",
    );

    expect(groups.map(({ heading }) => heading)).toEqual(["0-9", "A", "M", "O", "Z"]);
    expect(groups[1]?.entries.map(({ text }) => text)).toEqual(["Bea Äpfel", "Cem Apfel"]);
    expect(groups[3]?.entries.map(({ text }) => text)).toEqual(["Dora Ober", "Eva Öber"]);
    expect(groups[4]?.entries.map(({ text }) => text)).toEqual(["Ö Zett", "Anna Zorn"]);
  });
});
