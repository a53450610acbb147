import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readArchive } from "../../../../src/archive/read-archive.ts";
import { readPhotos, type SitePhotos } from "../../../../src/publish/photos/site-photos.ts";
import { settingsFrom } from "../../../../src/publish/settings.ts";
import type { SitePlan } from "../../../../src/views/site-plan.ts";
import { planOf, testNow, testRecords, writeArchive } from "../../../archive.ts";

/** A site with photos whose cache and output are folders of the test. */
export interface PhotoSite {
  readonly plan: SitePlan;
  readonly photos: SitePhotos;
  readonly archiveFolder: string;
}

/** A new folder that is gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "press-photos-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Reads and plans an archive of the shared records and the given files. */
export async function photoSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  cacheFolder: string,
): Promise<PhotoSite> {
  const archiveFolder = writeArchive({ ...testRecords, ...files });
  onTestFinished(() => rmSync(archiveFolder, { recursive: true, force: true }));
  const { archive } = readArchive(archiveFolder, { now: testNow });
  if (archive === undefined) throw new Error("The records are wrong.");
  const settings = { ...settingsFrom({}), archiveFolder, cacheFolder };
  const { photos, faults } = await readPhotos(archive, settings);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const held = new Map([...photos.plan].map(([photo, { file }]) => [photo, file]));
  return { plan: planOf(archive, { photos: held }), photos, archiveFolder };
}
