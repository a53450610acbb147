import { constants } from "node:fs";
import { copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileOf, type SitePath } from "../../views/addresses.ts";
import { inTurn } from "../in-turn.ts";
import { encodeVariants } from "./encode.ts";
import type { PhotoCache } from "./photo-cache.ts";
import { originalName, type PhotoPlan, type PlannedPhoto, variantName } from "./photo-plan.ts";

/** Where pictures come from, are kept and go. */
export interface PhotoFolders {
  readonly archiveFolder: string;
  readonly cache: PhotoCache;
  /** The site's folder. */
  readonly output: string;
  /** Whether a file of the site before stays as it is. */
  readonly stays?: (file: string) => boolean;
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
  const size = async (path: string) => (await stat(path).catch(() => undefined))?.size;
  if ((await size(to)) === (await stat(from)).size) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

async function write(
  { picture, key, xmp, file, variants }: PlannedPhoto,
  { archiveFolder, cache, output, stays = () => false }: PhotoFolders,
): Promise<number> {
  const missing = variants.filter((variant) => !cache.has(key, variantName(variant)));
  if (missing.length > 0) {
    const bytes = await readFile(join(archiveFolder, picture.file));
    for await (const { content, ...variant } of encodeVariants(bytes, picture, xmp, missing)) {
      await cache.keep(key, variantName(variant), content);
    }
  }
  const place = async (name: string, path: SitePath) => {
    const file = fileOf(path);
    if (!stays(file)) await copyOnce(cache.path(key, name), join(output, file));
  };
  await place(originalName(picture.type), file.original.path);
  for (const variant of variants) await place(variantName(variant), variant.path);
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
