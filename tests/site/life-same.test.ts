import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { releaseFile } from "../archive.ts";
import { bytesIn, newFolder, runBuild } from "../life.ts";
import { cameraJpeg } from "../pictures.ts";

const fixture = fileURLToPath(new URL("../fixtures/archive", import.meta.url));
const temporary: string[] = [];

/** What the fixture archive lacks: a release with a picture. */
const photo = await cameraJpeg(640, 480);
const illustrated = releaseFile(["title: Mit Bild", "date: 2024-07-01", "photos: [{ file: bild.jpg }]"]);

/** Endings of the files that a build can make, and names of those that have none. */
const everyKind = [
  ...[".html", ".css", ".js", ".svg", ".woff2", ".png", ".jpg", ".avif", ".webp", ".zip"],
  ...[".atom", ".rss", ".json", ".txt", ".csv", ".xml"],
  ...[".htaccess", ".conf", "Caddyfile", "_headers", "_redirects"],
];

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the fixture archive in a repository of its own, its files made in the given order. */
function copyOf(order: (files: readonly string[]) => readonly string[]): string {
  const folder = newFolder();
  temporary.push(folder);
  const entries = readdirSync(fixture, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of order(entries.map((entry) => join(entry.parentPath, entry.name)))) {
    const copy = join(folder, path.slice(fixture.length + 1));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, readFileSync(path));
  }
  writeFileSync(join(folder, "releases/mit-bild.md"), illustrated);
  writeFileSync(join(folder, "releases/bild.jpg"), photo);
  const who = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@b.example", GIT_COMMITTER_NAME: "A" };
  const when = { GIT_COMMITTER_EMAIL: "a@b.example", GIT_AUTHOR_DATE: "2024-12-31T23:30:00+0000" };
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    ["commit", "-qm", "Archive"],
  ]) {
    execFileSync("git", args, { cwd: folder, env: { ...process.env, ...who, ...when } });
  }
  return folder;
}

/** Has every clock of a process, its workers included, go wrong by a number of days. */
function clockOff(days: number): string {
  const code = `const Real = Date; const by = ${days} * 864e5; globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + by) : super(...given); }
    static now() { return Real.now() + by; } };`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

async function siteOf(archive: string, env: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, Buffer>> {
  const output = newFolder();
  temporary.push(output);
  const args = ["--host-rules=netlify,apache,nginx,caddy"];
  const { status, said } = await runBuild(archive, output, { env, args });
  expect(status, said).toBe(0);
  return bytesIn(output);
}

it("two builds for one moment are the same, byte for byte, wherever and whenever they are made", async () => {
  const first = await siteOf(
    copyOf((files) => files.toSorted()),
    { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
  );
  const second = await siteOf(
    copyOf((files) => files.toSorted().reverse()),
    { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", NODE_OPTIONS: clockOff(-500) },
  );
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(first.size).toBeGreaterThan(200);
  const endings = new Set([...first.keys()].map((file) => extname(file) || file));
  expect([...endings]).toEqual(expect.arrayContaining(everyKind));
  const different = [...first].filter(([file, bytes]) => second.get(file)?.equals(bytes) !== true);
  expect(different.map(([file]) => file)).toEqual([]);
});
