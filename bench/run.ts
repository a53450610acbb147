import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { buildsAfterEdits, type EditedBuild } from "./after-edits.ts";
import { countFiles, type Site } from "./count-files.ts";
import { generateArchive } from "./generate.ts";
import { inColumns } from "./in-columns.ts";
import { CommandFailed, measure, type Usage } from "./measure.ts";
import { median } from "./median.ts";
import { writePictures } from "./pictures.ts";
import { SetAside } from "./set-aside.ts";
import { sideBySide } from "./side-by-side.ts";

const SEED = 1;
const USAGE =
  "npm run bench -- [--sizes=1000,10000,10000+250] [--runs=1] [--edits] [--keep] [--without-search] [--peers]";
const GENERATOR = [
  "generate.ts",
  "pictures.ts",
  "prose.ts",
  "random.ts",
  "words.ts",
  "yaml.ts",
  "../src/archive/name.ts",
];

const root = join(import.meta.dirname, "..");
const cache = join(".cache", "bench");
const aside = new SetAside(join(root, cache, "aside"));

/** An archive to build, written `10000` or `10000+250`. */
interface Size {
  readonly releases: number;
  /** Photos that have a picture. */
  readonly pictures: number;
}

interface Options {
  readonly sizes: readonly Size[];
  readonly runs: number;
  readonly keep: boolean;
  /** Build again after edits. */
  readonly hasEdits: boolean;
  /** What `npm run build` is told beside the output folder. */
  readonly buildOptions: string;
  /** Compare with other generators instead. */
  readonly hasPeers: boolean;
}

interface Result extends Usage, Site {
  readonly size: Size;
  readonly tarSeconds: number;
  readonly edited: readonly EditedBuild[];
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "1000,10000" },
      runs: { type: "string", default: "1" },
      edits: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      "without-search": { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
    },
  });
  return {
    sizes: values.sizes.split(",").map(sizeOf),
    runs: count(values.runs),
    keep: values.keep,
    hasEdits: values.edits,
    buildOptions: values["without-search"] ? " --without-search" : "",
    hasPeers: values.peers,
  };
}

function sizeOf(text: string): Size {
  const [releases = "", pictures] = text.split("+");
  return { releases: count(releases), pictures: pictures === undefined ? 0 : count(pictures) };
}

function nameOf({ releases, pictures }: Size): string {
  return pictures === 0 ? String(releases) : `${releases}+${pictures}`;
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new TypeError(`"${text}" is not a whole number above 0`);
  return Number(text);
}

/** What `npm run build` runs. */
function buildCommand(): string {
  const manifest = z.object({ scripts: z.object({ build: z.string() }) });
  const parsed = manifest.safeParse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  if (!parsed.success) throw new CommandFailed('package.json has no script "build"');
  return parsed.data.scripts.build;
}

/** Says what is being done, where somebody sits and watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** The folder of the generated archive; one without pictures is made anew only when the generator has changed. */
async function archiveOf(size: Size): Promise<string> {
  const { releases, pictures } = size;
  const folder = join(root, cache, `archive-${nameOf(size)}`);
  const stampFile = `${folder}.stamp`;
  const hash = createHash("sha256").update(`seed ${SEED}\n`);
  for (const file of GENERATOR) hash.update(readFileSync(join(import.meta.dirname, file)));
  const stamp = hash.digest("hex");
  const isKnown = existsSync(folder) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
  if (isKnown && pictures === 0) return folder;
  progress(`${nameOf(size)}: writing the archive`);
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const paths = generateArchive(folder, { releases, seed: SEED, pictures });
  // No build may know them from a run before.
  await writePictures(paths, new Date().toISOString());
  writeFileSync(stampFile, stamp);
  return folder;
}

async function benchmark(size: Size, { runs, keep, hasEdits, buildOptions }: Options): Promise<Result> {
  const name = nameOf(size);
  const output = join(cache, `site-${name}`);
  const build = (archive: string) =>
    measure({
      line: `${buildCommand()} --output=${output}${buildOptions}`,
      cwd: root,
      bin: join(root, "node_modules", ".bin"),
      env: { PRESS_ARCHIVE: archive },
      scratch: join(root, cache, "usage"),
    });
  const usages: Usage[] = [];
  let archive = "";
  for (let run = 1; run <= runs; run += 1) {
    archive = await archiveOf(size);
    aside.take(join(root, output));
    progress(`${name}: build ${run} of ${runs}`);
    usages.push(await build(archive));
  }
  const edited = hasEdits
    ? await buildsAfterEdits({ archive, runs, build: () => build(archive), progress })
    : [];
  progress(`${name}: counting and unpacking`);
  const site = countFiles(join(root, output));
  const tarSeconds = timeToUnpack(join(root, output));
  if (!keep) aside.take(join(root, output));
  return {
    size,
    wallSeconds: median(usages.map((usage) => usage.wallSeconds)),
    cpuSeconds: median(usages.map((usage) => usage.cpuSeconds)),
    peakMegabytes: median(usages.map((usage) => usage.peakMegabytes)),
    ...site,
    tarSeconds,
    edited,
  };
}

/** The least time in which this disk takes the same files: what `tar -x` needs for them. */
function timeToUnpack(folder: string): number {
  const tarball = `${folder}.tar`;
  const copy = `${folder}-unpacked`;
  aside.take(copy);
  mkdirSync(copy);
  execFileSync("tar", ["-cf", tarball, "-C", folder, "."]);
  const start = performance.now();
  execFileSync("tar", ["-xf", tarball, "-C", copy]);
  const seconds = (performance.now() - start) / 1000;
  rmSync(tarball);
  aside.take(copy);
  return seconds;
}

function table(results: readonly Result[]): string {
  const head = ["releases", "wall s", "CPU s", "ms/release", "peak MB", "pages", "files", "MB", "tar -x s"];
  const rows = results.map((result) => [
    nameOf(result.size),
    result.wallSeconds.toFixed(2),
    result.cpuSeconds.toFixed(2),
    msPerRelease(result).toFixed(3),
    result.peakMegabytes.toFixed(0),
    String(result.pages),
    String(result.files),
    (result.bytes / 1e6).toFixed(1),
    result.tarSeconds.toFixed(2),
  ]);
  return inColumns([head, ...rows]);
}

/** What builds after edits took, and their share of the full build. */
function editsTable({ size, wallSeconds, cpuSeconds, edited }: Result): string {
  const rows = edited.map((build) => [
    build.what,
    build.wallSeconds.toFixed(2),
    build.cpuSeconds.toFixed(2),
    (build.wallSeconds / wallSeconds).toFixed(3),
    (build.cpuSeconds / cpuSeconds).toFixed(3),
  ]);
  return inColumns([[`${nameOf(size)}, edited`, "wall s", "CPU s", "of full", "of its CPU"], ...rows]);
}

function msPerRelease({ wallSeconds, size }: Result): number {
  return (wallSeconds * 1000) / size.releases;
}

/** How the time per release changes from each size to the next: 1 is linear. */
function ratios(results: readonly Result[]): string[] {
  const alike = results.filter(({ size }) => size.pictures === 0);
  return alike.slice(1).flatMap((result, index) => {
    const before = alike[index];
    if (!before) return [];
    const ratio = msPerRelease(result) / msPerRelease(before);
    return [`time per release, ${nameOf(result.size)} against ${nameOf(before.size)}: ${ratio.toFixed(2)}`];
  });
}

async function compared(size: Size, runs: number): Promise<string> {
  const archive = await archiveOf(size);
  const comparison = { archive, build: buildCommand(), runs, root, scratch: cache, aside, progress };
  const text = await sideBySide(comparison);
  progress("");
  return `${nameOf(size)} releases\n${text}`;
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const results: Result[] = [];
  try {
    for (const size of options.sizes) {
      if (options.hasPeers) console.log(await compared(size, options.runs));
      else results.push(await benchmark(size, options));
    }
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    progress("");
    console.error(error.message);
    return 1;
  }
  progress("");
  if (options.hasPeers) return 0;
  const edited = results.filter((result) => result.edited.length > 0);
  console.log([table(results), ...ratios(results), ...edited.map(editsTable)].join("\n"));
  return 0;
}

process.exitCode = await main().finally(() => aside.delete());
