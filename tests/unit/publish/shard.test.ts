import { describe, expect, it } from "vitest";
import { buildOptions } from "../../../src/publish/build-options.ts";
import { UsageError } from "../../../src/publish/settings.ts";
import { Shard, shardFrom } from "../../../src/publish/shard.ts";

const files = Array.from({ length: 300 }, (_, index) => `pressemitteilungen/r${index}/index.html`);

describe("a share of a site", () => {
  it("has each file in one share, and about as many in each", () => {
    const shares = [1, 2, 3].map((number) => new Shard(number, 3));
    const owners = files.map((file) => shares.filter((share) => share.has(file)).map(({ number }) => number));
    expect(owners.every(({ length }) => length === 1)).toBe(true);
    for (const share of shares) expect(files.filter((file) => share.has(file)).length).toBeGreaterThan(70);
  });

  it("keeps what belongs to a release together", () => {
    const share = new Shard(1, 5);
    for (const file of files) {
      const beside = [file.replace("index.html", "text.txt"), file.replace("index.html", "tr/index.html")];
      expect(beside.map((each) => share.has(each))).toEqual([share.has(file), share.has(file)]);
    }
  });

  it("is the whole site when it is the only one", () => {
    expect(files.every((file) => new Shard(1, 1).has(file))).toBe(true);
  });

  it("is read as it is written for test runners", () => {
    expect(shardFrom("2/8")).toEqual(new Shard(2, 8));
    for (const text of ["0/8", "9/8", "2", "2/", "/8", "a/b", "2/8/3", "-1/2", ""])
      expect(shardFrom(text)).toBeUndefined();
    expect(() => buildOptions(["--shard=3/2"])).toThrow(UsageError);
    expect(() => buildOptions(["--shard=1/2", "--checksums"])).toThrow(UsageError);
    expect(buildOptions(["--shard=1/2"]).shard).toEqual(new Shard(1, 2));
  });
});
