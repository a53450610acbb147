/** How serious a fault is. An error stops the build; a hint never does. */
export type Level = "error" | "hint";

/**
 * Every rule that the archive checks, with the values that its message needs.
 * The messages themselves stand in the catalogues (`src/texts/`), one per language.
 */
export interface FaultValues {
  /** The folder that should hold releases and `_data` is not there. */
  "no-archive": { readonly folder: string };
  "unreadable-file": { readonly reason: string };
  "symbolic-link": { readonly target: string };
  "file-name": { readonly name: string; readonly proposal: string };
  "data-file-name": { readonly name: string; readonly proposal: string };
  "name-taken": { readonly name: string; readonly other: string };
  "too-large": { readonly size: string; readonly most: string };
  "not-utf8": { readonly byte: string };
  "nul-byte": Record<never, never>;
  "empty-file": Record<never, never>;
  "no-front-matter": Record<never, never>;
  "open-front-matter": Record<never, never>;
  /** The YAML cannot be read; `reason` is the reader's own English phrase. */
  yaml: { readonly reason: string };
  /** `title: One: two`: the value holds a colon and needs quotes. */
  "yaml-colon": { readonly key: string };
  /** A value begins with a quote that never ends. */
  "yaml-quote": { readonly key: string };
  /** `title: Platz #1`: the rest of the line would be a comment. */
  "yaml-comment": Record<never, never>;
  "yaml-alias": Record<never, never>;
  "duplicate-key": { readonly key: string };
  "not-a-mapping": Record<never, never>;
  "not-a-list": Record<never, never>;
  "unknown-key": { readonly key: string; readonly nearest?: string; readonly known: string };
  "missing-key": { readonly key: string };
  "wrong-type": {
    readonly key: string;
    readonly expected: "text" | "list" | "mapping";
    readonly found: TypeName;
  };
  "control-character": { readonly code: string };
  "one-line": Record<never, never>;
  "bad-id": { readonly id: string; readonly proposal: string };
  "duplicate-id": { readonly id: string; readonly other: string };
  "unknown-id": { readonly id: string; readonly in: RecordKind; readonly nearest?: string };
  "listed-twice": { readonly id: string };
  "bad-date": { readonly value: string; readonly proposal?: string };
  "no-such-day": { readonly value: string };
  "interval-order": { readonly value: string };
  "interval-length": { readonly value: string };
  "bad-moment": { readonly value: string };
  "no-such-time": { readonly value: string; readonly zone: string };
  "ambiguous-time": { readonly value: string; readonly zone: string };
  "from-after-to": { readonly from: string; readonly to: string };
  "bad-language": { readonly value: string };
  "bad-time-zone": { readonly value: string };
  "bad-url": { readonly value: string };
  "bad-path": { readonly value: string };
  /** A former address that a host would read as its own configuration. */
  "host-file": { readonly value: string };
  "bad-color": { readonly value: string };
  "low-contrast": { readonly value: string; readonly ratio: number };
  "bad-file-path": { readonly value: string };
  "not-true": { readonly key: string };
  "part-of-itself": { readonly id: string };
  "shared-name": { readonly name: string; readonly first: string; readonly second: string };
  /** Two releases, or a release and an alias, would stand at the same address. */
  "address-taken": { readonly address: string; readonly other: string };
  "text-or-person": Record<never, never>;
  "unknown-hint": { readonly value: string; readonly nearest?: string };
  "unknown-backend": { readonly value: string };
  "unknown-conformity": { readonly value: string };
  /** A name that was redacted would still stand in an output. */
  "redaction-left": { readonly file: string; readonly text: string };
  /** What the finished site must not have in it; `file` and `page` are files of the output. */
  "dead-link": { readonly href: string; readonly page: string };
  "id-twice": { readonly file: string; readonly id: string };
  "local-path": { readonly file: string; readonly path: string };
  secret: { readonly file: string; readonly text: string };
  "file-type": { readonly file: string };
  "held-back": { readonly file: string };
  /** An address that was published would no longer exist. */
  "address-gone": { readonly address: string; readonly release?: string; readonly isOfRecord?: true };
  "no-original": { readonly name: string; readonly language: string };
  /** A legal page's Markdown file that site.yaml names is not there. */
  "missing-file": { readonly path: string };
  /** What can be wrong with the file of a photo; `path` is relative to the archive's folder. */
  "picture-missing": { readonly path: string; readonly nearest?: string };
  "picture-link": { readonly path: string; readonly target: string };
  "picture-unreadable": { readonly path: string; readonly reason: string };
  /** Not a picture of a type that the archive takes; `type` is what it is instead, where that is known. */
  "picture-type": { readonly path: string; readonly type?: string };
  "picture-heic": { readonly path: string };
  /** The file's name says another type than its bytes. */
  "picture-ending": { readonly path: string; readonly type: string; readonly proposal: string };
  "picture-broken": { readonly path: string };
  "picture-pixels": {
    readonly path: string;
    readonly width: number;
    readonly height: number;
    readonly longest: number;
    readonly megapixels: number;
  };
  "picture-bytes": { readonly path: string; readonly megabytes: number; readonly most: number };
}

/** Names of types, as the messages speak of them. */
export type TypeName = "text" | "list" | "mapping" | "true" | "false" | "nothing";

/** The kinds of records that an id can point at. */
export type RecordKind = "organisation" | "project" | "person" | "contact" | "release";

export type Rule = keyof FaultValues;

/** Where in which file. `line` and `column` count from 1; columns count code points. */
export interface Place {
  /** Path relative to the archive's folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong, at one place. */
export type Fault = {
  readonly [R in Rule]: Place & { readonly level: Level; readonly rule: R; readonly values: FaultValues[R] };
}[Rule];

/** Order in which faults are shown: by file, line, column. Independent of locale. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
