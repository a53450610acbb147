/**
 * Lighthouse over one page of every kind, as on a phone. Exit status 1 where a category is below 100.
 *
 *     npm run lighthouse
 *     npm run lighthouse -- --only=release,search
 */
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import { chromium } from "playwright";
import shareBuilds from "../site-builds.ts";
import { findBrowser, quietFlags } from "./find-browser.ts";
import { arabicKinds, emptyKinds, kinds, movedKinds, picturedKinds, searchKinds } from "./kinds.ts";
import { served } from "./site.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
/** A machine that has more to do makes a page slow; the best of so many runs counts. */
const mostRuns = 5;
/** Pages that search engines shall not list, which Lighthouse takes for a fault of theirs. */
const unlisted = new Set(["not-found", "release-withdrawn"]);
const meant = "is-crawlable";

/** As the rules for hosts have it: files that may change are kept for so many seconds, texts are sent compressed. */
const host = { keptFor: 300, compresses: true };

/** By archive. */
const archives = {
  fixture: { ...kinds, ...searchKinds, ...movedKinds },
  pictured: picturedKinds,
  arabic: arabicKinds,
  empty: emptyKinds,
} as const;
const names = ["fixture", "pictured", "arabic", "empty"] as const;

const { values: options } = parseArgs({ options: { only: { type: "string", default: "" } } });
const only = options.only.split(",").filter((name) => name !== "");
const isAsked = (name: string) => only.length === 0 || only.includes(name);

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

interface Score {
  /** In percent. */
  readonly score: number;
  /** The audits that cost points. */
  readonly costly: readonly string[];
}

/** By category. Of a page that is not to be listed, all audits but the one that asks for it must be passed. */
async function scoresOf(url: string, port: number, isListed: boolean): Promise<readonly Score[]> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: "error" });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { audits, categories: found, environment, runtimeError } = result.lhr;
  speeds.push(environment.benchmarkIndex);
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  return categories.map((category) => {
    const { score = 0, auditRefs = [] } = found[category] ?? {};
    const costly = auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id);
    const isMeant = !isListed && costly.length > 0 && costly.every((id) => id === meant);
    return { score: isMeant ? 100 : Math.round((score ?? 0) * 100), costly };
  });
}

/** How fast the machine was at each run, as Lighthouse says it. */
const speeds: number[] = [];
/** Lighthouse slows the machine down to a phone, and takes it for at least so fast. */
const expectedSpeed = 1000;

const sum = (scores: readonly Score[]): number => scores.reduce((total, { score }) => total + score, 0);

async function bestOf(url: string, port: number, isListed: boolean): Promise<readonly Score[]> {
  let best: readonly Score[] = [];
  for (let run = 0; run < mostRuns && sum(best) < categories.length * 100; run += 1) {
    const scores = await scoresOf(url, port, isListed);
    if (sum(scores) > sum(best)) best = scores;
  }
  return best;
}

const release = await shareBuilds();
const found = await findBrowser();
const port = await freePort();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  chromiumSandbox: found.sandbox,
  args: [...quietFlags, `--remote-debugging-port=${port}`],
});
const width = Math.max(
  ...names.flatMap((archive) => Object.keys(archives[archive])).map(({ length }) => length),
);
let pages = 0;
try {
  process.stdout.write(`${"".padEnd(width)}  ${categories.join("  ")}\n`);
  for (const archive of names) {
    const asked = Object.entries(archives[archive]).filter(([name]) => isAsked(name));
    if (asked.length === 0) continue;
    const site = await served(archive, host);
    try {
      for (const [name, path] of asked) {
        const scores = await bestOf(new URL(path, site.url).href, port, !unlisted.has(name));
        const cells = scores.map(({ score }, index) =>
          String(score).padStart(categories[index]?.length ?? 0),
        );
        const costly = scores.flatMap((each) => (each.score < 100 ? each.costly : []));
        process.stdout.write(`${name.padEnd(width)}  ${cells.join("  ")}  ${costly.join(" ")}`.trimEnd());
        process.stdout.write("\n");
        if (scores.some(({ score }) => score < 100)) process.exitCode = 1;
        pages += 1;
      }
    } finally {
      await site.close();
    }
  }
} finally {
  await browser.close();
  await release();
}
const slowest = Math.min(...speeds);
if (slowest < expectedSpeed) {
  process.stdout.write(
    `This machine was slow (benchmark index ${Math.round(slowest)} to ${Math.round(Math.max(...speeds))}, expected ${expectedSpeed}): ` +
      "performance says more of it than of the pages.\n",
  );
}
if (pages === 0) {
  process.stderr.write("There is no such kind of page.\n");
  process.exitCode = 2;
}
