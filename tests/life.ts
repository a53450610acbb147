import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, inflateRawSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { testRecords, writeArchive } from "./archive.ts";
import { command, commandAlone } from "./commands.ts";

/** What a command said, and how it ended. */
export interface Outcome {
  readonly status: number;
  /** Standard output, then standard error. */
  readonly said: string;
}

interface Run {
  /** The moment of the command. */
  readonly now?: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs one of the project's commands for the archive in a folder; with an environment of its own in a process of its own. */
export async function runCommand(script: string, archive: string, run: Run = {}): Promise<Outcome> {
  const { now = "2026-02-03T12:00:00+01:00", args = [], env } = run;
  const running = { args, env: { PRESS_NOW: now, PRESS_ARCHIVE: archive, ...env } };
  const { status, stdout, stderr } = await (env === undefined ? command : commandAlone)(script, running);
  return { status, said: stdout + stderr };
}

/** `npm run build` of the archive in a folder. */
export async function runBuild(archive: string, output: string, run: Run = {}): Promise<Outcome> {
  const args = [`--output=${output}`, ...(run.args ?? [])];
  return runCommand("src/publish/build.ts", archive, { ...run, args });
}

/** A new folder that is gone when the test is over; for a whole file's use, remove it with the returned path. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "press-life-"));
}

/** Writes an archive of the shared test records and the given files; it is gone when the test is over. */
export function archiveFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = writeArchive({ ...testRecords, ...files });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A release file from its front matter, each value written as JSON, which is YAML. */
export function releaseOf(frontMatter: Readonly<Record<string, unknown>>, body = "Ein Satz."): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", "", body, ""].join("\n");
}

/** A list of records as a data file. */
export function recordsOf(records: readonly Readonly<Record<string, unknown>>[]): string {
  return records.map((record) => `- ${JSON.stringify(record)}\n`).join("");
}

/** All files of a folder with their bytes, compressed ones unpacked, what is in zips by a path of its own. */
export function bytesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const found = new Map<string, Buffer>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(folder.length + 1).replaceAll("\\", "/");
    const bytes = readFileSync(path);
    found.set(file, unpacked(file, bytes));
    for (const [name, content] of filesInZip(bytes)) found.set(`${file}!${name}`, content);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unpacked(file: string, bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  return file.endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
}

/** The files of a zip, by its central directory; none where the bytes are no zip. */
function* filesInZip(bytes: Buffer): Iterable<readonly [string, Buffer]> {
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end === -1 || bytes.readUInt32LE(0) !== 0x04034b50) return;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, nameEnd);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    yield [name, bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)];
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The files that hold a pattern in their names or bytes. */
export function filesWith(files: ReadonlyMap<string, Buffer>, pattern: RegExp): readonly string[] {
  return [...files]
    .filter(([file, bytes]) => pattern.test(file) || pattern.test(bytes.toString("utf8")))
    .map(([file]) => file);
}

/** The text of one file, which must be there. */
export function textOf(files: ReadonlyMap<string, Buffer>, file: string): string {
  const bytes = files.get(file);
  if (bytes === undefined) throw new Error(`${file} is not among ${[...files.keys()].join(" ")}`);
  return bytes.toString("utf8");
}
