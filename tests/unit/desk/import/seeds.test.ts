import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../../../../src/desk/check.ts";
import { importCommand } from "../../../../src/desk/import.ts";
import { seeds } from "../../../archive.ts";
import { folderOf, ran } from "../run-command.ts";

const root = fileURLToPath(new URL("../../../fixtures/first-archive/", import.meta.url));
const data = ["site", "organisations", "projects", "people"].map((name) => `_data/${name}.yaml`);
const read = (file: string) => readFileSync(join(root, file), "utf8");

describe("the two real releases", () => {
  it.each([
    { source: "undated.txt", folder: "undatiert", release: `releases/undatiert/${seeds.undated}.md` },
    { source: "dated.txt", folder: "2019", release: `releases/2019/${seeds.dated}.md` },
  ])("become the archive's own files: $source", async ({ source, folder, release }) => {
    const archive = folderOf(Object.fromEntries(data.map((file) => [file, read(file)])));
    mkdirSync(join(archive, "releases"));
    const input = join(import.meta.dirname, "fixtures", source);
    const { status, told } = await ran(importCommand, [input], { archive, cwd: archive });
    expect(status).toBe(0);
    const written = /^geschrieben: (.+)$/.exec(told[0] ?? "")?.[1] ?? "";
    expect(written).toMatch(new RegExp(`^releases/${folder}/`));
    expect(readFileSync(join(archive, written), "utf8")).toBe(read(release));
    expect((await ran(check, [], { archive })).status).toBe(0);
  });
});
