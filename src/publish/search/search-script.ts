import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../program.ts";
import { type AssetFile, hashed } from "../styles.ts";

const sources = "src/assets/search";

/** Browsers that know modules, as the stylesheet's. */
const target = "es2022";

/**
 * Bundles the search page's script with the words of one language. It is kept in `cacheFolder` for as long as nothing
 * that goes into it changes.
 *
 * @param language of a catalogue: `de`
 */
export async function buildSearchScript(language: string, cacheFolder: string): Promise<AssetFile> {
  const cached = join(cacheFolder, `search-script-${await inputHash(language)}.js`);
  const kept = await readFile(cached).catch(() => undefined);
  if (kept !== undefined) return hashed("search.js", kept);
  const script = await bundled(language);
  await mkdir(cacheFolder, { recursive: true });
  // Written beside and moved, so that a build that is stopped leaves no half a script.
  const part = `${cached}.${process.pid}`;
  await writeFile(part, script);
  await rename(part, cached);
  return hashed("search.js", script);
}

async function inputHash(language: string): Promise<string> {
  const names = (await readdir(join(projectFolder, sources))).filter((name) => name.endsWith(".ts")).sort();
  const inputs = [
    ...names.map((name) => join(sources, name)),
    `src/texts/${language}-search.ts`,
    "src/texts/arabic.ts",
    "src/texts/grouped.ts",
    "src/views/block-files.ts",
    "src/publish/search/search-script.ts",
    "node_modules/esbuild/package.json",
  ];
  const hash = createHash("sha256").update(language);
  for (const file of inputs) hash.update(await readFile(join(projectFolder, file)));
  return hash.digest("hex").slice(0, 20);
}

async function bundled(language: string): Promise<Uint8Array> {
  // Loaded only when the script is not in the cache.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { startSearch } from "./${sources}/search-page.ts";
        import { ${language}Search } from "./src/texts/${language}-search.ts";
        startSearch(${language}Search);`,
      resolveDir: projectFolder,
    },
    bundle: true,
    format: "esm",
    minify: true,
    target,
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("The search's script came out empty.");
  return file.contents;
}
