import type { Publication } from "./publication.ts";

/** Takes a rendered page: where it is to stand, and its HTML. */
export type PageSink = (file: string, html: string) => void | Promise<void>;

/**
 * What a command hands to `.eleventy.ts`, which Eleventy loads by itself: the publication that was read already, and
 * where the pages go. Without a session (`npm start`) the configuration reads the archive and Eleventy writes the pages.
 */
export interface Session {
  readonly publication: Publication;
  readonly take: PageSink;
}

let session: Session | undefined;

export function openSession(opened: Session): void {
  session = opened;
}

export function currentSession(): Session | undefined {
  return session;
}
