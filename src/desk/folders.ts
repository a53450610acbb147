import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The folder that holds `releases/` and `_data/`.
 *
 * @param env `PRESS_ARCHIVE`: another archive's folder
 */
export function archiveFolderFrom(env: Readonly<Record<string, string | undefined>>): string {
  const archive = env["PRESS_ARCHIVE"];
  return archive === undefined || archive === "" ? projectFolder : resolve(archive);
}
