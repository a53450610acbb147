import type { Fault } from "../archive/fault.ts";
import { readArchive } from "../archive/read-archive.ts";
import { SitePlan } from "../views/site-plan.ts";
import type { Settings } from "./settings.ts";
import { buildStyles, type Styles } from "./styles.ts";

/** One reading of an archive: what it says is wrong, and, when nothing is, the site that it makes. */
export interface Publication {
  readonly faults: readonly Fault[];
  /** Language of the faults. */
  readonly language: string;
  /** Absent while an error stands. */
  readonly site?: { readonly plan: SitePlan; readonly styles: Styles };
}

/** Reads the archive and plans its site. Nothing is written but the cache. */
export async function readPublication(settings: Settings): Promise<Publication> {
  const { archive, faults, language } = readArchive(settings.archiveFolder, settings.now);
  if (archive === undefined) return { faults, language };
  const styles = await buildStyles({ look: archive.site.look, cacheFolder: settings.cacheFolder });
  const plan = new SitePlan(archive, {
    ...(settings.pathPrefix !== undefined && { pathPrefix: settings.pathPrefix }),
    assets: {
      stylesheet: `/${styles.stylesheet}`,
      icon: `/${styles.icon}`,
      fonts: styles.fonts.map((font) => `/${font}`),
    },
  });
  const all = [...faults, ...plan.faults];
  return plan.faults.length > 0
    ? { faults: all, language }
    : { faults: all, language, site: { plan, styles } };
}
