import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Usage } from "./measure.ts";
import { median } from "./median.ts";

/** What is done to an archive before it is built again. */
interface Edit {
  readonly what: string;
  /** @param releases paths of the dated release files, oldest first; @param run from 1: each run does something new */
  readonly apply: (releases: readonly string[], run: number) => void;
}

/** What builds of an archive cost after edits, the site and its record of before there. */
export interface Editing {
  /** The archive's folder; it is as it was afterwards. */
  readonly archive: string;
  readonly runs: number;
  readonly build: () => Promise<Usage>;
  readonly progress: (text: string) => void;
}

export interface EditedBuild extends Pick<Usage, "wallSeconds" | "cpuSeconds"> {
  readonly what: string;
}

function change(path: string | undefined, edit: (text: string) => string): void {
  if (path !== undefined) writeFileSync(path, edit(readFileSync(path, "utf8")));
}

const withSentence = (run: number) => (text: string) => `${text}\nNoch ein Satz, der ${run}.\n`;
const withTitle = (run: number) => (text: string) => text.replace(/^title:.*$/m, `title: Überschrift ${run}`);

/** The release in the middle stands for the old ones: its year is closed. */
const middle = (releases: readonly string[]) => releases[releases.length >> 1];

const edits: readonly Edit[] = [
  { what: "nothing", apply: () => {} },
  {
    what: "a release added",
    apply: (releases, run) => {
      const newest = releases.at(-1);
      if (newest === undefined) return;
      writeFileSync(newest.replace(/\.md$/, `-${run}.md`), withTitle(run)(readFileSync(newest, "utf8")));
    },
  },
  {
    what: "text of the newest release",
    apply: (releases, run) => change(releases.at(-1), withSentence(run)),
  },
  {
    what: "headline of the newest release",
    apply: (releases, run) => change(releases.at(-1), withTitle(run)),
  },
  { what: "text of an old release", apply: (releases, run) => change(middle(releases), withSentence(run)) },
];

/** The generated release files whose names begin with their dates, oldest first. */
function datedReleases(archive: string): readonly string[] {
  return readdirSync(join(archive, "releases"), { recursive: true, encoding: "utf8" })
    .map((file) => join(archive, "releases", file))
    .filter((file) => /^\d{4}-\d\d-\d\d.*\.md$/.test(basename(file)))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

/** Edits an archive that is built, builds it again after each edit, and takes the edits back. */
export async function buildsAfterEdits({ archive, runs, build, progress }: Editing): Promise<EditedBuild[]> {
  const releases = datedReleases(archive);
  const edited = [releases.at(-1), middle(releases)].filter((path) => path !== undefined);
  const before = new Map(edited.map((path) => [path, readFileSync(path)]));
  const usages = new Map<string, Usage[]>(edits.map(({ what }) => [what, []]));
  try {
    for (let run = 1; run <= runs; run += 1) {
      for (const { what, apply } of edits) {
        progress(`${what}: build ${run} of ${runs}`);
        apply(releases, run);
        usages.get(what)?.push(await build());
      }
    }
  } finally {
    const known = new Set(releases);
    for (const path of datedReleases(archive)) if (!known.has(path)) rmSync(path);
    for (const [path, bytes] of before) writeFileSync(path, bytes);
  }
  return [...usages].map(([what, measured]) => ({
    what,
    wallSeconds: median(measured.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(measured.map(({ cpuSeconds }) => cpuSeconds)),
  }));
}
