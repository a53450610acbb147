import { describe, expect, it } from "vitest";
import { de } from "../../../src/texts/de.ts";
import { faultMessage } from "../../../src/texts/fault-line.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { viewAt } from "../../views.ts";

const withAliases = (...aliases: readonly string[]) =>
  planOf(
    smallArchive({
      a: releaseFile(["title: A", `aliases: [${aliases.map((alias) => `"${alias}"`).join(", ")}]`]),
      b: releaseFile(["title: B", "aliases: [/alt.html]"]),
    }),
  );

describe("the site's plan", () => {
  it("has every kind of page, and each of them can be made", () => {
    const plan = planOf(
      smallArchive({
        a: releaseFile([
          "title: A",
          "date: 2019-03",
          "projects: [lotse]",
          "people: [ada-wolf]",
          "aliases: [/alt]",
        ]),
        "a.tr": releaseFile(["title: A"]),
        b: releaseFile(["title: B"]),
      }),
    );

    for (const [kind, pages] of plan.kinds) {
      expect(pages.length, kind).toBeGreaterThan(0);
      for (const { view, file } of pages) {
        expect(JSON.parse(JSON.stringify(view)), file).toEqual(view);
        expect(file).toMatch(/(^|\/)(index|404)\.html$/);
      }
    }
    expect(plan.faults).toEqual([]);
  });

  it("shows nothing of drafts and of what is under embargo, on any page", () => {
    const plan = planOf(
      smallArchive({
        entwurf: releaseFile(["title: Geheimplan", "draft: true", "date: 2031-01-01"]),
        gesperrt: releaseFile(["title: Geheimzahl", "embargo: 2099-01-01T06:00", "date: 2032-01-01"]),
        offen: releaseFile(["title: Offen"], "Mehr [hier](entwurf.md) und [da](gesperrt.md)."),
      }),
    );
    const everything = plan.all.map((page) => page.path + JSON.stringify(page.view)).join("\n");

    expect(everything).toContain("Offen");
    expect(everything).not.toMatch(/Geheim|entwurf|gesperrt|203\d/);
  });

  it.each([
    ["/", "/", "/"],
    ["/impressum", "/impressum/", "/impressum/"],
    ["/datum/index.html", "/datum/index.html", "/datum/"],
    ["/404.html", "/404.html", "/404.html"],
    ["/pressemitteilungen/b/", "/pressemitteilungen/b/", "releases/b.md"],
    ["/pressemitteilungen/b/index.html", "/pressemitteilungen/b/index.html", "releases/b.md"],
    ["/%69mpressum/", "/impressum/", "/impressum/"],
  ])("refuses the former address %s, which is taken", (alias, address, other) => {
    const [fault, ...more] = withAliases(alias).faults;

    expect(more).toEqual([]);
    expect(fault).toEqual({
      file: "releases/a.md",
      line: 1,
      column: 1,
      level: "error",
      rule: "address-taken",
      values: { address, other },
    });
    expect(fault && faultMessage(fault, de)).toBe(
      `An der Adresse ${address} steht schon ${other}. Bitte den Namen oder die frühere Adresse ändern.`,
    );
  });

  it.each(["/alt.html", "/alt.html/mehr"])("refuses %s, where another release has /alt.html", (alias) => {
    expect(withAliases(alias).faults.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      "releases/b.md address-taken",
    ]);
  });

  it("puts former addresses where people see them, and lets them lead on", () => {
    const plan = withAliases("/presse/2019/alt.html", "/%C3%BCber/uns", "/alt/%E4.html");

    expect(plan.faults).toEqual([]);
    expect(plan.pages("moved").map(({ file }) => file)).toEqual([
      "presse/2019/alt.html",
      "über/uns/index.html",
      "alt/%E4.html",
      "alt.html",
    ]);
    expect(viewAt(plan, "/presse/2019/alt.html", "moved").target).toEqual({
      text: "A",
      href: "/pressemitteilungen/a/",
    });
  });
});

describe("links in a release's text", () => {
  const bodyOf = (markdown: string, pathPrefix?: string) =>
    viewAt(
      planOf(smallArchive({ a: releaseFile(["title: A"], markdown), b: releaseFile(["title: B"]) }), {
        ...(pathPrefix !== undefined && { pathPrefix }),
      }),
      "/pressemitteilungen/a/",
      "release",
    ).html.trim();

  it.each([
    ["[B](b.md)", '<a href="/presse/pressemitteilungen/b/">B</a>'],
    ["[B](../2019/b.md#teil)", '<a href="/presse/pressemitteilungen/b/#teil">B</a>'],
    ["[B](c.md)", "B"],
    ["[B](/datum/)", '<a href="/presse/datum/">B</a>'],
    ["[B](https://example.org/b.md)", '<a href="https://example.org/b.md">B</a>'],
    ["[B](//example.org/b.md)", '<a href="//example.org/b.md">B</a>'],
    ["[B](mailto:b@example.org)", '<a href="mailto:b@example.org">B</a>'],
    ["[B](#unten)", '<a href="#unten">B</a>'],
  ])("%s lead to %s", (markdown, link) => {
    expect(bodyOf(markdown, "/presse/")).toBe(`<p>${link}</p>`);
  });

  it("lead from the root where the site stands there", () => {
    expect(bodyOf("[B](b.md)")).toBe('<p><a href="/pressemitteilungen/b/">B</a></p>');
  });
});
