import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tells the processes of one test run where built sites are shared. */
export const buildsVariable = "PRESS_TEST_BUILDS";

/**
 * Set-up for vitest and Playwright: a folder in which every process of the run finds each site that one of them built.
 * A folder that was given from outside is used and kept.
 */
export default async function shareBuilds(): Promise<() => Promise<void>> {
  const given = process.env[buildsVariable];
  if (given !== undefined && given !== "") return async () => {};
  const folder = await mkdtemp(join(tmpdir(), "press-builds-"));
  process.env[buildsVariable] = folder;
  return async () => {
    delete process.env[buildsVariable];
    await rm(folder, { recursive: true, force: true });
  };
}
