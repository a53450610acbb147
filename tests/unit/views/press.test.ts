import { describe, expect, it } from "vitest";
import { planOf, releaseFile, smallArchive, testNow } from "../../archive.ts";
import { viewAt } from "../../views.ts";

const site = (...lines: readonly string[]) => ({
  "_data/site.yaml": [
    "title: Archiv",
    "url: https://presse.musterstadt.example/",
    "publisher: stadt",
    ...lines,
  ].join("\n"),
});

describe("what a release offers to the press", () => {
  it("is its length, the text edition and the terms of reuse", () => {
    const plan = planOf(
      smallArchive({ a: releaseFile(["title: A"], "Ein Satz.") }, site("reuse: Abdruck frei")),
    );
    expect(viewAt(plan, "/pressemitteilungen/a/", "release").press).toEqual({
      length: "9 Zeichen mit Leerzeichen",
      reuse: "Abdruck frei",
      text: { text: "Als Text öffnen (TXT)", href: "/pressemitteilungen/a/text.txt" },
    });
  });

  it("is nothing, and needs no script, where the text was withdrawn", () => {
    const plan = planOf(
      smallArchive({ a: releaseFile(["title: A", "withdrawn: { date: 2026-01-01, reason: B }"]) }),
    );
    const { press, frame } = viewAt(plan, "/pressemitteilungen/a/", "release");
    expect([press, frame.script]).toEqual([undefined, undefined]);
    expect(frame.policy).not.toContain("script-src");
  });

  it("lets its own script run and nothing else", () => {
    const { frame } = viewAt(
      planOf(smallArchive({ a: releaseFile(["title: A"]) })),
      "/pressemitteilungen/a/",
      "release",
    );
    expect(frame.script).toBe("/assets/copy.js");
    expect(frame.policy).toContain("script-src 'self';".slice(0, -1));
    expect(frame.policy).not.toMatch(/unsafe/);
  });
});

describe("the press contact", () => {
  const contacts = (date: string | undefined, ...lines: readonly string[]) => {
    const frontMatter = ["title: A", ...(date === undefined ? [] : [`date: ${date}`]), ...lines];
    const plan = planOf(smallArchive({ a: releaseFile(frontMatter) }, site("contact: Pressestelle")), {
      now: testNow,
    });
    const { contactHtml, contactTodayHtml } = viewAt(plan, "/pressemitteilungen/a/", "release");
    return [contactHtml, contactTodayHtml].map((html) => html?.replace(/<[^>]*>|\n/g, ""));
  };

  it("of an old release has today's beside it, where that is another one", () => {
    expect(contacts("2019-03-21", "contact: Frau Alt")).toEqual(["Frau Alt", "Pressestelle"]);
    expect(contacts(undefined, "contact: Frau Alt")).toEqual(["Frau Alt", "Pressestelle"]);
  });

  it("stands alone where it is the same, or where the release is new", () => {
    expect(contacts("2019-03-21")).toEqual(["Pressestelle", undefined]);
    expect(contacts("2026-01-15", "contact: Frau Neu")).toEqual(["Frau Neu", undefined]);
  });
});

describe("more of a release's projects and partners", () => {
  const releases = Object.fromEntries(
    ["2019-01-01", "2019-02-01", "2019-03-01", "2019-04-01", "2019-05-01"].map((date, index) => [
      `r${index}`,
      releaseFile([
        `title: R${index}`,
        `date: ${date}`,
        ...(index === 1 ? [] : ["projects: [lotse]"]),
        ...(index === 3 ? ["withdrawn: { date: 2020-01-01, reason: Irrtum }"] : []),
        ...(index === 1 || index === 2 ? ["partners: [amt]"] : []),
      ]),
    ]),
  );
  const plan = planOf(smallArchive(releases));
  const more = (name: string) =>
    viewAt(plan, `/pressemitteilungen/${name}/`, "release").more.map(({ text, href, releases: found }) => [
      text,
      href,
      found.map((release) => `${release.text} (${release.date.text})`),
    ]);

  it("are the releases that stand nearest, none that was withdrawn, each once", () => {
    expect(more("r2")).toEqual([
      ["LOTSE", "/projekte/lotse/", ["R0 (1. Januar 2019)"]],
      ["Amt für Arbeit & Soziales", "/partner/amt/", ["R1 (1. Februar 2019)"]],
    ]);
    expect(more("r1")).toEqual([["Amt für Arbeit & Soziales", "/partner/amt/", ["R2 (1. März 2019)"]]]);
  });

  it("are none where a project has no other release", () => {
    const alone = planOf(smallArchive({ a: releaseFile(["title: A", "projects: [lotse]"]) }));
    expect(viewAt(alone, "/pressemitteilungen/a/", "release").more).toEqual([]);
  });
});
