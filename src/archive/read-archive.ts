import { existsSync } from "node:fs";
import { join } from "node:path";
import { byPlace, type Fault } from "./fault.ts";
import { deepFreeze } from "./freeze.ts";
import { Joiner } from "./join.ts";
import { faultAt } from "./parse.ts";
import { readSharedData, type SharedData } from "./read-records.ts";
import type { ReleaseEntry } from "./read-releases.ts";
import { readReleases } from "./read-releases.ts";
import type { Archive, LegalTexts, Release, Site } from "./records.ts";
import { redact } from "./redact.ts";
import { linkOnTheWay, readSource } from "./source-file.ts";
import { type JoinedEntry, joinTranslations } from "./translations.ts";

/** What was read: the archive, if all of it is right, and everything that is wrong. */
export interface Reading {
  readonly archive?: Archive;
  /** By file, line, column. */
  readonly faults: readonly Fault[];
  /** Language of the archive's own words, as far as it could be read: the language of the faults. */
  readonly language: string;
}

const legalKeys = [
  ["imprint", "imprint"],
  ["privacy", "privacy"],
  ["accessibility", "accessibility"],
  ["easyLanguage", "easy-language"],
] as const;

function readLegal(folder: string, site: NonNullable<SharedData["site"]>, faults: Fault[]): LegalTexts {
  const texts: { -readonly [K in keyof LegalTexts]: LegalTexts[K] } = {};
  for (const [key, yamlKey] of legalKeys) {
    const path = site.input.legal?.[yamlKey];
    if (path === undefined) continue;
    const file = `_data/${path}`;
    const link = linkOnTheWay(folder, file);
    const read = link === undefined ? readSource(join(folder, file), file) : { fault: link };
    if ("source" in read) texts[key] = read.source.text;
    else if (read.fault.rule === "unreadable-file" && !existsSync(join(folder, file))) {
      faults.push(faultAt(site.at, ["legal", yamlKey], { rule: "missing-file", values: { path: file } }));
    } else faults.push(read.fault);
  }
  return texts;
}

/** Newest first; what is less exact comes after what is more exact, undated releases last, by name. */
function byDate(a: Release, b: Release): number {
  const [first, second] = [a.date?.firstDay ?? "", b.date?.firstDay ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  const [shorter, longer] = [a.date?.lastDay ?? "", b.date?.lastDay ?? ""];
  if (shorter !== longer) return shorter < longer ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/** Stands in for a site.yaml that is wrong, so that the faults of the releases show in the same run. */
const noSite: Site = {
  title: "",
  url: "https://example.org/",
  language: "de",
  timeZone: "Europe/Berlin",
  publisher: { type: "organisation", id: "", name: "", aliases: [], former: [] },
  legal: {},
  look: {},
};

/** What may be seen, and when. */
export interface ReadingOptions {
  /** Milliseconds since 1970, UTC: what is under embargo then is not in the archive. */
  readonly now: number;
  /** Drafts and releases under embargo are in the archive, each marked: for editors, never for publishing. */
  readonly preview?: boolean;
}

/** Why a release may not be seen by the public at this moment. */
function unpublished(entry: ReleaseEntry, release: Release, now: number): "draft" | "embargo" | undefined {
  if (entry.input.draft) return "draft";
  return release.embargo !== undefined && release.embargo > now ? "embargo" : undefined;
}

/**
 * Reads the archive in a folder (`releases/` and `_data/`) as it may be published at a moment: drafts and releases
 * under embargo are checked like all others and are not in the result.
 */
export function readArchive(folder: string, { now, preview = false }: ReadingOptions): Reading {
  const asRead = readSharedData(folder);
  const found = readReleases(folder);
  const faults: Fault[] = [...asRead.faults, ...found.faults];
  const language = asRead.site?.input.language ?? "de";
  const texts = asRead.site === undefined ? {} : readLegal(folder, asRead.site, faults);
  const {
    shared,
    entries,
    legal,
    redactions,
    faults: redactionFaults,
  } = redact(asRead, found.entries, texts, found.names);
  const joiner = new Joiner(shared, found.names);
  const site = shared.site && joiner.site(shared.site, legal);
  const originals: Release[] = [];
  const translations: JoinedEntry[] = [];
  const held = new Set<string>();
  for (const entry of entries) {
    const release = joiner.release(entry, site ?? noSite);
    if (release === undefined) continue;
    const why = unpublished(entry, release, now);
    if (why !== undefined && !preview) {
      if (entry.translation === undefined) held.add(entry.name);
      continue;
    }
    const seen = why === undefined ? release : { ...release, unpublished: why };
    if (entry.translation === undefined) originals.push(seen);
    else translations.push({ entry, release: seen });
  }
  for (const at of found.faulty) joiner.checkReferences(at);
  // Of a release that is held back no translation leaves either, and that it has one is no fault.
  const joined = joinTranslations(
    originals,
    translations.filter(({ entry }) => !held.has(entry.name) && !found.faultyNames.has(entry.name)),
  );
  faults.push(...redactionFaults, ...joiner.faults, ...joined.faults);
  faults.sort(byPlace);
  if (site === undefined || faults.some(({ level }) => level === "error")) return { faults, language };
  const { organisations, projects, people } = joiner;
  const releases = [...joined.releases].sort(byDate);
  return {
    archive: deepFreeze({ site, organisations, projects, people, releases, redactions }),
    faults,
    language,
  };
}
