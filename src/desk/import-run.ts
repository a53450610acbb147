import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { nameFrom } from "../archive/name.ts";
import { readSharedData } from "../archive/read-records.ts";
import type { ImportProblem, ImportStatus } from "../texts/desk-texts.ts";
import type { Texts } from "../texts/texts.ts";
import { addRecord, writeWhole } from "./add-record.ts";
import { type Conversion, type ConvertContext, type Converted, convert } from "./import/convert.ts";
import type { Document } from "./import/document.ts";
import { ImportError } from "./import/import-error.ts";
import { nameFor, TakenNames } from "./import/name-for.ts";
import { mostBytes, readDocument } from "./import/read-file.ts";
import { RecordNames } from "./import/record-names.ts";

/** What became of one input. */
export interface Imported {
  readonly status: ImportStatus;
  readonly hash: string;
  /** Path of the release file. */
  readonly release?: string;
  readonly converted?: Converted;
  readonly problem?: ImportProblem;
  /** Ids of people who were added to shared data. */
  readonly added: readonly string[];
}

export interface ImportOptions {
  readonly archiveFolder: string;
  /** Folder for the release files, instead of one for each year below `releases/`. */
  readonly to?: string;
  readonly dryRun: boolean;
  /** Adds people who are no records yet. */
  readonly yes: boolean;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Reads the bytes of an input, but not those of a file that is larger than any release. */
function readInput(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > mostBytes) {
      const [shown, most] = [size, mostBytes].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MB`);
      throw new ImportError({ rule: "import-too-large", values: { size: shown ?? "", most: most ?? "" } });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError({ rule: "import-unreadable", values: { reason: reasonOf(error) } });
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

  constructor(options: ImportOptions, texts: Texts) {
    this.#options = options;
    this.#undated = texts.paths.undated;
    const { archiveFolder, to } = options;
    this.#taken = new TakenNames([
      ...namesBelow(join(archiveFolder, "releases")),
      ...(to === undefined ? [] : namesBelow(to)),
    ]);
    this.#context = this.#readContext();
  }

  #readContext(): Omit<ConvertContext, "nameFor"> {
    const shared = readSharedData(this.#options.archiveFolder);
    return {
      names: new RecordNames(shared),
      publisher: shared.site?.input.publisher,
      timeZone: shared.site?.input["time-zone"] ?? "Europe/Berlin",
    };
  }

  #convert(document: Document): Conversion {
    return convert(document, {
      ...this.#context,
      nameFor: (title, date) => nameFor(title, date, this.#taken),
    });
  }

  /** Adds the people who are no records yet; returns their ids. */
  #addPeople({ newNames }: Converted): readonly string[] {
    const { people } = this.#context.names;
    return newNames.flatMap(({ name, honorific, role }) => {
      const id = nameFrom(name);
      if (people.has(id)) return [];
      const roles = role === undefined ? [] : [{ role }];
      addRecord(this.#options.archiveFolder, "person", {
        id,
        name,
        ...(honorific !== undefined && { honorific }),
        roles,
      });
      return [id];
    });
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
      const document = await readDocument(bytes, basename(path));
      let conversion = this.#convert(document);
      if ("problem" in conversion) return { status: "refused", hash, problem: conversion.problem, added: [] };
      const { dryRun, yes } = this.#options;
      const added = yes && !dryRun ? this.#addPeople(conversion.converted) : [];
      if (added.length > 0) {
        this.#context = this.#readContext();
        conversion = this.#convert(document);
        if ("problem" in conversion) return { status: "refused", hash, problem: conversion.problem, added };
      }
      const { converted } = conversion;
      this.#taken.take(converted.name);
      const release = dryRun
        ? join(this.#folderFor(converted), `${converted.name}.md`)
        : this.#write(converted);
      return { status: dryRun ? "tried" : "written", hash, release, converted, added };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { status: "refused", hash, problem: error.problem, added: [] };
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
