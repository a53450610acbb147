import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { command } from "./commands.ts";
import { addBulk } from "./fixtures/bulk.ts";
import { addPictures } from "./fixtures/pictured.ts";
import { buildsVariable } from "./site-builds.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Input {
  /** Folder under `tests/fixtures/`; absent for the project's own archive. */
  readonly fixture?: string;
  readonly url: string;
  readonly hasBulk?: true;
  readonly hasPictures?: true;
  /** The moment to build for. */
  readonly now: string;
  /** What else the build is told. */
  readonly options?: readonly string[];
}

const today = "2026-02-03T12:00:00+01:00";
const fixture: Input = {
  fixture: "archive",
  url: "https://presse.kreis-auental.example/",
  hasBulk: true,
  now: today,
};

/** The project's own address, which its office may change. */
const ownSite = readFileSync(join(root, "_data/site.yaml"), "utf8");
const ownUrl = new URL("./", /^url: *["']?([^"'\s]+)/m.exec(ownSite)?.[1]).href;

/** The archives that tests build. */
const archives = {
  /** The project's own, whatever its office has made of it by now: it must hold together, and no more is said of it. */
  own: { url: ownUrl, now: today },
  /** The two real releases that the project began with. */
  first: { fixture: "first-archive", url: "https://www.jobcenter-myk.de/", now: today },
  /** The same, and some with photos. */
  pictured: {
    fixture: "first-archive",
    url: "https://www.jobcenter-myk.de/",
    hasPictures: true,
    now: today,
  },
  /** Everything that the schema knows, and long lists. */
  fixture,
  /** The same with rules for hosts, to be put on real ones. */
  hosted: { ...fixture, options: ["--host-rules=netlify,apache,nginx,caddy", "--compressed"] },
  /** The same when its last embargo is over. */
  later: { ...fixture, now: "2031-01-01T00:00:00Z" },
  /** Two releases in Arabic, whose pages are mirrored. */
  arabic: { fixture: "arabic-archive", url: "https://press.nakheel.example/", now: today },
  /** A site and its publisher, in English, below a path. */
  empty: { fixture: "empty-archive", url: "https://www.stillwater.example/press/archive/", now: today },
} as const satisfies Readonly<Record<string, Input>>;

export type ArchiveName = keyof typeof archives;

/** A site that the build command built. */
export interface BuiltSite {
  readonly folder: string;
  /** The path that it is to be served under, with a slash at both ends. */
  readonly prefix: string;
  /** Its address in public, prefix included, with a slash at its end. */
  readonly url: string;
}

/**
 * The site of an archive, built by `npm run build`; once in a test run, whoever asks first.
 *
 * @param prefix what `--pathprefix` says; without it the site stands below the path of its own address
 */
export async function builtSite(archive: ArchiveName, prefix?: string): Promise<BuiltSite> {
  const { url } = archives[archive];
  const { origin, pathname } = new URL(url);
  const place = join(buildsFolder(), `${archive}${(prefix ?? "").replaceAll("/", "-")}`);
  const site = {
    folder: join(place, "site"),
    prefix: prefix ?? pathname,
    url: origin + (prefix ?? pathname),
  };
  if (await isFirst(place)) {
    const failure = await build(archives[archive], place, prefix).then(
      () => "",
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await writeFile(join(place, "part"), failure);
    await rename(join(place, "part"), join(place, "outcome"));
  }
  const failure = await outcome(join(place, "outcome"));
  if (failure !== "") throw new Error(`The site of "${archive}" was not built:\n${failure}`);
  return site;
}

function buildsFolder(): string {
  const folder = process.env[buildsVariable];
  if (folder === undefined || folder === "")
    throw new Error(`${buildsVariable} is not set: see site-builds.ts.`);
  return folder;
}

/** Whether this process is the first to make the folder: the others wait for what it builds. */
async function isFirst(place: string): Promise<boolean> {
  await mkdir(join(place, ".."), { recursive: true });
  try {
    await mkdir(place);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function outcome(path: string): Promise<string> {
  const end = Date.now() + 170_000;
  while (!existsSync(path)) {
    if (Date.now() > end) throw new Error(`Waited three minutes for ${path}.`);
    await wait(100);
  }
  return readFile(path, "utf8");
}

async function build(
  { fixture, hasBulk, hasPictures, now, options: more = [] }: Input,
  place: string,
  prefix?: string,
): Promise<void> {
  const environment: NodeJS.ProcessEnv = { PRESS_NOW: now, PRESS_ARCHIVE: "" };
  if (fixture !== undefined) {
    const folder = join(place, "archive");
    await cp(join(root, "tests/fixtures", fixture), folder, { recursive: true });
    if (hasBulk) addBulk(folder);
    if (hasPictures) await addPictures(folder);
    environment["PRESS_ARCHIVE"] = folder;
  }
  const options = [
    `--output=${join(place, "site")}`,
    ...(prefix === undefined ? [] : [`--pathprefix=${prefix}`]),
    ...more,
  ];
  // One of them as everybody does it, through npm; the others sooner.
  if (fixture === "archive" && prefix === undefined) return npmBuild(options, environment);
  const { status, stdout, stderr } = await command("src/publish/build.ts", {
    args: options,
    env: environment,
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** `npm run build`, word for word. */
export function npmBuild(options: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      "npm",
      ["run", "--silent", "build", "--", ...options],
      {
        cwd: root,
        env: { ...process.env, ...environment },
        shell: process.platform === "win32",
        maxBuffer: 2 ** 28,
      },
      (error, stdout, stderr) => (error === null ? resolve() : reject(new Error(`${stdout}${stderr}`))),
    );
  });
}
