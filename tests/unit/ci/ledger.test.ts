import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../../.ci/ledger.sh", import.meta.url));

let root = "";
let remote = "";

/** Runs a program in a folder as nobody in particular, and returns what it wrote. */
function run(folder: string, program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  });
}
const git = (folder: string, ...args: readonly string[]) => run(folder, "git", ...args);
const ledger = (folder: string, ...args: readonly string[]) => run(folder, "bash", script, ...args);

/** A fresh checkout with all branches, as a job has it. */
function checkout(name: string): string {
  git(root, "clone", "--quiet", remote, name);
  return join(root, name);
}

function put(from: string, text: string): void {
  writeFileSync(join(root, "new.txt"), text);
  ledger(from, "put", join(root, "new.txt"));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "press-ledger-"));
  remote = join(root, "remote.git");
  git(root, "init", "--quiet", "--bare", "--initial-branch=main", remote);
  const first = checkout("first");
  writeFileSync(join(first, "README.md"), "Archiv\n");
  git(first, "switch", "--quiet", "--create", "main");
  git(first, "add", ".");
  git(first, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "Archiv");
  git(first, "push", "--quiet", "origin", "main");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the ledger's branch", () => {
  it("is not needed at first, and nothing is invented", () => {
    const folder = checkout("a");
    ledger(folder, "get");
    expect(existsSync(join(folder, "addresses.txt"))).toBe(false);
  });

  it("holds the ledger alone, and gives it to every later checkout", () => {
    put(checkout("a"), "/b/\n/a/\n");
    const later = checkout("b");
    expect(git(later, "ls-tree", "-r", "--name-only", "origin/addresses")).toBe("addresses.txt\n");
    ledger(later, "get");
    expect(readFileSync(join(later, "addresses.txt"), "utf8")).toBe("/a/\n/b/\n");
    expect(git(later, "log", "--format=%s", "main")).toBe("Archiv\n");
  });

  it("joins a ledger that is committed on main", () => {
    put(checkout("a"), "/a/\n/b/\n");
    const later = checkout("b");
    writeFileSync(join(later, "addresses.txt"), "/b/\n/c/\n");
    ledger(later, "get");
    expect(readFileSync(join(later, "addresses.txt"), "utf8")).toBe("/a/\n/b/\n/c/\n");
  });

  it("loses no line, also when a checkout did not know the newest ones", () => {
    const old = checkout("a");
    put(checkout("b"), "/a/\n/b/\n");
    put(old, "/c/\n");
    expect(git(remote, "show", "addresses:addresses.txt")).toBe("/a/\n/b/\n/c/\n");
  });

  it("gets a commit only when something is new", () => {
    const folder = checkout("a");
    put(folder, "/a/\n");
    put(folder, "/a/\n");
    put(folder, "/a/\n/b/\n");
    expect(git(remote, "rev-list", "--count", "addresses")).toBe("2\n");
  });

  it("fails loudly when it cannot be reached", () => {
    const folder = checkout("a");
    rmSync(remote, { recursive: true });
    expect(() => put(folder, "/a/\n")).toThrow();
  });
});
