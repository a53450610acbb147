import Eleventy from "@11ty/eleventy";
import type { PlannedPage } from "../views/site-plan.ts";
import { program } from "./program.ts";
import { openSession, PageBatch, type PageSink } from "./session.ts";

/** Has Eleventy render the pages that are due, by kind. They go to the sink; Eleventy itself writes nothing. */
export async function renderPages(
  kinds: Readonly<Record<string, readonly PlannedPage[]>>,
  sink: PageSink,
  projectFolder: string,
): Promise<void> {
  const batches = Object.entries(kinds).map(([kind, pages]) => [kind, [new PageBatch(pages)]] as const);
  openSession({ batches: Object.freeze(Object.fromEntries(batches)), ...sink });
  // Eleventy reads templates and configuration from where it runs.
  process.chdir(projectFolder);
  const eleventy = new Eleventy(program.templates, "_site", {
    configPath: program.configuration,
    source: "script",
    quietMode: true,
    dryRun: true,
  });
  eleventy.disableLogger();
  await eleventy.init();
  try {
    await eleventy.executeBuild("fs");
  } catch (error) {
    throw causeOf(error);
  }
}

/** What went wrong while a page was written is no fault of its template, which Eleventy says it is. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error && "originalError" in error)) return error;
  const { originalError } = error;
  return originalError instanceof Error && "syscall" in originalError ? originalError : error;
}
