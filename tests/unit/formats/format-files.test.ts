import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatFiles } from "../../../src/formats/format-files.ts";
import { planOf, releaseFile, seedArchive, seedsEntered, smallArchive } from "../../archive.ts";

const golden = join(import.meta.dirname, "..", "..", "golden", "formats");

/** The golden files are written anew by `npx vitest run --project=unit tests/unit/formats --update`. */
describe("the files of the seeds", () => {
  const files = [...formatFiles(planOf(seedArchive(), { entered: seedsEntered }))];

  it.each(files)("$file is as it was", async ({ file, content }) => {
    await expect(content().toString()).toMatchFileSnapshot(join(golden, file));
  });

  it("are these and no others", () => {
    const entries = readdirSync(golden, { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(found.sort()).toEqual(files.map(({ file }) => join(golden, file)).sort());
  });
});

describe("the files of a site", () => {
  const paths = (plan = planOf(smallArchive({}))) => [...formatFiles(plan)].map(({ file }) => file);

  it("are made when they are asked for, and the same each time", () => {
    const files = [...formatFiles(planOf(seedArchive()))];
    for (const { content } of files) expect(content()).toEqual(content());
  });

  it("stand each at one path, and none at a page's", () => {
    const releases = Array.from({ length: 60 }, (_, index) => [
      `r${index}`,
      releaseFile([
        `title: T${index}`,
        "projects: [lotse]",
        "partners: [amt]",
        "people: [ada-wolf, ben-roth]",
      ]),
    ]);
    const plan = planOf(smallArchive(Object.fromEntries(releases)));
    const all = [...paths(plan), ...plan.all.map(({ file }) => file)];
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain("projekte/lotse/feed-1.atom");
    expect(all.filter((path) => path.includes("ben-roth"))).toEqual([]);
  });

  it("tell robots where the sitemap is", () => {
    const robots = [...formatFiles(planOf(smallArchive({}), { pathPrefix: "/presse/" }))].find(
      ({ file }) => file === "robots.txt",
    );
    expect(robots?.content()).toBe(
      [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://presse.musterstadt.example/presse/sitemap.xml",
        "Sitemap: https://presse.musterstadt.example/presse/sitemap-news.xml",
        "",
      ].join("\n"),
    );
  });
});
