import { type Dirent, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveMemory } from "./archive-memory.ts";
import { controlCharacters } from "./control.ts";
import type { Fault } from "./fault.ts";
import type { FileMemory, KnownFile } from "./file-memory.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { nameFrom, namePattern } from "./name.ts";
import { parseRecord, type YamlValue } from "./parse.ts";
import { languageTag, type ReleaseInput, releaseSchema } from "./schema.ts";
import {
  digestOf,
  linkOnTheWay,
  positionAt,
  readSource,
  type SourceFile,
  unreadable,
} from "./source-file.ts";
import { readYaml, type YamlSource } from "./yaml.ts";

/** A release file, checked by itself. */
export interface ReleaseEntry {
  readonly name: string;
  /** BCP 47 tag of a translation, from `NAME.tr.md`. */
  readonly translation?: string;
  readonly file: string;
  /** Of all that it says. */
  readonly digest: string;
  readonly input: ReleaseInput;
  /** For the places of faults; where a memory had the file, its value is the checked one. */
  readonly at: YamlValue;
  readonly body: string;
}

const fileName = /^([^.]*)(?:\.([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*))?\.md$/;

interface FoundFile {
  readonly file: string;
  readonly name: string;
  readonly translation?: string;
  /** Whether it is a file, not a pipe or something else that only has the name of one. */
  readonly isFile: boolean;
}

interface Found {
  readonly files: readonly FoundFile[];
  readonly faults: readonly Fault[];
}

function start(file: string) {
  return { file, line: 1, column: 1, level: "error" } as const;
}

/** A folder's own description, and what programs leave behind, are not releases. */
function isPassedOver(entry: Dirent): boolean {
  return entry.name.startsWith(".") || entry.name === "README.md" || entry.name === "node_modules";
}

function isNamedLikeRelease({ name }: Dirent): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(name);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** The release files below `releases/`, in an order that does not depend on the disk. */
function findReleaseFiles(folder: string): Found {
  const files: FoundFile[] = [];
  const faults: Fault[] = [];
  const taken = new Map<string, string>();

  function visitFile(file: string, entry: Dirent): void {
    if (!isNamedLikeRelease(entry)) return;
    const match = fileName.exec(entry.name.normalize("NFC"));
    const [, name = "", translation] = match ?? [];
    if (match === null || !namePattern.test(name)) {
      const proposal = `${nameFrom(entry.name.replace(/\.[^.]*$/, "").replaceAll(".", "-"))}.md`;
      faults.push({ ...start(file), rule: "file-name", values: { name: entry.name, proposal } });
      return;
    }
    const language = translation === undefined ? undefined : languageTag(translation);
    if (translation !== undefined && language === undefined) {
      faults.push({ ...start(file), rule: "bad-language", values: { value: translation } });
      return;
    }
    const key = language === undefined ? name : `${name}.${language}`;
    const other = taken.get(key);
    if (other !== undefined) {
      faults.push({ ...start(file), rule: "name-taken", values: { name: key, other } });
      return;
    }
    taken.set(key, file);
    const isFile = entry.isFile();
    files.push({ file, name, isFile, ...(language !== undefined && { translation: language }) });
  }

  function visit(relative: string): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(folder, relative), { withFileTypes: true });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      // An archive without a releases folder is an archive without releases: git keeps no empty folders.
      if (code !== "ENOENT") faults.push(unreadable(relative, code));
      return;
    }
    for (const entry of entries.sort(byName)) {
      if (isPassedOver(entry)) continue;
      const file = `${relative}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        const target = readlinkSync(join(folder, file));
        faults.push({ ...start(file), rule: "symbolic-link", values: { target } });
      } else if (entry.isDirectory() && !isNamedLikeRelease(entry)) visit(file);
      else visitFile(file, entry);
    }
  }

  const link = linkOnTheWay(folder, "releases");
  if (link === undefined) visit("releases");
  else faults.push(link);
  return { files, faults };
}

/** What no reader would see and no feed may hold, in the text after the front matter. */
function controlsIn({ file, text }: SourceFile, body: string): readonly Fault[] {
  return controlCharacters(body).map(({ offset, code }) => ({
    file,
    ...positionAt(text, text.length - body.length + offset),
    level: "error",
    rule: "control-character",
    values: { code },
  }));
}

/** Front matter that was read: right by itself, or with faults; then it may still be checked what it points at. */
type ReadFrontMatter =
  | { readonly at: YamlValue; readonly input: ReleaseInput }
  | { readonly faults: readonly Fault[]; readonly faulty?: YamlValue };

function readFrontMatter(source: YamlSource): ReadFrontMatter {
  const read = readYaml(source);
  if ("fault" in read) return { faults: [read.fault] };
  const at: YamlValue = { source, value: read.value ?? {}, path: [] };
  const parsed = parseRecord(releaseSchema, at);
  return "faults" in parsed ? { faults: parsed.faults, faulty: at } : { at, input: parsed.value };
}

/** A release file that was read, as its front matter was. */
type ReadFile = { readonly entry: ReleaseEntry } | Extract<ReadFrontMatter, { faults: unknown }>;

/** What of a release file its name and its content say. */
type FileIdentity = Pick<ReleaseEntry, "name" | "translation" | "file" | "digest">;

function readReleaseFile(
  path: string,
  { file, name, translation, isFile }: FoundFile,
  memory: FileMemory | undefined,
): ReadFile {
  const read = readSource(path, file, isFile);
  if ("fault" in read) return { faults: [read.fault] };
  const { source } = read;
  const digest = digestOf(source.text);
  const identity = { name, file, digest, ...(translation !== undefined && { translation }) };
  const known = memory?.get(digest);
  if (known !== undefined) return { entry: knownEntry(identity, known, source.text) };
  const split = splitFrontMatter(source);
  if ("fault" in split) return { faults: [split.fault] };
  const { yaml, yamlStart, yamlLine, body } = split.parts;
  const controls = controlsIn(source, body);
  const frontMatter = readFrontMatter({ file, yaml, firstLine: yamlLine });
  if ("faults" in frontMatter) return { ...frontMatter, faults: [...controls, ...frontMatter.faults] };
  const { at, input } = frontMatter;
  if (controls.length > 0) return { faults: controls, faulty: at };
  const bodyStart = source.text.length - body.length;
  memory?.set(digest, { input, yamlStart, yamlEnd: yamlStart + yaml.length, bodyStart });
  return { entry: { ...identity, input, at, body } };
}

/** The entry of a file that was right when it was read before. */
function knownEntry(
  identity: FileIdentity,
  { input, yamlStart, yamlEnd, bodyStart }: KnownFile,
  text: string,
): ReleaseEntry {
  const source = { file: identity.file, yaml: text.slice(yamlStart, yamlEnd), firstLine: 2 };
  return { ...identity, input, at: { source, value: input, path: [] }, body: text.slice(bodyStart) };
}

/** What is known of an archive that was read before. */
export interface ReadingMemories {
  readonly files?: FileMemory | undefined;
  readonly memory?: ArchiveMemory | undefined;
}

/** Reads all release files of an archive's folder. */
export function readReleases(
  folder: string,
  { files, memory }: ReadingMemories = {},
): {
  readonly entries: readonly ReleaseEntry[];
  /** Front matter that is wrong by itself; what it points at can still be checked. */
  readonly faulty: readonly YamlValue[];
  /** Names of release files that could not be read or are wrong by themselves. */
  readonly faultyNames: ReadonlySet<string>;
  /** Names of all release files, the faulty ones too, so that pointing at one of them is not a second fault. */
  readonly names: ReadonlySet<string>;
  readonly faults: readonly Fault[];
} {
  const found = findReleaseFiles(folder);
  const faults: Fault[] = [...found.faults];
  const entries: ReleaseEntry[] = [];
  const faulty: YamlValue[] = [];
  const originals = found.files.filter(({ translation }) => translation === undefined);
  const faultyNames = new Set(originals.map(({ name }) => name));
  for (const one of found.files) {
    const path = join(folder, one.file);
    const stamp = memory?.stamp(path);
    const kept = memory?.get(path, stamp);
    const read: ReadFile = kept === undefined ? readReleaseFile(path, one, files) : { entry: kept };
    if ("faults" in read) {
      faults.push(...read.faults);
      if (read.faulty !== undefined) faulty.push(read.faulty);
      continue;
    }
    memory?.set(path, stamp, read.entry);
    if (one.translation === undefined) faultyNames.delete(one.name);
    entries.push(read.entry);
  }
  return { entries, faulty, faultyNames, names: new Set(found.files.map(({ name }) => name)), faults };
}
