/**
 * Pictures of every kind of page of the project's own archive and of those of the tests, to look at.
 *
 *     npm run screenshots
 *     npm run screenshots -- --out=DIR --only=release,person --widths=360 --schemes=dark
 */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import shareBuilds from "../site-builds.ts";
import { findBrowser, quietFlags } from "./find-browser.ts";
import { arabicKinds, emptyKinds, type Kinds, kinds, ownKinds, picturedKinds, searchKinds } from "./kinds.ts";
import { served } from "./site.ts";

const sites = {
  own: ownKinds,
  fixture: { ...kinds, ...searchKinds },
  pictured: picturedKinds,
  arabic: arabicKinds,
  empty: emptyKinds,
} as const satisfies Readonly<Record<string, Kinds>>;
const archives = ["own", "fixture", "pictured", "arabic", "empty"] as const;
const colorSchemes = ["light", "dark"] as const;

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: ".cache/screenshots" },
    only: { type: "string", default: "" },
    widths: { type: "string", default: "360,768,1280" },
    schemes: { type: "string", default: "light,dark" },
  },
});
const list = (text: string) => text.split(",").filter((part) => part !== "");
const only = list(options.only);
const widths = list(options.widths).map(Number);
const schemes = colorSchemes.filter((scheme) => list(options.schemes).includes(scheme));

const release = await shareBuilds();
const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  chromiumSandbox: found.sandbox,
  args: [...quietFlags],
});
let pictures = 0;
try {
  for (const archive of archives) {
    const asked = Object.entries(sites[archive]).filter(([name]) => only.length === 0 || only.includes(name));
    if (asked.length === 0) continue;
    const site = await served(archive);
    const page = await browser.newPage();
    for (const [name, path] of asked) {
      await page.goto(new URL(path, site.url).href, { waitUntil: "networkidle" });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const folder = resolve(options.out, archive);
          await mkdir(folder, { recursive: true });
          await page.screenshot({
            path: join(folder, `${name}-${width}-${colorScheme}.png`),
            fullPage: true,
          });
          pictures += 1;
        }
      }
    }
    await page.close();
    await site.close();
  }
} finally {
  await browser.close();
  await release();
}
process.stdout.write(`${pictures} pictures in ${options.out}\n`);
