import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/archive/source-file.ts";
import { faultLines } from "../../src/texts/fault-line.ts";
import { textsFor } from "../../src/texts/texts-for.ts";
import { readingOf, releaseFile } from "../archive.ts";

const right = { "releases/a.md": releaseFile(["title: A"]) };

/** Rules and places of what is wrong after something was done to an archive that was right. */
function faultsAfter(
  prepare: (folder: string) => void,
  files: Readonly<Record<string, string>> = right,
): readonly string[] {
  const { faults } = readingOf(files, { prepare });
  return faults.map(({ file, line, rule, values }) =>
    `${file}:${line} ${rule} ${Object.values(values).join(" ")}`.trim(),
  );
}

const replacedBy = (file: string, make: (path: string) => void) => (folder: string) => {
  const path = join(folder, file);
  rmSync(path, { force: true, recursive: true });
  make(path);
};
const pipe = (path: string) => execFileSync("mkfifo", [path]);
const folder = (path: string) => mkdirSync(path);
const loop = (path: string) => symlinkSync(path, path);

// Windows has no named pipes among files and asks for a right to make links.
describe.runIf(process.platform !== "win32")("an archive on a disk that is not what it seems", () => {
  it.each([
    ["a pipe for a release", "releases/a.md", pipe, ["releases/a.md:1 unreadable-file FIFO"]],
    ["a pipe for the site", "_data/site.yaml", pipe, ["_data/site.yaml:1 unreadable-file FIFO"]],
    ["a pipe for a list", "_data/people.yaml", pipe, ["_data/people.yaml:1 unreadable-file FIFO"]],
    ["a pipe for the ledger", "addresses.txt", pipe, ["addresses.txt:1 unreadable-file FIFO"]],
    ["a folder for a release", "releases/a.md", folder, ["releases/a.md:1 unreadable-file EISDIR"]],
    ["a folder for a list", "_data/people.yaml", folder, ["_data/people.yaml:1 unreadable-file EISDIR"]],
    ["a folder for the ledger", "addresses.txt", folder, ["addresses.txt:1 unreadable-file EISDIR"]],
    [
      "a file for the releases",
      "releases",
      (path: string) => writeFileSync(path, "x"),
      ["releases:1 unreadable-file ENOTDIR"],
    ],
    [
      "a loop of links for a list",
      "_data/people.yaml",
      loop,
      [expect.stringMatching(/^_data\/people.yaml:1 symbolic-link /)],
    ],
    [
      "a loop of links for the releases",
      "releases",
      loop,
      [expect.stringMatching(/^releases:1 symbolic-link /)],
    ],
    [
      "a loop of links among the releases",
      "releases/a.md",
      loop,
      [expect.stringMatching(/^releases\/a.md:1 symbolic-link /)],
    ],
    [
      "a link out of the folder",
      "releases/a.md",
      (path: string) => symlinkSync("/etc/passwd", path),
      ["releases/a.md:1 symbolic-link /etc/passwd"],
    ],
    [
      "a linked folder of releases",
      "releases/more",
      (path: string) => symlinkSync("/tmp", path),
      ["releases/more:1 symbolic-link /tmp"],
    ],
    [
      "a linked folder of releases that is the archive itself",
      "releases/more",
      (path: string) => symlinkSync("..", path),
      ["releases/more:1 symbolic-link .."],
    ],
  ])("has one clear fault: %s", (_, file, make, faults) => {
    expect(faultsAfter(replacedBy(file, make))).toEqual(faults);
  });

  it("has one clear fault for a file that is gone before it is read", () => {
    expect(readSource("/nowhere/a.md", "releases/a.md")).toEqual({
      fault: expect.objectContaining({ rule: "unreadable-file", values: { reason: "ENOENT" } }),
    });
  });

  it.each([
    ["a line end", "a\nb.md"],
    ["a command for a terminal", "a\u001b[31mb.md"],
    ["a command for GitHub", "a\n::error::b.md"],
    ["a face", "😀.md"],
    ["a blank", "a b.md"],
    ["a reserved character", "a:b?.md"],
    ["no letters", `${"-".repeat(247)}.md`],
  ])("has one fault in one line for a file's name with %s", (_, name) => {
    const { faults } = readingOf({ [`releases/${name}`]: releaseFile(["title: A"]) });
    for (const format of ["text", "github"] as const) {
      const lines = faultLines(faults, textsFor("de"), format);
      expect(lines).toHaveLength(1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }
    expect(faults.map(({ rule }) => rule)).toEqual(["file-name"]);
  });
});

describe("a photo's file", () => {
  it.each([
    ["../a.jpg", "bad-file-path"],
    ["/etc/passwd", "bad-file-path"],
    ["a/../../b.jpg", "bad-file-path"],
    ["..\\a.jpg", "bad-file-path"],
    ["C:\\a.jpg", "bad-file-path"],
    ["a\\u0000.jpg", "bad-file-path"],
  ])("that is called %s is refused: %s", (file, rule) => {
    const { faults } = readingOf({
      "releases/a.md": releaseFile([
        "title: A",
        `photos: [{ file: "${file.replaceAll("\\", "\\\\").replace("\\\\u", "\\u")}" }]`,
      ]),
    });
    expect(faults.map((fault) => fault.rule)).toEqual([rule]);
  });
});
