/** The head of a block of the search's index, as the build writes it and the search page's script reads it. */
export interface BlockHead {
  /** Length of each release's text, in steps of `lengthStep` words. */
  readonly lengths: readonly number[];
  /** Day of each release, as days since 1900, each as the distance from the one before; 0 is undated. */
  readonly days: readonly number[];
  /** The first word of each chunk of words. */
  readonly chunks: readonly string[];
  /** Names of the fields, by their number. */
  readonly fields: readonly string[];
  /** The facets of which its releases have values. */
  readonly facets: readonly string[];
}

/** Nobody ranks by single words, and short numbers pack well. */
export const lengthStep = 8;

/** The values of a facet, each with the numbers of its releases, told as the distance from the one before. */
export type FacetPages = Readonly<Record<string, readonly number[]>>;
