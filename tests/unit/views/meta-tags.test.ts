import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

const site = "https://presse.musterstadt.example";

function tagsOf(frontMatter: readonly string[], path = "/pressemitteilungen/x/"): readonly string[] {
  const { all } = planOf(smallArchive({ x: releaseFile(["title: Neue Brücke", ...frontMatter]) }));
  const meta = all.find((page) => page.path === path)?.view.frame.meta ?? [];
  return meta.map(({ name, property, content }) => `${name ?? property}=${content}`);
}

describe("the tags of a page's head", () => {
  it("tell of a release what is shared, and Dublin Core", () => {
    expect(
      tagsOf(["kicker: Verkehr", "subtitle: Acht Jahre", "date: 2019-03-21", "keywords: [A, B]"]),
    ).toEqual([
      "og:type=article",
      "og:title=Verkehr: Neue Brücke",
      "og:description=Acht Jahre",
      `og:url=${site}/pressemitteilungen/x/`,
      "og:site_name=Pressearchiv Musterstadt",
      "og:locale=de_DE",
      "twitter:card=summary",
      "article:published_time=2019-03-21",
      "article:tag=A",
      "article:tag=B",
      "DC.title=Verkehr: Neue Brücke",
      "DC.creator=Stadt Musterstadt",
      "DC.publisher=Stadt Musterstadt",
      "DC.language=de",
      "dcterms.issued=2019-03-21",
    ]);
  });

  it.each([
    ["2019-03", "2019-03"],
    ["2019", "2019"],
    ["2019-03~", undefined],
    ["2019/2020", undefined],
  ])("leave the date %s as exact as it is", (date, issued) => {
    const tags = tagsOf([`date: ${date}`]);
    expect(tags.filter((tag) => tag.startsWith("article:"))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith("dcterms."))).toEqual(
      issued === undefined ? [] : [`dcterms.issued=${issued}`],
    );
  });

  it("say when a release was changed, and nothing more of what was withdrawn", () => {
    const tags = tagsOf([
      "subtitle: GEHEIM",
      "keywords: [GEHEIM]",
      "withdrawn: { date: 2020-01-05, reason: Falsch. }",
    ]);
    expect(tags).toEqual(
      expect.arrayContaining(["article:modified_time=2020-01-05", "dcterms.modified=2020-01-05"]),
    );
    expect(tags.join()).not.toContain("GEHEIM");
  });

  it("tell of other pages what is shared", () => {
    const tags = tagsOf([], "/partner/stadt/").filter((tag) => !tag.startsWith("og:description="));
    expect(tags).toEqual([
      "og:type=website",
      "og:title=Stadt Musterstadt",
      `og:url=${site}/partner/stadt/`,
      "og:site_name=Pressearchiv Musterstadt",
      "og:locale=de_DE",
      "twitter:card=summary",
    ]);
  });

  it("show the site's picture where a page has none of its own", () => {
    const shareImage = { path: "/assets/share-1.png", width: 1200, height: 630 };
    const assets = {
      stylesheet: "/site.css",
      icon: "/icon.svg",
      copyScript: "/copy.js",
      searchScript: "/search.js",
      fonts: [],
      shareImage,
    };
    const { all } = planOf(smallArchive({ x: releaseFile(["title: X"]) }), {
      assets,
      pathPrefix: "/presse/",
    });
    for (const path of ["/", "/pressemitteilungen/x/"]) {
      const meta = all.find((page) => page.path === path)?.view.frame.meta ?? [];
      expect(meta.slice(-20), path).toEqual(
        expect.arrayContaining([
          { property: "og:image", content: `${site}/presse/assets/share-1.png` },
          { property: "og:image:type", content: "image/png" },
          { property: "og:image:width", content: "1200" },
          { property: "og:image:height", content: "630" },
          { property: "og:image:alt", content: "Pressearchiv Musterstadt" },
          { name: "twitter:card", content: "summary_large_image" },
        ]),
      );
    }
  });

  it("are missing where a page has no address of its own", () => {
    expect(tagsOf([], "/404.html")).toEqual([]);
  });
});
