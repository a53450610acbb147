import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enteredDays } from "../../../src/publish/entered.ts";
import { readSealed, writeSealed } from "../../../src/publish/sealed-file.ts";

let root = "";
let archiveFolder = "";
let cacheFolder = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-entered-"));
  archiveFolder = join(root, "archiv");
  cacheFolder = join(root, "cache");
  mkdirSync(archiveFolder);
});
afterEach(() => rmSync(root, { recursive: true }));

function git(args: readonly string[], day = "2026-01-01"): void {
  const date = `${day}T12:00:00Z`;
  const own = {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_CONFIG_GLOBAL: "",
    GIT_CONFIG_SYSTEM: "",
  };
  const who = ["-c", "user.name=Amt", "-c", "user.email=amt@example.org", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...who, ...args], {
    cwd: archiveFolder,
    env: { ...process.env, ...own },
    stdio: "pipe",
  });
}

function put(name: string, text = `${name} ${"Ein Satz. ".repeat(20)}`): void {
  const path = join(archiveFolder, "releases", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function commit(day: string): void {
  git(["add", "--all"]);
  git(["commit", "--quiet", "--message=x"], day);
}

/** A record of two releases of two days. */
function begin(): void {
  git(["init", "--quiet"]);
  put("2024/a.md");
  commit("2024-05-01");
  put("2025/b.md");
  commit("2025-05-01");
}

const entered = (folder = archiveFolder) =>
  Object.fromEntries(enteredDays({ archiveFolder: folder, cacheFolder }));
/** What somebody finds out who remembers nothing. */
const enteredAnew = () =>
  Object.fromEntries(enteredDays({ archiveFolder, cacheFolder: join(root, "empty") }));

describe("the day on which a release entered the record", () => {
  it("is that of the commit that added it, whatever it is called now", () => {
    begin();
    mkdirSync(join(archiveFolder, "releases/2023"));
    renameSync(join(archiveFolder, "releases/2024/a.md"), join(archiveFolder, "releases/2023/ä.md"));
    put("2025/b.md", "Anders.");
    commit("2026-01-02");
    expect(entered()).toMatchObject({
      "releases/2023/ä.md": "2024-05-01",
      "releases/2025/b.md": "2025-05-01",
    });
  });

  it("is not known without git, without commits, and in a clone without its history", () => {
    put("2024/a.md");
    expect(entered()).toEqual({});
    git(["init", "--quiet"]);
    expect(entered()).toEqual({});
    commit("2024-05-01");
    put("2024/b.md");
    commit("2024-05-02");
    const shallow = join(root, "flach");
    git(["clone", "--quiet", "--depth=1", pathToFileURL(archiveFolder).href, shallow]);
    expect(entered(shallow)).toEqual({});
  });

  it("is read on from the commit that is remembered", () => {
    begin();
    entered();
    const [file = ""] = readdirSync(cacheFolder);
    const path = join(cacheFolder, file);
    const kind = "press-archive entered 1";
    const kept = readSealed(path, kind) ?? "";
    // Nobody could find this out: who says it has remembered it.
    writeSealed(path, kind, kept.replace("2024-05-01", "1999-12-31"));
    expect(entered()).toMatchObject({ "releases/2024/a.md": "1999-12-31" });
    put("2026/c.md");
    commit("2026-01-02");
    const known = { "releases/2024/a.md": "1999-12-31", "releases/2026/c.md": "2026-01-02" };
    expect(entered()).toMatchObject(known);
    writeFileSync(path, "verdorben");
    expect(entered()).toEqual(enteredAnew());
  });

  it("is the same for who remembers and who does not: a branch of before, a file that came twice, another history", () => {
    begin();
    put("2025/doppelt.md");
    commit("2025-06-01");
    entered();
    git(["checkout", "--quiet", "-b", "neu", "HEAD~2"]);
    put("2024/vom-zweig.md");
    put("2025/doppelt.md");
    commit("2024-06-01");
    git(["checkout", "--quiet", "main"]);
    git(["merge", "--quiet", "--no-ff", "--message=m", "neu"], "2026-01-03");
    expect(entered()).toEqual(enteredAnew());
    expect(entered()).toMatchObject({
      "releases/2024/vom-zweig.md": "2024-06-01",
      "releases/2025/doppelt.md": "2025-06-01",
    });

    rmSync(join(archiveFolder, "releases/2024/a.md"));
    commit("2026-01-04");
    expect(entered()).toEqual(enteredAnew());
    put("2024/a.md");
    commit("2026-01-05");
    expect(entered()).toEqual(enteredAnew());
    expect(entered()).toMatchObject({ "releases/2024/a.md": "2026-01-05" });

    git(["reset", "--quiet", "--hard", "HEAD~3"]);
    put("2025/anders.md");
    commit("2026-01-06");
    expect(entered()).toEqual(enteredAnew());
    expect(entered()).not.toHaveProperty(["releases/2024/vom-zweig.md"]);
  });
});
