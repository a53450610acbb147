import type { PlannedPage } from "../views/site-plan.ts";

/** A page that has to be rendered. */
export interface DuePage {
  readonly page: PlannedPage;
  readonly fingerprint: string;
}

/** What becomes of pages. */
export interface PageSink {
  /** Says of each page whether it has to be rendered; `undefined` for one that stays as it is. */
  readonly due: (page: PlannedPage) => DuePage | undefined;
  /** Takes a rendered page. */
  readonly take: (page: DuePage, html: string) => void | Promise<void>;
}

/** All pages of one kind, as one page that Eleventy renders and does not write. */
export class PageBatch {
  readonly pages: readonly PlannedPage[];
  /** Read as the permalink: there is none. */
  readonly file = false;

  constructor(pages: readonly PlannedPage[]) {
    this.pages = pages;
  }
}

/**
 * What a command hands to `.eleventy.ts`, which Eleventy loads by itself: the pages to render, by kind, and where
 * they go. Without a session (`npm start`) the configuration reads the archive and Eleventy writes the pages.
 */
export interface Session extends PageSink {
  /** By kind; one batch each. */
  readonly batches: Readonly<Record<string, readonly PageBatch[]>>;
}

let session: Session | undefined;

export function openSession(opened: Session): void {
  session = opened;
}

export function currentSession(): Session | undefined {
  return session;
}
