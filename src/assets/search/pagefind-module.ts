/** The few parts of Pagefind's script that this page calls: https://pagefind.app/docs/api/ */

export interface PagefindOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  /** No second thread: it would load a second script, and blocks are small. */
  readonly noWorker: boolean;
  /** Instead of the time of day, which would keep the browser from using its cache. */
  readonly metaCacheTag: string;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>>; readonly pageLength: number };
}

export interface PagefindFragment {
  /** The record's path. */
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  /** Places of the words found, from 0. */
  readonly locations: readonly number[];
}

export interface PagefindResult {
  readonly score: number;
  readonly data: () => Promise<PagefindFragment>;
}

/** Facet -> value -> number of results. */
export type PagefindCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** Of the results. */
  readonly filters: PagefindCounts;
  /** Of what the words alone would find. */
  readonly totalFilters: PagefindCounts;
}

export interface PagefindInstance {
  search(
    words: string | null,
    options: {
      readonly filters: Readonly<Record<string, string | { readonly none: readonly string[] }>>;
      readonly sort: Readonly<Record<string, "asc" | "desc">>;
    },
  ): Promise<PagefindAnswer>;
}

export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}
