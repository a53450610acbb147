import { join } from "node:path";
import { byPlace, type Fault, type Place } from "../fault.ts";
import { splitFrontMatter } from "../front-matter.ts";
import type { Archive, Photo, Release } from "../records.ts";
import { readSource } from "../source-file.ts";
import { locate } from "../yaml.ts";
import type { Picture } from "./picture.ts";
import { type PictureFault, type PictureMemory, readPicture } from "./read-picture.ts";

/** The pictures of an archive, and what is wrong with those that are missing here. */
export interface PictureReading {
  readonly pictures: ReadonlyMap<Photo, Picture>;
  /** By file, line, column. */
  readonly faults: readonly Fault[];
}

/** A photo that names a file, and where. */
interface Named {
  readonly photo: Photo;
  readonly index: number;
  /** The release file that names it, relative to the archive's folder. */
  readonly origin: string;
  /** The picture's file, relative to the archive's folder. */
  readonly file: string;
}

/** Pictures that are looked through at once: decoding uses all cores, and each may take memory. */
const atOnce = 2;

function* photosOf(release: Release): Iterable<Named> {
  const folder = release.file.slice(0, release.file.lastIndexOf("/") + 1);
  for (const [index, photo] of release.photos.entries()) {
    if (photo.file === undefined) continue;
    yield {
      photo,
      index,
      origin: release.file,
      file: folder + photo.file.replaceAll(/(?<=^|\/)(?:\.?\/)+/g, ""),
    };
  }
}

/** Every photo once: a translation without photos of its own shows those of its original. */
function namedPhotos({ releases }: Archive): readonly Named[] {
  const found = new Map<Photo, Named>();
  for (const original of releases) {
    for (const release of [original, ...original.translations]) {
      for (const named of photosOf(release)) if (!found.has(named.photo)) found.set(named.photo, named);
    }
  }
  return [...found.values()];
}

/** Where a release file names a photo's picture. The file is read once more, since only faults need that. */
function placeOf(folder: string, { origin, index }: Named): Place {
  const start = { file: origin, line: 1, column: 1 };
  const read = readSource(join(folder, origin), origin);
  if ("fault" in read) return start;
  const split = splitFrontMatter(read.source);
  if ("fault" in split) return start;
  const { yaml, yamlLine } = split.parts;
  return locate({ file: origin, yaml, firstLine: yamlLine }, ["photos", index, "file"]);
}

function faultOf(folder: string, named: Named, fault: PictureFault): Fault {
  return { ...placeOf(folder, named), level: "error", ...fault };
}

/**
 * Finds and checks the pictures of all releases in an archive. An archive that was read for publishing holds no draft and
 * nothing under embargo, so their pictures are not even opened.
 *
 * @param folder the archive's folder
 */
export async function readPictures(
  folder: string,
  archive: Archive,
  memory: PictureMemory,
): Promise<PictureReading> {
  const found = new Map<Photo, Picture>();
  const faults: Fault[] = [];
  const photos = namedPhotos(archive);
  // All who look take from one list, so that each picture is taken by the first who is free.
  const queue = photos.values();
  const look = async () => {
    for (const named of queue) {
      const read = await readPicture(folder, named.file, memory);
      if ("picture" in read) found.set(named.photo, read.picture);
      else faults.push(faultOf(folder, named, read.fault));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, look));
  return { pictures: inOrder(photos, found), faults: faults.sort(byPlace) };
}

/** The pictures in the archive's order, whichever was done first. */
function inOrder(photos: readonly Named[], found: ReadonlyMap<Photo, Picture>): ReadonlyMap<Photo, Picture> {
  return new Map(
    photos.flatMap(({ photo }) => {
      const picture = found.get(photo);
      return picture === undefined ? [] : [[photo, picture] as const];
    }),
  );
}
