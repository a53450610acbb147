import { readLedger } from "../archive/address-ledger.ts";
import type { ArchiveMemory } from "../archive/archive-memory.ts";
import type { Fault } from "../archive/fault.ts";
import { readArchive } from "../archive/read-archive.ts";
import { type FormatFile, type FormatPart, formatFiles, formatOutputs } from "../formats/format-files.ts";
import { textsFor } from "../texts/texts-for.ts";
import { exactDay } from "../views/dates.ts";
import { goneAddresses } from "../views/lasting-addresses.ts";
import { SitePlan } from "../views/site-plan.ts";
import { takenByFiles } from "../views/taken-by-files.ts";
import { readCopyScript } from "./copy-script.ts";
import { enteredDays } from "./entered.ts";
import { FileCache } from "./file-cache.ts";
import { type PressKit, pressKits } from "./photos/press-kit.ts";
import { readPhotos, type SitePhotos } from "./photos/site-photos.ts";
import { photoFiles } from "./photos/write-photos.ts";
import { buildSearchScript } from "./search/search-script.ts";
import type { Settings } from "./settings.ts";
import { shareImage, shareImageSize } from "./share-image.ts";
import { type AssetFile, buildStyles, type Styles } from "./styles.ts";

/** A site as it can be written: its pages, its look, and what it is made of beside pages. */
export interface PlannedSite {
  readonly plan: SitePlan;
  readonly styles: Styles;
  /** Stands for every page without a photo where it is shared. */
  readonly shareImage: AssetFile;
  /** The script of release pages. */
  readonly copyScript: AssetFile;
  /** The script of the search page. */
  readonly searchScript: AssetFile;
  readonly photos: SitePhotos;
  /** Names of the releases that are held back. */
  readonly heldBack: readonly string[];
}

/** One reading of an archive: what it says is wrong, and, when nothing is, the site that it makes. */
export interface Publication {
  readonly faults: readonly Fault[];
  /** Language of the faults. */
  readonly language: string;
  /** Absent while an error stands. */
  readonly site?: PlannedSite;
}

/**
 * Reads the archive and plans its site. Nothing is written but the cache.
 *
 * @param memory for who reads the archive again at every change
 */
export async function readPublication(settings: Settings, memory?: ArchiveMemory): Promise<Publication> {
  // Whoever reads again remembers nearly all of it, and the cache would forget what it is not asked for.
  const files = memory?.hasRead ? undefined : new FileCache(settings);
  const reading = readArchive(settings.archiveFolder, { ...settings, files, memory });
  files?.save();
  const { archive, heldBack, faults, language } = reading;
  if (archive === undefined) return { faults, language };
  const styles = await buildStyles({ look: archive.site.look, cacheFolder: settings.cacheFolder });
  const { title, publisher, look } = archive.site;
  const share = await shareImage({ title, publisher: publisher.name, look }, settings.cacheFolder);
  const copyScript = await readCopyScript();
  const searchScript = await buildSearchScript(
    textsFor(archive.site.language).language,
    settings.cacheFolder,
  );
  const { photos, faults: pictureFaults } = await readPhotos(archive, settings);
  const plan = new SitePlan(archive, {
    ...(settings.pathPrefix !== undefined && { pathPrefix: settings.pathPrefix }),
    now: settings.now,
    photos: new Map([...photos.plan].map(([photo, { file }]) => [photo, file])),
    preview: settings.preview,
    ...(archive.releases.some(
      ({ date, translations }) => exactDay(date) === undefined || translations.length > 0,
    ) && {
      entered: enteredDays(settings),
    }),
    assets: {
      stylesheet: `/${styles.stylesheet}`,
      icon: `/${styles.icon}`,
      copyScript: `/${copyScript.name}`,
      searchScript: `/${searchScript.name}`,
      fonts: styles.fonts.map((font) => `/${font}`),
      shareImage: { path: `/${share.name}`, ...shareImageSize },
    },
  });
  const site = { plan, styles, shareImage: share, copyScript, searchScript, photos, heldBack };
  const addressFaults = [
    ...plan.faults,
    ...takenByFiles(plan, () => namesOfFiles(site)),
    ...goneAddresses(readLedger(settings.archiveFolder), plan),
  ];
  const found = [...pictureFaults, ...addressFaults];
  const all = [...faults, ...found];
  if (found.length > 0) return { faults: all, language };
  return { faults: all, language, site };
}

/** Every file of a site that is not a page. */
function* namesOfFiles(site: PlannedSite): Iterable<string> {
  for (const output of otherOutputs(site)) yield "file" in output ? output.file : output.partOf;
  yield* photoFiles(site.photos.plan);
  for (const { file } of kitsOf(site)) yield file;
}

/** Every file of a site but those of the search's index. */
export function* namesOfAll(site: PlannedSite): Iterable<string> {
  for (const { file } of site.plan.all) yield file;
  yield* namesOfFiles(site);
}

/** The press kits of a site: finished files that are too large to be held. */
export function kitsOf({ plan, photos }: PlannedSite): Iterable<PressKit> {
  return pressKits(plan, photos.plan, photos.cache);
}

/** Every file of a site that is not a page: styles, fonts, icon, script, feeds, sitemap and the other formats. */
export function* otherOutputs(site: PlannedSite): Iterable<FormatFile | FormatPart> {
  yield* ownFiles(site);
  yield* formatOutputs(site.plan);
}

/** The same, each file in one piece. */
export function* otherFiles(site: PlannedSite): Iterable<FormatFile> {
  yield* ownFiles(site);
  yield* formatFiles(site.plan);
}

/** The site's own files. */
function* ownFiles({
  styles,
  shareImage: share,
  copyScript,
  searchScript,
}: PlannedSite): Iterable<FormatFile> {
  for (const { name, content } of [...styles.files, share, copyScript, searchScript])
    yield { file: name, content: () => content };
}
