import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

/**
 * Who may import whom, as the design has it. `biome.json` says the same once more, the other way round (who may not),
 * and this file proves it by planting an import for every pair.
 */
const house: Readonly<Record<string, readonly string[]>> = {
  archive: [],
  texts: ["archive"],
  views: ["archive", "texts"],
  _includes: ["views", "texts"],
  pages: ["views", "archive", "texts", "_includes"],
  formats: ["views", "archive", "texts"],
  publish: ["archive", "views", "formats", "texts"],
  desk: ["archive", "views", "formats", "texts"],
};
/** Of these only types may be imported. */
const typesOnly: Readonly<Record<string, string>> = {
  texts: "archive",
  _includes: "views",
  pages: "archive",
  formats: "archive",
};
/** Folders that import whatever they like, and that no room imports. */
const outside = ["bench", "tests"];

const root = fileURLToPath(new URL("../..", import.meta.url));
const rooms = Object.keys(house);
const pairs = rooms.flatMap((from) =>
  [...rooms, ...outside].filter((to) => to !== from).map((to) => ({ from, to })),
);
const forbidden = pairs.filter(({ from, to }) => !house[from]?.includes(to));
const allowed = pairs.filter(({ from, to }) => house[from]?.includes(to));

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
});
/** The messages about imports, by planted file. */
const messages = new Map<string, string[]>();
let project: string;

const place = (room: string) => (room === "_includes" || outside.includes(room) ? room : `src/${room}`);

/** One file of a room, at a depth, that imports something from another. */
const planted = (from: string, to: string, kind: string, deep: boolean) =>
  `${place(from)}/${deep ? "deep/" : ""}${kind}-of-${to}.ts`;

const statements: Readonly<Record<string, (path: string) => string>> = {
  value: (path) => `import { thing } from "${path}";\nexport const own = thing;\n`,
  type: (path) => `import type { Thing } from "${path}";\nexport type Own = Thing;\n`,
  effect: (path) => `import "${path}";\n`,
  dynamic: (path) => `export const own = await import("${path}");\n`,
  export: (path) => `export { thing } from "${path}";\n`,
  all: (path) => `export * from "${path}";\n`,
};
const kinds = Object.keys(statements);

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "press-house-"));
  for (const file of ["biome.json", ".gitignore", "tests/house"]) {
    await cp(join(root, file), join(project, file), { recursive: true });
  }
  for (const { from, to } of pairs) {
    for (const [kind, statement] of Object.entries(statements)) {
      for (const deep of [false, true]) {
        const file = planted(from, to, kind, deep);
        await mkdir(join(project, dirname(file)), { recursive: true });
        const path = relative(dirname(file), `${place(to)}/thing.ts`);
        await writeFile(join(project, file), statement(path));
      }
    }
  }
  for (const room of rooms) {
    const path = relative(place(room), ".eleventy.ts");
    await writeFile(join(project, place(room), "of-the-wiring.ts"), statements["value"]?.(path) ?? "");
    await writeFile(
      join(project, place(room), "of-its-own.ts"),
      `import thing from "./deep/thing.ts";\nimport { views } from "archive/views";\nexport { thing, views };\n`,
    );
    await writeFile(join(project, place(room), "deep", "of-its-own.ts"), `export * from "../thing.ts";\n`);
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/@biomejs/biome/bin/biome"),
      "lint",
      "--reporter=json",
      "--max-diagnostics=none",
    ],
    { cwd: project, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(stderr);
  for (const { category, message, location } of report.parse(JSON.parse(stdout)).diagnostics) {
    if (category !== "lint/style/noRestrictedImports" && category !== "plugin") continue;
    messages.set(location.path, [...(messages.get(location.path) ?? []), message]);
  }
});

afterAll(() => rm(project, { recursive: true }));

describe("the house", () => {
  it.each(forbidden)("$from does not import $to", ({ from, to }) => {
    for (const kind of kinds) {
      for (const deep of [false, true]) {
        const file = planted(from, to, kind, deep);
        expect(messages.get(file), file).toContainEqual(
          expect.stringContaining(`The house: ${from} imports `),
        );
      }
    }
  });

  it.each(rooms)("%s does not import the wiring", (room) => {
    expect(messages.get(`${place(room)}/of-the-wiring.ts`)).toHaveLength(1);
  });

  it.each(allowed)("$from may import $to", ({ from, to }) => {
    for (const kind of kinds) {
      if (typesOnly[from] === to && kind !== "type") continue;
      for (const deep of [false, true]) {
        const file = planted(from, to, kind, deep);
        expect(messages.get(file), file).toBeUndefined();
      }
    }
  });

  it.each(Object.entries(typesOnly))("%s takes only types from %s", (from, to) => {
    for (const kind of kinds) {
      if (kind === "type") continue;
      for (const deep of [false, true]) {
        const file = planted(from, to, kind, deep);
        expect(messages.get(file), file).toEqual([expect.stringMatching(`Only types .* from ${to} `)]);
      }
    }
  });

  it.each(rooms)("%s imports what is its own, and packages", (room) => {
    expect(messages.get(`${place(room)}/of-its-own.ts`)).toBeUndefined();
    expect(messages.get(`${place(room)}/deep/of-its-own.ts`)).toBeUndefined();
  });

  it("has no room that the rules do not know, and nothing in between", async () => {
    const entries = await readdir(join(root, "src"), { withFileTypes: true });
    const found = entries.map(({ name }) => name).filter((name) => name !== "assets");
    expect(rooms).toEqual(expect.arrayContaining(found));
  });

  it("has no folder inside a room that is named like a room: the rules could not tell them apart", async () => {
    for (const room of rooms) {
      const entries = await readdir(join(root, place(room)), { recursive: true, withFileTypes: true });
      const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
      expect(folders.filter((name) => rooms.includes(name) || outside.includes(name))).toEqual([]);
    }
  });
});
