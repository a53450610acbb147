import type { ReleaseInput } from "./schema.ts";

/** What is known of a release file that was right by itself. Places are those in its text as it is read. */
export interface KnownFile {
  readonly input: ReleaseInput;
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyStart: number;
}

/** Keeps what is known of release files by their digests: to check one takes longer than to read it. */
export interface FileMemory {
  /** What was kept of a file with that content; `undefined` where nothing was. */
  get(digest: string): KnownFile | undefined;
  set(digest: string, known: KnownFile): void;
}
