import type { Fault } from "../../archive/fault.ts";
import { readPictures } from "../../archive/pictures/read-pictures.ts";
import type { Archive } from "../../archive/records.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { Addresses } from "../../views/addresses.ts";
import type { Settings } from "../settings.ts";
import { PhotoCache } from "./photo-cache.ts";
import { type PhotoPlan, planPhotos } from "./photo-plan.ts";

/** The photos of a site: what they are, where they will stand, and where they are kept until then. */
export interface SitePhotos {
  readonly plan: PhotoPlan;
  readonly cache: PhotoCache;
}

/** Finds, checks and plans the photos of an archive; or says what is wrong with them. */
export async function readPhotos(
  archive: Archive,
  { archiveFolder, cacheFolder, pathPrefix }: Settings,
): Promise<{ readonly photos: SitePhotos; readonly faults: readonly Fault[] }> {
  const cache = new PhotoCache(cacheFolder);
  const { pictures, faults } = await readPictures(archiveFolder, archive, cache);
  await cache.save();
  if (faults.length > 0) return { photos: { plan: new Map(), cache }, faults };
  const { site } = archive;
  const addresses = new Addresses(textsFor(site.language).paths, site.url, pathPrefix);
  return {
    photos: { plan: await planPhotos(archive, addresses, pictures, { archiveFolder, cache }), cache },
    faults,
  };
}
