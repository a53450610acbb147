import type { FormatFile } from "../formats/format-files.ts";
import type { PageView } from "../views/shapes.ts";
import type { PlannedPage } from "../views/site-plan.ts";
import type { PressKit } from "./photos/press-kit.ts";
import { kitsOf, otherFiles, type PlannedSite } from "./publication.ts";

/** Files by their names, looked for in a sequence only as far as has to be: the site's own stand at the beginning. */
class Lookup<File extends { readonly file: string }> {
  readonly #found = new Map<string, File>();
  readonly #rest: Iterator<File>;

  constructor(all: Iterable<File>) {
    this.#rest = all[Symbol.iterator]();
  }

  get(name: string): File | undefined {
    let file = this.#found.get(name);
    while (file === undefined) {
      const next = this.#rest.next();
      if (next.done === true) return undefined;
      this.#found.set(next.value.file, next.value);
      if (next.value.file === name) file = next.value;
    }
    return file;
  }
}

/** A site of which each file is made when somebody asks for it: an editor looks at a few pages of thousands. */
export class SiteOnDemand {
  readonly #site: PlannedSite;
  readonly #render: (view: PageView) => string;
  readonly #pages: ReadonlyMap<string, PlannedPage>;
  readonly #files: Lookup<FormatFile>;
  readonly #kits: Lookup<PressKit>;

  constructor(site: PlannedSite, render: (view: PageView) => string) {
    this.#site = site;
    this.#render = render;
    this.#pages = new Map(site.plan.all.map((page) => [page.file, page]));
    this.#files = new Lookup(otherFiles(site));
    this.#kits = new Lookup(kitsOf(site));
  }

  /** The path under which the site is served, `/` at both ends. */
  get prefix(): string {
    return this.#site.plan.context.addresses.prefix;
  }

  hasPage(file: string): boolean {
    return this.#pages.has(file);
  }

  /** A file's content; `undefined` where the site has none of that name, or one that is copied. */
  content(file: string): string | Uint8Array | undefined {
    const page = this.#pages.get(file);
    if (page !== undefined) return this.#render(page.view);
    return this.#files.get(file)?.content();
  }

  /** Puts a press kit into a folder; returns whether there is one of that name. */
  async writeKit(file: string, output: string): Promise<boolean> {
    const kit = this.#kits.get(file);
    await kit?.write(output);
    return kit !== undefined;
  }
}
