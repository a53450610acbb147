import { describe, expect, it } from "vitest";
import { altOf } from "../../../src/views/photos.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { viewAt } from "../../views.ts";

/** Ben Roth is hidden in the records of tests. */
const archive = smallArchive(
  {
    x: releaseFile([
      "title: Neue Brücke",
      "projects: [lotse]",
      "photos: [{ people: [{ person: ben-roth, as: Bauleiter }, { person: ada-wolf }] }]",
    ]),
  },
  {
    "_data/projects.yaml": "- { id: lotse, name: Lotsen für alle, people: [ben-roth, ada-wolf] }",
  },
);
const plan = planOf(archive);

describe("who is hidden", () => {
  it("is not among those whom a photo shows", () => {
    const { photos } = viewAt(plan, "/pressemitteilungen/x/", "release");
    expect(photos.map(({ people }) => people.map(({ name }) => name))).toEqual([["Dr. Ada Wolf"]]);
  });

  it("is not in the words that stand for a photo", () => {
    const [release] = archive.releases;
    expect(release?.photos.map((photo) => altOf(release, photo))).toEqual(["Dr. Ada Wolf"]);
  });

  it("is not among those who run a project, on its page and in its data", () => {
    const view = viewAt(plan, "/projekte/lotse/", "list");
    expect(JSON.stringify(view)).toContain("Ada Wolf");
    expect(JSON.stringify(view)).not.toContain("Roth");
  });
});

describe("a link in a text", () => {
  const linked = (front: readonly string[]) => {
    const files = {
      a: releaseFile(["title: A"], "Siehe [dort](b.md#mehr)."),
      b: releaseFile(["title: B", ...front]),
    };
    return viewAt(planOf(smallArchive(files)), "/pressemitteilungen/a/", "release").html;
  };

  it("leads to a release that is published", () => {
    expect(linked([])).toContain('<a href="/pressemitteilungen/b/#mehr">dort</a>');
  });

  it.each(["draft: true", "embargo: 2030-01-01T06:00"])("leads nowhere while that is not: %s", (held) => {
    expect(linked([held])).toContain("Siehe dort.");
  });
});
