import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { releaseFile, testRecords, writeArchive } from "../archive.ts";
import { command, commandAlone, type Ran } from "../commands.ts";

const scratch = mkdtempSync(join(tmpdir(), "press-build-"));
const output = join(scratch, "site");

/** Runs the build command; where a test is about its exit status, `commandAlone` is what `npm run build` does. */
function build(
  archive: string,
  options: readonly string[],
  { now = "2026-02-03T12:00:00+01:00", run = command } = {},
): Promise<Ran> {
  return run("src/publish/build.ts", { args: options, env: { PRESS_ARCHIVE: archive, PRESS_NOW: now } });
}

const archives: string[] = [];

function archiveOf(files: Parameters<typeof writeArchive>[0]): string {
  const folder = writeArchive({ ...testRecords, ...files });
  archives.push(folder);
  return folder;
}

const wrong = archiveOf({
  "releases/b.md": releaseFile(["titel: B", "date: 21.03.2019"]),
  "releases/a.md": releaseFile(["title: A", "partners: [stad]"]),
  "_data/people.yaml": "- { id: ada-wolf, name: Ada }\n- { id: ada-wolf, name: Wolf }",
});
const right = archiveOf({
  "releases/bleibt.md": releaseFile(["title: Bleibt", "date: 2019-03-21"]),
  "releases/geht.md": releaseFile(["title: Geht", "date: 2020-05-04"]),
  "releases/xylofon.md": releaseFile(["title: Xylofon", "embargo: 2026-03-01T06:00"]),
});

/** Every file below a folder with its bytes and the moment of its last change. */
async function stateOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const states = entries.map(async (entry): Promise<[string, string]> => {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path);
    return [
      path.slice(folder.length + 1),
      entry.isFile() ? `${mtimeMs} ${await readFile(path, "base64")}` : `${mtimeMs}`,
    ];
  });
  return new Map(await Promise.all(states));
}

const isThere = (file: string) =>
  stat(join(output, file)).then(
    () => true,
    () => false,
  );

afterAll(() => {
  for (const folder of [scratch, ...archives]) rmSync(folder, { recursive: true });
});

describe.sequential("the build of an archive without faults", () => {
  let first: Ran;

  beforeAll(async () => {
    await mkdir(join(output, "pressemitteilungen"), { recursive: true });
    await writeFile(join(output, "fremd.txt"), "Das gehört jemand anderem.");
    await writeFile(join(output, "pressemitteilungen/fremd.txt"), "Das auch.");
    first = await build(right, [`--output=${output}`], { run: commandAlone });
  });

  it("exits with 0, says nothing on standard output and what it made on standard error", () => {
    expect(first.stdout).toBe("");
    expect(first.stderr).toMatch(
      /^2 Mitteilungen, \d+ Seiten, \d+ Dateien in .*site \(.+ s\)\nIn .*site stehen außerdem 2 Dateien, .+\n$/,
    );
    expect(first.status).toBe(0);
  });

  it("writes what may leave and nothing else", async () => {
    expect(await isThere("pressemitteilungen/bleibt/index.html")).toBe(true);
    expect(await isThere("datum/2020/05/index.html")).toBe(true);
    const all = [...(await stateOf(output))].map(([file, state]) => {
      return file + Buffer.from(state.split(" ")[1] ?? "", "base64").toString();
    });
    expect(all.join("\n")).not.toContain("ylofon");
  });

  it("leaves everything as it is when a record is wrong", async () => {
    const before = await stateOf(output);

    const { status, stdout, stderr } = await build(wrong, [`--output=${output}`], { run: commandAlone });

    expect(stdout.trimEnd().split("\n")).toEqual([
      "_data/people.yaml:2:9 Fehler duplicate-id Die Kennung „ada-wolf“ gibt es schon (_data/people.yaml:1). Bitte eine andere wählen.",
      "releases/a.md:3:12 Fehler unknown-id „stad“ steht nicht in organisations.yaml. Meinten Sie „stadt“?",
      "releases/b.md:2:1 Fehler missing-key „title“ fehlt. Bitte „title: …“ ergänzen.",
      "releases/b.md:2:1 Fehler unknown-key „titel“ ist hier keine bekannte Angabe. Meinten Sie „title“?",
      "releases/b.md:3:7 Fehler bad-date „21.03.2019“ ist kein Datum. Bitte so schreiben: 2019-03-21.",
    ]);
    expect(stderr).toBe("5 Fehler. Es wurde nichts geschrieben.\n");
    expect(status).toBe(1);
    expect(before.size).toBeGreaterThan(20);
    expect(await stateOf(output)).toEqual(before);
  });

  it("takes away what is no longer there, and its empty folders, and leaves what others put there", async () => {
    expect(await isThere("pressemitteilungen/geht/index.html")).toBe(true);
    await rm(join(right, "releases/geht.md"));

    const { status } = await build(right, [`--output=${output}`], {
      now: "2026-03-01T06:00:00+01:00",
    });

    expect(status).toBe(0);
    expect(await isThere("pressemitteilungen/geht")).toBe(false);
    expect(await isThere("datum/2020")).toBe(false);
    expect(await isThere("pressemitteilungen/bleibt/index.html")).toBe(true);
    expect(await isThere("pressemitteilungen/xylofon/index.html")).toBe(true);
    expect(await readFile(join(output, "fremd.txt"), "utf8")).toBe("Das gehört jemand anderem.");
    expect(await readFile(join(output, "pressemitteilungen/fremd.txt"), "utf8")).toBe("Das auch.");
  });
});

describe("the faults of a build", () => {
  const untouched = join(scratch, "nichts");

  it("can be read by programs", async () => {
    const { status, stdout } = await build(wrong, [`--output=${untouched}`, "--format", "json"]);
    const faults = z
      .array(
        z.object({
          file: z.string(),
          line: z.number(),
          column: z.number(),
          level: z.enum(["error", "hint"]),
          rule: z.string(),
          values: z.record(z.string(), z.string()),
          message: z.string(),
        }),
      )
      .parse(JSON.parse(stdout));

    expect(status).toBe(1);
    expect(faults).toHaveLength(5);
    expect(faults[1]).toEqual({
      file: "releases/a.md",
      line: 3,
      column: 12,
      level: "error",
      rule: "unknown-id",
      values: { id: "stad", in: "organisation", nearest: "stadt" },
      message: "„stad“ steht nicht in organisations.yaml. Meinten Sie „stadt“?",
    });
  });

  it("can be notes at the lines of a change at GitHub", async () => {
    const { status, stdout } = await build(wrong, [`--output=${untouched}`, "--format=github"]);

    expect(status).toBe(1);
    expect(stdout.trimEnd().split("\n")[1]).toBe(
      "::error file=releases/a.md,line=3,col=12,title=unknown-id::„stad“ steht nicht in organisations.yaml. Meinten Sie „stadt“?",
    );
  });

  it("are one line each, whatever stands in the file", async () => {
    const hostile = archiveOf({
      "releases/a.md": releaseFile(["title: A", 'issuer: "x\\n::error::y\\u001b[31m\\u2028z"', '"a\\nb": c']),
    });
    const { status, stdout } = await build(hostile, [`--output=${untouched}`]);

    expect(status).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ").slice(0, 3).join(" ")),
    ).toEqual(["releases/a.md:3:9 Fehler bad-id", "releases/a.md:4:1 Fehler unknown-key"]);
    expect(["\u001b", "\u2028"].filter((sign) => stdout.includes(sign))).toEqual([]);
  });

  it("are links of the finished site that lead nowhere, at the place where they were written", async () => {
    const folder = join(scratch, "tote-links", "site");
    const archive = archiveOf({
      "releases/a.md": releaseFile(["title: A"], "Mehr im [Anhang](anhang.pdf) und [hier](/partner/)."),
    });
    const { status, stdout, stderr } = await build(archive, [`--output=${folder}`]);

    expect(stdout).toBe(
      "releases/a.md:5:18 Fehler dead-link Der Verweis auf anhang.pdf führt ins Leere (auf der Seite pressemitteilungen/a/index.html). Bitte die Adresse richtigstellen oder den Verweis entfernen.\n",
    );
    expect(stderr).toBe("1 Fehler. Es wurde nichts geschrieben.\n");
    expect(status).toBe(1);
    await expect(readdir(join(scratch, "tote-links"))).resolves.toEqual([]);
  });

  it("are that nothing is there", async () => {
    const { status, stdout } = await build(join(scratch, "gibt-es-nicht"), [`--output=${untouched}`]);

    expect(stdout).toMatch(/^_data\/site\.yaml:1:1 Fehler no-archive Hier ist kein Archiv/);
    expect(status).toBe(1);
  });

  it("make no folder", async () => {
    await expect(stat(untouched)).rejects.toThrow("ENOENT");
  });
});

describe("wrong use of the build command", () => {
  it.each([
    ["--format=xml"],
    ["--pathprefix=presse"],
    ["--pathprefix=/a b/"],
    ["--ausgabe=x"],
    ["--output"],
    ["datei.md"],
  ])("%s exits with 2 and says how it is right", async (option) => {
    const { status, stdout, stderr } = await build(right, [option]);

    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("npm run build -- [--output=DIR] [--pathprefix=/DIR/]");
  });

  it("is a moment that is none", async () => {
    const { status, stderr } = await build(right, [`--output=${output}`], {
      now: "gestern",
      run: commandAlone,
    });

    expect(status).toBe(2);
    expect(stderr).toContain("PRESS_NOW=gestern: 2026-03-01T06:00:00Z");
  });
});
