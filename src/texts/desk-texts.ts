import type { Fault } from "../archive/fault.ts";

/** Everything that can keep a file from being imported, with the values that its message needs. */
export interface ImportProblemValues {
  "import-unreadable": { readonly reason: string };
  /** A file or folder that is not there. */
  "import-missing": Record<never, never>;
  "import-empty": Record<never, never>;
  "import-picture": Record<never, never>;
  "import-old-word": Record<never, never>;
  "import-rtf": Record<never, never>;
  "import-unknown": Record<never, never>;
  "import-too-large": { readonly size: string; readonly most: string };
  "import-encrypted": Record<never, never>;
  "import-broken": { readonly reason: string };
  "import-bomb": { readonly most: string };
  "import-too-many-parts": { readonly parts: string; readonly most: string };
  "import-macros": Record<never, never>;
  "import-no-text": Record<never, never>;
  "import-no-title": Record<never, never>;
  "import-embargo": { readonly value: string };
  "import-embargo-unread": { readonly words: string };
  "import-front-matter": { readonly keys: string };
  "import-lost-words": { readonly expected: string; readonly found: string };
  /** A mail and the documents that came with it, each with words of its own. */
  "import-two-texts": { readonly attachments: string };
  /** A data file to whose list no record can be added. */
  "import-records": { readonly file: string };
  /** The release file would break a rule of the archive. */
  "import-invalid": { readonly fault: Fault };
}

export type ImportRule = keyof ImportProblemValues;

export type ImportProblem = {
  readonly [R in ImportRule]: { readonly rule: R; readonly values: ImportProblemValues[R] };
}[ImportRule];

/** Kinds of words that an import leaves out. */
export type LeftOut =
  | "head"
  | "label"
  | "mark"
  | "place-mark"
  | "issuer"
  | "page"
  | "length"
  | "end"
  | "mail"
  /** A file that came with a mail and is no picture: its name; its words are not in the release. */
  | "attachment"
  | "same-attachment"
  | "note"
  | "hyphen";

/** What became of one input. */
export type ImportStatus = "written" | "refused" | "skipped" | "tried";

/** Words of the desk's commands. */
export interface DeskTexts {
  /** What is wrong with how a command was called. */
  readonly wrongUse: {
    readonly noSuchOption: (option: string) => string;
    readonly optionValue: (option: string) => string;
    readonly noFiles: string;
  };
  readonly check: {
    /** That so many names stand where ids belong, and what puts the ids there. */
    readonly fixable: (names: number) => string;
    /** What `--fix` repaired in a file: names that became ids, lines without blanks at their end, letters in NFC. */
    readonly fixed: (done: {
      readonly file: string;
      readonly ids: number;
      readonly lines: number;
      readonly isComposed: boolean;
    }) => string;
  };
  readonly import: {
    readonly problems: {
      readonly [R in ImportRule]: (
        values: ImportProblemValues[R],
        faultMessage: (fault: Fault) => string,
      ) => string;
    };
    readonly leftOut: Readonly<Record<LeftOut, string>>;
    readonly status: Readonly<Record<ImportStatus, string>>;
    readonly written: (file: string) => string;
    /** @param file the release that an earlier run made of the input */
    readonly alreadyDone: (file: string) => string;
    readonly wouldWrite: (file: string) => string;
    readonly undated: string;
    readonly droppedList: (kind: string, text: string) => string;
    readonly newPerson: (name: string, role: string | undefined) => string;
    readonly newOrganisation: (name: string) => string;
    readonly newProject: (name: string) => string;
    readonly newIssuer: (name: string) => string;
    readonly addedRecord: (id: string, file: string) => string;
    readonly progress: (done: number, total: number) => string;
    /** Closing line: how many inputs had which fate, and where the report is. */
    readonly summary: (counts: Readonly<Record<ImportStatus, number>>, seconds: string) => string;
    readonly report: (file: string) => string;
    readonly next: string;
    /** Heads of the report's columns. */
    readonly columns: Readonly<
      Record<"input" | "status" | "release" | "title" | "date" | "message" | "hash", string>
    >;
  };
}
