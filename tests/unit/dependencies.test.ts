import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = fileURLToPath(new URL("../../", import.meta.url));
const names = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const locked = z.object({
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), locked) })
  .parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
/** Everything that `npm ci` may install on any platform. The first entry is the project itself. */
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, found]) => ({ path, name: path.slice(path.lastIndexOf("node_modules/") + 13), ...found }));

const text = readFileSync(join(root, "docs/dependencies.md"), "utf8");
/** The table's rows: whose, and under which licence. */
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, first = "", , licence = ""]) => ({
    names: [...first.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    licence,
  }));

/**
 * Licences under which a program may be used to build a work under the EUPL-1.2, and be given on beside it. MPL and LGPL
 * are compatible with it by its own appendix; the others ask for no more than to be named.
 */
const compatible = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "PSF-2.0",
  "Python-2.0",
  "Zlib",
]);
/** What a package that does not say it as SPDX does has in its LICENSE file. */
const said: Readonly<Record<string, string>> = {
  duck: "BSD-2-Clause",
  "parse-cache-control": "BSD-3-Clause",
};

/** Whether an SPDX expression of names, AND and OR leaves a way that suits us. */
function isCompatible(expression: string): boolean {
  const ways = expression.replace(/[()]/g, "").split(" OR ");
  return ways.some((way) => way.split(" AND ").every((name) => compatible.has(name)));
}

describe("docs/dependencies.md", () => {
  it("names every package of package.json, and no other", () => {
    const listed = rows.flatMap((row) => row.names).sort();
    expect(listed).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it.each(rows.flatMap((row) => row.names.map((name) => ({ name, licence: row.licence }))))(
    "says the licence of $name",
    ({ name, licence }) => {
      expect(lock.packages[`node_modules/${name}`]?.license).toBe(licence);
    },
  );
});

describe("what npm ci installs", () => {
  it("is under licences that go with the EUPL-1.2", () => {
    const others = packages.filter(({ name, license = "" }) => !isCompatible(said[name] ?? license));
    expect(others.map(({ path, license }) => `${path}: ${license}`)).toEqual([]);
  });

  it("is held by its checksum, and comes from a registry", () => {
    expect(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-"))).toEqual([]);
    const elsewhere = packages.filter(
      ({ resolved }) => resolved !== undefined && !/^https:\/\//.test(resolved),
    );
    expect(elsewhere).toEqual([]);
  });

  it("is there for every platform: npm ci refuses a lock file that lacks one", () => {
    const held = new Set(packages.map(({ name }) => name));
    const wanted = packages.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(wanted.filter((name) => !held.has(name))).toEqual([]);
  });

  it("runs no script of packages but those that can be left out", () => {
    // esbuild only checks its own program; @parcel/watcher compiles what it brings compiled.
    const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(scripts.sort()).toEqual(["@parcel/watcher", "esbuild"]);
  });
});
