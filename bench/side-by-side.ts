import { rmSync } from "node:fs";
import { join } from "node:path";
import { countFiles, type Site } from "./count-files.ts";
import { inColumns } from "./in-columns.ts";
import { measure, type Usage } from "./measure.ts";
import { median } from "./median.ts";
import { peers, preparePeer } from "./peers/peer-content.ts";
import type { SetAside } from "./set-aside.ts";

interface Contestant {
  readonly name: string;
  /** A line for the shell. */
  readonly line: string;
  readonly cwd: string;
  readonly output: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Result extends Site {
  readonly name: string;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** What is compared, and how. */
export interface Comparison {
  /** The generated archive that all build. */
  readonly archive: string;
  /** What `npm run build` runs. */
  readonly build: string;
  readonly runs: number;
  readonly root: string;
  /** A folder for the sites, relative to the root. */
  readonly scratch: string;
  readonly aside: SetAside;
  readonly progress: (text: string) => void;
}

/** Builds the same releases with this project, with Hugo and Pagefind, and with a plain Eleventy site and Pagefind. */
export async function sideBySide(comparison: Comparison): Promise<string> {
  const { archive, build, runs, root, scratch, aside, progress } = comparison;
  const ours: Contestant = {
    name: "press archive",
    line: `${build} --output=${join(root, scratch, "site-ours")}`,
    cwd: root,
    output: join(root, scratch, "site-ours"),
    env: { PRESS_ARCHIVE: archive },
  };
  progress("preparing the peers");
  const others = peers.map((peer): Contestant => {
    const output = join(root, scratch, `site-${peer.name}`);
    const cwd = preparePeer(peer, archive, join(root, "bench", "peers", ".work"));
    return {
      name: `${peer.name} + pagefind`,
      line: peer.build.replaceAll("OUT", output),
      cwd,
      output,
      env: {},
    };
  });
  const contestants = [ours, ...others];
  const usages = new Map<string, Usage[]>(contestants.map(({ name }) => [name, []]));
  // In turn, so that a machine that slows down slows all of them down.
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, line, cwd, output, env } of contestants) {
      progress(`${name}: build ${run} of ${runs}`);
      aside.take(output);
      const bin = join(root, "node_modules", ".bin");
      const usage = await measure({ line, cwd, bin, env, scratch: join(root, scratch, "usage") });
      usages.get(name)?.push(usage);
    }
  }
  const results = contestants.map(({ name, output }): Result => {
    const measured = usages.get(name) ?? [];
    const of = (key: keyof Usage) => median(measured.map((usage) => usage[key]));
    return {
      name,
      wallSeconds: of("wallSeconds"),
      cpuSeconds: of("cpuSeconds"),
      peakMegabytes: of("peakMegabytes"),
      ...countFiles(output),
    };
  });
  for (const { output } of contestants) aside.take(output);
  rmSync(join(root, "bench", "peers", ".work"), { recursive: true, force: true });
  return table(results);
}

function table(results: readonly Result[]): string {
  const [first] = results;
  const rows = results.map(({ name, wallSeconds, cpuSeconds, peakMegabytes, pages, files, bytes }) => [
    name,
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    (wallSeconds / (first?.wallSeconds ?? Number.NaN)).toFixed(2),
    peakMegabytes.toFixed(0),
    String(pages),
    String(files),
    (bytes / 1e6).toFixed(1),
  ]);
  const head = ["", "wall s", "CPU s", "ratio", "peak MB", "pages", "files", "MB"];
  return inColumns([head, ...rows]);
}
