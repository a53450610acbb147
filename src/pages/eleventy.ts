import type { PageKind, PlannedPage } from "../views/site-plan.ts";

/** What Eleventy's configuration can do, as far as this project uses it. */
export interface EleventyConfig {
  setTemplateFormats(formats: string | readonly string[]): void;
  addExtension(
    extensions: readonly string[],
    options: { readonly key: string; readonly compile?: unknown },
  ): void;
  addGlobalData(name: string, value: unknown): void;
  addWatchTarget(path: string): void;
  on(event: "eleventy.before" | "eleventy.after", run: (event: EleventyRun) => void | Promise<void>): void;
  setChokidarConfig(options: Readonly<Record<string, unknown>>): void;
  setQuietMode(quiet: boolean): void;
  setServerOptions(options: Readonly<Record<string, unknown>>): void;
  setUseGitIgnore(use: boolean): void;
}

/** What Eleventy renders a template with; an extension of ours may call it. */
export interface TemplateEngine {
  defaultRenderer(data: TemplateData): Promise<string>;
}

/** What Eleventy says of a run. */
export interface EleventyRun {
  readonly directories: { readonly input: string; readonly output: string };
  readonly runMode: "build" | "watch" | "serve";
}

/** The data of a template that makes one page for each page planned of its kind. */
export function eachPage(kind: PageKind) {
  return {
    pagination: { data: `pages.${kind}`, size: 1, alias: "planned" },
    permalink: ({ planned }: TemplateData) => planned.file,
  };
}

/** What a template gets: the page that it makes. */
export interface TemplateData {
  readonly planned: PlannedPage;
}
