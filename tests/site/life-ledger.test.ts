import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readingOf } from "../archive.ts";
import { archiveFolder, bytesIn, newFolder, releaseOf, runBuild, runCommand } from "../life.ts";

const publishAddresses = "src/publish/publish-addresses.ts";

it("a release that was published cannot be renamed without an alias, and the site stays as it was", async () => {
  const archive = archiveFolder({
    "releases/markt.md": releaseOf({ title: "Markt", date: "2026-01-05" }),
    "releases/geheim.md": releaseOf({ title: "Geheim", embargo: "2026-05-01T06:00" }),
  });
  const site = newFolder();
  onTestFinished(() => rmSync(site, { recursive: true }));
  const ledger = join(archive, "addresses.txt");

  // The build itself writes no ledger; the command does, without what is not public yet.
  expect((await runBuild(archive, site)).status).toBe(0);
  expect(existsSync(ledger)).toBe(false);
  const published = await runCommand(publishAddresses, archive);
  expect(published.status, published.said).toBe(0);
  expect(published.said).toMatch(/^\d+ neue Adressen in addresses\.txt\./);
  const lines = readFileSync(ledger, "utf8");
  expect(lines.split("\n")).toContain("/pressemitteilungen/markt/");
  expect(lines).not.toMatch(/geheim/i);
  const before = bytesIn(site);

  renameSync(join(archive, "releases/markt.md"), join(archive, "releases/jahrmarkt.md"));
  const refused = await runBuild(archive, site);
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(
    /^addresses\.txt:\d+:1 Fehler address-gone .*\/pressemitteilungen\/markt\/.*Bitte markt behalten.*aliases/m,
  );
  expect(refused.said).toContain("Es wurde nichts geschrieben.");
  expect(bytesIn(site)).toEqual(before);
  // Nor does the ledger forget it.
  expect((await runCommand(publishAddresses, archive)).status).toBe(1);
  expect(readFileSync(ledger, "utf8")).toBe(lines);

  const aliases = ["/pressemitteilungen/markt/"];
  writeFileSync(
    join(archive, "releases/jahrmarkt.md"),
    releaseOf({ title: "Markt", date: "2026-01-05", aliases }),
  );
  const kept = await runBuild(archive, site);
  expect(kept.status, kept.said).toBe(0);
  expect(readFileSync(join(site, "pressemitteilungen/markt/index.html"), "utf8")).toContain(
    'content="0; url=/pressemitteilungen/jahrmarkt/"',
  );
});

it("a former address cannot stand where something else does", async () => {
  const archive = archiveFolder({
    "releases/a.md": releaseOf({ title: "A", aliases: ["/feed.atom", "/robots.txt/", "/sitemap.xml"] }),
    "releases/b.md": releaseOf({
      title: "B",
      aliases: ["/pressemitteilungen/a/", "/", "/404.html", "/archiv.json/x"],
    }),
    "releases/c.md": releaseOf({
      title: "C",
      aliases: ["/alt/c.html", "/alt/c.html/", "/pressemitteilungen/a/text.txt"],
    }),
  });
  const site = newFolder();
  onTestFinished(() => rmSync(site, { recursive: true }));
  const { status, said } = await runBuild(archive, site);
  expect(status).toBe(1);
  const taken = [
    ...said.matchAll(
      /^releases\/(.)\.md:1:1 Fehler address-taken An der Adresse (\S+) steht schon (\S+)\./gm,
    ),
  ];
  expect(taken.map(([, file, address, other]) => [file, address, other]).sort()).toEqual(
    [
      ["a", "/feed.atom", "/feed.atom"],
      ["a", "/robots.txt/", "/robots.txt"],
      ["a", "/sitemap.xml", "/sitemap.xml"],
      ["b", "/", "/"],
      ["b", "/404.html", "/404.html"],
      ["b", "/archiv.json/x/", "/archiv.json"],
      ["b", "/pressemitteilungen/a/", "releases/a.md"],
      ["c", "/alt/c.html/", "releases/c.md"],
      ["c", "/pressemitteilungen/a/text.txt", "/pressemitteilungen/a/text.txt"],
    ].sort(),
  );
  expect(bytesIn(site).size).toBe(0);
});

it.each([
  "/../oben",
  "/a/../../b",
  "/%2e%2e/%2E%2e/b",
  "/a%2f..%2f..%2fb",
  "/a%5c..%5cb",
  "/a%00b",
  "/a/./b",
  "//fremd.example/",
  "https://fremd.example/",
  "ohne-schraegstrich",
  "/a?b",
  "/a b",
])("%s is no former address", (alias) => {
  const { archive, faults } = readingOf({ "releases/a.md": releaseOf({ title: "A", aliases: [alias] }) });
  expect(archive).toBeUndefined();
  expect(faults.map(({ file, rule }) => [file, rule])).toEqual([["releases/a.md", "bad-path"]]);
});
