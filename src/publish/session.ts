import type { PlannedPage } from "../views/site-plan.ts";

/** Takes a rendered page: where it is to stand, and its HTML. */
export type PageSink = (file: string, html: string) => void | Promise<void>;

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
export interface Session {
  /** By kind; one batch each. */
  readonly batches: Readonly<Record<string, readonly PageBatch[]>>;
  readonly take: PageSink;
}

let session: Session | undefined;

export function openSession(opened: Session): void {
  session = opened;
}

export function currentSession(): Session | undefined {
  return session;
}
