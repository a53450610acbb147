import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { faultFormats, faultLines } from "../texts/fault-line.ts";
import { textsFor } from "../texts/texts-for.ts";
import { fileOf } from "../views/addresses.ts";
import { removeStale } from "./output-folder.ts";
import { photoFiles, writePhotos } from "./photos/write-photos.ts";
import { kitsOf, otherFiles, readPublication } from "./publication.ts";
import { RedactionGuard } from "./redaction-guard.ts";
import { renderPages } from "./render.ts";
import { settingsFrom, UsageError } from "./settings.ts";
import { SiteWriter } from "./site-writer.ts";

/** `npm run build`: checks everything, then writes the site. Exit status 0 fine, 1 faults found, 2 wrong use. */

const usage = `npm run build -- [--output=DIR] [--pathprefix=/DIR/] [--preview] [--format=${faultFormats.join("|")}]`;

function optionsFrom(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        output: { type: "string" },
        pathprefix: { type: "string" },
        preview: { type: "boolean", default: false },
        format: { type: "string", default: "text" },
      },
    });
    const format = faultFormats.find((known) => known === values.format);
    if (format === undefined) throw new UsageError(`--format=${values.format}`);
    if (values.pathprefix !== undefined && !/^\/(?:[A-Za-z0-9._~-]+(?:\/|$))*$/.test(values.pathprefix)) {
      throw new UsageError(`--pathprefix=${values.pathprefix}`);
    }
    if (values.output?.trim() === "") throw new UsageError("--output=");
    return { ...values, format };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function build(args: readonly string[], started: number): Promise<number> {
  const options = optionsFrom(args);
  const settings = settingsFrom(process.env, { pathPrefix: options.pathprefix, preview: options.preview });
  const publication = await readPublication(settings);
  const texts = textsFor(publication.language);
  const { faults, site } = publication;
  const folderHere = relative(process.cwd(), settings.archiveFolder).replaceAll("\\", "/");
  // Annotations name files of the repository; an archive outside of it has no better name for its own.
  const prefix = folderHere === "" || folderHere.startsWith("..") ? "" : `${folderHere}/`;
  for (const line of faultLines(faults, texts, options.format, prefix)) process.stdout.write(`${line}\n`);
  if (site === undefined) {
    const errors = faults.filter(({ level }) => level === "error").length;
    process.stderr.write(
      `${texts.commands.faultsFound(errors, faults.length - errors)}. ${texts.commands.nothingWritten}\n`,
    );
    return 1;
  }
  // A preview never lands where the site is published from.
  const ours = join(settings.projectFolder, options.preview ? "_preview" : "_site");
  const folder = options.output === undefined ? ours : resolve(options.output);
  const { addresses, archive } = site.plan.context;
  const guard = new RedactionGuard(archive.redactions, (name) => addresses.release(name).slice(1));
  const writer = new SiteWriter(folder);
  const take = (file: string, html: string) =>
    guard.allows(file, html) ? writer.page(file, html) : undefined;
  // Photos are encoded on other threads while pages are rendered on this one.
  const allowed = new Map(
    [...site.photos.plan].filter(([, { file, xmp }]) => guard.allows(fileOf(file.original.path), xmp)),
  );
  const photos = writePhotos(allowed, {
    archiveFolder: settings.archiveFolder,
    cache: site.photos.cache,
    output: folder,
  });
  // Whatever goes wrong there is said when it is waited for.
  photos.catch(() => {});
  await renderPages(site.plan.byKind, take, settings.projectFolder);
  for (const { file, content } of otherFiles(site)) {
    const made = content();
    if (guard.allows(file, made)) writer.file(file, made);
  }
  for (const { file, words, write } of kitsOf(site)) {
    if (!guard.allows(file, words)) continue;
    await write(folder);
    writer.counts(file);
  }
  await photos;
  for (const file of photoFiles(allowed)) writer.counts(file);
  await writer.close();
  removeStale({ folder, isOurs: folder === ours }, settings.cacheFolder, writer.files);
  if (guard.faults.length > 0) {
    for (const line of faultLines(guard.faults, texts, options.format)) process.stdout.write(`${line}\n`);
    return 1;
  }
  const seconds = texts.number((performance.now() - started) / 1000);
  const shown = relative(process.cwd(), folder);
  process.stderr.write(
    `${texts.commands.built({ releases: archive.releases.length, pages: site.plan.all.length, files: writer.files.length, seconds, folder: shown })}\n`,
  );
  return 0;
}

try {
  process.exitCode = await build(process.argv.slice(2), performance.now());
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}
