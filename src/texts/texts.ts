import type { FaultValues, Rule } from "../archive/fault.ts";
import type { CreateTexts } from "./create-texts.ts";
import type { DeskTexts } from "./desk-texts.ts";
import type { DossierTexts } from "./dossier-texts.ts";
import type { EditorTexts } from "./editor-texts.ts";
import type { FieldCatalogue } from "./field-texts.ts";
import type { LintTexts } from "./lint-texts.ts";
import type { PressTexts } from "./press-texts.ts";
import type { SearchTexts } from "./search-texts.ts";
import type { StatementText } from "./statement-texts.ts";

/** The legal pages: four that every archive has, and one where there is something to show. */
export type LegalPage = "imprint" | "privacy" | "accessibility" | "easyLanguage" | "signLanguage";

/** A picture that can be downloaded. */
export interface DownloadedFile {
  /** "JPEG" */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/**
 * All words that the software itself says, in one language. Each language has one catalogue of this shape,
 * so a text that is missing in one of them does not compile.
 */
export interface Texts {
  /** BCP 47 tag, and the writing direction of that language. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Between a name and what is said of it, and between the items of a line; with its blank. */
  readonly comma: string;
  /** Words of addresses. Once published they never change. */
  readonly paths: {
    readonly releases: string;
    readonly date: string;
    readonly undated: string;
    readonly projects: string;
    readonly partners: string;
    readonly people: string;
    readonly search: string;
    readonly corrections: string;
    /** The whole archive as a file. */
    readonly archive: string;
    /** Beginnings of the names of a release's photos, of its press kit and of the captions in it. */
    readonly photo: string;
    readonly kit: string;
    readonly captions: string;
    readonly page: string;
    readonly legal: Readonly<Record<LegalPage, string>>;
  };
  readonly nav: {
    readonly skip: string;
    readonly main: string;
    readonly breadcrumbs: string;
    readonly pages: string;
    readonly foot: string;
    readonly home: string;
    readonly releases: string;
    readonly date: string;
    readonly projects: string;
    readonly partners: string;
    readonly people: string;
    readonly corrections: string;
    readonly legal: Readonly<Record<LegalPage, string>>;
    readonly feeds: string;
    readonly legalHeading: string;
    readonly publisherSite: (publisher: string) => string;
  };
  readonly date: {
    /** Locale by which months are named and days, months and years put in order. */
    readonly locale: string;
    readonly undated: string;
    readonly about: (date: string) => string;
    readonly uncertain: (date: string) => string;
    readonly interval: (from: string, to: string) => string;
    /** Heading over releases of a year that lie in no single month. */
    readonly noMonth: string;
    /** Heading of a month's and a year's page. */
    readonly of: (period: string) => string;
  };
  readonly start: {
    readonly summary: (publisher: string) => string;
    readonly newest: string;
    readonly all: string;
    readonly ways: string;
    readonly none: string;
  };
  readonly list: {
    readonly releases: (count: number) => string;
    readonly years: (count: number) => string;
    readonly projects: (count: number) => string;
    readonly partners: (count: number) => string;
    readonly people: (count: number) => string;
    readonly months: string;
    readonly page: (page: number, pages: number) => string;
    readonly range: (first: number, last: number, total: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly none: string;
    readonly allHeading: string;
    readonly undatedHeading: string;
    readonly undatedSummary: string;
    readonly dateSummary: string;
    readonly projectsSummary: string;
    readonly partnersSummary: string;
    readonly peopleSummary: string;
    readonly withoutReleases: string;
  };
  readonly release: {
    /** Kind of document, before number and issuer: "Pressemitteilung". */
    readonly kind: string;
    readonly number: (number: string) => string;
    readonly from: string;
    readonly photo: string;
    readonly photos: string;
    readonly credit: (credit: string) => string;
    readonly terms: string;
    readonly notHeld: string;
    /** Leads to the picture in full size. */
    readonly download: (file: DownloadedFile) => string;
    /** Leads to a release's text and photos in one file. */
    readonly kit: (photos: number) => string;
    readonly shown: string;
    /** A place in a photo: "2" (from the left), else the words as given. */
    readonly position: (place: string) => string;
    readonly facts: string;
    readonly issuer: string;
    readonly date: string;
    readonly partners: string;
    readonly projects: string;
    readonly people: string;
    readonly contact: string;
    readonly keywords: string;
    readonly source: string;
    readonly neighbours: string;
    /** Notices at the head of a release. */
    readonly preview: Readonly<Record<"draft" | "embargo", string>>;
    readonly embargoUntil: (moment: string) => string;
    readonly withdrawnMark: string;
    readonly replaced: string;
    readonly corrections: string;
    readonly corrected: (date: string) => string;
    /** Name or role of today, beside that of the release's time. */
    readonly today: (text: string) => string;
    readonly asPublished: string;
    readonly languages: string;
    readonly outdated: string;
    readonly original: string;
    readonly newer: string;
    readonly older: string;
    readonly withdrawn: (date: string) => string;
    readonly correction: (date: string) => string;
    readonly asText: string;
    /** Labels of the text edition, before a colon. */
    readonly length: string;
    readonly characters: (count: number) => string;
    readonly address: string;
  };
  readonly record: {
    readonly project: string;
    readonly partner: string;
    readonly person: string;
    readonly shortForm: string;
    readonly formerly: string;
    readonly formerUntil: (name: string, until: string) => string;
    readonly kind: string;
    readonly partOf: string;
    readonly parts: string;
    readonly place: string;
    readonly website: string;
    readonly organisations: string;
    readonly people: string;
    readonly roles: string;
    readonly projects: string;
    readonly term: string;
    readonly funding: string;
    readonly since: (from: string) => string;
    readonly until: (to: string) => string;
    readonly fromTo: (from: string, to: string) => string;
  };
  readonly legal: {
    /** Markdown shown when the archive brings no text of its own for a legal page. */
    readonly fallback: Readonly<
      Record<Exclude<LegalPage, "signLanguage">, (site: { publisher: string; title: string }) => string>
    >;
    /** The accessibility statement from what site.yaml says. */
    readonly statement: StatementText;
  };
  readonly search: SearchTexts;
  readonly notFound: {
    readonly heading: string;
    readonly body: string;
  };
  readonly corrections: {
    readonly heading: string;
    readonly summary: string;
    readonly correction: string;
    readonly withdrawal: string;
    readonly none: string;
  };
  readonly moved: {
    readonly heading: string;
    readonly body: string;
  };
  readonly previewBanner: string;
  readonly feed: {
    /** What the feed of a record is about. */
    readonly about: (name: string) => string;
    /** Said of the feed of a project that has ended. */
    readonly ended: (date: string) => string;
    readonly atom: string;
    readonly rss: string;
    readonly json: string;
  };
  /** Numbers as people write them: "10.000". */
  readonly number: (value: number) => string;
  readonly faults: { readonly [R in Rule]: (values: FaultValues[R]) => string };
  readonly levels: { readonly error: string; readonly hint: string };
  /** Labels and hints of the records' fields, for editors' programs and forms. */
  readonly fields: FieldCatalogue;
  /** Words of the editors' commands. */
  readonly desk: DeskTexts;
  readonly editor: EditorTexts;
  /** Words of the command that creates releases and records. */
  readonly create: CreateTexts;
  /** What the hints of the content lint say. */
  readonly lint: LintTexts;
  /** What pages say of time and company. */
  readonly dossier: DossierTexts;
  /** What pages offer to the press. */
  readonly press: PressTexts;
  /** Closing lines of the commands. */
  readonly commands: {
    readonly faultsFound: (errors: number, hints: number) => string;
    readonly built: (values: {
      pages: number;
      files: number;
      releases: number;
      seconds: string;
      folder: string;
    }) => string;
    /** Files in the output folder that are not the site's, and stay. */
    readonly unknownFiles: (count: number, folder: string) => string;
    readonly checked: (releases: number) => string;
    readonly addressesAdded: (count: number, file: string) => string;
    readonly faultsInBrowser: string;
    readonly nothingWritten: string;
    /** A file that holds so many others was written. */
    readonly filesIn: (files: number, file: string) => string;
    /** How the site in public differs from what was built. */
    readonly difference: Readonly<Record<"missing" | "other" | "unreachable", string>>;
    readonly verified: (files: number, differences: number) => string;
    /** Another process is building into the same folder. */
    readonly otherBuild: (pid: number) => string;
    /** @param reason in the system's words */
    readonly cannotWrite: (reason: string) => string;
  };
}
