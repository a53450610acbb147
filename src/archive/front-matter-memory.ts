import type { ReleaseInput } from "./schema.ts";

/** Keeps front matter that was right by its text: to read and check it takes longer than all else about a release file. */
export interface FrontMatterMemory {
  /** What was kept of a text; `undefined` where nothing was. */
  get(yaml: string): ReleaseInput | undefined;
  set(yaml: string, input: ReleaseInput): void;
}
