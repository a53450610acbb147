/** What a page has that other pages can lead to, and where it leads within the site. */
export interface PageLinks {
  /** With blanks between them. */
  readonly ids: string;
  /** As they stand in the page. */
  readonly hrefs: readonly string[];
}

/** A piece of a file that is put together from many. */
export interface RecordedPiece {
  readonly fingerprint: string;
  /** In bytes. */
  readonly length: number;
}

/** What a build remembers of a file. */
export interface RecordedFile {
  /** Of all that the file was made from; empty where only the content says so. */
  readonly fingerprint: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written, in milliseconds since 1970, as the file system says. */
  readonly modified: number;
  /** SHA-256 of the content, base64url; empty for files that were copied. */
  readonly hash: string;
  readonly links?: PageLinks;
  readonly pieces?: readonly RecordedPiece[];
}
