import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/publish/output-folder.ts";
import { newFolder, runBuild } from "../life.ts";

const archive = fileURLToPath(new URL("../fixtures/archive", import.meta.url));
const scratch = newFolder();
afterAll(() => rmSync(scratch, { recursive: true }));

const bytesIn = (folder: string) =>
  new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), "base64")]));

describe("a site that is built in shares", () => {
  it("is the same, put together, as one that is built in one go, and no file is built twice", async () => {
    const whole = join(scratch, "whole");
    const all = join(scratch, "all");
    expect(await runBuild(archive, whole)).toMatchObject({ status: 0 });
    for (const share of ["1/3", "2/3", "3/3"]) {
      const folder = join(scratch, share.replace("/", "-"));
      expect(await runBuild(archive, folder, { args: [`--shard=${share}`] })).toMatchObject({ status: 0 });
      const files = filesBelow(folder);
      expect(files.length).toBeGreaterThan(30);
      expect(files.filter((file) => existsSync(join(all, file)))).toEqual([]);
      cpSync(folder, all, { recursive: true });
    }
    expect(bytesIn(all)).toEqual(bytesIn(whole));
  }, 120_000);
});
