/** A block of the search's index as the build lists it and the search page's script reads it. */
export interface ListedBlock {
  /** Its folder, below the search page. */
  readonly path: string;
  /** Primary language, under which Pagefind files it. */
  readonly language: string;
  /** 1 is the oldest block of its language. */
  readonly number: number;
  readonly count: number;
  /** How many of them are undated. */
  readonly undated: number;
  /** First and last year; absent where all are undated. */
  readonly years?: readonly [from: string, to: string];
}
