import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { OutputFile, Plugin } from "esbuild";
import type { AssetFile } from "../styles.ts";

const packageFolder = "node_modules/@sveltia/cms/npm";

/** Browsers that the editor itself asks for. */
const target = "es2022";

/**
 * The editor's modules name their fonts and programs by where they stand beside it. In one folder with all of them that
 * is one place, and nothing is fetched from elsewhere. Colours for program code would be half of its bytes.
 */
function selfContained(): Plugin {
  return {
    name: "self-contained",
    setup(build) {
      build.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/].*\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, "utf8"))
          .replaceAll("`../assets/", "`assets/")
          .replaceAll("https://cdn.jsdelivr.net/", "data:,"),
        loader: "js",
        resolveDir: dirname(path),
      }));
      build.onResolve({ filter: /^@shikijs\/langs\// }, () => ({ path: "none", namespace: "no-language" }));
      build.onLoad({ filter: /.*/, namespace: "no-language" }, () => ({ contents: "export default []" }));
    },
  };
}

/** Fonts, pictures and programs that the editor's modules name, but not their maps. */
async function ownAssets(folder: string): Promise<readonly AssetFile[]> {
  const assets = join(folder, packageFolder, "assets");
  const names = (await readdir(assets)).filter((name) => !name.endsWith(".map")).sort();
  return Promise.all(
    names.map(async (name) => ({ name: `assets/${name}`, content: await readFile(join(assets, name)) })),
  );
}

/** The web editor (Sveltia CMS) as files of one folder, and the name of the one that begins. */
export async function bundleEditor(
  projectFolder: string,
): Promise<{ readonly files: readonly AssetFile[]; readonly script: string }> {
  // Loaded only when an editor is asked for.
  const { build } = await import("esbuild");
  const outdir = join(projectFolder, "admin");
  const { outputFiles } = await build({
    stdin: {
      contents: 'import CMS from "@sveltia/cms"; CMS.init();',
      resolveDir: projectFolder,
      sourcefile: "editor.js",
    },
    bundle: true,
    splitting: true,
    format: "esm",
    outdir,
    entryNames: "editor-[hash]",
    chunkNames: "[name]-[hash]",
    minify: true,
    legalComments: "none",
    target,
    charset: "utf8",
    write: false,
    logLevel: "silent",
    plugins: [selfContained()],
  });
  const named = outputFiles.map(({ path, contents }: OutputFile) => ({
    name: relative(outdir, path).replaceAll("\\", "/"),
    content: contents,
  }));
  const script = named.find(({ name }) => name.startsWith("editor-"))?.name;
  if (script === undefined) throw new Error("The editor came out empty.");
  return { files: [...named, ...(await ownAssets(projectFolder))], script };
}
