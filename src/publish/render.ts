import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Publication } from "./publication.ts";
import { openSession, type PageSink } from "./session.ts";
import type { Settings } from "./settings.ts";

// Only the name that Eleventy gives its pages; nothing is written there.
const output = "_site";

/** Has Eleventy render every page of a publication. The pages go to `take`; Eleventy itself writes nothing. */
export async function renderPages(
  settings: Settings,
  publication: Publication,
  take: PageSink,
): Promise<void> {
  openSession({ publication, take: (outputPath, html) => take(relative(output, outputPath), html) });
  // Eleventy reads templates and configuration from where it runs.
  process.chdir(settings.projectFolder);
  const eleventy = new Eleventy("src/pages", output, {
    configPath: ".eleventy.ts",
    source: "script",
    quietMode: true,
    dryRun: true,
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.executeBuild("fs");
}
