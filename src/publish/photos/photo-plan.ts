import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fullName } from "../../archive/names.ts";
import type { Picture } from "../../archive/pictures/picture.ts";
import { type PictureType, pictureEndings } from "../../archive/pictures/picture-type.ts";
import type { Archive, Photo, Release } from "../../archive/records.ts";
import { photoIim } from "../../formats/photo-iim.ts";
import { type PhotoMetadata, photoXmp } from "../../formats/photo-metadata.ts";
import type { Addresses, SitePath } from "../../views/addresses.ts";
import type { PhotoFile } from "../../views/photo-file.ts";
import { inTurn } from "../in-turn.ts";
import { encodeOriginal, recipe, type Variant, variantTypes, variantWidths } from "./encode.ts";
import type { PhotoCache } from "./photo-cache.ts";

/** A picture on its way into the site. */
export interface PlannedPhoto {
  readonly picture: Picture;
  /** Of the picture, what it says of itself and how it is encoded: the name under which the cache keeps it. */
  readonly key: string;
  /** The picture's only metadata. */
  readonly xmp: string;
  readonly file: PhotoFile;
  readonly variants: readonly (Variant & { readonly path: SitePath })[];
}

/** The photos of a site by their records; each record once, wherever it is shown. */
export type PhotoPlan = ReadonlyMap<Photo, PlannedPhoto>;

/** The name under which the cache keeps a picture in full size. */
export function originalName(type: PictureType): string {
  return `original.${ending(type)}`;
}

/** The name under which the cache keeps a variant. */
export function variantName({ type, width }: Variant): string {
  return `${width}.${ending(type)}`;
}

function ending(type: PictureType): string {
  return pictureEndings[type][0] ?? type;
}

interface Shown {
  readonly photo: Photo;
  readonly picture: Picture;
  readonly release: Release;
  /** From 1. */
  readonly number: number;
  /** The page that shows it first. */
  readonly page: SitePath;
}

function* shownPhotos(
  archive: Archive,
  addresses: Addresses,
  pictures: ReadonlyMap<Photo, Picture>,
): Iterable<Shown> {
  const seen = new Set<Photo>();
  for (const original of archive.releases) {
    for (const release of [original, ...original.translations]) {
      const page =
        release === original
          ? addresses.release(original.name)
          : addresses.translation(original.name, release.language);
      for (const [index, photo] of release.photos.entries()) {
        const picture = pictures.get(photo);
        if (picture === undefined || seen.has(photo)) continue;
        seen.add(photo);
        yield { photo, picture, release, number: index + 1, page };
      }
    }
  }
}

function metadataOf({ photo, release, page }: Shown, addresses: Addresses): PhotoMetadata {
  const { caption, alt, credit, terms } = photo;
  return {
    headline: release.title,
    ...(caption !== undefined && { caption }),
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...(terms !== undefined && { terms }),
    people: photo.people.filter(({ person }) => !person.hidden).map(({ person }) => fullName(person)),
    source: release.issuer.name,
    url: addresses.absolute(page),
    language: release.language,
  };
}

async function planned(
  shown: Shown,
  archiveFolder: string,
  cache: PhotoCache,
  addresses: Addresses,
): Promise<PlannedPhoto> {
  const { picture, number, page } = shown;
  const { type, width, height } = picture;
  const metadata = metadataOf(shown, addresses);
  const xmp = photoXmp(metadata);
  const key = createHash("sha256").update(`${recipe}\n${picture.hash}\n${xmp}`).digest("hex").slice(0, 16);
  const name = originalName(type);
  if (!cache.has(key, name)) {
    const bytes = await readFile(join(archiveFolder, picture.file));
    await cache.keep(key, name, await encodeOriginal(bytes, picture, { xmp, iim: photoIim(metadata) }));
  }
  const { size } = await stat(cache.path(key, name));
  const path = (suffix: string) => addresses.photo(page, number, key, suffix);
  const formats = variantTypes.map((variantType) =>
    variantWidths(width).map((variantWidth) => ({
      type: variantType,
      width: variantWidth,
      path: path(`-${variantName({ type: variantType, width: variantWidth })}`),
    })),
  );
  return {
    picture,
    key,
    xmp,
    variants: formats.flat(),
    file: {
      width,
      height,
      original: { path: path(`.${ending(type)}`), type: `image/${type}`, bytes: size },
      formats: formats.map((variants, index) => ({
        type: `image/${variantTypes[index] ?? "jpeg"}`,
        variants: variants.map(({ path: at, width: wide }) => ({ path: at, width: wide })),
      })),
    },
  };
}

/** Makes the downloads of all photos, whose size pages and feeds name, and says where everything will stand. */
export async function planPhotos(
  archive: Archive,
  addresses: Addresses,
  pictures: ReadonlyMap<Photo, Picture>,
  { archiveFolder, cache }: { readonly archiveFolder: string; readonly cache: PhotoCache },
): Promise<PhotoPlan> {
  const all = [...shownPhotos(archive, addresses, pictures)];
  const made = new Map<Photo, PlannedPhoto>();
  await inTurn(all, availableParallelism(), async (shown) => {
    made.set(shown.photo, await planned(shown, archiveFolder, cache, addresses));
  });
  // In the archive's order, whichever was done first.
  return new Map(
    all.flatMap(({ photo }) => {
      const photoMade = made.get(photo);
      return photoMade === undefined ? [] : [[photo, photoMade] as const];
    }),
  );
}
