import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./output-folder.ts";

/** What the program consists of, relative to the project's folder. */
const folders = ["src", "_includes"];
const files = [".eleventy.ts", "run.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** Changes with everything in the program, its packages or Node that can change what a build writes. */
export function codeFingerprint(projectFolder: string): string {
  const hash = createHash("sha256").update(JSON.stringify(process.versions));
  const all = [
    ...files,
    ...folders.flatMap((folder) =>
      filesBelow(join(projectFolder, folder)).map((file) => `${folder}/${file}`),
    ),
  ];
  for (const file of all.sort()) hash.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
  return hash.digest("base64url");
}
