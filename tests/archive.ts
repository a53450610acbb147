import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Reading, readArchive } from "../src/archive/read-archive.ts";
import type { Archive } from "../src/archive/records.ts";
import type { ViewOptions } from "../src/views/context.ts";
import { SitePlan } from "../src/views/site-plan.ts";

/** Contents of an archive's files by their path in the archive's folder. */
export type ArchiveFiles = Readonly<Record<string, string>>;

/** The moment of tests that name no other: 2026-02-03, 12:00 in Berlin. */
export const testNow = Date.UTC(2026, 1, 3, 11);

/** Records that small archives share: an office with a department, a project that has ended, three people. */
export const testRecords: ArchiveFiles = {
  "_data/site.yaml": [
    "title: Pressearchiv Musterstadt",
    "url: https://presse.musterstadt.example/",
    "language: de",
    "time-zone: Europe/Berlin",
    "publisher: stadt",
  ].join("\n"),
  "_data/organisations.yaml": [
    "- { id: stadt, name: Stadt Musterstadt, short: Musterstadt, kind: Stadt, url: 'https://www.musterstadt.example' }",
    "- { id: amt, name: Amt für Arbeit & Soziales, part-of: stadt }",
  ].join("\n"),
  "_data/projects.yaml": [
    "- { id: lotse, name: Lotsen für alle, short: LOTSE, from: 2019-01, to: 2020-06-30, people: [ada-wolf], organisations: [amt] }",
  ].join("\n"),
  "_data/people.yaml": [
    "- { id: ada-wolf, name: Ada Wolf, honorific: Dr., roles: [{ role: Dezernentin, organisation: amt, to: 2019-12-31 }, { role: Bürgermeisterin, organisation: stadt, from: 2020-01-01 }] }",
    "- { id: ben-roth, name: Ben Roth, hidden: true }",
  ].join("\n"),
};

/** A release file: front matter lines, then the body. */
export function releaseFile(frontMatter: readonly string[], body = "Ein Satz."): string {
  return ["---", ...frontMatter, "---", "", body, ""].join("\n");
}

/** Writes an archive's files into a new temporary folder, which the caller removes. */
export function writeArchive(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "press-archive-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

interface ReadingSetup {
  readonly now?: number;
  /** What else is done to the folder before it is read. */
  readonly prepare?: (folder: string) => void;
}

/** What reading says of the given files and the shared records; a file given replaces the shared one of its name. */
export function readingOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  { now = testNow, prepare = () => {} }: ReadingSetup = {},
): Reading {
  const folder = writeArchive({ ...testRecords, ...files });
  try {
    prepare(folder);
    return readArchive(folder, { now });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads an archive of the given files from a temporary folder, which is gone afterwards. A fault is an error. */
export function archiveOf(files: ArchiveFiles, now = testNow): Archive {
  const folder = writeArchive(files);
  try {
    const { archive, faults } = readArchive(folder, { now });
    if (archive === undefined) throw new Error(JSON.stringify(faults, null, 2));
    return archive;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The archive of the shared records and the given releases by name. */
export function smallArchive(
  releases: Readonly<Record<string, string>>,
  records: ArchiveFiles = {},
): Archive {
  const files = Object.entries(releases).map(([name, text]) => [`releases/${name}.md`, text]);
  return archiveOf({ ...testRecords, ...records, ...Object.fromEntries(files) });
}

/** The site's plan for an archive, with stand-ins for its styles. */
export function planOf(archive: Archive, options: Partial<ViewOptions> = {}): SitePlan {
  const assets = {
    stylesheet: "/site.css",
    icon: "/icon.svg",
    copyScript: "/assets/copy.js",
    searchScript: "/search.js",
    fonts: [],
  };
  return new SitePlan(archive, { assets, now: testNow, ...options });
}

const first = join(import.meta.dirname, "fixtures/first-archive");
const seedFiles = [
  "_data/site.yaml",
  "_data/organisations.yaml",
  "_data/projects.yaml",
  "_data/people.yaml",
  "releases/2019/2019-03-21-jobcenter-und-landesarbeitsministerium-sind-gut-vernetzt.md",
  "releases/undatiert/beirat-fuer-migration-und-integration-besuch-im-jobcenter.md",
];

/** The names of the two real releases that the project began with. */
export const seeds = {
  dated: "2019-03-21-jobcenter-und-landesarbeitsministerium-sind-gut-vernetzt",
  undated: "beirat-fuer-migration-und-integration-besuch-im-jobcenter",
} as const;

/** Day on which tests say that the seeds came into the archive. */
export const seedsEntered: ReadonlyMap<string, string> = new Map(
  seedFiles.filter((file) => file.startsWith("releases/")).map((file) => [file, "2026-01-15"]),
);

/** The archive of the two real releases, and of no release that was added since. */
export function seedArchive(): Archive {
  return archiveOf(
    Object.fromEntries(seedFiles.map((file) => [file, readFileSync(join(first, file), "utf8")])),
  );
}
