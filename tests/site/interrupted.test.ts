import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { unfinishedMark } from "../../src/publish/staging.ts";

/** How often a build is killed; `PRESS_KILLS=50` for a longer look. */
const kills = Number(process.env["PRESS_KILLS"] ?? 6);

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "press-interrupted-"));
const output = join(scratch, "out", "site");
/** The same archive on two days: on the second, a release is gone and another one is new. */
const archives = ["one", "two"].map((name) => {
  const folder = join(scratch, name);
  cpSync(join(root, "tests/fixtures/first-archive"), folder, { recursive: true });
  return folder;
});
writeFileSync(join(scratch, "two/releases/neu.md"), "---\ntitle: Neu\ndate: 2026-01-05\n---\n\nText.\n");
rmSync(join(scratch, "two/releases/undatiert"), { recursive: true });

afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs `npm run build` and kills it, with all that it began, after so many milliseconds. Returns what it complained of. */
async function build(archive: string, output: string, killAfter?: number): Promise<string> {
  const child = spawn(process.execPath, ["run.mjs", "build", `--output=${output}`], {
    cwd: root,
    env: { ...process.env, PRESS_ARCHIVE: archive, PRESS_NOW: "2026-02-03T12:00:00Z" },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += String(text);
  });
  const ended = new Promise<string>((done) => {
    child.on("exit", (status) => done(status === 0 ? "" : complaint));
  });
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), ended]);
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It had ended already.
    }
  }
  return ended;
}

function bytesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "base64")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("a build that is killed", () => {
  it("leaves the old site or the new one, never a mixture that does not say so, and the next build makes up for it", async () => {
    const started = performance.now();
    const whole = await Promise.all(
      archives.map(async (archive) => {
        const clean = `${archive}-clean`;
        expect(await build(archive, clean)).toBe("");
        return bytesOf(clean);
      }),
    );
    const length = performance.now() - started;
    for (let kill = 0; kill < kills; kill += 1) {
      // Spread over the whole build, and beyond its end.
      await build(archives[kill % 2] ?? "", output, (length * 1.1 * (kill + 0.5)) / kills);
      // A site in which files are being exchanged says so.
      if (existsSync(output) && !existsSync(join(output, unfinishedMark))) {
        expect(whole).toContainEqual(bytesOf(output));
      }
    }
    for (const [index, archive] of archives.entries()) {
      expect(await build(archive, output)).toBe("");
      expect(bytesOf(output)).toEqual(whole[index]);
    }
    expect(readdirSync(join(scratch, "out"))).toEqual(["site"]);
  }, 300_000);
});
