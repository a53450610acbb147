import { join } from "node:path";
import { byPlace, type Fault } from "./fault.ts";
import { deepFreeze } from "./freeze.ts";
import { Joiner } from "./join.ts";
import { faultAt } from "./parse.ts";
import { readSharedData, type SharedData } from "./read-records.ts";
import { readReleases } from "./read-releases.ts";
import type { Archive, LegalTexts, Release } from "./records.ts";
import { readSource } from "./source-file.ts";

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
    const read = readSource(join(folder, "_data", path), `_data/${path}`);
    if ("source" in read) texts[key] = read.source.text;
    else if (read.fault.rule === "unreadable-file") {
      faults.push(
        faultAt(site.at, ["legal", yamlKey], { rule: "missing-file", values: { path: `_data/${path}` } }),
      );
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

/**
 * Reads the archive in a folder (`releases/` and `_data/`) as it may be published at a moment: drafts and releases
 * under embargo are checked like all others and are not in the result.
 *
 * @param folder the archive's folder
 * @param now milliseconds since 1970, UTC
 */
export function readArchive(folder: string, now: number): Reading {
  const shared = readSharedData(folder);
  const found = readReleases(folder);
  const joiner = new Joiner(shared, found.names);
  const faults: Fault[] = [...shared.faults, ...found.faults];
  const language = shared.site?.input.language ?? "de";
  const site = shared.site && joiner.site(shared.site, readLegal(folder, shared.site, faults));
  const releases: Release[] = [];
  if (site !== undefined) {
    for (const entry of found.entries) {
      const release = joiner.release(entry, site);
      if (release === undefined || entry.input.draft) continue;
      if (release.embargo === undefined || release.embargo <= now) releases.push(release);
    }
  }
  faults.push(...joiner.faults);
  faults.sort(byPlace);
  if (site === undefined || faults.some(({ level }) => level === "error")) return { faults, language };
  const { organisations, projects, people } = joiner;
  const archive = { site, organisations, projects, people, releases: releases.sort(byDate) };
  return { archive: deepFreeze(archive), faults, language };
}
