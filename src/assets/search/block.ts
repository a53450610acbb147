import type { Facet } from "../../texts/search-texts.ts";
import type { BlockHead, FacetPages } from "../../views/block-files.ts";
import type { ListedBlock } from "../../views/listed-block.ts";
import type { Match } from "./score.ts";
import { likenessOf } from "./score.ts";
import { loadJson, loadPiece } from "./unpack.ts";
import { type IndexedWord, type Posting, readChunk } from "./word-chunk.ts";
import { folded } from "./words.ts";

/** One word of a query. */
export interface Term {
  /** As it was written, in small letters. */
  readonly word: string;
  readonly stem: string;
}

/** How a query's words are taken. */
export interface Manner {
  /** The words as they are, one behind the other. */
  readonly isPhrase: boolean;
  /** Where no word begins as asked, the longest that the one asked for begins with. */
  readonly guesses: boolean;
}

/** The releases of a block in which all words were found. */
export interface FoundPages {
  readonly matches: ReadonlyMap<number, readonly Match[]>;
  /** For each word, how many releases have it. */
  readonly having: readonly number[];
}

/** A release as a result shows it. */
export interface Fragment {
  /** The record's path. */
  readonly url: string;
  /** Its text: words with single blanks between them. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** More pieces than these are not loaded for the words that begin as asked: a letter or two begin too many. */
const mostChunks = 3;
/** How much more a word counts that is written as asked, marks included. */
const sameSpelling = 1.8;
/** Shortest beginning that two forms of a word share, and how much of a word at least its stem is. */
const shortestStem = 3;
const stemShare = 0.6;
/** Where endings or beginnings are long. */
const shortStemShare = 0.3;
const withShortStems = new Set(["tr", "fi", "hu", "et", "eu", "ta", "ar"]);

const latin = /^[\p{Script=Latin}\p{N}]/u;

/** A block of the index: some thousand releases of one language. Its parts are loaded when they are asked for, and kept. */
export class Block {
  readonly listed: ListedBlock;
  readonly head: BlockHead;
  /** The day of each release, as days since 1900; 0 is undated. */
  readonly days: readonly number[];
  readonly #folder: string;
  readonly #chunks = new Map<number, Promise<readonly IndexedWord[]>>();
  readonly #facets = new Map<Facet, Promise<FacetPages>>();
  readonly #fragments = new Map<number, Promise<Fragment>>();

  private constructor(listed: ListedBlock, folder: string, head: BlockHead) {
    this.listed = listed;
    this.head = head;
    this.days = sums(head.days);
    this.#folder = folder;
  }

  /** @throws TypeError when it cannot be had, as all that loads */
  static async open(listed: ListedBlock, folder: string): Promise<Block> {
    const head: BlockHead = JSON.parse(await loadJson(`${folder}block.pf_meta`));
    return new Block(listed, folder, head);
  }

  /**
   * Whether a query could find anything, as far as that is told without stems: an archive has a few releases in some languages, each with
   * a stemming of 60 KB. Stems begin as their words do, and hold letters of them in any script.
   */
  async mayHold(words: readonly string[]): Promise<boolean> {
    if (this.head.chunks.length > 1) return true;
    const stems = this.head.chunks.length === 0 ? [] : (await this.#chunk(0)).map(({ stem }) => folded(stem));
    return words.every((word) =>
      stems.some((stem) =>
        latin.test(word)
          ? stem.startsWith(word.slice(0, 2))
          : [...word].some((letter) => stem.includes(letter)),
      ),
    );
  }

  /** Finds the releases that hold all of the words. */
  async find(terms: readonly Term[], manner: Manner): Promise<FoundPages> {
    const words = await Promise.all(terms.map((term) => this.#words(term, manner)));
    const matches = new Map<number, Match[]>();
    const having = words.map((found, term) => {
      const pages = new Set<number>();
      for (const { stem, forms } of found) {
        const likeness = likenessOf(stem, terms[term]?.stem ?? "");
        for (const { form = stem, postings } of forms) {
          const asked = { stem, term, likeness, spelling: spellingOf(form, terms[term]?.word ?? "") };
          for (const posting of postings) {
            const before = matches.get(posting.page);
            if (before !== undefined) before.push({ posting, asked });
            else if (term === 0) matches.set(posting.page, [{ posting, asked }]);
            pages.add(posting.page);
          }
        }
      }
      if (term > 0) for (const page of matches.keys()) if (!pages.has(page)) matches.delete(page);
      return pages.size;
    });
    if (manner.isPhrase) {
      for (const [page, found] of matches) if (!standTogether(found, terms.length)) matches.delete(page);
    }
    return { matches, having };
  }

  /** The values of a facet, each with its releases. */
  async facet(facet: Facet): Promise<FacetPages> {
    if (!this.head.facets.includes(facet)) return {};
    return kept(this.#facets, facet, async () =>
      JSON.parse(await loadJson(`${this.#folder}filter/${facet}.pf_filter`)),
    );
  }

  fragment(page: number): Promise<Fragment> {
    return kept(this.#fragments, page, async () =>
      JSON.parse(await loadJson(`${this.#folder}fragment/${page}.pf_fragment`)),
    );
  }

  async #words({ stem }: Term, { isPhrase, guesses }: Manner): Promise<readonly IndexedWord[]> {
    const chunks = await Promise.all(this.#chunksFor(stem).map((number) => this.#chunk(number)));
    const all = chunks.flat();
    if (isPhrase) return all.filter((word) => word.stem === stem);
    const found = all.filter((word) => word.stem.startsWith(stem));
    if (found.length > 0 || !guesses) return found;
    const share = withShortStems.has(this.listed.language) ? shortStemShare : stemShare;
    const least = Math.max(shortestStem, Math.ceil(share * stem.length));
    const shorter = all.filter((word) => word.stem.length >= least && stem.startsWith(word.stem));
    return shorter.sort((a, b) => b.stem.length - a.stem.length).slice(0, 1);
  }

  /** The chunk in which a word would stand, and those after it that begin with words that begin so too. */
  #chunksFor(stem: string): readonly number[] {
    const { chunks } = this.head;
    const behind = chunks.findIndex((first) => first > stem);
    const own = behind === -1 ? chunks.length - 1 : behind - 1;
    const numbers = own < 0 ? [] : [own];
    for (let next = own + 1; chunks[next]?.startsWith(stem) && numbers.length < mostChunks; next += 1) {
      numbers.push(next);
    }
    return numbers;
  }

  #chunk(number: number): Promise<readonly IndexedWord[]> {
    return kept(this.#chunks, number, async () =>
      readChunk(await loadPiece(`${this.#folder}index/${number}.pf_index`)),
    );
  }
}

/** What is loaded once; what failed is tried again. */
function kept<Key, Value>(
  map: Map<Key, Promise<Value>>,
  key: Key,
  load: () => Promise<Value>,
): Promise<Value> {
  let loaded = map.get(key);
  if (loaded === undefined) {
    loaded = load();
    map.set(key, loaded);
    loaded.catch(() => map.delete(key));
  }
  return loaded;
}

function sums(gaps: readonly number[]): readonly number[] {
  let sum = 0;
  return gaps.map((gap) => {
    sum += gap;
    return sum;
  });
}

function spellingOf(form: string, word: string): number {
  return form.startsWith(word) || word.startsWith(form) ? sameSpelling : 1;
}

/** Whether the words stand one behind the other somewhere in a release's text, or in one of its fields. */
function standTogether(matches: readonly Match[], count: number): boolean {
  const places = (of: (posting: Posting) => readonly number[], isOf: (group: number) => boolean) =>
    Array.from({ length: count }, (_, term) => {
      const found = new Set<number>();
      for (const match of matches) {
        if (match.asked.term !== term) continue;
        const pairs = of(match.posting);
        for (let at = 0; at < pairs.length; at += 2) if (isOf(pairs[at] ?? 0)) found.add(pairs[at + 1] ?? 0);
      }
      return found;
    });
  const meets = ([first = new Set<number>(), ...others]: readonly ReadonlySet<number>[]) =>
    [...first].some((place) => others.every((other, index) => other.has(place + index + 1)));
  const fields = new Set(matches.flatMap(({ posting }) => posting.fields.filter((_, at) => at % 2 === 0)));
  return (
    meets(
      places(
        ({ places: inText }) => inText,
        () => true,
      ),
    ) ||
    [...fields].some((field) =>
      meets(
        places(
          ({ fields: inFields }) => inFields,
          (group) => group === field,
        ),
      ),
    )
  );
}
