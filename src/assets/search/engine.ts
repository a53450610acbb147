import type { Facet, SearchTexts } from "../../texts/search-texts.ts";
import { lengthStep } from "../../views/block-files.ts";
import type { ListedBlock } from "../../views/listed-block.ts";
import { Block, type FoundPages, type Fragment, type Manner } from "./block.ts";
import { type Match, type Scale, score, worthOf } from "./score.ts";
import { facets, type SearchState } from "./search-state.ts";
import { Stemmer } from "./stemmer.ts";
import { takenApart, termsOf } from "./words.ts";

/** One release that was found. */
export interface Hit {
  /** Primary language of its words. */
  readonly language: string;
  readonly data: () => Promise<Fragment>;
  /** Places of the words found in its text, from 0. */
  readonly places: () => readonly number[];
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
  readonly count: number;
  /** As many as are shown, in the order asked for. */
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
const searchedAtFirst = 15_000;

/** Matches in these fields count so much more than matches in the text. Parts of compounds say little. */
const fieldWeights: Readonly<Record<string, number>> = {
  title: 6,
  kicker: 2,
  subtitle: 2,
  people: 3,
  partners: 3,
  projects: 3,
  keywords: 2,
  number: 2,
  parts: 0.2,
};

/** The value under which releases without a date are filed. */
const undatedYear = "0";

/** A release of a block as a result. */
interface Result {
  readonly block: Block;
  readonly page: number;
  readonly day: number;
  readonly score: number;
  readonly matches: readonly Match[];
}

/** A block's answer, narrowed down by the facets chosen. */
interface Answer {
  readonly block: Block;
  readonly found: FoundPages;
  readonly facets: ReadonlyMap<Facet, ReadonlyMap<string, readonly number[]>>;
}

/** Searches the index. Blocks are opened when they are needed, and stay open. */
export class Engine {
  readonly #list: URL;
  readonly #undated: string;
  readonly #open = new Map<ListedBlock, Promise<Block>>();
  /** By language. */
  readonly #stemmers = new Map<string, Promise<Stemmer>>();
  #blocks: Promise<readonly ListedBlock[]> | undefined;

  constructor(list: string, address: SearchTexts["address"]) {
    this.#list = new URL(list, location.href);
    this.#undated = address.undated;
  }

  /**
   * Searches; where nothing is found, once more for words that those asked for begin with, and for parts of compounds.
   *
   * @throws NoIndex; TypeError when the network fails
   */
  async search(state: SearchState, wanted: ReadonlySet<Facet>): Promise<Found> {
    this.#blocks ??= this.#readList();
    const listed = await this.#blocks.catch((error: unknown) => {
      this.#blocks = undefined;
      throw error;
    });
    const chosen = blocksFor(listed, state, this.#undated);
    const blocks = await Promise.all(chosen.map((block) => this.#opened(block)));
    const isPhrase = state.query.length > 2 && state.query.startsWith('"') && state.query.endsWith('"');
    const parts = takenApart(state.query);
    const ways: readonly (readonly [query: string, manner: Manner])[] = [
      [state.query, { isPhrase, guesses: false }],
      ...(isPhrase || state.query === "" ? [] : ([[state.query, { isPhrase, guesses: true }]] as const)),
      ...(parts === undefined ? [] : ([[parts, { isPhrase, guesses: false }]] as const)),
    ];
    let query = state.query;
    let answers: readonly Answer[] = [];
    for (const [words, manner] of ways) {
      answers = await Promise.all(blocks.map((block) => this.#ask(block, words, manner, state, wanted)));
      query = words;
      if (answers.some(({ found }) => found.matches.size > 0)) break;
      query = state.query;
    }
    const leftOut = listed.filter((block) => !chosen.includes(block)).flatMap(({ years }) => years ?? []);
    const [from] = leftOut.toSorted();
    const to = leftOut.toSorted().at(-1);
    const results = inOrder(answers, state);
    return {
      query,
      count: results.length,
      hits: results.slice(0, state.page * pageSize).map(hitOf),
      facets: countsOf(answers, wanted, state, this.#undated),
      names: namesOf(answers, state, this.#undated),
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

  #opened(listed: ListedBlock): Promise<Block> {
    let opened = this.#open.get(listed);
    if (opened === undefined) {
      opened = Block.open(listed, this.#folder(listed));
      this.#open.set(listed, opened);
      opened.catch(() => this.#open.delete(listed));
    }
    return opened;
  }

  /** The stemming of a language is the same program in each of its blocks: it is loaded once. */
  #stemmer(listed: ListedBlock): Promise<Stemmer> {
    const { language } = listed;
    let loaded = this.#stemmers.get(language);
    if (loaded === undefined) {
      loaded = Stemmer.load(`${this.#folder(listed)}stemming.pagefind`, language);
      this.#stemmers.set(language, loaded);
      loaded.catch(() => this.#stemmers.delete(language));
    }
    return loaded;
  }

  #folder({ path }: ListedBlock): string {
    return new URL(path, this.#list).pathname;
  }

  async #ask(
    block: Block,
    query: string,
    manner: Manner,
    state: SearchState,
    wanted: ReadonlySet<Facet>,
  ): Promise<Answer> {
    const needed = facets.filter((facet) => wanted.has(facet) || state.chosen[facet] !== undefined);
    const [found, loaded] = await Promise.all([
      query === "" ? allOf(block) : this.#found(block, query, manner),
      Promise.all(needed.map(async (facet) => [facet, pagesByValue(await block.facet(facet))] as const)),
    ]);
    const answer = { block, found, facets: new Map(loaded) };
    const allowed = needed.flatMap((facet) => {
      const value =
        state.chosen[facet] === undefined ? undefined : chosenValue(answer, facet, state, this.#undated);
      return state.chosen[facet] === undefined ? [] : [new Set(answer.facets.get(facet)?.get(value ?? ""))];
    });
    if (allowed.length === 0) return answer;
    const matches = [...found.matches].filter(([page]) => allowed.every((pages) => pages.has(page)));
    return { ...answer, found: { ...found, matches: new Map(matches) } };
  }

  async #found(block: Block, query: string, manner: Manner): Promise<FoundPages> {
    if (!(await block.mayHold(termsOf(query)))) return { matches: new Map(), having: [] };
    const terms = (await this.#stemmer(block.listed)).stems(query);
    return terms.length === 0 ? { matches: new Map(), having: [] } : block.find(terms, manner);
  }
}

function allOf(block: Block): FoundPages {
  return { matches: new Map(block.days.map((_, page) => [page, []])), having: [] };
}

function pagesByValue(
  facet: Readonly<Record<string, readonly number[]>>,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(facet).map(([value, gaps]) => {
      let page = 0;
      return [
        value,
        gaps.map((gap) => {
          page += gap;
          return page;
        }),
      ];
    }),
  );
}

/** The chosen value of a facet as a block has it: with a record's name, which only the index knows. */
function chosenValue(
  { facets: loaded }: Answer,
  facet: Facet,
  { chosen }: SearchState,
  undated: string,
): string | undefined {
  const id = chosen[facet];
  const key = facet === "year" && id === undated ? undatedYear : id;
  return [...(loaded.get(facet)?.keys() ?? [])].find((value) => value.split(" ")[0] === key);
}

function namesOf(
  answers: readonly Answer[],
  state: SearchState,
  undated: string,
): ReadonlyMap<Facet, string> {
  const names = new Map<Facet, string>();
  for (const facet of facets) {
    if (state.chosen[facet] === undefined) continue;
    const value = answers
      .map((answer) => chosenValue(answer, facet, state, undated))
      .findLast((one) => one !== undefined);
    if (value !== undefined) names.set(facet, nameOf(value));
  }
  return names;
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
const pageSize = 20;

/** Results of all blocks in one order. Releases without a date come last in both orders of time. */
function inOrder(answers: readonly Answer[], { order, query }: SearchState): readonly Result[] {
  const scales = scalesOf(answers);
  const results = answers.flatMap(({ block, found }) => {
    const { days, head, listed } = block;
    const scale = scales.get(listed.language);
    return [...found.matches].map(([page, matches]): Result => {
      const length = (head.lengths[page] ?? 1) * lengthStep;
      const weight = scale === undefined || matches.length === 0 ? 0 : score(matches, length, scale(block));
      return { block, page, day: days[page] ?? 0, score: weight, matches };
    });
  });
  const newest = (a: Result, b: Result) => b.day - a.day || a.page - b.page;
  if (order === "relevance" && query !== "") return results.sort((a, b) => b.score - a.score || newest(a, b));
  if (order !== "oldest") return results.sort(newest);
  return results.sort(
    (a, b) => Number(a.day === 0) - Number(b.day === 0) || a.day - b.day || a.page - b.page,
  );
}

/** What the releases of a language are weighed against: all of them, in whatever block they are. */
function scalesOf(answers: readonly Answer[]): ReadonlyMap<string, (block: Block) => Scale> {
  const scales = new Map<string, (block: Block) => Scale>();
  for (const language of new Set(answers.map(({ block }) => block.listed.language))) {
    const mine = answers.filter(({ block }) => block.listed.language === language);
    const releases = mine.reduce((sum, { block }) => sum + block.days.length, 0);
    const words = mine.reduce(
      (sum, { block }) => sum + block.head.lengths.reduce((all, one) => all + one, 0),
      0,
    );
    const terms = mine[0]?.found.having ?? [];
    const worth = terms.map((_, term) =>
      worthOf(
        releases,
        mine.reduce((sum, { found }) => sum + (found.having[term] ?? 0), 0),
      ),
    );
    const usualLength = (words / releases) * lengthStep;
    const byFields = new Map<Block, Scale>();
    scales.set(language, (block) => {
      const scale = byFields.get(block) ?? {
        worth,
        usualLength,
        fieldWeights: block.head.fields.map((name) => fieldWeights[name] ?? 0),
      };
      byFields.set(block, scale);
      return scale;
    });
  }
  return scales;
}

function hitOf({ block, page, matches }: Result): Hit {
  return {
    language: block.listed.language,
    data: () => block.fragment(page),
    places: () => matches.flatMap(({ posting }) => posting.places.filter((_, at) => at % 2 === 1)),
  };
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
    for (const { found, facets: loaded } of answers) {
      for (const [value, pages] of loaded.get(facet) ?? []) {
        let count = 0;
        for (const page of pages) if (found.matches.has(page)) count += 1;
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
