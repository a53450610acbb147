import type { Facet, SearchOrder, SearchTexts } from "../../texts/search-texts.ts";
import type { Fragment } from "./block.ts";
import { Engine, type FacetValue, type Found, type Hit, NoIndex } from "./engine.ts";
import { excerpt, marked, type Piece } from "./excerpt.ts";
import { facets, isAsked, readState, type SearchState, withFacet, writeState } from "./search-state.ts";
import { termsOf } from "./words.ts";

/** A pause in typing after which is searched, in milliseconds. */
const pause = 200;
/** Values that a facet shows. */
const mostValues = 100;
const orders: readonly SearchOrder[] = ["relevance", "newest", "oldest"];

function part<E extends Element>(selector: string, kind: new () => E, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}.`);
  return found;
}

function copyOf(template: string): DocumentFragment {
  const copy = part(`#${template}-template`, HTMLTemplateElement).content.cloneNode(true);
  if (!(copy instanceof DocumentFragment)) throw new Error(template);
  return copy;
}

function nodesOf(pieces: readonly Piece[]): readonly Node[] {
  return pieces.map(({ text, found }) => {
    if (!found) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

/** Runs the search page. Everything that it shows follows from the address. */
export function startSearch(texts: SearchTexts): void {
  new SearchPage(texts).start();
}

class SearchPage {
  readonly #texts: SearchTexts;
  readonly #root = part("#search", HTMLElement);
  readonly #form = part("form", HTMLFormElement, this.#root);
  readonly #field = part("#query", HTMLInputElement);
  readonly #status = part("#search-status", HTMLElement);
  readonly #orders = part("#search-orders", HTMLElement);
  readonly #facets = part("#search-facets", HTMLElement);
  readonly #chosen = part("#search-chosen", HTMLElement);
  readonly #results = part("#search-results", HTMLElement);
  readonly #list = part("ol", HTMLElement, this.#results);
  readonly #on = part("#search-on", HTMLElement);
  readonly #ways = part("#search-ways", HTMLElement);
  /** The document's, which begins with the page's heading. */
  readonly #title = document.title;
  readonly #engine: Engine;
  /** Facets whose values are shown: years at once, others when they are opened, since their counts must be loaded. */
  readonly #wanted = new Set<Facet>(["year"]);
  readonly #boxes = new Map<Facet, HTMLDetailsElement>();
  #state: SearchState;
  /** Counts searches, so that a late answer to an earlier one is not shown. */
  #search = 0;
  #timer = 0;

  constructor(texts: SearchTexts) {
    this.#texts = texts;
    this.#engine = new Engine(this.#root.dataset["index"] ?? "", texts.address);
    this.#state = readState(location.search, texts.address);
  }

  start(): void {
    part("#search-without", HTMLElement).hidden = true;
    for (const facet of facets) this.#facets.append(this.#makeBox(facet));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: this.#field.value.trim(), page: 1 });
    });
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#typed(), pause);
    });
    this.#root.addEventListener("click", (event) => this.#clicked(event));
    this.#root.addEventListener("keydown", (event) => this.#pressed(event));
    addEventListener("popstate", () => {
      this.#state = readState(location.search, this.#texts.address);
      this.#field.value = this.#state.query;
      void this.#show();
    });
    // What was typed before this script ran is not lost.
    if (this.#field.value === "") this.#field.value = this.#state.query;
    void this.#show();
  }

  /** Typing changes the address in its place: back leads to the page before, not through every letter. */
  #typed(): void {
    const query = this.#field.value.trim();
    if (query === this.#state.query) return;
    this.#state = { ...this.#state, query, page: 1 };
    history.replaceState(null, "", this.#address(this.#state));
    void this.#show();
  }

  #go(state: SearchState): void {
    clearTimeout(this.#timer);
    const address = this.#address(state);
    this.#state = state;
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    void this.#show();
  }

  #address(state: SearchState): string {
    return location.pathname + writeState(state, this.#texts.address);
  }

  /** Links of this page lead to other searches; opened in another window they do so too. */
  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a[data-search]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const isMore = link.dataset["search"] === "more";
    const shown = this.#list.children.length;
    this.#go(readState(link.search, this.#texts.address));
    // The link itself goes away: who uses keys goes on from what takes its place.
    void this.#shown.then(() => {
      const next = isMore ? this.#linkOf(shown) : isAsked(this.#state) ? this.#status : this.#field;
      next?.focus();
    });
  }

  /** Down and up go through the results from the field on, Escape back to it. */
  #pressed(event: KeyboardEvent): void {
    const { target } = event;
    const links = [...this.#list.querySelectorAll("h3 a")];
    const here = target === this.#field ? -1 : target instanceof Element ? links.indexOf(target) : -1;
    if (here === -1 && target !== this.#field) return;
    if (event.key === "Escape" && here >= 0) this.#field.focus();
    else if (event.key === "ArrowDown") this.#linkOf(here + 1)?.focus();
    else if (event.key === "ArrowUp" && here >= 0) (this.#linkOf(here - 1) ?? this.#field).focus();
    else return;
    event.preventDefault();
  }

  #linkOf(index: number): HTMLElement | undefined {
    const link = this.#list.children[index]?.querySelector("h3 a");
    return link instanceof HTMLElement ? link : undefined;
  }

  #shown: Promise<void> = Promise.resolve();

  #show(): Promise<void> {
    this.#shown = this.#showFound();
    return this.#shown;
  }

  async #showFound(): Promise<void> {
    this.#search += 1;
    const mine = this.#search;
    const state = this.#state;
    document.title =
      state.query === "" ? this.#title : state.query + this.#title.slice(this.#texts.heading.length);
    if (!isAsked(state)) {
      this.#say("");
      this.#toggle({ results: false, ways: true });
      return;
    }
    const late = setTimeout(() => this.#say(this.#texts.loading), 300);
    try {
      const found = await this.#engine.search(state, this.#wanted);
      const fragments = await Promise.all(found.hits.map(({ data }) => data()));
      if (mine === this.#search) this.#fill(state, found, fragments);
    } catch (error) {
      if (mine !== this.#search) return;
      this.#say(error instanceof NoIndex ? this.#texts.missing : this.#texts.failed);
      this.#toggle({ results: false, ways: true });
    } finally {
      clearTimeout(late);
    }
  }

  #fill(state: SearchState, found: Found, fragments: readonly Fragment[]): void {
    const { hits, count } = found;
    this.#toggle({ results: count > 0, ways: count === 0 });
    this.#facets.hidden = count === 0 && Object.keys(state.chosen).length === 0;
    this.#say(
      count === 0
        ? this.#texts.nothing
        : (found.query === state.query ? "" : this.#texts.instead(state.query, found.query)) +
            this.#texts.found(count),
    );
    this.#fillOrders(state);
    this.#fillChosen(state, found);
    for (const facet of facets) this.#fillBox(facet, state, found.facets.get(facet));
    const terms = termsOf(found.query);
    const items = fragments.flatMap((fragment, index) => {
      const hit = hits[index];
      return hit === undefined ? [] : [this.#item(fragment, hit, terms)];
    });
    // Items that stand there already keep the focus.
    const kept = [...this.#list.children];
    const same = items.every((item, index) => index >= kept.length || item.isEqualNode(kept[index] ?? null));
    if (same && kept.length <= items.length) this.#list.append(...items.slice(kept.length));
    else this.#list.replaceChildren(...items);
    const ways: Node[] = [];
    if (count > fragments.length) {
      ways.push(this.#searchLink({ ...state, page: state.page + 1 }, this.#texts.more, "more"));
    }
    if (found.leftOut !== undefined) {
      ways.push(this.#searchLink({ ...state, older: true }, this.#texts.older(...found.leftOut), "older"));
    }
    this.#on.replaceChildren(...ways);
    if (found.leftOut !== undefined) this.#results.hidden = false;
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #toggle(shown: { readonly results: boolean; readonly ways: boolean }): void {
    this.#results.hidden = !shown.results;
    this.#orders.hidden = !shown.results;
    this.#facets.hidden = !shown.results;
    this.#ways.hidden = !shown.ways;
    if (!shown.results) this.#list.replaceChildren();
  }

  #searchLink(state: SearchState, text: string, kind: string): HTMLAnchorElement {
    const link = document.createElement("a");
    link.href = this.#address(state);
    link.textContent = text;
    link.dataset["search"] = kind;
    return link;
  }

  #fillOrders(state: SearchState): void {
    const links = orders
      .filter((order) => order !== "relevance" || state.query !== "")
      .map((order, index) => {
        const link = this.#searchLink({ ...state, order, page: 1 }, this.#texts.orders[order], "order");
        // Without words there is no best match: then the newest come first.
        const isCurrent = state.order === order || (state.order === "relevance" && index === 0);
        if (isCurrent) link.setAttribute("aria-current", "true");
        const item = document.createElement("li");
        item.append(link);
        return item;
      });
    part("ul", HTMLUListElement, this.#orders).replaceChildren(...links);
  }

  #fillChosen(state: SearchState, { names }: Found): void {
    const items = facets.flatMap((facet) => {
      const value = state.chosen[facet];
      if (value === undefined) return [];
      const name = facet === "year" ? this.#yearName(value) : (names.get(facet) ?? value);
      const link = this.#searchLink(withFacet(state, facet, undefined), name, "facet");
      link.setAttribute("aria-label", this.#texts.remove(name));
      const item = document.createElement("li");
      item.append(link);
      return [item];
    });
    this.#chosen.hidden = items.length === 0;
    this.#chosen.replaceChildren(...items);
  }

  #yearName(value: string): string {
    return value === this.#texts.address.undated ? this.#texts.undated : value;
  }

  #makeBox(facet: Facet): Node {
    const copy = copyOf("facet");
    const box = part("details", HTMLDetailsElement, copy);
    part("summary", HTMLElement, box).textContent = this.#texts.facets[facet];
    box.addEventListener("toggle", () => {
      if (!box.open || this.#wanted.has(facet)) return;
      this.#wanted.add(facet);
      void this.#show();
    });
    // Beside the results there is room for one that is open.
    box.open = facet === "year" && matchMedia("(min-width: 48rem)").matches;
    this.#boxes.set(facet, box);
    return copy;
  }

  #fillBox(facet: Facet, state: SearchState, values: readonly FacetValue[] | undefined): void {
    const box = this.#boxes.get(facet);
    if (box === undefined) return;
    // A chosen facet stands among the chosen ones; one without values has nothing to choose.
    box.hidden = state.chosen[facet] !== undefined || values?.length === 0;
    const items = (values ?? []).slice(0, mostValues).map(({ value, name, count }) => {
      const copy = copyOf("value");
      const text = facet === "year" ? this.#yearName(value) : name;
      part(".value", HTMLElement, copy).replaceWith(
        this.#searchLink(withFacet(state, facet, value), text, "facet"),
      );
      part(".count", HTMLElement, copy).textContent = String(count);
      return copy;
    });
    part("ul", HTMLUListElement, box).replaceChildren(...items);
  }

  /** The names by which a release was found, where neither its headline nor its text has them. */
  #named(meta: Fragment["meta"], terms: readonly string[]): readonly Piece[] {
    const fields = [
      ["person", meta["people"]],
      ["partner", meta["partners"]],
      ["project", meta["projects"]],
    ] as const;
    return fields.flatMap(([facet, names]) => {
      const found = (names ?? "")
        .split(", ")
        .map((name) => marked(name, terms))
        .find((pieces) => pieces.some((piece) => piece.found));
      const plain = (text: string): Piece => ({ text, found: false });
      return found === undefined ? [] : [plain(`${this.#texts.facets[facet]}: `), ...found, plain(". ")];
    });
  }

  #item(
    { url: path, meta, content }: Fragment,
    { language, places }: Hit,
    terms: readonly string[],
  ): Element {
    const copy = copyOf("result");
    const fill = (selector: string, pieces: readonly Piece[]): void => {
      const element = part(selector, HTMLElement, copy);
      if (pieces.length === 0) element.remove();
      else element.replaceChildren(...nodesOf(pieces));
    };
    const line = (text: string | undefined) => (text === undefined ? [] : marked(text, terms));
    const plain = (text: string | undefined) => (text === undefined ? [] : [{ text, found: false }]);
    const link = document.createElement("a");
    link.href = (this.#root.dataset["root"] ?? "/") + path.replace(/^\//, "");
    fill(".kicker", line(meta["kicker"]));
    link.append(...nodesOf(line(meta["title"])));
    part("h3", HTMLElement, copy).replaceChildren(link);
    fill(".subtitle", line(meta["subtitle"]));
    fill(".mark", plain(meta["mark"]));
    // A release without a text is filed under its headline.
    const words = content === meta["title"] ? [] : excerpt(content, places(), terms);
    const lines = [words, ...[meta["kicker"], meta["title"], meta["subtitle"]].map(line)].flat();
    fill(".teaser", lines.some(({ found }) => found) ? words : [...this.#named(meta, terms), ...words]);
    fill(".date", plain([meta["date"], meta["issuer"]].filter((text) => text !== undefined).join(" · ")));
    if (language !== document.documentElement.lang.split("-")[0]) {
      for (const foreign of copy.querySelectorAll("hgroup, .teaser")) {
        foreign.setAttribute("lang", language);
        foreign.setAttribute("dir", "auto");
      }
    }
    return part("li", HTMLLIElement, copy);
  }
}
