/** Words of a list of records to choose from by typing. */
export interface ChoosingTexts {
  readonly search: string;
  /** Which keys do what. */
  readonly keys: string;
  readonly found: (count: number) => string;
  readonly noneFound: string;
  /** Something was searched and nothing of what was found is chosen. */
  readonly notChosen: string;
  readonly onlyOne: string;
}

/** Words of `npm run new`, which creates releases and records. */
export interface CreateTexts {
  readonly missing: (options: string) => string;
  /** Nothing was answered to a question that must be answered. */
  readonly needed: string;
  readonly needsDate: string;
  readonly undatedHint: string;
  readonly askPhoto: string;
  readonly askAnotherPhoto: string;
  readonly photoFile: { readonly title: string; readonly description: string };
  readonly askDraft: string;
  readonly choosing: ChoosingTexts;
  readonly noSuchFile: (file: string) => string;
  readonly photoWithoutFile: string;
  readonly unknownRecord: (id: string, nearest: string | undefined) => string;
  readonly idTaken: (id: string) => string;
  readonly idNeeded: string;
  readonly role: { readonly title: string; readonly description: string };
  readonly closedList: (file: string) => string;
  readonly recordAdded: (id: string, file: string) => string;
  readonly created: (file: string) => string;
  readonly nextSteps: (file: string, isDraft: boolean) => readonly string[];
  readonly archiveHasFaults: (errors: number) => string;
  readonly noSuchRelease: (name: string, nearest: string | undefined) => string;
  readonly translationExists: (file: string) => string;
  readonly sameLanguage: (language: string) => string;
  /** Beside a question about a translation: what the original says there. */
  readonly originalWords: (words: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly cancelled: string;
}
