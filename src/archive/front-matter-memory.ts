/** Keeps what front matter says by its text: reading YAML takes longer than all else about a release file. */
export interface FrontMatterMemory {
  /** What was kept of a text; `undefined` where nothing was. */
  get(yaml: string): unknown;
  /** @param value mappings, lists, texts, `true`, `false` and `null`, as YAML is read here */
  set(yaml: string, value: unknown): void;
}
