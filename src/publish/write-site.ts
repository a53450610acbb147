import { homedir } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Fault } from "../archive/fault.ts";
import { annotationPrefix } from "../texts/fault-line.ts";
import { fileOf } from "../views/addresses.ts";
import { fingerprintOf } from "../views/fingerprints.ts";
import { editorFiles } from "./admin/editor-files.ts";
import type { BuildOptions } from "./build-options.ts";
import type { BuildRecord } from "./build-record.ts";
import { writeCompressedCopies } from "./compressed-copies.ts";
import { hostRuleFiles } from "./host-rules/hosts.ts";
import { OutputCheck } from "./output-check.ts";
import { photoFiles, writePhotos } from "./photos/write-photos.ts";
import { checksumFile, checksumsOf } from "./proof/checksums.ts";
import { kitsOf, namesOfAll, otherOutputs, type PlannedSite } from "./publication.ts";
import { RedactionGuard } from "./redaction-guard.ts";
import { renderPages } from "./render.ts";
import { writeSearch } from "./search/write-search.ts";
import type { PageSink } from "./session.ts";
import type { Settings } from "./settings.ts";
import { SiteBefore } from "./site-before.ts";
import { SiteWriter } from "./site-writer.ts";
import { sourcePlaces } from "./source-place.ts";
import type { Staging } from "./staging.ts";

/** What came of writing a site. */
export interface WrittenSite {
  /** All files of the site, those that stay as they are included. */
  readonly record: BuildRecord;
  /** What the guard and the check found; then the site must not be published. */
  readonly faults: readonly Fault[];
}

/** So many outputs are made before whoever feeds the search has its turn. */
const outputsInTurn = 8;

/**
 * Writes what is new or changed of a site into a folder of its own: pages first, then the formats, photos and the search
 * beside them all the time. What would be made from the same as before stays in the site before.
 */
export async function writeSite(
  site: PlannedSite,
  staging: Pick<Staging, "folder" | "before" | "record">,
  { archiveFolder, code, projectFolder }: Settings,
  { hasSearch, hasEditor, hostRules, isCompressed, hasChecksums, shard }: BuildOptions,
): Promise<WrittenSite> {
  const { plan } = site;
  const { folder } = staging;
  const { addresses, archive } = plan.context;
  const localPaths = [projectFolder, archiveFolder, homedir(), folder];
  const base = fingerprintOf([code(), plan.fingerprints.site, localPaths, shard]);
  const before = new SiteBefore(staging, base);
  const guard = new RedactionGuard(archive.redactions, (name) => addresses.release(name).slice(1));
  const check = new OutputCheck(addresses.prefix, localPaths, sourcePlaces(plan.all, archiveFolder));
  const writer = new SiteWriter(folder, before, check);
  // Photos are encoded on other threads while pages are rendered on this one.
  const allowed = new Map(
    [...site.photos.plan].filter(([, { file, xmp }]) => {
      const original = fileOf(file.original.path);
      return shard.has(original) && guard.allows(original, xmp);
    }),
  );
  const stays = (file: string) => before.file(file) !== undefined;
  const photos = writePhotos(allowed, { archiveFolder, cache: site.photos.cache, output: folder, stays });
  // Whatever goes wrong there is said when it is waited for.
  photos.catch(() => {});
  // So is the search indexed, which takes longest.
  const search = hasSearch
    ? writeSearch(plan, {
        output: folder,
        before,
        shard,
        allows: (file, content) => guard.allows(file, content),
      })
    : Promise.resolve(undefined);
  search.catch(() => {});
  let made = 0;
  const turn = () => {
    made += 1;
    return made % outputsInTurn === 0 ? setImmediate() : undefined;
  };
  try {
    const sink: PageSink = {
      due: (planned) => {
        if (!shard.has(planned.file)) return undefined;
        const page = planned.fingerprinted();
        return writer.keeps(planned.file, page.fingerprint) ? undefined : page;
      },
      take: async ({ page: { file }, fingerprint }, html) => {
        if (guard.allows(file, html)) await writer.page(file, fingerprint, html);
        await turn();
      },
    };
    await renderPages(plan.byKind, sink, projectFolder);
    for (const output of otherOutputs(site)) {
      if (!shard.has("partOf" in output ? output.partOf : output.file)) continue;
      const fingerprint = output.fingerprint?.() ?? "";
      if ("partOf" in output) {
        writer.piece(output.partOf, fingerprint, () => {
          const text = output.content();
          return guard.allows(output.partOf, text) ? text : "";
        });
        continue;
      }
      const { file } = output;
      if (fingerprint !== "" && writer.keeps(file, fingerprint)) continue;
      const content = output.content();
      if (guard.allows(file, content)) writer.file(file, content, fingerprint);
      await turn();
    }
    writer.finishPieces();
    for (const { file, content } of hostRuleFiles(plan, hostRules, isCompressed)) {
      if (!shard.has(file)) continue;
      const rules = content();
      if (guard.allows(file, rules)) writer.file(file, rules);
    }
    if (hasEditor) {
      const prefix = annotationPrefix(archiveFolder, projectFolder);
      const files = await editorFiles(archive.site, plan.context.texts, { prefix, projectFolder });
      for (const { file, content } of files) if (shard.has(file)) writer.file(file, content());
    }
    for (const { file, fingerprint, words, write } of kitsOf(site)) {
      if (!shard.has(file) || writer.keeps(file, fingerprint()) || !guard.allows(file, words())) continue;
      await write(folder);
      writer.counts(file, { fingerprint: fingerprint() });
    }
    await photos;
    for (const file of photoFiles(allowed)) writer.counts(file);
    const index = await search;
    for (const { file, fingerprint, hash, standing } of index?.files ?? []) {
      if (standing === undefined) writer.counts(file, { fingerprint, hash });
      else writer.stays(file, standing, fingerprint);
    }
    if (index !== undefined && shard.has(index.list.file)) writer.file(index.list.file, index.list.content());
  } finally {
    // Nothing is written any more once this is over, whatever came of it.
    await Promise.allSettled([photos, search]);
  }
  const { heldBack } = site;
  const around = shard.isWhole
    ? { heldBack, before: before.files }
    : { heldBack, elsewhere: new Set(namesOfAll(site)) };
  const faults = [...guard.faults, ...check.faults(writer.files.keys(), around)];
  if (isCompressed) await writeCompressedCopies({ folder, before, writer });
  if (hasChecksums) writer.file(checksumFile, checksumsOf(writer.files, [folder, before.folder]));
  return { record: { base, files: writer.files }, faults };
}
