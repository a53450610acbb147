import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { nameFrom } from "../archive/name.ts";
import { readSharedData } from "../archive/read-records.ts";
import type { ImportProblem, ImportStatus } from "../texts/desk-texts.ts";
import type { Texts } from "../texts/texts.ts";
import { textsFor } from "../texts/texts-for.ts";
import { type Addition, addRecords, ClosedListError, recordKinds, writeWhole } from "./add-record.ts";
import { type Conversion, type ConvertContext, type Converted, convert } from "./import/convert.ts";
import { decodeText } from "./import/decode-text.ts";
import type { Document } from "./import/document.ts";
import { ImportError } from "./import/import-error.ts";
import { nameFor, TakenNames } from "./import/name-for.ts";
import { convertOwnText, isOwnText, type OwnTextContext } from "./import/own-text.ts";
import { mostBytes, readDocument } from "./import/read-file.ts";
import { RecordNames } from "./import/record-names.ts";

/** A record that was added to shared data. */
export interface AddedRecord {
  readonly id: string;
  /** Relative to the archive's folder. */
  readonly file: string;
}

/** What became of one input. */
export interface Imported {
  readonly status: ImportStatus;
  readonly hash: string;
  /** Path of the release file. */
  readonly release?: string;
  readonly converted?: Converted;
  readonly problem?: ImportProblem;
  /** Records that were added to shared data, each with its file. */
  readonly added: readonly AddedRecord[];
}

export interface ImportOptions {
  readonly archiveFolder: string;
  /** Folder for the release files, instead of one for each year below `releases/`. */
  readonly to?: string;
  readonly dryRun: boolean;
  /** Adds people, organisations and projects that are no records yet. */
  readonly yes: boolean;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** What a file is refused for; anything else is a fault of this program. */
function problemOf(error: unknown): ImportProblem {
  if (error instanceof ImportError) return error.problem;
  if (error instanceof ClosedListError) return { rule: "import-records", values: { file: error.file } };
  // Thousands of elements within each other: more than the readers can go down.
  if (error instanceof RangeError) return { rule: "import-broken", values: { reason: error.message } };
  throw error;
}

/** Reads the bytes of an input, but not those of a file that is larger than any release. */
function readInput(path: string): Uint8Array {
  try {
    const found = statSync(path);
    // A pipe would be waited for without end.
    if (!found.isFile() && !found.isDirectory())
      throw new ImportError({ rule: "import-unreadable", values: { reason: "FIFO" } });
    const { size } = found;
    if (size > mostBytes) {
      const [shown, most] = [size, mostBytes].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MB`);
      throw new ImportError({ rule: "import-too-large", values: { size: shown ?? "", most: most ?? "" } });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = reasonOf(error);
    throw new ImportError(
      reason === "ENOENT"
        ? { rule: "import-missing", values: {} }
        : { rule: "import-unreadable", values: { reason } },
    );
  }
}

/** Names of the release files in a folder and the folders in it, without reading them. */
export function namesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => basename(file, ".md").replace(/\.[A-Za-z-]+$/, ""));
}

/** One run of the import over any number of inputs: what is known of the archive, and the names that are taken. */
export class ImportRun {
  readonly #options: ImportOptions;
  readonly #undated: string;
  readonly #taken: TakenNames;
  #context: Omit<ConvertContext, "nameFor">;
  /** What the archive's own text editions are known by; absent while site.yaml cannot be read. */
  readonly #own: Pick<OwnTextContext, "texts" | "siteUrl" | "siteContact"> | undefined;

  constructor(options: ImportOptions, texts: Texts) {
    this.#options = options;
    this.#undated = texts.paths.undated;
    const { archiveFolder, to } = options;
    this.#taken = new TakenNames([
      ...namesBelow(join(archiveFolder, "releases")),
      ...(to === undefined ? [] : namesBelow(to)),
    ]);
    this.#context = this.#readContext();
    const site = readSharedData(archiveFolder).site?.input;
    this.#own = site && { texts: textsFor(site.language), siteUrl: site.url, siteContact: site.contact };
  }

  #readContext(): Omit<ConvertContext, "nameFor"> {
    const shared = readSharedData(this.#options.archiveFolder);
    return {
      names: new RecordNames(shared),
      publisher: shared.site?.input.publisher,
      language: shared.site?.input.language ?? "de",
      timeZone: shared.site?.input["time-zone"] ?? "Europe/Berlin",
    };
  }

  #convert(document: Document): Conversion {
    return convert(document, this.#contextNow());
  }

  #contextNow(): ConvertContext {
    return { ...this.#context, nameFor: (title, date) => nameFor(title, date, this.#taken) };
  }

  /** A file's first conversion, and how to make another one: an own text edition in its own way, any other once it was read. */
  async #read(
    bytes: Uint8Array,
    path: string,
  ): Promise<readonly [first: Conversion, again: () => Conversion]> {
    const own = this.#ownConversion(bytes, path);
    if (own !== undefined) return [own, () => this.#ownConversion(bytes, path) ?? own];
    const document = await readDocument(bytes, basename(path));
    const convert = () => this.#convert(document);
    return [convert(), convert];
  }

  /** What an own text edition becomes; nothing for any other file. */
  #ownConversion(bytes: Uint8Array, path: string): Conversion | undefined {
    const own = this.#own;
    if (extname(path).toLowerCase() !== ".txt" || own === undefined || !isOwnText(bytes, own.texts)) return;
    const freeName = (wanted: string) => this.#taken.free(wanted);
    return convertOwnText(decodeText(bytes), { ...this.#contextNow(), ...own, freeName });
  }

  /** Records for the names that no record has yet; a name whose id is taken is nearly a record's. */
  #additionsFor({ newNames, newRecords }: Converted): readonly Addition[] {
    const { organisations, projects, people } = this.#context.names;
    const found: readonly Addition[] = [
      ...newRecords.organisations.map(
        (name): Addition => ({ kind: "partner", record: { id: nameFrom(name), name } }),
      ),
      ...newRecords.projects.map(
        (name): Addition => ({ kind: "project", record: { id: nameFrom(name), name } }),
      ),
      ...newNames.map(({ name, honorific, role }): Addition => {
        const roles = role === undefined ? [] : [{ role }];
        const record = { id: nameFrom(name), name, ...(honorific !== undefined && { honorific }), roles };
        return { kind: "person", record };
      }),
    ];
    const taken = { partner: organisations, project: projects, person: people };
    const isFirst = ({ kind, record }: Addition, index: number) =>
      found.findIndex((other) => other.kind === kind && other.record.id === record.id) === index;
    return found.filter(
      (addition, index) => !taken[addition.kind].has(addition.record.id) && isFirst(addition, index),
    );
  }

  #folderFor({ date }: Converted): string {
    const { archiveFolder, to } = this.#options;
    return to ?? join(archiveFolder, "releases", date?.slice(0, 4) ?? this.#undated);
  }

  #write(converted: Converted): string {
    const folder = this.#folderFor(converted);
    const release = join(folder, `${converted.name}.md`);
    const written: string[] = [];
    try {
      for (const { file, picture } of converted.pictures) {
        const path = join(folder, file);
        if (existsSync(path))
          throw new ImportError({ rule: "import-unreadable", values: { reason: `EEXIST ${file}` } });
        writeWhole(path, picture.bytes);
        written.push(path);
      }
      // The release comes last: once it is there, everything that it names is.
      writeWhole(release, converted.text);
    } catch (error) {
      for (const path of written) rmSync(path, { force: true });
      if (error instanceof ImportError) throw error;
      throw new ImportError({ rule: "import-unreadable", values: { reason: reasonOf(error) } });
    }
    return release;
  }

  #finish(conversion: Conversion): Pick<Imported, "status" | "problem" | "release" | "converted"> {
    if ("problem" in conversion) return { status: "refused", problem: conversion.problem };
    const { converted } = conversion;
    this.#taken.take(converted.name);
    const { dryRun } = this.#options;
    const release = dryRun
      ? join(this.#folderFor(converted), `${converted.name}.md`)
      : this.#write(converted);
    return { status: dryRun ? "tried" : "written", release, converted };
  }

  /** Adds records and writes the release that names them; without the release the records go again. */
  #finishWith(additions: readonly Addition[], convert: () => Conversion): Omit<Imported, "hash"> {
    const undo = addRecords(this.#options.archiveFolder, additions);
    let isWritten = false;
    try {
      this.#context = this.#readContext();
      const finished = this.#finish(convert());
      isWritten = finished.status === "written";
      const added = additions.map(({ kind, record: { id } }) => ({ id, file: recordKinds[kind].file }));
      return { ...finished, added: isWritten ? added : [] };
    } finally {
      if (!isWritten) {
        undo();
        this.#context = this.#readContext();
      }
    }
  }

  /**
   * Imports one file. Whatever is wrong with it is in the result; nothing is written then.
   *
   * @param doneBefore the release that an earlier run made of the input with this SHA-256
   */
  async import(path: string, doneBefore: (hash: string) => string | undefined): Promise<Imported> {
    let hash = "";
    try {
      const bytes = readInput(path);
      hash = createHash("sha256").update(bytes).digest("hex");
      const before = doneBefore(hash);
      if (before !== undefined && existsSync(before))
        return { status: "skipped", hash, release: before, added: [] };
      const [conversion, again] = await this.#read(bytes, path);
      if ("problem" in conversion) return { status: "refused", hash, problem: conversion.problem, added: [] };
      const { dryRun, yes } = this.#options;
      const additions = yes && !dryRun ? this.#additionsFor(conversion.converted) : [];
      if (additions.length > 0) return { hash, ...this.#finishWith(additions, again) };
      return { hash, added: [], ...this.#finish(conversion) };
    } catch (error) {
      return { status: "refused", hash, problem: problemOf(error), added: [] };
    }
  }
}

/** The files that the arguments name: files as they are, and all files below a folder, in order of their names. */
export function inputsFrom(args: readonly string[], cwd: string): readonly string[] {
  return args.flatMap((argument) => {
    const path = resolve(cwd, argument);
    if (!existsSync(path) || !lstatSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  });
}

/** A path as a person at this folder would write it. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" || short.startsWith("../../..") ? path : short;
}
