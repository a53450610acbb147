import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the benchmark", () => {
  it("builds its archive and counts what came of it", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "bench/run.ts", "--sizes=20,20+1"],
      { cwd: root },
    );
    const [head = "", row = "", pictured = ""] = stdout.trim().split("\n");
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
  }, 180_000);
});
