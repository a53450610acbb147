import { describe, expect, it } from "vitest";
import { releaseId, tagUri } from "../../../src/views/tag-uri.ts";
import { releaseFile, smallArchive, testRecords } from "../../archive.ts";

const site = (url: string) =>
  smallArchive(
    {},
    {
      "_data/site.yaml":
        testRecords["_data/site.yaml"]?.replace("https://presse.musterstadt.example/", url) ?? "",
    },
  ).site;

describe("tag URIs", () => {
  it("are made of the site's domain, a constant and the name", () => {
    const { site, releases } = smallArchive({ "neue-bruecke": releaseFile(["title: Neue Brücke"]) });
    const [release] = releases;
    if (release === undefined) throw new Error("no release");
    expect(releaseId(site, release)).toBe("tag:presse.musterstadt.example,2026:release/neue-bruecke");
  });

  it("stay when the title changes", () => {
    const id = (title: string) => {
      const { site, releases } = smallArchive({ x: releaseFile([`title: ${title}`]) });
      return releases.map((release) => releaseId(site, release));
    };
    expect(id("Anders")).toEqual(id("Neue Brücke"));
  });

  it("tell a translation from its original", () => {
    const { site, releases } = smallArchive({
      x: releaseFile(["title: X"]),
      "x.tr": releaseFile(["title: X"]),
    });
    expect(releases[0]?.translations.map((translation) => releaseId(site, translation))).toEqual([
      "tag:presse.musterstadt.example,2026:release/x/tr",
    ]);
  });

  it("have no port, and the path where several archives stand on one domain", () => {
    expect(tagUri(site("http://localhost:8080/"), "feed")).toBe("tag:localhost,2026:feed");
    expect(tagUri(site("https://www.kreis.example/presse"), "feed")).toBe(
      "tag:www.kreis.example,2026:presse/feed",
    );
  });

  it("are made of the first address of an archive that has moved", () => {
    const moved = site("https://neu.example/\nfirst-url: https://alt.example/presse");
    expect(tagUri(moved, "feed")).toBe("tag:alt.example,2026:presse/feed");
    expect(moved.url).toBe("https://neu.example/");
  });

  it("write a domain with umlauts as the network does", () => {
    expect(tagUri(site("https://müller.example"), "feed")).toBe("tag:xn--mller-kva.example,2026:feed");
  });
});
