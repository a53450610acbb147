import { describe, expect, it } from "vitest";
import { planOf, smallArchive } from "../../archive.ts";
import { releaseOf } from "../../life.ts";
import { output, outputsOf } from "../../outputs.ts";

const release = { title: "Markt", date: "2026-01-05", partners: ["amt"] };
const states = {
  first: release,
  corrected: { ...release, corrections: [{ date: "2026-01-07", note: "Summe berichtigt." }] },
  withdrawn: { ...release, withdrawn: { date: "2026-01-09", reason: "Irrtum." } },
} as const;

function outputs(state: keyof typeof states) {
  return outputsOf(
    planOf(smallArchive({ a: releaseOf(states[state]), b: releaseOf({ title: "B", date: "2026-01-06" }) })),
  );
}

/** The part of a feed that is about release a. */
function entryOf(feed: string, tag: string): string {
  const entries = feed.match(new RegExp(`<${tag}>.*?</${tag}>`, "gs")) ?? [];
  return entries.find((entry) => entry.includes("/pressemitteilungen/a/")) ?? "";
}

const valueIn = (text: string, tag: string) => new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(text)?.[1];

describe("a correction and a withdrawal", () => {
  const made = { first: outputs("first"), corrected: outputs("corrected"), withdrawn: outputs("withdrawn") };
  const names = ["first", "corrected", "withdrawn"] as const;

  it.each(["feed.atom", "partner/amt/feed.atom"])("move the entry in %s and leave it its id", (file) => {
    const entries = names.map((name) => entryOf(output(made[name], file), "entry"));
    expect(new Set(entries.map((entry) => valueIn(entry, "id"))).size).toBe(1);
    expect(valueIn(entries[0] ?? "", "id")).toMatch(/^tag:/);
    expect(entries.map((entry) => valueIn(entry, "updated"))).toEqual([
      "2026-01-05T00:00:00+01:00",
      "2026-01-07T00:00:00+01:00",
      "2026-01-09T00:00:00+01:00",
    ]);
    expect(entries.map((entry) => valueIn(entry, "published"))).toEqual(
      names.map(() => "2026-01-05T00:00:00+01:00"),
    );
    expect(
      names.map((name) => valueIn(output(made[name], file).replace(/<entry>.*/s, ""), "updated")),
    ).toEqual([
      file === "feed.atom" ? "2026-01-06T00:00:00+01:00" : "2026-01-05T00:00:00+01:00",
      "2026-01-07T00:00:00+01:00",
      "2026-01-09T00:00:00+01:00",
    ]);
    expect(entries[1]).toContain("Berichtigung (7. Januar 2026): Summe berichtigt.");
    expect(entries[2]).toContain("Diese Mitteilung wurde zurückgezogen (9. Januar 2026).");
  });

  it("leave RSS and JSON Feed their ids", () => {
    const guids = names.map((name) => valueIn(entryOf(output(made[name], "feed.rss"), "item"), "guid"));
    expect(new Set(guids).size).toBe(1);
    const items = names.map((name) => {
      const feed: { items: { id: string; url: string; date_modified?: string }[] } = JSON.parse(
        output(made[name], "feed.json"),
      );
      return feed.items.find(({ url }) => url.endsWith("/a/"));
    });
    expect(new Set([...guids, ...items.map((item) => item?.id)]).size).toBe(1);
    expect(items.slice(1).map((item) => item?.date_modified)).toEqual([
      "2026-01-07T00:00:00+01:00",
      "2026-01-09T00:00:00+01:00",
    ]);
  });

  it("are in the release's own data: ninjs, JSON-LD, text", () => {
    const file = (name: (typeof names)[number], kind: string) =>
      output(made[name], `pressemitteilungen/a/${kind}`);
    expect(file("corrected", "ninjs.json")).toContain('"versionCreated":"2026-01-07T00:00:00+01:00"');
    expect(file("corrected", "ninjs.json")).toContain("Summe berichtigt.");
    expect(file("corrected", "index.html")).toContain(
      '"@type":"CorrectionComment","text":"Summe berichtigt."',
    );
    expect(file("corrected", "index.html")).toContain('"dateModified":"2026-01-07"');
    expect(file("corrected", "text.txt")).toContain("Summe berichtigt.");
    expect(file("first", "index.html")).not.toContain("dateModified");
  });

  it("are no page's business where there are none", () => {
    expect(output(made.first, "korrekturen/index.html")).toContain("Bisher wurde nichts berichtigt");
    expect(output(made.first, "pressemitteilungen/a/index.html")).not.toContain('class="corrections"');
  });
});

describe("a release that is replaced", () => {
  const replaced = (by: Readonly<Record<string, unknown>>) =>
    outputsOf(
      planOf(
        smallArchive({
          a: releaseOf({ title: "A", "replaced-by": "b" }),
          b: releaseOf({ title: "B", ...by }),
        }),
      ),
    );

  it("leads on, and keeps its text", () => {
    const page = output(replaced({}), "pressemitteilungen/a/index.html");
    expect(page).toMatch(/An ihrer Stelle gilt:<\/strong> <a href="\/pressemitteilungen\/b\/">B<\/a>/);
    expect(page).toContain("<p>Ein Satz.</p>");
  });

  it.each([{ draft: true }, { embargo: "2030-01-01T00:00" }])(
    "says nothing of what is held back: %j",
    (why) => {
      const page = output(replaced(why), "pressemitteilungen/a/index.html");
      expect(page).not.toContain("An ihrer Stelle");
      expect(page).not.toContain("/pressemitteilungen/b/");
    },
  );
});
