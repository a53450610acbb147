import { homedir } from "node:os";
import type { Fault } from "../archive/fault.ts";
import type { FormatFile } from "../formats/format-files.ts";
import { annotationPrefix } from "../texts/fault-line.ts";
import { fileOf } from "../views/addresses.ts";
import { editorFiles } from "./admin/editor-files.ts";
import type { BuildOptions } from "./build-options.ts";
import { writeCompressedCopies } from "./compressed-copies.ts";
import { hostRuleFiles } from "./host-rules/hosts.ts";
import { OutputCheck } from "./output-check.ts";
import { photoFiles, writePhotos } from "./photos/write-photos.ts";
import { checksumFile, writeChecksums } from "./proof/checksums.ts";
import { kitsOf, otherFiles, type PlannedSite } from "./publication.ts";
import { RedactionGuard } from "./redaction-guard.ts";
import { renderPages } from "./render.ts";
import { writeSearch } from "./search/write-search.ts";
import type { Settings } from "./settings.ts";
import { SiteWriter } from "./site-writer.ts";
import { sourcePlaces } from "./source-place.ts";
import type { Staging } from "./staging.ts";

/** What came of writing a site. */
export interface WrittenSite {
  /** Relative to the site's folder. */
  readonly files: readonly string[];
  /** What the guard and the check found; then the site must not be published. */
  readonly faults: readonly Fault[];
}

/** Writes a whole site into a folder of its own: pages first, then the formats, photos and the search beside them all the time. */
export async function writeSite(
  site: PlannedSite,
  { folder, before }: Pick<Staging, "folder" | "before">,
  { archiveFolder, cacheFolder, projectFolder }: Settings,
  { hasSearch, hasEditor, hostRules, isCompressed, hasChecksums }: BuildOptions,
): Promise<WrittenSite> {
  const { addresses, archive } = site.plan.context;
  const guard = new RedactionGuard(archive.redactions, (name) => addresses.release(name).slice(1));
  const check = new OutputCheck(
    addresses.prefix,
    [projectFolder, archiveFolder, homedir(), folder],
    sourcePlaces(site.plan.all, archiveFolder),
  );
  const writer = new SiteWriter(folder, check);
  // Photos are encoded on other threads while pages are rendered on this one.
  const allowed = new Map(
    [...site.photos.plan].filter(([, { file, xmp }]) => guard.allows(fileOf(file.original.path), xmp)),
  );
  const photos = writePhotos(allowed, { archiveFolder, cache: site.photos.cache, output: folder, before });
  // Whatever goes wrong there is said when it is waited for.
  photos.catch(() => {});
  // So is the search indexed, which takes longest.
  const search = hasSearch
    ? writeSearch(site.plan.context, {
        output: folder,
        before,
        cacheFolder,
        allows: (file, content) => guard.allows(file, content),
      })
    : Promise.resolve([]);
  search.catch(() => {});
  try {
    await renderPages(
      site.plan.byKind,
      (file, html) => (guard.allows(file, html) ? writer.page(file, html) : undefined),
      projectFolder,
    );
    const write = ({ file, content }: FormatFile) => {
      const made = content();
      if (guard.allows(file, made)) writer.file(file, made);
    };
    for (const file of otherFiles(site)) write(file);
    for (const file of hostRuleFiles(site.plan, hostRules, isCompressed)) write(file);
    if (hasEditor) {
      const prefix = annotationPrefix(archiveFolder, projectFolder);
      const files = await editorFiles(archive.site, site.plan.context.texts, { prefix, projectFolder });
      for (const { file, content } of files) writer.file(file, content());
    }
    for (const kit of kitsOf(site)) {
      if (!guard.allows(kit.file, kit.words)) continue;
      await kit.write(folder);
      writer.counts(kit.file);
    }
    await photos;
    for (const file of photoFiles(allowed)) writer.counts(file);
    for (const file of await search) writer.counts(file);
  } finally {
    // Nothing is written any more once this is over, whatever came of it.
    await Promise.allSettled([photos, search]);
  }
  const faults = [...guard.faults, ...check.faults(writer.files, site.heldBack)];
  if (isCompressed) {
    for (const file of await writeCompressedCopies(folder, before, writer.files)) writer.counts(file);
  }
  if (hasChecksums) {
    writeChecksums(folder, writer.files);
    writer.counts(checksumFile);
  }
  return { files: writer.files, faults };
}
