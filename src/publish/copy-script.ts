import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "./program.ts";
import { type AssetFile, hashed } from "./styles.ts";

const source = join(projectFolder, "src/assets/copy.js");

/** The script of release pages, without its comments: it is short enough to go as it is written. */
export async function readCopyScript(): Promise<AssetFile> {
  const script = await readFile(source, "utf8");
  return hashed("copy.js", Buffer.from(script.replace(/^\s*\/[/*].*\n/gm, "")));
}
