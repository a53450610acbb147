import type { EleventyConfig } from "./src/pages/eleventy.ts";
import { Preview } from "./src/publish/preview.ts";
import { currentSession } from "./src/publish/session.ts";
import { prefixFromArguments, settingsFrom } from "./src/publish/settings.ts";

/** What Eleventy reads, which pages there are, and which steps run. */
export default function configure(eleventy: EleventyConfig) {
  eleventy.addTemplateFormats("11ty.ts");
  eleventy.addExtension(["11ty.ts"], { key: "11ty.js" });
  eleventy.setUseGitIgnore(false);

  const session = currentSession();
  if (session === undefined) preview(eleventy);
  else {
    eleventy.addGlobalData("pages", () => session.publication.site?.plan.byKind);
    eleventy.addTransform("publish", async function (html) {
      await session.take(this.page.outputPath, html);
      return "";
    });
  }
  return { dir: { input: "src/pages", includes: "../../_includes", data: "../../_data", output: "_site" } };
}

/** `npm start`: Eleventy itself writes and serves the pages; the archive is read again at every change. */
function preview(eleventy: EleventyConfig): void {
  const archive = new Preview(settingsFrom(process.env, prefixFromArguments(process.argv)));
  for (const folder of archive.watched) eleventy.addWatchTarget(folder);
  eleventy.addGlobalData("pages", () => archive.publication.site?.plan.byKind ?? {});
  eleventy.on("eleventy.before", () => archive.refresh());
  eleventy.on("eleventy.after", ({ directories }) => archive.writeAssets(directories.output));
  eleventy.setServerOptions({ middleware: [archive.showFaults] });
}
