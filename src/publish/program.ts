import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder: two above this one, and above the folder of a compiled program (`run.mjs`). */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

const isCompiled = import.meta.url.endsWith(".js");

/** What Eleventy and threads load by themselves: as it stands among the sources, or as it was compiled. */
export const program = isCompiled
  ? {
      templates: relative(projectFolder, import.meta.dirname),
      templateFormat: "11ty.js",
      configuration: relative(projectFolder, join(import.meta.dirname, ".eleventy.js")),
      indexer: new URL("./index-block.js", import.meta.url).href,
    }
  : {
      templates: "src/pages",
      templateFormat: "11ty.ts",
      configuration: ".eleventy.ts",
      indexer: new URL("./search/index-worker.mjs", import.meta.url).href,
    };
