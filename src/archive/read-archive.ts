import { existsSync } from "node:fs";
import { join } from "node:path";
import { ledgerFaults } from "./address-ledger.ts";
import { byPlace, type Fault } from "./fault.ts";
import { deepFreeze } from "./freeze.ts";
import { withoutHeldRecords } from "./held-records.ts";
import { Joiner } from "./join.ts";
import { faultAt } from "./parse.ts";
import { readSharedData, type SharedData } from "./read-records.ts";
import type { ReadingMemories, ReleaseEntry } from "./read-releases.ts";
import { readReleases } from "./read-releases.ts";
import type { Archive, LegalTexts, Release, Site } from "./records.ts";
import { redact } from "./redact.ts";
import { linkOnTheWay, readSource } from "./source-file.ts";
import { type JoinedEntry, joinTranslations, type TextMarks, textMarks } from "./translations.ts";

/** What was read: the archive, if all of it is right, and everything that is wrong. */
export interface Reading {
  readonly archive?: Archive;
  /** Names of the releases that are held back: nothing made from the archive may have them. */
  readonly heldBack: readonly string[];
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
  ["signLanguage", "sign-language"],
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
export interface ReadingOptions extends ReadingMemories {
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

/** Joins the release files, and parts those that may be seen from those that are held back. */
function partReleases(
  joiner: Joiner,
  site: Site,
  entries: readonly ReleaseEntry[],
  { now, preview = false }: ReadingOptions,
): { readonly shown: readonly JoinedEntry[]; readonly held: readonly ReleaseEntry[] } {
  const all = entries.flatMap((entry) => {
    const release = joiner.release(entry, site);
    if (release === undefined) return [];
    const why = unpublished(entry, release, now);
    return [{ entry, why, release: why === undefined ? release : { ...release, unpublished: why } }];
  });
  if (preview) return { shown: all, held: [] };
  const heldNames = new Set(
    all.flatMap(({ entry, why }) => (why !== undefined && entry.translation === undefined ? entry.name : [])),
  );
  // Of a release that is held back no translation leaves either, and that it has one is no fault.
  const isHeld = ({ entry, why }: (typeof all)[number]) => why !== undefined || heldNames.has(entry.name);
  return {
    shown: all.filter((joined) => !isHeld(joined)),
    held: all.filter(isHeld).map(({ entry }) => entry),
  };
}

/** Joins once more, from records that are fewer: all that could be wrong was found before. */
function joinAgain(
  shared: SharedData,
  legal: LegalTexts,
  entries: readonly ReleaseEntry[],
  { marks, names }: { readonly marks: TextMarks; readonly names: ReadonlySet<string> },
) {
  const joiner = new Joiner(shared, names);
  const site = shared.site && joiner.site(shared.site, legal);
  if (site === undefined) throw new Error("The site's publisher was held back.");
  const { shown } = partReleases(joiner, site, entries, { now: Number.POSITIVE_INFINITY });
  return { joiner, site, releases: joinTranslations(shown, marks).releases };
}

/**
 * Reads the archive in a folder (`releases/` and `_data/`) as it may be published at a moment: drafts and releases
 * under embargo are checked like all others and are not in the result.
 */
export function readArchive(folder: string, options: ReadingOptions): Reading {
  const { memory } = options;
  const asRead = memory?.shared(folder) ?? readSharedData(folder);
  const found = readReleases(folder, options);
  const faults: Fault[] = [...asRead.faults, ...found.faults, ...ledgerFaults(folder)];
  const language = asRead.site?.input.language ?? "de";
  const texts = asRead.site === undefined ? {} : readLegal(folder, asRead.site, faults);
  const redacted = redact(asRead, found.entries, texts, found.names);
  const { shared, entries, legal, redactions } = redacted;
  const joiner = memory?.joiner(shared, found.names) ?? new Joiner(shared, found.names);
  const site = shared.site && joiner.site(shared.site, legal);
  const { shown, held } = partReleases(joiner, site ?? noSite, entries, options);
  for (const at of found.faulty) joiner.checkReferences(at);
  const marks = textMarks(found.entries);
  const joined = joinTranslations(
    shown.filter(({ entry }) => entry.translation === undefined || !found.faultyNames.has(entry.name)),
    marks,
  );
  const heldFiles = new Set(held.map(({ file }) => file));
  const hints = redacted.faults.filter(({ level, file }) => level === "error" || !heldFiles.has(file));
  faults.push(...hints, ...joiner.faults, ...joined.faults);
  faults.sort(byPlace);
  const heldBack = [
    ...new Set(held.filter(({ translation }) => translation === undefined).map(({ name }) => name)),
  ];
  if (site === undefined || faults.some(({ level }) => level === "error"))
    return { heldBack, faults, language };
  const published = shown.map(({ entry }) => entry);
  const open = withoutHeldRecords(shared, held, published);
  const archive =
    open === shared
      ? { joiner, site, releases: joined.releases }
      : joinAgain(open, legal, published, { marks, names: found.names });
  const { organisations, projects, people } = archive.joiner;
  const releases = [...archive.releases].sort(byDate);
  return {
    archive: deepFreeze({ site: archive.site, organisations, projects, people, releases, redactions }),
    heldBack,
    faults,
    language,
  };
}
