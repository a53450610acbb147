import { renderPage } from "./_includes/document.tsx";
import type { EleventyConfig, TemplateEngine } from "./src/pages/eleventy.ts";
import { Preview } from "./src/publish/preview.ts";
import { program } from "./src/publish/program.ts";
import { currentSession, type PageBatch, type Session } from "./src/publish/session.ts";
import { prefixFromArguments, settingsFrom } from "./src/publish/settings.ts";
import { pageKinds } from "./src/views/site-plan.ts";

/** What Eleventy reads, which pages there are, and which steps run. */
export default function configure(eleventy: EleventyConfig) {
  const session = currentSession();
  eleventy.setTemplateFormats(program.templateFormat);
  eleventy.addExtension([program.templateFormat], {
    key: "11ty.js",
    ...(session && { compile: handOver(session) }),
  });
  eleventy.setUseGitIgnore(false);
  if (session === undefined) preview(eleventy);
  else eleventy.addGlobalData("pages", () => session.batches);
  return {
    dir: { input: program.templates, includes: "../../_includes", data: "../../_data", output: "_site" },
  };
}

/**
 * `npm run build`: Eleventy runs each template once, for all pages of its kind; every page that is due goes to the writer as
 * soon as it is rendered. Eleventy would keep some 20 KB for each page that it knows.
 */
function handOver({ due, take }: Session) {
  return () =>
    async function (this: TemplateEngine, { planned }: { planned: PageBatch }): Promise<string> {
      for (const page of planned.pages) {
        const made = due(page);
        if (made !== undefined) await take(made, await this.defaultRenderer({ planned: made.page }));
      }
      return "";
    };
}

/** `npm start`: Eleventy watches and serves; each page is made when it is asked for, the archive read at every change. */
function preview(eleventy: EleventyConfig): void {
  const settings = settingsFrom(process.env, {
    pathPrefix: prefixFromArguments(process.argv),
    preview: true,
  });
  const archive = new Preview(settings, renderPage);
  for (const folder of archive.watched) eleventy.addWatchTarget(folder);
  eleventy.addGlobalData("pages", () =>
    Object.freeze(Object.fromEntries(pageKinds.map((kind) => [kind, []]))),
  );
  eleventy.on("eleventy.before", () => archive.refresh());
  eleventy.on("eleventy.after", ({ directories }) => archive.finish(directories.output));
  // Eleventy would wait three times as long before it takes a file for saved.
  eleventy.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 25 } });
  eleventy.setServerOptions({ middleware: [archive.answer] });
}
