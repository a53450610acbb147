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

  it("shows the roles with where and when", () => {
    const { facts } = viewAt(plan, "/personen/ada-wolf/", "list");

    expect(facts.find(({ label }) => label === "Funktionen")?.values).toEqual([
      { text: "Dezernentin", detail: "Amt für Arbeit & Soziales, bis 31. Dezember 2019" },
      { text: "Bürgermeisterin", detail: "Stadt Musterstadt, seit 1. Januar 2020" },
    ]);
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
