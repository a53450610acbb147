import { describe, expect, it } from "vitest";
import type { ViewOptions } from "../../../src/views/context.ts";
import { FeedEntries, headlineOf } from "../../../src/views/feed-entry.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";

function entryOf(frontMatter: readonly string[], body?: string, options: Partial<ViewOptions> = {}) {
  const archive = smallArchive({ x: releaseFile(["title: Neue Brücke", ...frontMatter], body) });
  const { context } = planOf(archive, options);
  const [release] = archive.releases;
  if (release === undefined) throw new Error("no release");
  return new FeedEntries(context).entry(release);
}

describe("the title of a feed entry", () => {
  it.each([
    [undefined, "Neue Brücke"],
    ["Verkehr", "Verkehr: Neue Brücke"],
    ["„Tag der Brücke“", "„Tag der Brücke“: Neue Brücke"],
    ["Endlich!", "Endlich! Neue Brücke"],
    ["Verkehr:", "Verkehr: Neue Brücke"],
  ])("with the kicker %s is %s", (kicker, title) => {
    const { releases } = smallArchive({
      x: releaseFile(["title: Neue Brücke", ...(kicker === undefined ? [] : [`kicker: "${kicker}"`])]),
    });
    expect(releases.map(headlineOf)).toEqual([title]);
  });
});

describe("the dates of a feed entry", () => {
  it("are midnight in the site's time zone, in winter and summer", () => {
    expect(entryOf(["date: 2019-03-21"])).toMatchObject({
      published: "2019-03-21T00:00:00+01:00",
      updated: "2019-03-21T00:00:00+01:00",
    });
    expect(entryOf(["date: 2019-07-21"]).published).toBe("2019-07-21T00:00:00+02:00");
  });

  it("are those of the release itself, whenever its file came to the archive", () => {
    const entry = entryOf(["date: 2019-03-21"], "", { entered: new Map([["releases/x.md", "2026-01-15"]]) });
    expect(entry.updated).toBe("2019-03-21T00:00:00+01:00");
  });

  it.each(["2019-03", "2019", "2019-03-21~", "2019-03-21?", "2019-03-01/2019-03-21"])(
    "hold no day of publication for %s, and the day it came to the archive as the last change",
    (date) => {
      const entry = entryOf([`date: "${date}"`], "", { entered: new Map([["releases/x.md", "2026-01-15"]]) });
      expect(entry).not.toHaveProperty("published");
      expect(entry.updated).toBe("2026-01-15T00:00:00+01:00");
    },
  );

  it("are those of the file's day in the archive's record for an undated release", () => {
    const entry = entryOf([], "", { entered: new Map([["releases/x.md", "2026-01-15"]]) });
    expect(entry).not.toHaveProperty("published");
    expect(entry.updated).toBe("2026-01-15T00:00:00+01:00");
  });

  it("wait for the end of the embargo", () => {
    const entered = new Map([["releases/x.md", "2026-01-15"]]);
    expect(entryOf(["embargo: 2026-02-01T00:30"], "", { entered }).updated).toBe("2026-02-01T00:00:00+01:00");
  });

  it("fall back to the newest exact date of the archive, then to 1970", () => {
    expect(entryOf([]).updated).toBe("1970-01-01T00:00:00+01:00");
    const archive = smallArchive({
      a: releaseFile(["title: A", "date: 2018-05-01"]),
      b: releaseFile(["title: B", "date: 2019-12"]),
      c: releaseFile(["title: C"]),
    });
    const entries = new FeedEntries(planOf(archive).context);
    expect(archive.releases.map((release) => entries.entry(release).updated)).toEqual(
      Array.from({ length: 3 }, () => "2018-05-01T00:00:00+02:00"),
    );
  });

  it("move with a correction, and the id stays", () => {
    const before = entryOf(["date: 2019-03-21"]);
    const after = entryOf([
      "date: 2019-03-21",
      "corrections: [{ date: 2019-04-02, note: 'Es sind 12, nicht 21.' }]",
    ]);
    expect(after).toMatchObject({
      id: before.id,
      published: before.published,
      updated: "2019-04-02T00:00:00+02:00",
    });
    expect(after.changed).toBe(true);
    expect(before.changed).toBe(false);
    expect(after.html()).toContain("<p>Berichtigung (2. April 2019): Es sind 12, nicht 21.</p>");
  });
});

describe("the text of a feed entry", () => {
  it("has every part of the release, with absolute links", () => {
    const entry = entryOf(
      [
        "subtitle: Acht Jahre <Bauzeit>",
        "place: Musterstadt",
        "partners: [amt]",
        "people: [ada-wolf, ben-roth]",
        "signature: BA",
        "boilerplate: Mehr unter [Brücken](/partner/)",
        "contact: ada-wolf",
        "photos: [{ caption: Vor der Brücke, credit: Amt }]",
      ],
      "Das Amt für Arbeit & Soziales und Ben Roth sagen *ja*.",
    );
    expect(entry.html()).toBe(
      [
        "<p><strong>Acht Jahre &lt;Bauzeit&gt;</strong></p>",
        '<p><span class="place">Musterstadt.</span> Das ' +
          '<a href="https://presse.musterstadt.example/partner/amt/">Amt für Arbeit &amp; Soziales</a> ' +
          "und Ben Roth sagen <em>ja</em>.</p>",
        "<p>BA</p>",
        '<p>Mehr unter <a href="https://presse.musterstadt.example/partner/">Brücken</a></p>',
        "<h2>Foto</h2>",
        "<p>Vor der Brücke<br>",
        "Foto: Amt<br>",
        "Das Bild zu dieser Bildunterschrift liegt dem Archiv nicht vor.</p>",
        "<h2>Pressekontakt</h2>",
        '<p><a href="https://presse.musterstadt.example/personen/ada-wolf/">Dr. Ada Wolf</a></p>',
      ].join("\n"),
    );
  });

  it("is gone with everything but the headline when the release is withdrawn", () => {
    const entry = entryOf(
      [
        "date: 2019-03-21",
        "subtitle: GEHEIM-1",
        "keywords: [GEHEIM-2]",
        "photos: [{ caption: GEHEIM-3, credit: GEHEIM-4 }]",
        "boilerplate: GEHEIM-5",
        "signature: GEHEIM-6",
        "withdrawn: { date: 2020-01-05, reason: 'Die Zahlen stimmten nicht.' }",
      ],
      "GEHEIM-7",
    );
    expect(JSON.stringify({ ...entry, html: entry.html() })).not.toContain("GEHEIM");
    expect(entry.html()).toBe(
      "<p>Diese Mitteilung wurde zurückgezogen (5. Januar 2020).</p>\n<p>Die Zahlen stimmten nicht.</p>\n",
    );
    expect(entry).toMatchObject({ updated: "2020-01-05T00:00:00+01:00", changed: true });
  });
});
