import type { Archive } from "../archive/records.ts";

/** A span of time, in milliseconds since 1970, UTC: after its start, up to and with its end. */
export interface Span {
  readonly after: number;
  readonly until: number;
}

/**
 * The first moment within a span at which an embargo ends, of a release or of a translation. Drafts have none: they are
 * held back until somebody changes them.
 *
 * @param archive read as a preview, so that what is held back is in it
 */
export function dueEmbargo({ releases }: Archive, { after, until }: Span): number | undefined {
  const ends = releases
    .flatMap((release) => [release, ...release.translations])
    .flatMap(({ embargo, unpublished }) =>
      embargo === undefined || unpublished === "draft" ? [] : [embargo],
    )
    .filter((end) => end > after && end <= until);
  return ends.length === 0 ? undefined : Math.min(...ends);
}
