import Eleventy from "@11ty/eleventy";
import { openSession, type Session } from "./session.ts";

/** Has Eleventy render pages. They go to the session's `take`; Eleventy itself writes nothing. */
export async function renderPages(session: Session, projectFolder: string): Promise<void> {
  openSession(session);
  // Eleventy reads templates and configuration from where it runs.
  process.chdir(projectFolder);
  const eleventy = new Eleventy("src/pages", "_site", {
    configPath: ".eleventy.ts",
    source: "script",
    quietMode: true,
    dryRun: true,
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.executeBuild("fs");
}
