import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import type { Release } from "../../archive/records.ts";
import { photoText, releaseText } from "../../formats/release-text.ts";
import type { Texts } from "../../texts/texts.ts";
import { fileOf } from "../../views/addresses.ts";
import { type ReleaseParts, releasePartsOf } from "../../views/release-parts.ts";
import type { SitePlan } from "../../views/site-plan.ts";
import type { PhotoCache } from "./photo-cache.ts";
import { originalName, type PhotoPlan, type PlannedPhoto } from "./photo-plan.ts";

/** A release's text and photos in one file: what an editor needs to print it. */
export interface PressKit {
  /** Relative to the site's folder. */
  readonly file: string;
  /** What it depends on, known without making anything of it. */
  readonly fingerprint: () => string;
  /** The words in it, for who has to look through everything that leaves. */
  readonly words: () => string;
  /** Puts it into a folder; from the cache where it was made before. */
  readonly write: (output: string) => Promise<void>;
}

/** A file in a kit. */
type Entry = { readonly name: string } & ({ readonly text: string } | { readonly photo: PlannedPhoto });

/**
 * Zips hold local time and no zone: the first day that they know, which reads the same wherever it is written. Noon,
 * since there are zones whose clocks once left out a midnight.
 */
function firstDay(): Date {
  return new Date(1980, 0, 1, 12);
}

/** Where the cache keeps kits. */
const kits = "kits";

/** The press kits of all releases that hold pictures, one by one. */
export function* pressKits(
  { context, fingerprints }: SitePlan,
  photos: PhotoPlan,
  cache: PhotoCache,
): Iterable<PressKit> {
  const { addresses, archive, texts } = context;
  const partsOf = releasePartsOf(context);
  for (const release of archive.releases) {
    if (!release.photos.some((photo) => photos.has(photo))) continue;
    const file = fileOf(addresses.pressKit(release.name));
    const entries = () => entriesOf(release, partsOf(release), photos, texts);
    yield {
      file,
      fingerprint: () => fingerprints.release(release),
      words: () =>
        entries()
          .flatMap((entry) => ("text" in entry ? [entry.text] : [entry.photo.xmp]))
          .join("\n"),
      write: (output) => write(release.name, entries(), cache, join(output, file)),
    };
  }
}

function entriesOf(release: Release, parts: ReleaseParts, photos: PhotoPlan, texts: Texts): readonly Entry[] {
  const pictures = release.photos.flatMap((photo, index) => {
    const planned = photos.get(photo);
    const part = parts.photos[index];
    if (planned === undefined || part === undefined) return [];
    const ending = originalName(planned.picture.type).replace(/^[^.]*/, "");
    const name = `${texts.paths.photo}-${index + 1}${ending}`;
    return [{ name, photo: planned, words: `${name}\n${photoText(part, texts)}` }];
  });
  const captions = `${pictures.map(({ words }) => words).join("\n\n")}\n`.normalize("NFC");
  return [
    { name: "text.txt", text: releaseText(parts, texts) },
    { name: `${texts.paths.captions}.txt`, text: captions },
    ...pictures.map(({ name, photo }) => ({ name, photo })),
  ];
}

/** The name under which the cache keeps a kit: of everything that is in it. */
function cacheName(folder: string, entries: readonly Entry[]): string {
  const content = entries.map((entry) => [entry.name, "text" in entry ? entry.text : entry.photo.key]);
  return `${createHash("sha256")
    .update(JSON.stringify([folder, content]))
    .digest("hex")
    .slice(0, 20)}.zip`;
}

async function write(
  folder: string,
  entries: readonly Entry[],
  cache: PhotoCache,
  to: string,
): Promise<void> {
  const name = cacheName(folder, entries);
  if (!cache.has(kits, name)) await cache.keep(kits, name, await zipped(folder, entries, cache));
  await mkdir(dirname(to), { recursive: true });
  await copyFile(cache.path(kits, name), to, constants.COPYFILE_FICLONE);
}

/** All entries in a folder of the release's name, with their SHA-256 in a list that `sha256sum -c` reads. */
async function zipped(folder: string, entries: readonly Entry[], cache: PhotoCache): Promise<Uint8Array> {
  const files: Zippable = {};
  const sums: string[] = [];
  for (const entry of entries) {
    const content =
      "text" in entry
        ? Buffer.from(entry.text, "utf8")
        : await readFile(cache.path(entry.photo.key, originalName(entry.photo.picture.type)));
    files[`${folder}/${entry.name}`] = content;
    sums.push(`${createHash("sha256").update(content).digest("hex")}  ${entry.name}\n`);
  }
  files[`${folder}/SHA256SUMS`] = Buffer.from(sums.join(""), "utf8");
  // Nothing is compressed: photos cannot be, and so no compressor's version shows in the bytes.
  return zipSync(files, { level: 0, mtime: firstDay(), os: 3 });
}
