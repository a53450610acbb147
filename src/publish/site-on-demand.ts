import type { FormatFile } from "../formats/format-files.ts";
import type { PageView } from "../views/shapes.ts";
import type { PlannedPage } from "../views/site-plan.ts";
import type { PressKit } from "./photos/press-kit.ts";
import { kitsOf, otherFiles, type PlannedSite } from "./publication.ts";

/** A site of which each file is made when somebody asks for it: an editor looks at a few pages of thousands. */
export class SiteOnDemand {
  readonly #site: PlannedSite;
  readonly #render: (view: PageView) => string;
  readonly #pages: ReadonlyMap<string, PlannedPage>;
  #files: ReadonlyMap<string, FormatFile> | undefined;
  #kits: ReadonlyMap<string, PressKit> | undefined;

  constructor(site: PlannedSite, render: (view: PageView) => string) {
    this.#site = site;
    this.#render = render;
    this.#pages = new Map(site.plan.all.map((page) => [page.file, page]));
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
    this.#files ??= new Map([...otherFiles(this.#site)].map((each) => [each.file, each]));
    return this.#files.get(file)?.content();
  }

  /** Puts a press kit into a folder; returns whether there is one of that name. */
  async writeKit(file: string, output: string): Promise<boolean> {
    this.#kits ??= new Map([...kitsOf(this.#site)].map((kit) => [kit.file, kit]));
    const kit = this.#kits.get(file);
    await kit?.write(output);
    return kit !== undefined;
  }
}
