import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Release } from "../../../src/archive/records.ts";
import { planOf, seedArchive, seeds } from "../../archive.ts";
import { titlesIn, viewAt } from "../../views.ts";

const archive = seedArchive();
const plan = planOf(archive);
const fixtures = join(import.meta.dirname, "../../fixtures/seeds");

function releaseOf(name: string): Release {
  const release = archive.releases.find((found) => found.name === name);
  if (release === undefined) throw new Error(name);
  return release;
}

const undated = releaseOf(seeds.undated);
const dated = releaseOf(seeds.dated);
const viewOf = ({ name }: Release) => viewAt(plan, `/pressemitteilungen/${name}/`, "release");

/** The text with one blank between its words. */
function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A seed as it came. */
function seed(file: string): string {
  return words(readFileSync(join(fixtures, file), "utf8"));
}

/** Links in HTML, as `words -> address`. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, text]) => `${text} -> ${href}`);
}

/** Links in a line, as `words -> address`. */
function linksOf(runs: readonly { text: string; href?: string }[] = []): readonly string[] {
  return runs.flatMap(({ text, href }) => (href === undefined ? [] : [`${text} -> ${href}`]));
}

describe("the first two releases", () => {
  it("hold every word and every quotation mark of the first seed", () => {
    const { title, subtitle, place, body, signature, photos } = undated;
    const [photo] = photos;
    const parts = [title, subtitle, `${place}.`, body, signature, photo?.caption, "Foto:", photo?.credit];

    expect(words(parts.join(" "))).toBe(seed("000_44b60bbeae57994f.txt"));
  });

  it("hold every word and every quotation mark of the second seed", () => {
    const { title, subtitle, place, body, boilerplate, photos } = dated;
    const head = "Pressemitteilung des Jobcenters Mayen-Koblenz vom 21.03.2019";
    const parts = [head, title, subtitle, `${place}.`, body, boilerplate, photos[0]?.caption];

    expect(words(parts.join(" "))).toBe(seed("001_953ce97e3d24c783.txt"));
  });

  it("show those words on their pages", () => {
    const shown = (release: Release) =>
      words(
        viewOf(release)
          .html.replace(/<[^>]*>/g, "")
          .replaceAll("&quot;", '"'),
      );

    expect(shown(undated)).toBe(words(`Kreis MYK. ${undated.body}`));
    expect(shown(dated)).toBe(words(`Landkreis Mayen-Koblenz. ${dated.body}`));
  });

  it("have their dates: one has none, and nothing gives it one", () => {
    expect(viewOf(undated).date).toEqual({ text: "undatiert", href: "/datum/undatiert/" });
    expect(viewOf(dated).date).toEqual({ text: "21. März 2019", iso: "2019-03-21", href: "/datum/2019/03/" });
    expect(JSON.stringify(viewOf(undated).frame)).not.toMatch(/published|20(1|2)\d-\d\d/);
  });

  it("are joined to issuer, partners, projects and people", () => {
    const ids = ({ issuer, partners, projects, people }: Release) => ({
      issuer: issuer.id,
      partners: partners.map(({ id }) => id),
      projects: projects.map(({ id }) => id),
      people: people.map(({ name, honorific }) => (honorific === undefined ? name : `${honorific} ${name}`)),
    });

    expect(ids(undated)).toEqual({
      issuer: "jobcenter-mayen-koblenz",
      partners: ["beirat-migration-integration"],
      projects: ["lqa"],
      people: [
        "Markus Ohlig",
        "Sandra Schumacher",
        "Zeynep Begen",
        "Deniz Ocar",
        "Ernst Einig",
        "Nadine Schubert",
      ],
    });
    expect(ids(dated)).toEqual({
      issuer: "jobcenter-mayen-koblenz",
      partners: ["ministerium-soziales-arbeit-rheinland-pfalz", "landkreis-mayen-koblenz"],
      projects: [],
      people: ["Dr. Alexander Wilhelm", "Burkhardt Nauroth", "Christoph Kretschmer", "Rolf Koch"],
    });
  });

  it("stand on exactly these pages", () => {
    const lists = ["date", "project", "partner", "person"] as const;
    const pages = lists.flatMap((kind) =>
      plan
        .pages(kind)
        .map(({ path }): [string, readonly string[]] => [path, titlesIn(viewAt(plan, path, "list"))]),
    );
    const one = [undated.title];
    const two = [dated.title];

    expect(Object.fromEntries(pages)).toEqual({
      "/datum/2019/": two,
      "/datum/2019/03/": two,
      "/datum/undatiert/": one,
      "/projekte/lqa/": one,
      "/partner/jobcenter-mayen-koblenz/": [...two, ...one],
      "/partner/beirat-migration-integration/": one,
      "/partner/ministerium-soziales-arbeit-rheinland-pfalz/": two,
      "/partner/landkreis-mayen-koblenz/": two,
      "/personen/markus-ohlig/": one,
      "/personen/sandra-schumacher/": one,
      "/personen/zeynep-begen/": one,
      "/personen/deniz-ocar/": one,
      "/personen/ernst-einig/": one,
      "/personen/nadine-schubert/": one,
      "/personen/alexander-wilhelm/": two,
      "/personen/burkhardt-nauroth/": two,
      "/personen/christoph-kretschmer/": two,
      "/personen/rolf-koch/": two,
    });
  });

  it("show each person's role, in the photo's order and in its words", () => {
    expect(viewOf(undated).people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Markus Ohlig: Sachgebietsleiter für Markt und Integration",
      "Sandra Schumacher: stellvertretende Leiterin",
      "Zeynep Begen: Vorsitzende",
      "Deniz Ocar: Projektleiter LQA",
      "Ernst Einig: stellvertretender Vorsitzender",
      "Nadine Schubert: Sachgebietsleiterin für Projekte",
    ]);
    expect(viewOf(undated).photos[0]?.people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Markus Ohlig: Jobcenter-Sachgebietsleiter für Markt und Integration",
      "Sandra Schumacher: stellvertretende Leiterin des Jobcenters MYK",
      "Zeynep Begen: BMI-Vorsitzende",
      "Deniz Ocar: Projektleiter LQA",
      "Ernst Einig: stellvertretender BMI-Vorsitzender",
      "Nadine Schubert: Jobcenter-Sachgebietsleiterin für Projekte",
    ]);
    const [item] = viewAt(plan, "/personen/rolf-koch/", "list").groups[0]?.items ?? [];
    expect(item?.role).toBe("Geschäftsführer");
  });

  it("name in the second photo only who stands second", () => {
    expect(viewOf(dated).photos[0]?.people).toEqual([
      {
        name: "Dr. Alexander Wilhelm",
        href: "/personen/alexander-wilhelm/",
        role: "Staatssekretär",
        position: "2.\u00a0von links",
      },
    ]);
    expect(viewOf(dated).photos[0]).not.toHaveProperty("credit");
  });

  it("link BMI to the council, and what else the first one names", () => {
    const links = linksIn(viewOf(undated).html);

    expect(links).toContain("BMI -> /partner/beirat-migration-integration/");
    expect(links).toContain("Zeynep Begen -> /personen/zeynep-begen/");
    expect(links).toContain("LQA Leben - Qualifizieren - Arbeiten -> /projekte/lqa/");
    expect(links.filter((link) => link.startsWith("BMI "))).toHaveLength(1);
    expect(linksOf(viewOf(undated).photos[0]?.caption)).not.toContain(
      "BMI -> /partner/beirat-migration-integration/",
    );
  });

  it("link the ministry and the Jobcenter in the second one, and nothing to LQA", () => {
    const view = viewOf(dated);

    expect(linksOf(view.title)).toContain(
      "Landesarbeitsministerium -> /partner/ministerium-soziales-arbeit-rheinland-pfalz/",
    );
    expect(linksOf(view.subtitle)).toEqual([
      "Dr. Alexander Wilhelm -> /personen/alexander-wilhelm/",
      "Jobcenter MYK -> /partner/jobcenter-mayen-koblenz/",
    ]);
    expect(linksIn(view.html)).toContain("Jobcenter MYK -> /partner/jobcenter-mayen-koblenz/");
    const { frame: _, newer: __, older: ___, ...page } = view;
    expect(JSON.stringify(page)).not.toMatch(/LQA|\/lqa\//);
  });

  it("make of the boilerplate's address a link", () => {
    expect(viewOf(dated).boilerplateHtml).toContain(
      '<a href="http://www.jobcenter-myk.de">www.jobcenter-myk.de</a>.',
    );
  });
});
