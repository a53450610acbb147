import type { Fault } from "../archive/fault.ts";
import type { Archive, Release } from "../archive/records.ts";
import { fileOf, foldersOf, type SitePath } from "./addresses.ts";
import { type Builder, builderFor } from "./builder.ts";
import { allReleasesPages, dateIndexView, monthPages, undatedPages, yearPages } from "./by-date.ts";
import {
  partnerIndexView,
  partnerPages,
  personIndexView,
  personPages,
  projectIndexView,
  projectPages,
} from "./by-record.ts";
import { changesPages } from "./changes.ts";
import { ViewContext, type ViewOptions } from "./context.ts";
import { Fingerprints, fingerprintOf } from "./fingerprints.ts";
import { legalPagesOf } from "./frame.ts";
import { formerPath, movedView } from "./moved.ts";
import { relationsOf } from "./relations.ts";
import { releaseView, translationView } from "./release.ts";
import type { ListPage } from "./release-list.ts";
import { searchView } from "./search.ts";
import type { PageView } from "./shapes.ts";
import { startView } from "./start.ts";
import { legalView, notFoundView } from "./text.ts";

/** The kinds of pages; each has one template in `src/pages/`. */
export const pageKinds = [
  "start",
  "release",
  "releases",
  "dates",
  "date",
  "projects",
  "project",
  "partners",
  "partner",
  "people",
  "person",
  "legal",
  "corrections",
  "search",
  "translation",
  "moved",
  "not-found",
] as const;

export type PageKind = (typeof pageKinds)[number];

/** What a page may say of itself beside its place and its view. */
interface PageDetails {
  /** The file of the record that made this page, for faults. */
  readonly origin?: string;
  /** What the page depends on, where that is known without making its view. */
  readonly fingerprint?: () => string;
}

/** One page of the site: where it stands, and its view, made when the page is rendered. */
export class PlannedPage {
  readonly path: SitePath;
  /** Output file, relative to the site's folder. */
  readonly file: string;
  readonly origin: string;
  readonly #view: () => PageView;
  readonly #fingerprint: (() => string) | undefined;

  constructor(path: SitePath, view: () => PageView, { origin = "", fingerprint }: PageDetails = {}) {
    this.path = path;
    this.file = fileOf(path);
    this.origin = origin;
    this.#view = view;
    this.#fingerprint = fingerprint;
  }

  get view(): PageView {
    return this.#view();
  }

  /**
   * The page with its fingerprint: as long as that stays the same the page does, apart from what is the same for all
   * pages. Where it takes the view to know, the page that is returned has it.
   */
  fingerprinted(): { readonly page: PlannedPage; readonly fingerprint: string } {
    if (this.#fingerprint !== undefined) return { page: this, fingerprint: this.#fingerprint() };
    const view = this.#view();
    const page = new PlannedPage(this.path, () => view, { origin: this.origin });
    return { page, fingerprint: fingerprintOf(view) };
  }
}

/** All pages of a site by kind. A class, because Eleventy copies plain objects into every page. */
export class SitePlan {
  readonly context: ViewContext;
  readonly fingerprints: Fingerprints;
  readonly kinds: ReadonlyMap<PageKind, readonly PlannedPage[]>;

  constructor(archive: Archive, options: ViewOptions) {
    this.context = new ViewContext(archive, options);
    this.fingerprints = new Fingerprints(this.context);
    this.kinds = planKinds(builderFor(this.context), this.fingerprints);
  }

  /** The pages of one kind, in the archive's order. */
  pages(kind: PageKind): readonly PlannedPage[] {
    return this.kinds.get(kind) ?? [];
  }

  /** All pages by kind, frozen: what Eleventy's templates take their pages from. */
  get byKind(): Readonly<Record<string, readonly PlannedPage[]>> {
    return Object.freeze(Object.fromEntries(this.kinds));
  }

  get all(): readonly PlannedPage[] {
    return [...this.kinds.values()].flat();
  }

  /** Two pages at one place: only former addresses, which editors choose, can bring that about. */
  get faults(): readonly Fault[] {
    if (this.pages("moved").length === 0) return [];
    const places = new Places();
    return this.all.flatMap((page): Fault[] => {
      const other = places.take(page);
      if (other === undefined) return [];
      const [named, fixed] = page.origin === "" ? [other, page] : [page, other];
      const values = { address: page.path, other: fixed.origin === "" ? fixed.path : fixed.origin };
      return [{ file: named.origin, line: 1, column: 1, level: "error", rule: "address-taken", values }];
    });
  }
}

/** Who takes which file, and which folders that makes: a file cannot stand where a folder must, nor a folder there. */
class Places {
  readonly #files = new Map<string, PlannedPage>();
  readonly #folders = new Map<string, PlannedPage>();

  /** Takes the place of a page; returns the page that stands in its way. */
  take(page: PlannedPage): PlannedPage | undefined {
    const { file } = page;
    const folders = foldersOf(file);
    const other =
      this.#files.get(file) ??
      this.#folders.get(file) ??
      this.#files.get(folders.find((folder) => this.#files.has(folder)) ?? "");
    if (other !== undefined) return other;
    this.#files.set(file, page);
    for (const folder of folders) this.#folders.set(folder, page);
    return undefined;
  }
}

function planKinds(
  builder: Builder,
  fingerprints: Fingerprints,
): ReadonlyMap<PageKind, readonly PlannedPage[]> {
  const { addresses, archive, groupings } = builder.context;
  const relations = relationsOf(builder.context);
  const page = (path: SitePath, view: () => PageView, details?: PageDetails) =>
    new PlannedPage(path, view, details);
  const moved = (release: Release, to: SitePath) =>
    release.aliases.map((alias) =>
      page(formerPath(alias), () => movedView(builder, release, to), { origin: release.file }),
    );
  const list = (pages: readonly ListPage[]) =>
    pages.map(({ path, view, fingerprint }) =>
      page(path, view, { fingerprint: () => fingerprint(fingerprints) }),
    );

  return new Map<PageKind, readonly PlannedPage[]>([
    ["start", [page(addresses.home, () => startView(builder))]],
    [
      "release",
      archive.releases.map((release) =>
        page(addresses.release(release.name), () => releaseView(builder, release), {
          origin: release.file,
          fingerprint: () => fingerprints.releasePage(release),
        }),
      ),
    ],
    ["releases", list(allReleasesPages(builder))],
    ["dates", [page(addresses.dates, () => dateIndexView(builder))]],
    [
      "date",
      list([
        ...groupings.years.flatMap((year) => [
          ...yearPages(builder, year),
          ...[...year.months.keys()].flatMap((month) => monthPages(builder, year, month)),
        ]),
        ...(groupings.undated.length > 0 ? undatedPages(builder) : []),
      ]),
    ],
    ["projects", [page(addresses.projects, () => projectIndexView(builder))]],
    ["project", list([...groupings.byProject.keys()].flatMap((project) => projectPages(builder, project)))],
    ["partners", [page(addresses.partners, () => partnerIndexView(builder))]],
    [
      "partner",
      list([...groupings.byPartner.keys()].flatMap((partner) => partnerPages(builder, partner, relations))),
    ],
    ["people", [page(addresses.people, () => personIndexView(builder))]],
    ["person", list([...groupings.byPerson.keys()].flatMap((person) => personPages(builder, person)))],
    [
      "legal",
      legalPagesOf(archive.site).map((legal) =>
        page(addresses.legal(legal), () => legalView(builder, legal)),
      ),
    ],
    ["corrections", changesPages(builder).map(({ path, view }) => page(path, view))],
    ["search", [page(addresses.search, () => searchView(builder))]],
    [
      "translation",
      archive.releases.flatMap((release) =>
        release.translations.map((translation) =>
          page(
            addresses.translation(release.name, translation.language),
            () => translationView(builder, release, translation),
            {
              origin: translation.file,
              fingerprint: () => fingerprints.releasePage(release, translation),
            },
          ),
        ),
      ),
    ],
    [
      "moved",
      archive.releases.flatMap((release) => [
        ...moved(release, addresses.release(release.name)),
        ...release.translations.flatMap((translation) =>
          moved(translation, addresses.translation(release.name, translation.language)),
        ),
      ]),
    ],
    ["not-found", [page("/404.html", () => notFoundView(builder))]],
  ]);
}
