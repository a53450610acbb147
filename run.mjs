/**
 * Runs a command of the project, as the scripts of package.json say: `node run.mjs build --output=DIR`. The TypeScript
 * that all commands are written in is made plain modules once, whenever it has changed: to translate every file when it
 * is loaded takes a second each time.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const commands = {
  build: "src/publish/build.ts",
  desk: "src/desk/desk.ts",
  due: "src/publish/due.ts",
  proof: "src/publish/proof.ts",
  "publish-addresses": "src/publish/publish-addresses.ts",
};
/**
 * Packages that become part of the program, of what every build needs those that are nothing but modules: feedsmith alone
 * has hundreds, and loading them takes longer than running them.
 */
const included = [
  "fast-xml-builder",
  "fastest-levenshtein",
  "feedsmith",
  "fflate",
  "js-yaml",
  "markdown-it",
  "preact",
  "preact-render-to-string",
  "zod",
];
/** What commands load by a path: Eleventy its configuration and templates, a thread what it does. */
const loaded = [".eleventy.ts", "src/pages/*.11ty.ts", "src/publish/search/index-block.ts"];

const root = import.meta.dirname;
const cache = join(root, ".cache");
/** Nothing runs for longer; then a program that was made before the last change may go. */
const day = 24 * 60 * 60 * 1000;

/** The folder of the program that the sources now are. */
function folderOfSources() {
  const sources = ["src", "_includes"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  const inputs = [
    ...sources.sort(),
    ".eleventy.ts",
    "run.mjs",
    "tsconfig.json",
    ...[...included, "esbuild"].map((name) => `node_modules/${name}/package.json`),
  ];
  const hash = createHash("sha256");
  for (const file of inputs) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return join(cache, `program-${hash.digest("hex").slice(0, 16)}`);
}

/** Makes a program. Its folder is there as a whole or not at all, however many commands begin at once. */
async function compile(folder) {
  const { build } = await import("esbuild");
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...Object.values(commands), ...loaded],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    external: Object.keys(dependencies).filter((other) => !included.includes(other)),
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    write: false,
    logLevel: "error",
  });
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  for (const { path, contents } of outputFiles)
    writeFileSync(join(part, path.slice(folder.length)), contents);
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  for (const name of readdirSync(cache).filter((other) => other.startsWith("program-"))) {
    // Of another command that begins, it may be gone by now.
    const made = statSync(join(cache, name), { throwIfNoEntry: false });
    if (made !== undefined && Date.now() - made.mtimeMs > day)
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) {
  process.stderr.write(`node run.mjs ${Object.keys(commands).join("|")}\n`);
  process.exitCode = 2;
} else if (!existsSync(join(root, "node_modules"))) {
  process.stderr.write("Bitte zuerst „npm ci“ ausführen. Run npm ci first.\n");
  process.exitCode = 2;
} else {
  const folder = folderOfSources();
  if (!existsSync(folder)) await compile(folder);
  // What Node made of the modules it keeps, from 22.1 on.
  module.enableCompileCache?.(join(folder, "compiled"));
  const command = join(folder, `${name}.js`);
  process.argv = [process.execPath, command, ...args];
  await import(pathToFileURL(command).href);
}
