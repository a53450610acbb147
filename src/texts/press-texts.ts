/** What pages offer to those who write about a release. */
export interface PressTexts {
  /** Heading over what follows. */
  readonly tools: string;
  readonly copyText: string;
  readonly copyAddress: string;
  /** Said when something was copied, and when the browser did not allow it. */
  readonly textCopied: string;
  readonly addressCopied: string;
  readonly notCopied: string;
  /** Leads to the text edition. */
  readonly plainText: string;
  /** Label of the terms under which a text may be printed. */
  readonly reuse: string;
  /** Heading over the contact of today, where the release names another one. */
  readonly contactToday: string;
  /** Heading over the nearest releases of the same projects and partners. */
  readonly more: string;
  /** Heading over the feeds of a list, and what they are good for. */
  readonly subscribe: string;
  readonly subscribeTo: (list: string) => string;
  readonly subscribeToAll: string;
  readonly aboutFeeds: string;
}
