import { describe, expect, it } from "vitest";
import { atomFeed } from "../../../src/formats/atom.ts";
import { RepeatedEntries } from "../../../src/formats/repeated-entries.ts";
import { rssFeed } from "../../../src/formats/rss.ts";
import { Feeds } from "../../../src/views/feed.ts";
import type { FeedEntry } from "../../../src/views/feed-entry.ts";
import { planOf, releaseFile, smallArchive } from "../../archive.ts";
import { validateAtom } from "../../xml-schemas.ts";

const bracketed = (entries: readonly string[]) => `<list>\n${entries.join("\n")}\n</list>`;

/** Marks what stands before the entries. */
const head = (xml: string) => `!${xml}`;

describe("repeated entries", () => {
  const write = (entry: { readonly text: string }) => `  <entry a="1">\n${entry.text}\n  </entry>`;

  it("make the document that the library would have made", () => {
    const entries = ["<entry>&lt;", "b\n</b>", "c", "<![CDATA[d </entry> d]]>", "e"].map((text) => ({
      text,
    }));
    for (let count = 0; count <= entries.length; count += 1) {
      const whole = (some: readonly { readonly text: string }[]) => bracketed(some.map(write));
      const repeated = new RepeatedEntries<{ readonly text: string }>("entry");
      const some = entries.slice(0, count);
      const single = (entry: { readonly text: string }) => bracketed([write(entry)]);
      expect(repeated.document(some, { whole, single, head }, true)).toBe(`!${whole(some)}`);
      expect(repeated.document(some, { whole, single, head }, false)).toBe(`!${whole(some)}`);
    }
  });

  it("are written once where they will come again, and then taken from there", () => {
    const entries = [{ text: "a" }, { text: "b" }];
    const written: string[] = [];
    const single = (entry: { readonly text: string }) => bracketed([write(entry)]);
    const whole = (some: readonly { readonly text: string }[]) => {
      written.push(...some.map(({ text }) => text));
      return bracketed(some.map(write));
    };
    const repeated = new RepeatedEntries<{ readonly text: string }>("entry");
    const [first] = entries;
    repeated.document(first === undefined ? [] : [first], { whole, single, head }, true);
    repeated.document(entries, { whole, single, head }, false);
    repeated.document(entries, { whole, single, head }, false);
    expect(written).toEqual(["a", "b", "b"]);
  });

  it("are the same in every feed that holds them", () => {
    const archive = smallArchive({
      a: releaseFile(
        ["title: A & A", "projects: [lotse]", "language: en"],
        "Eins ]]> <entry> </entry> <item>",
      ),
      b: releaseFile(["title: B", "projects: [lotse]", "withdrawn: { date: 2020-01-05, reason: Falsch. }"]),
    });
    const project = archive.projects.get("lotse");
    if (project === undefined) throw new Error("no project");
    const feeds = new Feeds(planOf(archive).context);
    const kept = {
      atom: { entries: new RepeatedEntries<FeedEntry>("entry"), keeps: true },
      rss: { entries: new RepeatedEntries<FeedEntry>("item"), keeps: true },
    };
    for (const page of [...feeds.of(project), ...feeds.whole(), ...feeds.whole()]) {
      const atom = atomFeed(page.view("atom"), kept.atom);
      expect(atom).toBe(atomFeed(page.view("atom")));
      expect(validateAtom(atom)).toEqual([]);
      expect(rssFeed(page.view("rss"), kept.rss)).toBe(rssFeed(page.view("rss")));
    }
  });
});
