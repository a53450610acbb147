import { join, relative, resolve } from "node:path";
import type { Fault } from "../archive/fault.ts";
import { annotationPrefix, faultLines } from "../texts/fault-line.ts";
import { textsFor } from "../texts/texts-for.ts";
import { buildOptions, usage } from "./build-options.ts";
import { readPublication } from "./publication.ts";
import { settingsFrom, UsageError } from "./settings.ts";
import { OtherBuild, Staging } from "./staging.ts";
import { writeSite } from "./write-site.ts";

/** `npm run build`: checks everything, then writes the site. Exit status 0 fine, 1 faults found, 2 wrong use. */
async function build(args: readonly string[], started: number): Promise<number> {
  const options = buildOptions(args);
  const settings = settingsFrom(process.env, { pathPrefix: options.pathprefix, preview: options.preview });
  const here = process.cwd();
  const { faults, language, site } = await readPublication(settings);
  const texts = textsFor(language);
  const prefix = annotationPrefix(settings.archiveFolder, here);
  const say = (found: readonly Fault[]) => {
    for (const line of faultLines(found, texts, options.format, prefix)) process.stdout.write(`${line}\n`);
  };
  const failed = (reason: string) => {
    process.stderr.write(`${reason}. ${texts.commands.nothingWritten}\n`);
    return 1;
  };
  const count = (all: readonly Fault[]) => {
    const errors = all.filter(({ level }) => level === "error").length;
    return texts.commands.faultsFound(errors, all.length - errors);
  };
  if (site === undefined) {
    say(faults);
    return failed(count(faults));
  }
  // A preview never lands where the site is published from.
  const ours = join(settings.projectFolder, options.preview ? "_preview" : "_site");
  const folder = options.output === undefined ? ours : resolve(options.output);
  let staging: Staging | undefined;
  try {
    staging = new Staging({ folder, isOurs: folder === ours }, settings.cacheFolder);
    const written = await writeSite(site, staging, settings, options);
    const all = [...faults, ...written.faults];
    say(all);
    if (written.faults.length > 0) {
      staging.discard();
      return failed(count(all));
    }
    const unknown = staging.commit(written.record);
    process.stderr.write(
      `${texts.commands.built({
        releases: site.plan.context.archive.releases.length,
        pages: site.plan.all.length,
        files: written.record.files.size,
        seconds: texts.number((performance.now() - started) / 1000),
        folder: relative(here, folder),
      })}\n`,
    );
    if (unknown > 0)
      process.stderr.write(`${texts.commands.unknownFiles(unknown, relative(here, folder))}\n`);
    return 0;
  } catch (error) {
    staging?.discard();
    if (error instanceof OtherBuild) return failed(texts.commands.otherBuild(error.pid));
    // No space, no right to write: the system says which file, and more would not help.
    if (error instanceof Error && "syscall" in error)
      return failed(texts.commands.cannotWrite(error.message));
    throw error;
  }
}

try {
  process.exitCode = await build(process.argv.slice(2), performance.now());
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}
