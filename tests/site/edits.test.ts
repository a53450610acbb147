import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** How many edits; `PRESS_EDITS=200` for a longer look. */
const edits = Number(process.env["PRESS_EDITS"] ?? 14);

const root = fileURLToPath(new URL("../..", import.meta.url));

async function edited(seed: string, ...options: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "tests/edits.ts", seed, String(edits), ...options],
      { cwd: root, env: process.env, maxBuffer: 2 ** 24 },
      (_, stdout, stderr) => done(stdout + stderr),
    );
  });
}

describe("a build over the site before", () => {
  it("gives the same bytes as a clean one, whatever was edited, spoilt or lost in between", async () => {
    const lines = (await edited("5")).trim().split("\n");
    expect(lines).toHaveLength(edits);
    expect(lines.filter((line) => !/: refused$|: \d+ of \d+ written$/.test(line))).toEqual([]);
    // Some edits must have gone through, and most files have stayed.
    const written = lines.flatMap((line) => /(\d+) of (\d+) written$/.exec(line)?.slice(1).map(Number) ?? []);
    expect(written.length).toBeGreaterThan(edits);
  }, 300_000);
});
