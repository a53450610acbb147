import { describe, expect, it } from "vitest";
import { renderPage } from "../../../_includes/document.tsx";
import type { ViewOptions } from "../../../src/views/context.ts";
import { fingerprintOf } from "../../../src/views/fingerprints.ts";
import { type ArchiveFiles, planOf, releaseFile, smallArchive } from "../../archive.ts";

const files: ArchiveFiles = {
  alt: releaseFile(["title: Alt", "date: 2019-01-05"]),
  mitte: releaseFile(
    ["title: Mitte", "date: 2020-01-05", "projects: [lotse]", "people: [ada-wolf]"],
    "Mit [Neu](neu.md) und [Später](spaeter.md).",
  ),
  neu: releaseFile(["title: Neu", "date: 2021-01-05"]),
};

/** The fingerprints and the page of the release in the middle. */
function middleOf(more: ArchiveFiles = {}, options: Partial<ViewOptions> = {}) {
  const plan = planOf(smallArchive({ ...files, ...more }), options);
  const release = plan.context.groupings.byName.get("mitte");
  if (release === undefined) throw new Error("no release");
  const page = plan.pages("release").find(({ file }) => file.includes("/mitte/"));
  const html = page === undefined ? "" : renderPage(page.view);
  return { own: plan.fingerprints.release(release), page: page?.fingerprinted().fingerprint, html };
}

const before = middleOf();

describe("what a release's page depends on", () => {
  it("is the same as long as nothing of it changes", () => {
    expect(middleOf()).toEqual(before);
    const other = { fern: releaseFile(["title: Fern", "date: 2010-01-05"]) };
    expect(middleOf(other)).toEqual(before);
  });

  it.each<[what: string, more: ArchiveFiles, isOwn: boolean]>([
    ["its text", { mitte: releaseFile(["title: Mitte", "date: 2020-01-05"], "Anders.") }, true],
    ["the headline of the next release", { neu: releaseFile(["title: Neuer", "date: 2021-01-05"]) }, false],
    ["who is next", { naeher: releaseFile(["title: Näher", "date: 2020-06-05"]) }, false],
    [
      "that a release it links to is there now",
      { spaeter: releaseFile(["title: Später", "date: 2030-01-05"]) },
      true,
    ],
    [
      "another release of its project",
      { drei: releaseFile(["title: Drei", "date: 2012-01-05", "projects: [lotse]"]) },
      false,
    ],
  ])("is another one after a change of %s", (_, more, isOwn) => {
    const after = middleOf(more);
    expect(after.html).not.toBe(before.html);
    expect(after.page).not.toBe(before.page);
    expect(after.own === before.own).toBe(!isOwn);
  });

  it("changes with the time only where the page does", () => {
    const at = (iso: string) => middleOf({}, { now: Date.parse(iso) });
    const [one, other] = [at("2020-03-01T12:00:00Z"), at("2020-04-01T12:00:00Z")];
    expect(one).toEqual(other);
  });

  it("is the whole value, in whatever way it differs", () => {
    expect(fingerprintOf({ a: [1, "2"] })).toBe(fingerprintOf({ a: [1, "2"] }));
    expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [1, "2"] }));
    expect(fingerprintOf("a")).toMatch(/^[\w-]{22}$/);
  });
});
