import { describe, expect, it } from "vitest";
import { renderPage } from "../../../_includes/document.tsx";
import type { ViewOptions } from "../../../src/views/context.ts";
import { fingerprintOf } from "../../../src/views/fingerprints.ts";
import { type ArchiveFiles, planOf, releaseFile, smallArchive, testRecords } from "../../archive.ts";

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

  const people = testRecords["_data/people.yaml"] ?? "";
  const organisations = testRecords["_data/organisations.yaml"] ?? "";
  const projects = testRecords["_data/projects.yaml"] ?? "";
  const named: ArchiveFiles = {
    foto: releaseFile(["title: Foto", "date: 2020-02-05", "photos:", "  - people: [{ person: ada-wolf }]"]),
    text: releaseFile(["title: Text", "date: 2020-02-06", "contact: ada-wolf", "partners: [amt]"]),
  };

  it.each<[what: string, records: ArchiveFiles, after: readonly string[]]>([
    [
      "a person's name",
      { "_data/people.yaml": people.replace("Ada Wolf", "Ada Wolff") },
      ["mitte", "foto", "text"],
    ],
    [
      "what an organisation is called",
      { "_data/organisations.yaml": organisations.replace("Amt für", "Haus für") },
      // Whoever names the person or the project names their office.
      ["mitte", "foto", "text"],
    ],
    [
      "a project's summary",
      { "_data/projects.yaml": projects.replace("from:", "summary: Neu, from:") },
      ["mitte"],
    ],
    ["a record that nobody names", { "_data/people.yaml": people.replace("Ben Roth", "Bert Roth") }, []],
  ])("is another one after a change of %s", (_, records, changed) => {
    const ownOf = (more: ArchiveFiles) => {
      const { context, fingerprints } = planOf(smallArchive({ ...files, ...named }, more));
      return new Map(
        context.archive.releases.map((release) => [release.name, fingerprints.release(release)]),
      );
    };
    const [old, now] = [ownOf({}), ownOf(records)];
    const others = [...now].filter(([name, own]) => own !== old.get(name)).map(([name]) => name);
    expect(others.sort()).toEqual([...changed].sort());
  });

  it("is another one when something else stands for a name that nobody may read", () => {
    const ownWith = (instead: string) => {
      const entry = `- { text: Später, in: [mitte], reason: Auf Wunsch, date: 2026-01-05, with: ${instead} }`;
      const { context, fingerprints } = planOf(smallArchive(files, { "_data/redactions.yaml": entry }));
      const release = context.groupings.byName.get("mitte");
      return release === undefined ? [] : [release.body, fingerprints.release(release)];
    };
    const [text, own] = ownWith("A.");
    expect(text).toContain("[A.](spaeter.md)");
    expect(new Set([own, ownWith("B.")[1], before.own]).size).toBe(3);
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

describe("what the pages of records depend on", () => {
  const releases: ArchiveFiles = {
    ...files,
    amt: releaseFile(["title: Amt", "date: 2019-06-05", "partners: [amt, stadt]", "people: [ada-wolf]"]),
  };

  /** The pages of records by file, with their fingerprints. */
  function pagesOf(more: ArchiveFiles = {}, records: ArchiveFiles = {}) {
    const plan = planOf(smallArchive({ ...releases, ...more }, records));
    const pages = [...plan.pages("project"), ...plan.pages("partner"), ...plan.pages("person")];
    return new Map(
      pages.map((page) => [
        page.file,
        { html: renderPage(page.view), fingerprint: page.fingerprinted().fingerprint },
      ]),
    );
  }

  const pagesBefore = pagesOf();
  const people = testRecords["_data/people.yaml"] ?? "";
  const organisations = testRecords["_data/organisations.yaml"] ?? "";
  const projects = testRecords["_data/projects.yaml"] ?? "";
  const amt = (lines: readonly string[]) => releaseFile(["title: Amt", "date: 2019-06-05", ...lines]);

  /** Where a page has changed, so has its fingerprint. */
  function expectToTell(old: ReturnType<typeof pagesOf>, after: ReturnType<typeof pagesOf>): void {
    const changed = [...after].filter(([file, { html }]) => html !== old.get(file)?.html);
    expect(changed.length).toBeGreaterThan(0);
    for (const [file, page] of changed) expect(page.fingerprint).not.toBe(old.get(file)?.fingerprint);
  }

  it("is the same as long as nothing of it changes", () => {
    expect(pagesBefore.size).toBe(4);
    expect(pagesOf()).toEqual(pagesBefore);
    // A release belongs to whoever issued it; all others need not know.
    const after = pagesOf({ fern: releaseFile(["title: Fern", "date: 2010-01-05"]) });
    const changed = [...after].filter(
      ([file, page]) => page.fingerprint !== pagesBefore.get(file)?.fingerprint,
    );
    expect(changed.map(([file]) => file)).toEqual(["partner/stadt/index.html"]);
  });

  it.each<[what: string, more: ArchiveFiles, records: ArchiveFiles]>([
    ["a headline", { mitte: releaseFile(["title: Anders", "date: 2020-01-05", "projects: [lotse]"]) }, {}],
    ["a kicker", { amt: amt(["kicker: Neues", "partners: [amt, stadt]", "people: [ada-wolf]"]) }, {}],
    ["one release more", { fuenf: releaseFile(["title: Fünf", "date: 2018", "partners: [amt]"]) }, {}],
    ["one release less", { amt: amt(["partners: [stadt]"]) }, {}],
    ["a function's name", {}, { "_data/people.yaml": people.replace("Dezernentin", "Leiterin") }],
    ["the last day of a function", {}, { "_data/people.yaml": people.replace("2019-12-31", "2019-03-31") }],
    ["a person's name", {}, { "_data/people.yaml": people.replace("Ada Wolf", "Ada Wolff") }],
    [
      "somebody new at the office",
      { neu: releaseFile(["title: Neu", "date: 2021-01-05", "people: [cem-ak]"]) },
      {
        "_data/people.yaml": `${people}\n- { id: cem-ak, name: Cem Ak, roles: [{ role: Leiter, organisation: amt }] }`,
      },
    ],
    [
      "an organisation's name",
      {},
      { "_data/organisations.yaml": organisations.replace("Amt für", "Haus für") },
    ],
    [
      "an organisation's place",
      {},
      { "_data/organisations.yaml": `${organisations.slice(0, -2)}, place: Au }` },
    ],
    ["a project's term", {}, { "_data/projects.yaml": projects.replace("2020-06-30", "2020-07") }],
    ["who carries a project", {}, { "_data/projects.yaml": projects.replace("[amt]", "[stadt]") }],
    [
      "a page that an organisation has no more",
      { amt: amt(["people: [ada-wolf]", "partners: [stadt]"]) },
      {},
    ],
  ])("is another one after a change of %s", (_, more, records) => {
    expectToTell(pagesBefore, pagesOf(more, records));
  });

  it("is another one on each page of a long list that changes", () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [
        `viele-${index}`,
        releaseFile([`title: Viele ${index}`, `date: 2018-01-${String(1 + (index % 28)).padStart(2, "0")}`]),
      ]),
    );
    const long = pagesOf(many);
    expect([...long.keys()].filter((file) => file.includes("stadt/"))).toHaveLength(3);
    const changes: readonly ArchiveFiles[] = [
      { "viele-0": releaseFile(["title: Anders", "date: 2018-01-01"]) },
      { "viele-0": releaseFile(["title: Viele 0", "date: 2017-12-31"]) },
      { "viele-0": releaseFile(["title: Viele 0", "date: 2018-01-01", "issuer: amt"]) },
      { "viele-120": releaseFile(["title: Noch eine", "date: 2018-01-31"]) },
      { "viele-0": releaseFile(["title: Viele 0", "date: 2018-01-01", "people: [ada-wolf]"]) },
    ];
    for (const change of changes) expectToTell(long, pagesOf({ ...many, ...change }));
  });
});
