import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FaultValues } from "../fault.ts";
import { nearest } from "../nearest.ts";
import { linkOnTheWay } from "../source-file.ts";
import { longestSide, mostMegabytes, mostMegapixels, type Picture, type PictureSize } from "./picture.ts";
import { type PictureType, pictureEndings, sniff } from "./picture-type.ts";

/** What can be wrong with a picture. */
type PictureRule = Extract<keyof FaultValues, `picture-${string}`>;

/** One thing that is wrong with a picture; its place is where the release names the file. */
export type PictureFault = {
  readonly [R in PictureRule]: { readonly rule: R; readonly values: FaultValues[R] };
}[PictureRule];

/** Keeps what was found out about pictures by the hash of their bytes: looking through a picture takes its time. */
export interface PictureMemory {
  get(hash: string): PictureSize | undefined;
  set(hash: string, size: PictureSize): void;
}

type Outcome<T> = T | { readonly fault: PictureFault };

/**
 * Reads one picture and looks through all of it.
 *
 * @param folder the archive's folder
 * @param named the picture's file, relative to it, with `/`
 */
export async function readPicture(
  folder: string,
  named: string,
  memory: PictureMemory,
): Promise<Outcome<{ readonly picture: Picture }>> {
  const file = await onDisk(folder, named);
  const read = await bytesOf(folder, file);
  if ("fault" in read) return read;
  const typed = typeOf(read.bytes, file);
  if ("fault" in typed) return typed;
  const hash = createHash("sha256").update(read.bytes).digest("hex");
  const known = memory.get(hash);
  const size = known ?? (await sizeOf(read.bytes, file));
  if ("fault" in size) return size;
  if (known === undefined) memory.set(hash, size);
  return { picture: { file, type: typed.type, hash, ...size } };
}

async function bytesOf(folder: string, file: string): Promise<Outcome<{ readonly bytes: Buffer }>> {
  const link = linkOnTheWay(folder, file);
  if (link?.rule === "symbolic-link") {
    return { fault: { rule: "picture-link", values: { path: file, target: link.values.target } } };
  }
  const path = join(folder, file);
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() !== true) return { fault: await missing(path, file) };
  const size = Math.ceil(found.size / 1024 / 1024);
  if (size > mostMegabytes) {
    return { fault: { rule: "picture-bytes", values: { path: file, megabytes: size, most: mostMegabytes } } };
  }
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { fault: { rule: "picture-unreadable", values: { path: file, reason } } };
  }
}

/**
 * A file's path as the disk has it. What an editor writes is read in one way of writing umlauts (NFC); there are disks and
 * zips from which files come in another.
 */
async function onDisk(folder: string, file: string): Promise<string> {
  const place = dirname(file);
  const beside = /[^ -~]/.test(file) ? await readdir(join(folder, place)).catch(() => []) : [];
  const name = basename(file);
  if (beside.includes(name)) return file;
  const same = beside.find((other) => other.normalize("NFC") === name);
  return same === undefined ? file : `${place}/${same}`;
}

async function missing(path: string, file: string): Promise<PictureFault> {
  const beside = await readdir(dirname(path)).catch(() => []);
  const pictures = beside.filter((name) => !name.endsWith(".md"));
  const near = nearest(basename(path), pictures);
  return { rule: "picture-missing", values: { path: file, ...(near !== undefined && { nearest: near }) } };
}

function typeOf(bytes: Buffer, file: string): Outcome<{ readonly type: PictureType }> {
  if (bytes.length === 0) return { fault: { rule: "picture-broken", values: { path: file } } };
  const found = sniff(bytes);
  if ("heic" in found) return { fault: { rule: "picture-heic", values: { path: file } } };
  if ("other" in found) return { fault: { rule: "picture-type", values: { path: file, type: found.other } } };
  if ("unknown" in found) return { fault: { rule: "picture-type", values: { path: file } } };
  const { type } = found;
  const [, stem = file, ending = ""] = /^(.*?)(?:\.([^./]*))?$/s.exec(basename(file)) ?? [];
  if (pictureEndings[type].includes(ending.toLowerCase())) return { type };
  const values = {
    path: file,
    type: type.toUpperCase(),
    proposal: `${stem}.${pictureEndings[type][0] ?? type}`,
  };
  return { fault: { rule: "picture-ending", values } };
}

/** Size and turn of a picture: first by its head, since what is too large must not be unpacked, then all of it. */
async function sizeOf(bytes: Buffer, file: string): Promise<Outcome<PictureSize>> {
  // Loaded here, since most archives have no pictures and loading it takes its time.
  const { default: sharp } = await import("sharp");
  const broken = { fault: { rule: "picture-broken", values: { path: file } } } as const;
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (head === undefined) return broken;
  const { width, height, orientation = 1 } = head;
  if (Math.max(width, height) > longestSide || width * height > mostMegapixels * 1_000_000) {
    const values = { path: file, width, height, longest: longestSide, megapixels: mostMegapixels };
    return { fault: { rule: "picture-pixels", values } };
  }
  try {
    await sharp(bytes, { failOn: "warning", sequentialRead: true }).resize(16, 16).raw().toBuffer();
  } catch {
    return broken;
  }
  const turned = orientation !== 1;
  return orientation >= 5 ? { width: height, height: width, turned } : { width, height, turned };
}
