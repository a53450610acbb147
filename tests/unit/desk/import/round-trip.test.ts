import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generateArchive } from "../../../../bench/generate.ts";
import { readArchive } from "../../../../src/archive/read-archive.ts";
import type { Release } from "../../../../src/archive/records.ts";
import { importCommand } from "../../../../src/desk/import.ts";
import { releaseText } from "../../../../src/formats/release-text.ts";
import { releasePartsOf } from "../../../../src/views/release-parts.ts";
import { planOf, seeds, testNow } from "../../../archive.ts";
import { ran } from "../run-command.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");
const folders: string[] = [];

function copyOf(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "press-round-"));
  folders.push(folder);
  cpSync(join(fixtures, name), folder, { recursive: true });
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The archive in a folder, and the text edition of any of its releases. */
function editionsOf(folder: string) {
  const { archive, faults } = readArchive(folder, { now: testNow });
  if (archive === undefined) throw new Error(JSON.stringify(faults));
  const { context } = planOf(archive);
  const parts = releasePartsOf(context);
  return {
    releases: archive.releases,
    textOf: (release: Release) => releaseText(parts(release), context.texts),
  };
}

/** Imports a release's text edition in the place of its file; returns the new file's text, and its text edition. */
async function imported(folder: string, release: Release) {
  const { textOf } = editionsOf(folder);
  const before = textOf(release);
  const input = join(folder, "text.txt");
  writeFileSync(input, before);
  rmSync(join(folder, release.file));
  const { status, out } = await ran(importCommand, [input], { archive: folder, cwd: folder });
  expect({ status, out }).toEqual({ status: 0, out: [] });
  const { releases, textOf: textAfter } = editionsOf(folder);
  const again = releases.find(({ name }) => name === release.name);
  if (again === undefined) throw new Error(`${release.name} is gone`);
  return { file: readFileSync(join(folder, again.file), "utf8"), before, after: textAfter(again) };
}

describe("importing a release's own text.txt", () => {
  it.each([seeds.dated, seeds.undated])("gives the file that it came from: %s", async (name) => {
    const folder = copyOf("first-archive");
    const release = editionsOf(folder).releases.find((one) => one.name === name);
    if (release === undefined) throw new Error(name);
    const original = readFileSync(join(folder, release.file), "utf8");
    expect((await imported(folder, release)).file).toBe(original);
  });

  const { releases } = editionsOf(join(fixtures, "archive"));
  // What was withdrawn has no text to import.
  const names = releases.filter(({ withdrawn }) => withdrawn === undefined).map(({ name }) => name);

  it.each(names)("gives the same record again: %s", async (name) => {
    const folder = copyOf("archive");
    const release = editionsOf(folder).releases.find((one) => one.name === name);
    if (release === undefined) throw new Error(name);
    for (const file of readdirSync(join(folder, "releases"), { recursive: true, encoding: "utf8" })) {
      // Translations need their original, which is away for a moment.
      if (/\.[a-z]{2}\.md$/.test(file)) rmSync(join(folder, "releases", file));
    }
    const { before, after } = await imported(folder, release);
    expect(after).toBe(before);
  });

  it("gives the same records again: sixty generated ones", async () => {
    const folder = mkdtempSync(join(tmpdir(), "press-round-"));
    folders.push(folder);
    generateArchive(folder, { releases: 60, seed: 11 });
    const before = editionsOf(folder);
    const texts = before.releases.map((release) => [release.name, before.textOf(release)] as const);
    const inputs = join(folder, "texts");
    mkdirSync(inputs);
    for (const [name, text] of texts) writeFileSync(join(inputs, `${name}.txt`), text);
    rmSync(join(folder, "releases"), { recursive: true });
    const { status } = await ran(importCommand, [inputs], { archive: folder, cwd: folder });
    expect(status).toBe(0);
    const after = editionsOf(folder);
    const again = after.releases.map((release) => [release.name, after.textOf(release)]);
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(texts));
  });

  it("gives the file that it came from where the site is English", async () => {
    const folder = copyOf("first-archive");
    const site = join(folder, "_data/site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace(/^language: .*$/m, "language: en"));
    const release = editionsOf(folder).releases.find((one) => one.name === seeds.dated);
    if (release === undefined) throw new Error(seeds.dated);
    const original = readFileSync(join(folder, release.file), "utf8");
    expect((await imported(folder, release)).file).toBe(original);
  });

  it("is read like any other text once it was changed", async () => {
    const folder = copyOf("first-archive");
    const [release] = editionsOf(folder).releases;
    if (release === undefined) throw new Error("no release");
    const changed = editionsOf(folder).textOf(release).replace("Partner: ", "Partner: Niemand; ");
    writeFileSync(join(folder, "text.txt"), changed);
    const { told } = await ran(importCommand, [join(folder, "text.txt"), "--dry-run"], {
      archive: folder,
      cwd: folder,
    });
    expect(told.join("\n")).not.toContain(`${release.name}-2.md`);
  });
});
