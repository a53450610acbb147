import type { Facet, SearchTexts } from "../../texts/search-texts.ts";
import type { ListedBlock } from "../../views/listed-block.ts";
import type {
  PagefindAnswer,
  PagefindFragment,
  PagefindInstance,
  PagefindModule,
  PagefindResult,
} from "./pagefind-module.ts";
import { facets, type SearchState } from "./search-state.ts";
import { holdsAll, takenApart, termsOf } from "./words.ts";

/** What was found in a block. */
interface Answer extends PagefindAnswer {
  readonly block: ListedBlock;
  /** Names of the chosen values. */
  readonly names: ReadonlyMap<Facet, string>;
}

/** One release that was found. */
export interface Hit {
  /** Primary language of its words. */
  readonly language: string;
  readonly data: () => Promise<PagefindFragment>;
}

/** A value of a facet, and how many of the results have it. */
export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What a search found. */
export interface Found {
  /** What was looked for in the end. */
  readonly query: string;
  /** In the order asked for. */
  readonly hits: readonly Hit[];
  /** Facets whose counts are there, each with its values, most frequent first. */
  readonly facets: ReadonlyMap<Facet, readonly FacetValue[]>;
  /** Names of the chosen values; the value itself where it is unknown. */
  readonly names: ReadonlyMap<Facet, string>;
  /** The years that were left out, because the archive is large. */
  readonly leftOut?: readonly [from: string, to: string];
}

/** There is no index: it is made by the build, not while editing. */
export class NoIndex extends Error {}

/** So many releases are searched at first, the newest; the older ones when asked for. */
const searchedAtFirst = 10_000;

/** No value of a facet: with it a filter loads the facet's counts and leaves nothing out. */
const nobody = "\u0000";

/** Matches in these fields count so much more than matches in the text. Parts of compounds say little. */
const metaWeights = {
  title: 6,
  kicker: 2,
  subtitle: 2,
  people: 3,
  partners: 3,
  projects: 3,
  keywords: 2,
  number: 2,
  parts: 0.2,
  day: 0,
};

/** The value under which releases without a date are filed. */
const undatedYear = "0";

const options = {
  baseUrl: "/",
  noWorker: true,
  metaCacheTag: "",
  ranking: { metaWeights, pageLength: 0.5 },
};

/** Searches the index. Blocks are opened when they are needed, and stay open. */
export class Engine {
  readonly #list: URL;
  readonly #undated: string;
  readonly #open = new Map<ListedBlock, Promise<PagefindInstance>>();
  /** By language. */
  readonly #first = new Map<string, Promise<PagefindInstance>>();
  #blocks: Promise<readonly ListedBlock[]> | undefined;

  constructor(list: string, address: SearchTexts["address"]) {
    this.#list = new URL(list, location.href);
    this.#undated = address.undated;
    shareStemming();
  }

  /**
   * Searches; where a compound is not found, once more for its parts.
   *
   * @throws NoIndex; TypeError when the network fails
   */
  async search(state: SearchState, wanted: ReadonlySet<Facet>): Promise<Found> {
    const found = await this.#search(state, wanted);
    const parts = found.hits.length > 0 ? undefined : takenApart(state.query);
    if (parts === undefined) return found;
    const instead = await this.#search({ ...state, query: parts }, wanted);
    return instead.hits.length > 0 ? { ...instead, query: parts } : found;
  }

  async #search(state: SearchState, wanted: ReadonlySet<Facet>): Promise<Found> {
    this.#blocks ??= this.#readList();
    const blocks = await this.#blocks.catch((error: unknown) => {
      this.#blocks = undefined;
      throw error;
    });
    const opened = blocksFor(blocks, state, this.#undated);
    const script = opened.at(-1);
    const answers = await Promise.all(
      opened.map(async (block) =>
        this.#ask(block, await this.#opened(block, script ?? block), state, wanted),
      ),
    );
    const leftOut = blocks.filter((block) => !opened.includes(block)).flatMap(({ years }) => years ?? []);
    const [from] = leftOut.toSorted();
    const to = leftOut.toSorted().at(-1);
    return {
      query: state.query,
      hits: await inOrder(answers, state),
      facets: countsOf(answers, wanted, state, this.#undated),
      names: new Map(answers.flatMap(({ names }) => [...names])),
      ...(from !== undefined && to !== undefined && { leftOut: [from, to] }),
    };
  }

  async #readList(): Promise<readonly ListedBlock[]> {
    const response = await fetch(this.#list, { cache: "no-cache" });
    if (response.status === 404) throw new NoIndex();
    if (!response.ok) throw new TypeError(response.statusText);
    const list: { readonly blocks: readonly ListedBlock[] } = await response.json();
    return list.blocks;
  }

  #opened(block: ListedBlock, script: ListedBlock): Promise<PagefindInstance> {
    let opened = this.#open.get(block);
    if (opened === undefined) {
      // The first one loads the stemming, which those after it share: two at once would take it from each other.
      const first = this.#first.get(block.language);
      opened = first === undefined ? this.#load(block, script) : first.then(() => this.#load(block, script));
      if (first === undefined) this.#first.set(block.language, opened);
      this.#open.set(block, opened);
      opened.catch(() => {
        this.#open.delete(block);
        this.#first.delete(block.language);
      });
    }
    return opened;
  }

  /** A language's stemming is a program of its own, so each language gets a module of its own: that is what `#` does. */
  async #load(block: ListedBlock, script: ListedBlock): Promise<PagefindInstance> {
    const { createInstance }: PagefindModule = await import(
      `${this.#folder(script)}pagefind.js#${block.language}`
    );
    const instance = createInstance({ ...options, basePath: this.#folder(block) });
    // Whatever is asked first waits until all is there; for nothing there is no more to load.
    await instance.search("", { filters: {}, sort: {} });
    return instance;
  }

  #folder({ path }: ListedBlock): string {
    return new URL(path, this.#list).pathname;
  }

  async #ask(
    block: ListedBlock,
    instance: PagefindInstance,
    state: SearchState,
    wanted: ReadonlySet<Facet>,
  ): Promise<Answer> {
    const query = state.query === "" ? null : state.query;
    const needed = facets.filter((facet) => wanted.has(facet) || state.chosen[facet] !== undefined);
    const open = Object.fromEntries(needed.map((facet) => [facet, { none: [nobody] }]));
    const sort: Record<string, "asc" | "desc"> = byRelevance(state)
      ? {}
      : { day: state.order === "oldest" ? "asc" : "desc" };
    const names = new Map<Facet, string>();
    const filters: Record<string, string | { readonly none: readonly string[] }> = { ...open };
    const chosen = facets.filter((facet) => state.chosen[facet] !== undefined);
    if (chosen.length > 0) {
      // A record's value holds its name, which only the index knows.
      const { totalFilters } = await instance.search(query, { filters: open, sort: {} });
      for (const facet of chosen) {
        const id = state.chosen[facet] ?? "";
        const key = facet === "year" && id === this.#undated ? undatedYear : id;
        const value = Object.keys(totalFilters[facet] ?? {}).find((each) => each.split(" ")[0] === key);
        filters[facet] = value ?? nobody;
        if (value !== undefined) names.set(facet, nameOf(value));
      }
    }
    const answer = await instance.search(query, { filters, sort });
    const [first] = answer.results;
    const isMeant = first === undefined || holdsAll(await first.data(), termsOf(state.query), block.language);
    return { ...(isMeant ? answer : nothing), block, names };
  }
}

const nothing: PagefindAnswer = { results: [], filters: {}, totalFilters: {} };

function byRelevance({ order, query }: SearchState): boolean {
  return order === "relevance" && query !== "";
}

/** The stemming of a language is the same program in each of its blocks: it is fetched once. */
function shareStemming(): void {
  const ask = globalThis.fetch.bind(globalThis);
  const programs = new Map<string, Promise<Response>>();
  globalThis.fetch = async (input, init) => {
    const name = typeof input === "string" ? /[^/]+\.pagefind$/.exec(input)?.[0] : undefined;
    if (name === undefined) return ask(input, init);
    const program = programs.get(name) ?? ask(input, init);
    programs.set(name, program);
    return (await program).clone();
  };
}

/** `jobcenter-myk Jobcenter Mayen-Koblenz` -> `Jobcenter Mayen-Koblenz`; a year is its own name. */
function nameOf(value: string): string {
  return value.slice(value.indexOf(" ") + 1);
}

/** The newest blocks of all languages, those of the chosen year, or all. Oldest first, as in the list. */
function blocksFor(
  blocks: readonly ListedBlock[],
  { older, chosen }: SearchState,
  undated: string,
): readonly ListedBlock[] {
  if (older) return blocks;
  const opened = new Set<ListedBlock>();
  let count = 0;
  const newestFirst = blocks.toSorted((a, b) => ((a.years?.[1] ?? "") < (b.years?.[1] ?? "") ? 1 : -1));
  for (const block of newestFirst) {
    if (opened.size > 0 && count + block.count > searchedAtFirst) break;
    opened.add(block);
    count += block.count;
  }
  const { year } = chosen;
  for (const block of blocks) {
    if (year === undefined) continue;
    const [from, to] = block.years ?? ["", ""];
    if (year === undated ? block.undated > 0 : year >= from && year <= to) opened.add(block);
  }
  return blocks.filter((block) => opened.has(block));
}

/** Results on a page. */
export const pageSize = 20;

/** Results of all blocks in one order. */
async function inOrder(answers: readonly Answer[], state: SearchState): Promise<readonly Hit[]> {
  const hitOf =
    ({ block }: Answer) =>
    ({ data }: PagefindResult): Hit => ({ language: block.language, data });
  if (byRelevance(state)) {
    return answers
      .flatMap((answer) =>
        answer.results.map((result) => ({ score: result.score, hit: hitOf(answer)(result) })),
      )
      .sort((a, b) => b.score - a.score)
      .map(({ hit }) => hit);
  }
  const direction = state.order === "oldest" ? -1 : 1;
  const languages = [...new Set(answers.map(({ block }) => block.language))];
  const lists = languages.map((language) => {
    const mine = answers
      .filter(({ block }) => block.language === language)
      .sort((a, b) => direction * (b.block.number - a.block.number));
    // Within a block the score is the place by day, counted from the undated ones; those come last in both orders.
    const part = (undated: boolean) =>
      mine.flatMap((answer) =>
        answer.results
          .filter(({ score }) => Math.abs(score) < answer.block.undated === undated)
          .toSorted((a, b) => b.score - a.score)
          .map(hitOf(answer)),
      );
    return [...part(false), ...part(true)];
  });
  return lists.length === 1 ? lists.flat() : mergedByDay(lists, direction, state.page * pageSize);
}

/** Lists that are sorted by day each, as one list; as many as are shown are looked at. */
async function mergedByDay(
  lists: readonly (readonly Hit[])[],
  direction: number,
  most: number,
): Promise<readonly Hit[]> {
  const rest = lists.map((list) => [...list]);
  const merged: Hit[] = [];
  while (merged.length < most) {
    const days = await Promise.all(
      rest.map(async ([head]) => (head === undefined ? undefined : Number((await head.data()).meta["day"]))),
    );
    let best: number | undefined;
    for (const [index, day] of days.entries()) {
      if (day === undefined) continue;
      const before = best === undefined ? undefined : days[best];
      // The day of an undated release is 0.
      const isBetter = before === undefined || (day > 0 && (before === 0 || direction * (day - before) > 0));
      if (isBetter) best = index;
    }
    const next = best === undefined ? undefined : rest[best]?.shift();
    if (next === undefined) break;
    merged.push(next);
  }
  return [...merged, ...rest.flat()];
}

function countsOf(
  answers: readonly Answer[],
  wanted: ReadonlySet<Facet>,
  { chosen }: SearchState,
  undated: string,
): ReadonlyMap<Facet, readonly FacetValue[]> {
  const counts = new Map<Facet, readonly FacetValue[]>();
  for (const facet of facets) {
    if (!wanted.has(facet) || chosen[facet] !== undefined) continue;
    const totals = new Map<string, number>();
    for (const { filters } of answers) {
      for (const [value, count] of Object.entries(filters[facet] ?? {})) {
        if (count > 0) totals.set(value, (totals.get(value) ?? 0) + count);
      }
    }
    const values = [...totals].map(([value, count]): FacetValue => {
      const [id = ""] = value.split(" ");
      return { value: id === undatedYear && facet === "year" ? undated : id, name: nameOf(value), count };
    });
    counts.set(
      facet,
      values.sort((a, b) =>
        facet === "year" ? (a.name < b.name ? 1 : -1) : b.count - a.count || a.name.localeCompare(b.name),
      ),
    );
  }
  return counts;
}
