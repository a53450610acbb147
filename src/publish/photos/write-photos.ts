import { constants } from "node:fs";
import { copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileOf } from "../../views/addresses.ts";
import { encodeVariants } from "./encode.ts";
import { inTurn } from "./in-turn.ts";
import type { PhotoCache } from "./photo-cache.ts";
import { originalName, type PhotoPlan, type PlannedPhoto, variantName } from "./photo-plan.ts";

/** Where pictures come from, are kept and go. */
export interface PhotoFolders {
  readonly archiveFolder: string;
  readonly cache: PhotoCache;
  /** The site's folder. */
  readonly output: string;
}

/** The files that photos make, relative to the site's folder. */
export function* photoFiles(plan: PhotoPlan): Iterable<string> {
  for (const { file, variants } of plan.values()) {
    yield fileOf(file.original.path);
    for (const { path } of variants) yield fileOf(path);
  }
}

/** Copies a file whose name says its content, unless it stands there. */
export async function copyOnce(from: string, to: string): Promise<void> {
  const [made, standing] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (standing?.size === made.size) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

async function write(
  { picture, key, xmp, file, variants }: PlannedPhoto,
  { archiveFolder, cache, output }: PhotoFolders,
): Promise<number> {
  const missing = variants.filter((variant) => !cache.has(key, variantName(variant)));
  if (missing.length > 0) {
    const bytes = await readFile(join(archiveFolder, picture.file));
    for await (const { content, ...variant } of encodeVariants(bytes, picture, xmp, missing)) {
      await cache.keep(key, variantName(variant), content);
    }
  }
  await copyOnce(cache.path(key, originalName(picture.type)), join(output, fileOf(file.original.path)));
  for (const variant of variants) {
    await copyOnce(cache.path(key, variantName(variant)), join(output, fileOf(variant.path)));
  }
  return missing.length;
}

/**
 * Encodes what the cache does not hold and writes all photos. As many are under way as there are cores, each on one, so
 * memory holds so many decoded pictures and no more.
 *
 * @returns how many variants had to be encoded
 */
export async function writePhotos(plan: PhotoPlan, folders: PhotoFolders): Promise<number> {
  let encoded = 0;
  await inTurn(plan.values(), availableParallelism(), async (photo) => {
    const made = await write(photo, folders);
    encoded += made;
  });
  return encoded;
}
