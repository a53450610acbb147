import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { output, outputsOf, outputsWith } from "../../outputs.ts";

/** Ben Roth is hidden in the records of tests: he stands in the releases' words, and no data points at him. */
describe("who is hidden and a press contact, and runs a project", () => {
  const archive = smallArchive(
    { x: releaseFile(["title: X", "contact: ben-roth", "projects: [lotse]"]) },
    { "_data/projects.yaml": "- { id: lotse, name: Lotsen für alle, people: [ben-roth] }" },
  );
  const files = outputsOf(planOf(archive));

  it("stands with the release by name, as the office wrote it", () => {
    expect(output(files, "pressemitteilungen/x/text.txt")).toContain("Pressekontakt:\nBen Roth");
    expect(JSON.parse(output(files, "pressemitteilungen/x/ninjs.json"))).toMatchObject({
      infoSources: [{ name: "Ben Roth", role: "contact" }],
    });
  });

  it("is no record of the data, and has no address", () => {
    expect(outputsWith(files, /ben-roth/)).toEqual([]);
  });
});
