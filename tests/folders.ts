import { rmSync } from "node:fs";

const folders: string[] = [];

/** Has a folder removed when the tests of this file are over. */
export function removeLater(folder: string): void {
  folders.push(folder);
}

/** Removes what was to be removed. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
