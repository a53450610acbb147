import type { Graph } from "schema-dts";

/**
 * The shapes of the views: what each kind of page shows, as plain JSON. A component gets one of these and nothing else.
 * Every `href` is ready to use (path prefix included); every `html` is finished, harmless HTML made by `views/markdown.ts`.
 */

/** A link; `current` marks the page that the reader is on. */
export interface Link {
  readonly text: string;
  readonly href: string;
  /** What it is called when it is read out alone, where its text says too little then. */
  readonly name?: string;
  /** Present where the words are not in the page's language. */
  readonly language?: string;
  readonly current?: true;
}

/** A piece of a one-line text; with `href` where it names a record that the release names. */
export interface TextRun {
  readonly text: string;
  readonly href?: string;
}

/** A release's date as people read it, and as machines do where it is one day, month or year. */
export interface DateView {
  /** "21. März 2019", "März 2019", "um 2019", "undatiert". */
  readonly text: string;
  /** ISO 8601 day, month or year for `<time datetime>`; absent for intervals, uncertain, approximate and absent dates. */
  readonly iso?: string;
}

/** A `<meta>` of the head: OpenGraph by property, Dublin Core and Twitter by name. */
export interface MetaTag {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** A machine-readable edition of a page: a feed, the plain text. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What the layout shows around every page. */
export interface Frame {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The `<title>`: page, then site. */
  readonly documentTitle: string;
  readonly description?: string;
  /** Absolute address of this page; absent where a page has none of its own (404). */
  readonly canonical?: string;
  readonly noindex?: true;
  /** Stamped on every page of a preview. */
  readonly preview?: string;
  /** The content security policy: nothing but the site's own files, and no script where none is needed. */
  readonly policy: string;
  /** The page's script, a module of the site. */
  readonly script?: string;
  /** The same page in other languages, itself included, and which of them to show to everyone else (`x-default`). */
  readonly translations?: readonly { readonly language: string; readonly href: string }[];
  /** From the start page down to this page, which is `current`; empty on the start page. */
  readonly breadcrumbs: readonly Link[];
  readonly alternates: readonly Alternate[];
  readonly meta: readonly MetaTag[];
  /** What the page says to search engines (JSON-LD, schema.org); absent where a page has no address of its own. */
  readonly structuredData?: Graph;
  readonly site: {
    readonly title: string;
    /** The organisation whose archive this is. */
    readonly publisher: string;
    readonly home: string;
    /** Main ways in: releases, by date, by project, by partner, by person. */
    readonly navigation: readonly Link[];
    /** Legal pages and feeds, shown in the foot of every page. */
    readonly legal: readonly Link[];
    readonly feeds: readonly Link[];
    readonly stylesheet: string;
    /** Fonts that every page loads, fetched early. */
    readonly fonts: readonly string[];
    readonly icon: string;
    /** Where the search form of every page leads. */
    readonly search: string;
    /** What tells a browser how to search here. */
    readonly openSearch: string;
    /** Absolute address of the publisher's own site. */
    readonly publisherUrl?: string;
  };
}

/** A small picture beside a release in a list. Mere decoration: the headline beside it says more. */
export interface ThumbnailView {
  /** Of `src`, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A JPEG, for what knows nothing else. */
  readonly src: string;
  /** The same in the smaller formats, the smallest first. */
  readonly formats: readonly { readonly type: string; readonly src: string }[];
}

/** A release in a list. Kicker, headline and subtitle stand together. */
export interface ReleaseItem {
  readonly href: string;
  readonly language?: string;
  readonly kicker?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly date: DateView;
  /** Present where it is not the site's publisher. */
  readonly issuer?: string;
  /** First words of the body, at most 200 characters; only in lists that show them. */
  readonly teaser?: string;
  /** Why it is not like the others: withdrawn, or not yet public (in previews). */
  readonly mark?: string;
  /** Its first photo, where the archive holds one. */
  readonly thumbnail?: ThumbnailView;
  /** On a person's page: the role held on the release's date, else as the photo's caption says. */
  readonly role?: string;
}

/** A run of releases under a heading of its own. */
export interface ReleaseGroup {
  readonly id?: string;
  readonly heading?: string;
  /** The page that shows this group alone: a month of a year. */
  readonly href?: string;
  readonly items: readonly ReleaseItem[];
}

/** The pages of a long list: 50 releases a page, page 1 at the plain address. */
export interface Pager {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Releases in the whole list, and those on this page (1-based, inclusive). */
  readonly total: number;
  readonly first: number;
  readonly last: number;
  readonly previous?: string;
  readonly next?: string;
  /** First, last and the pages around this one; `gap` stands for those left out. */
  readonly steps: readonly (Link | { readonly gap: true })[];
}

/** One fact of a record or release: a label and one or more values. */
export interface Fact {
  readonly label: string;
  readonly values: readonly (TextRun & {
    /** Records that the value belongs to: a role's organisation and project. */
    readonly of?: readonly TextRun[];
    readonly detail?: string;
    readonly external?: true;
  })[];
}

/** The feeds of a list, with what they are good for. */
export interface Subscription {
  readonly text: string;
  readonly feeds: readonly Link[];
}

/** A person that a release or photo names, with the role on the release's date. */
export interface PersonView {
  readonly name: string;
  readonly href?: string;
  readonly role?: string;
  /** The role of today, where the records say that it has changed since. */
  readonly today?: string;
  /** Where the person stands in the photo: "2. von links". */
  readonly position?: string;
}

/** A record that a release names, by its name at that time. */
export interface RecordView extends TextRun {
  /** The name of today, where it has changed since. */
  readonly today?: string;
}

/** Something that a reader must know before the text: not public, withdrawn, replaced, out of date. */
export interface Notice {
  readonly kind: "preview" | "withdrawn" | "replaced" | "outdated";
  readonly heading: string;
  readonly text?: string;
  readonly link?: Link;
}

/** What was changed in a release after its publication. */
export interface CorrectionView {
  readonly date: DateView;
  readonly note: string;
}

/** A language in which a release can be read. */
export interface LanguageLink extends Link {
  readonly language: string;
}

/** A picture that the archive holds, as a page shows it. */
export interface ImageView {
  /** What it shows, for who cannot see it. Never empty. */
  readonly alt: string;
  /** Of `src`, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A JPEG of middling size, for what knows nothing else. */
  readonly src: string;
  /** Media type and `srcset`, the smallest files first, JPEG last. */
  readonly formats: readonly { readonly type: string; readonly srcset: string }[];
  /** The picture in full size; `fileName` under which it is kept by who downloads it. */
  readonly download: Link & { readonly fileName: string };
}

/** A photo of a release. Without `image` the picture is not in the archive. */
export interface PhotoView {
  /** Language of the caption, where it is another than the release's. */
  readonly language?: string;
  readonly image?: ImageView;
  readonly caption?: readonly TextRun[];
  readonly credit?: string;
  readonly terms?: string;
  readonly people: readonly PersonView[];
}

/** The months of a year that have releases, as bars. */
export interface MonthBars {
  readonly label: string;
  readonly bars: readonly {
    /** 1 to 12. */
    readonly month: number;
    readonly href: string;
    /** "Mai 2024: 3 Mitteilungen" */
    readonly text: string;
    /** Percent of the chart's height, 1 to 100. */
    readonly height: number;
  }[];
}

/** A name in an index, with the number of its releases; a year also with its months. */
export type IndexEntry = Link & {
  readonly detail?: string;
  readonly count: string;
  readonly months?: MonthBars;
};

/** Releases by month, a row for each year, newest first. */
export interface MonthChart {
  /** First letters of the twelve months. */
  readonly initials: readonly string[];
  readonly entries: readonly IndexEntry[];
}

/** `/` */
export interface StartView {
  readonly kind: "start";
  readonly frame: Frame;
  readonly heading: string;
  readonly summary: string;
  readonly newest: readonly ReleaseItem[];
  readonly all: Link;
  readonly ways: readonly (Link & { readonly detail: string })[];
  /** The newest years by month; absent where no release is dated. */
  readonly chart?: MonthChart & {
    /** Leads to all years where these are the newest of them. */
    readonly all?: Link;
  };
}

/** A project or partner of a release, with further releases of theirs. */
export interface MoreView extends Link {
  readonly releases: readonly (Link & { readonly date: DateView })[];
}

/** What a release offers to those who write about it. */
export interface PressView {
  /** "3.245 Zeichen mit Leerzeichen" */
  readonly length: string;
  /** Terms under which the text may be printed. */
  readonly reuse?: string;
  /** The text edition. */
  readonly text: Link;
}

/** `/pressemitteilungen/NAME/` */
export interface ReleaseView {
  readonly kind: "release";
  readonly frame: Frame;
  readonly language?: string;
  readonly notices: readonly Notice[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  /** The release's languages, the original's first; empty where there is only one. */
  readonly languages: readonly LanguageLink[];
  /** Says that names and roles stand as published; present where one of them has changed since. */
  readonly asPublished?: string;
  readonly kicker?: readonly TextRun[];
  readonly title: readonly TextRun[];
  readonly subtitle?: readonly TextRun[];
  /** "Pressemitteilung Nr. 12/2019 des Jobcenters": the line above the headline. */
  readonly issuer: RecordView;
  readonly number?: string;
  readonly date: DateView & { readonly href: string };
  readonly place?: string;
  /** The body; the place stands run in at its beginning, in `<span class="place">`. */
  readonly html: string;
  readonly signature?: string;
  readonly boilerplateHtml?: string;
  readonly photos: readonly PhotoView[];
  /** The press kit: text and photos in one file; only where the archive holds a picture. */
  readonly kit?: Link;
  readonly partners: readonly RecordView[];
  readonly projects: readonly TextRun[];
  readonly people: readonly PersonView[];
  /** Press contact, as short HTML. */
  readonly contactHtml?: string;
  /** The contact of today, where the release is of another time and names another one. */
  readonly contactTodayHtml?: string;
  /** Absent where there is no text. */
  readonly press?: PressView;
  /** More of its projects and partners. */
  readonly more: readonly MoreView[];
  readonly keywords: readonly string[];
  /** Where the text came from, if not from the issuer. */
  readonly source?: { readonly name: string; readonly url?: string; readonly note?: string };
  /** Neighbours in the archive's order. */
  readonly newer?: Link;
  readonly older?: Link;
}

/** A list of releases: all, of a year or month, undated, of a project, partner or person. */
export interface ListView {
  readonly kind: "list";
  readonly frame: Frame;
  readonly heading: string;
  /** What kind of record this is: "Projekt", "Partner". */
  readonly label?: string;
  readonly summary?: string;
  readonly facts: readonly Fact[];
  /** Who and what is named in the same releases; only on records' pages. */
  readonly company: readonly Fact[];
  /** "12 Pressemitteilungen". */
  readonly count: string;
  /** Ways to the pages below or beside this one: the months of a year. */
  readonly ways: readonly (Link & { readonly count: string })[];
  /** Heading over `ways`, and name of that navigation. */
  readonly waysHeading?: string;
  readonly groups: readonly ReleaseGroup[];
  readonly pager?: Pager;
  /** Present where the list has feeds of its own. */
  readonly subscription?: Subscription;
}

/** An index of records or of years: names with the number of their releases. */
export interface IndexView {
  readonly kind: "index";
  readonly frame: Frame;
  readonly heading: string;
  readonly summary?: string;
  readonly groups: readonly {
    readonly id?: string;
    readonly heading?: string;
    /** First letters of the months, under entries that have bars. */
    readonly initials?: readonly string[];
    readonly entries: readonly IndexEntry[];
  }[];
}

/** A page of text: legal pages, 404. */
export interface TextView {
  readonly kind: "text";
  readonly frame: Frame;
  readonly heading: string;
  readonly html: string;
  /** Ways on, under the text. */
  readonly links: readonly Link[];
}

/** `/korrekturen/`: corrections and withdrawals, newest first. */
export interface ChangesView {
  readonly kind: "changes";
  readonly frame: Frame;
  readonly heading: string;
  readonly summary: string;
  readonly entries: readonly {
    readonly date: DateView;
    /** "Berichtigt", "Zurückgezogen". */
    readonly label: string;
    readonly note: string;
    readonly release: Link;
  }[];
  readonly pager?: Pager;
}

/** A former address, which leads on without a server's help. */
export interface MovedView {
  readonly kind: "moved";
  readonly frame: Frame;
  readonly heading: string;
  readonly text: string;
  readonly target: Link;
}

/** `/suche/`: what the search's script finds on its page. */
export interface SearchView {
  readonly kind: "search";
  readonly frame: Frame;
  readonly heading: string;
  /** The page's own address, for its form. */
  readonly action: string;
  /** The list of the index's blocks. */
  readonly index: string;
  /** The path prefix, with which the results' paths become links. */
  readonly root: string;
  /** Ways into the archive without a search. */
  readonly ways: readonly Link[];
}

export type PageView =
  | StartView
  | ReleaseView
  | ListView
  | IndexView
  | TextView
  | ChangesView
  | MovedView
  | SearchView;
