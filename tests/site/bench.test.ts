import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the benchmark", () => {
  it("builds its archive and counts what came of it", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "bench/run.ts", "--sizes=20"],
      { cwd: root },
    );
    const [head = "", row = ""] = stdout.trim().split("\n");
    const cells = row.trim().split(/\s{2,}/);
    const columns = Object.fromEntries(
      head
        .trim()
        .split(/\s{2,}/)
        .map((name, index) => [name, Number(cells[index])]),
    );
    // Times are for people to read: no test says how long anything may take.
    expect(columns).toMatchObject({ releases: 20, pages: expect.any(Number) });
    expect(columns["pages"]).toBeGreaterThan(100);
    // Beside each release stand its text and its ninjs, and every record has three feeds.
    expect(columns["files"]).toBeGreaterThan((columns["pages"] ?? 0) + 40);
  }, 180_000);
});
