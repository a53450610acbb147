import { describe, expect, it } from "vitest";
import { z } from "zod";
import { check } from "../../../src/desk/check.ts";
import { releaseFile, testRecords } from "../../archive.ts";
import { folderOf, ran, spawned } from "./run-command.ts";

// With a press contact for all, so that a release without one needs no hint.
const site = `${testRecords["_data/site.yaml"]}\ncontact: amt`;
const right = { ...testRecords, "_data/site.yaml": site, "releases/a.md": releaseFile(["title: A"]) };
const wrong = {
  ...right,
  "releases/b.md": releaseFile(["titel: B"]),
  "releases/c.md": releaseFile(["title: C", "date: 21.03.2019", "partners: [stat]"]),
};

describe("npm run check", () => {
  it("says that all is well, and says it beside the faults' own stream", () => {
    const { status, stdout, stderr } = spawned("check", [], folderOf(right));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/^1 Mitteilung geprüft/);
  });

  it("counts drafts and releases under embargo as checked", async () => {
    const embargo = releaseFile(["title: B", "embargo: 2999-01-01T06:00"]);
    const archive = folderOf({ ...right, "releases/b.md": embargo });
    expect((await ran(check, ["--lang=en"], { archive })).told[0]).toMatch(/^2 .*checked/);
  });

  it("reports all faults of all files, one line each", async () => {
    const { status, out, told } = await ran(check, [], { archive: folderOf(wrong) });
    expect(status).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(/^releases\/b\.md:\d:1 Fehler missing-key .*„title“/),
      expect.stringMatching(/^releases\/b\.md:2:1 Fehler unknown-key .*„title“/),
      expect.stringMatching(/^releases\/c\.md:3:7 Fehler bad-date .*2019-03-21/),
      expect.stringMatching(/^releases\/c\.md:4:12 Fehler unknown-id .*„stadt“/),
    ]);
    expect(told).toEqual([expect.stringMatching(/^4 Fehler/)]);
  });

  it("looks at the pictures too, those of drafts as well", async () => {
    const draft = releaseFile(["title: B", "draft: true", "photos:", "  - file: fehlt.jpg"]);
    const { status, out } = await ran(check, [], { archive: folderOf({ ...right, "releases/b.md": draft }) });
    expect(status).toBe(1);
    expect(out.filter((line) => line.includes(" Fehler "))).toEqual([
      expect.stringMatching(/^releases\/b\.md:5:11 Fehler picture-missing /),
    ]);
  });

  it("finds what two pages would share, and what would be gone, as the build does", async () => {
    const archive = folderOf({
      ...right,
      "releases/b.md": releaseFile(["title: B", "contact: A", "aliases: [/personen/]"]),
      "releases/c.md": releaseFile(["title: C", "contact: A", "draft: true"]),
      "addresses.txt": "/\n/pressemitteilungen/b/\n/pressemitteilungen/c/\n/pressemitteilungen/weg/\n",
    });
    const { status, out } = await ran(check, [], { archive });
    expect(status).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(/^addresses\.txt:3:1 Fehler address-gone .*pressemitteilungen\/c\//),
      expect.stringMatching(/^addresses\.txt:4:1 Fehler address-gone .*pressemitteilungen\/weg\//),
      expect.stringMatching(/^releases\/b\.md:1:1 Fehler address-taken .*\/personen\//),
    ]);
  });

  it("finds former addresses at which another file stands, as the build does", async () => {
    const kit = "/pressemitteilungen/c/presse-paket.zip";
    const aliases = `aliases: [/feed.atom, /archiv.json/alt/, /frei.atom, ${kit}, /index.html.gz, /feed.rss.br/alt, /frei.gz]`;
    const archive = folderOf({
      ...right,
      "releases/b.md": releaseFile(["title: B", "contact: A", aliases]),
      "releases/c.md": releaseFile(["title: C", "contact: A", "photos:", "  - file: fehlt.jpg"]),
    });
    const { status, out } = await ran(check, [], { archive });
    expect(status).toBe(1);
    expect(out.filter((line) => line.includes("address-taken"))).toEqual([
      expect.stringMatching(/^releases\/b\.md:1:1 Fehler address-taken .*\/feed\.atom/),
      expect.stringMatching(/^releases\/b\.md:1:1 Fehler address-taken .*\/archiv\.json\/alt\//),
      expect.stringMatching(/^releases\/b\.md:1:1 Fehler address-taken .*\/presse-paket\.zip/),
      expect.stringMatching(/^releases\/b\.md:1:1 Fehler address-taken .*\/index\.html\.gz/),
      expect.stringMatching(/^releases\/b\.md:1:1 Fehler address-taken .*\/feed\.rss\.br/),
    ]);
  });

  it("looks through 40,000 brackets behind an abbreviation for what it means", async () => {
    const archive = folderOf({
      ...right,
      "releases/b.md": releaseFile(["title: B", "contact: A"], "Das XYZ ( ".repeat(40_000)),
    });
    const { out } = await ran(check, [], { archive });
    expect(out.filter((line) => line.includes("unexplained-abbreviation"))).toEqual([
      expect.stringContaining("XYZ"),
    ]);
  });

  it("finds links to pages that are not there, for which nothing would be built", async () => {
    const links = "[A](/weg/) [B](../a/) [C](fort/) [D](a.md) [E](/personen/) [F](https://a.example/weg/)";
    const text = releaseFile(["title: B", "boilerplate: 'Mehr [hier](/auch-weg/).'"], links);
    const { status, out } = await ran(check, [], { archive: folderOf({ ...right, "releases/b.md": text }) });
    expect(status).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(/^releases\/b\.md:3:27 Fehler dead-link .*\/auch-weg\//),
      expect.stringMatching(/^releases\/b\.md:6:5 Fehler dead-link .*\/weg\//),
      expect.stringMatching(/^releases\/b\.md:6:27 Fehler dead-link .*fort\//),
    ]);
  });

  it("finds links to pictures that are not there: a photo has an address of its own in the site", async () => {
    const links =
      "![A](haus.jpg) [B](haus.jpg) [C](foto-1-abc-800.avif) [D](foto-2-abc.jpg) [E](../weg/foto-1-abc.jpg)";
    const text = releaseFile(["title: B", "photos:", "  - { file: haus.jpg, credit: B }"], links);
    const { out } = await ran(check, [], { archive: folderOf({ ...right, "releases/b.md": text }) });
    expect(out.filter((line) => line.includes("dead-link")).map((line) => line.split(" ")[0])).toEqual([
      "releases/b.md:7:6",
      "releases/b.md:7:20",
      "releases/b.md:7:59",
      "releases/b.md:7:79",
    ]);
  });

  it("speaks English when asked", async () => {
    const { out } = await ran(check, ["--lang", "en"], { archive: folderOf(wrong) });
    expect(out[1]).toMatch(/^releases\/b\.md:2:1 error unknown-key /);
  });

  it("writes one JSON array, also when nothing is wrong", async () => {
    const faulty = await ran(check, ["--format", "json"], { archive: folderOf(wrong) });
    expect(JSON.parse(faulty.out.join("\n"))).toHaveLength(4);
    const fine = await ran(check, ["--format", "json"], { archive: folderOf(right) });
    expect(JSON.parse(fine.out.join("\n"))).toEqual([]);
  });

  it("annotates lines at GitHub, with the path from where it runs", async () => {
    const cwd = folderOf({ "presse/_data/site.yaml": "title: A" });
    const { out } = await ran(check, ["--format=github"], { archive: `${cwd}/presse`, cwd });
    expect(out[0]).toMatch(/^::error file=presse\/_data\/site\.yaml,line=1,col=1,title=missing-key::/);
  });

  it("writes the report that GitLab shows at the lines of a change", async () => {
    const cwd = folderOf({ "presse/_data/site.yaml": "title: A" });
    const { out } = await ran(check, ["--format=gitlab"], { archive: `${cwd}/presse`, cwd });
    const entries = z.array(z.looseObject({ fingerprint: z.string() })).parse(JSON.parse(out.join("\n")));
    expect(entries[0]).toMatchObject({
      check_name: "missing-key",
      description: expect.stringContaining("url"),
      severity: "blocker",
      location: { path: "presse/_data/site.yaml", lines: { begin: 1 } },
    });
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  });

  it("annotates files of an archive outside of the repository by their own names", async () => {
    const archive = folderOf({ "_data/site.yaml": "title: A" });
    const { out } = await ran(check, ["--format=github"], { archive, cwd: folderOf({}) });
    expect(out[0]).toMatch(/^::error file=_data\/site\.yaml,/);
  });

  it.each([["--format=xml"], ["--lang=xx"], ["--loud"], ["file.md"]])("refuses %s", async (argument) => {
    const { status, out, told } = await ran(check, [argument], { archive: folderOf(right) });
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(told.at(-1)).toMatch(/^npm run check -- /);
  });
});
