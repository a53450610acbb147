import type { FieldText } from "./field-texts.ts";

/** A list of records as the web editor names it, and one of them. */
export interface CollectionText {
  readonly many: string;
  readonly one: string;
  readonly description: string;
}

/** Words of the web editor beside the fields' own. */
export interface EditorTexts {
  /** Title of the editor's page. */
  readonly title: (site: string) => string;
  readonly releases: CollectionText;
  /** The data files together. */
  readonly data: string;
  readonly organisations: string;
  readonly projects: string;
  readonly people: string;
  /** What follows the fields of a release. */
  readonly body: FieldText;
  /** Shown where a browser runs no scripts. */
  readonly needsScript: string;
}
