import type { PlannedPage } from "../views/site-plan.ts";

/** Takes a rendered page: where it is to stand, and its HTML. */
export type PageSink = (file: string, html: string) => void | Promise<void>;

/**
 * What a command hands to `.eleventy.ts`, which Eleventy loads by itself: the pages to render, by kind, and where
 * they go. Without a session (`npm start`) the configuration reads the archive and Eleventy writes the pages.
 */
export interface Session {
  readonly pages: Readonly<Record<string, readonly PlannedPage[]>>;
  readonly take: PageSink;
}

let session: Session | undefined;

export function openSession(opened: Session): void {
  session = opened;
}

export function currentSession(): Session | undefined {
  return session;
}
