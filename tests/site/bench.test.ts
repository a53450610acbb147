import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the benchmark", () => {
  it("builds its archive and counts what came of it", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "bench/run.ts", "--sizes=20,20+1", "--edits"],
      { cwd: root },
    );
    const [head = "", row = "", pictured = "", ...edited] = stdout.trim().split("\n");
    const cellsOf = (line: string) => line.trim().split(/\s{2,}/);
    const columnsOf = (line: string) =>
      Object.fromEntries(cellsOf(head).map((name, index) => [name, Number(cellsOf(line)[index])]));
    const columns = columnsOf(row);
    // Times are for people to read: no test says how long anything may take.
    expect(columns).toMatchObject({ releases: 20, pages: expect.any(Number) });
    expect(columns["pages"]).toBeGreaterThan(100);
    // Beside each release stand its text and its ninjs, and every record has three feeds.
    expect(columns["files"]).toBeGreaterThan((columns["pages"] ?? 0) + 40);
    // A picture in three formats and four widths, its original and a press kit.
    expect(pictured).toMatch(/^\s*20\+1 /);
    expect(columnsOf(pictured)["files"]).toBeGreaterThanOrEqual((columns["files"] ?? 0) + 10);
    const steps = [
      "nothing",
      "a release added",
      "text of the newest release",
      "headline of the newest release",
      "text of an old release",
    ];
    expect(edited.map((line) => cellsOf(line)[0])).toEqual([
      "20, edited",
      ...steps,
      "20+1, edited",
      ...steps,
    ]);
    // The next run finds the archive as it was.
    const releases = join(root, ".cache/bench/archive-20/releases");
    const files = readdirSync(releases, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".md"),
    );
    expect(files).toHaveLength(20);
    expect(
      files.filter((file) => readFileSync(join(releases, file), "utf8").includes("Noch ein Satz")),
    ).toEqual([]);
  }, 180_000);
});
