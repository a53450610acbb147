import type { Redaction } from "./redact.ts";
import type { CalendarDate, ReleaseDate } from "./release-date.ts";

/** The records as the rest of the program gets them: checked, joined and frozen. */

/** An earlier name of an organisation. */
export interface FormerName {
  readonly name: string;
  readonly until?: CalendarDate;
}

/** A ministry, council, company: whoever issues or joins releases. */
export interface Organisation {
  readonly type: "organisation";
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly aliases: readonly string[];
  readonly former: readonly FormerName[];
  readonly kind?: string;
  readonly partOf?: string;
  readonly url?: string;
  readonly place?: string;
}

/** A project that releases tell about. */
export interface Project {
  readonly type: "project";
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly aliases: readonly string[];
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly summary?: string;
  readonly funding?: string;
}

/** A function of a person, with the time in which it was held, as far as known. */
export interface Role {
  readonly role: string;
  readonly organisation?: Organisation;
  /** Id of the project; projects point at people, so people point back by id. */
  readonly project?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** A person whom releases name. */
export interface Person {
  readonly type: "person";
  readonly id: string;
  readonly name: string;
  readonly honorific?: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** No page, no index entry, no link. */
  readonly hidden: boolean;
  readonly url?: string;
}

/** Any record that a release can name. */
export type NamedRecord = Organisation | Project | Person;

/** A press contact: a record, or words. */
export type Contact = Organisation | Person | string;

/** Who is shown in a photo. */
export interface ShownPerson {
  readonly person: Person;
  readonly as?: string;
  readonly position?: string;
}

/** A photo of a release. Without `file` the caption is known and the picture is not held. */
export interface Photo {
  readonly file?: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly terms?: string;
  readonly people: readonly ShownPerson[];
}

/** That a release was withdrawn, when and why. */
export interface Withdrawal {
  readonly date: CalendarDate;
  readonly reason: string;
}

/** A press release. */
export interface Release {
  /** Last part of its address, `[a-z0-9-]`, unique in the archive. */
  readonly name: string;
  /** Its file, relative to the archive's folder. */
  readonly file: string;
  /** Of all that its file says: two readings with one digest differ in nothing but the records that they name. */
  readonly digest: string;
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Absent = undated. */
  readonly date?: ReleaseDate;
  readonly place?: string;
  readonly issuer: Organisation;
  readonly partners: readonly Organisation[];
  readonly projects: readonly Project[];
  /** Whom it names: first those of `people`, then those shown in photos only. */
  readonly people: readonly Person[];
  readonly photos: readonly Photo[];
  readonly contact?: Contact;
  readonly boilerplate?: string;
  readonly signature?: string;
  readonly number?: string;
  readonly language: string;
  readonly keywords: readonly string[];
  readonly source?: { readonly name: string; readonly url?: string; readonly note?: string };
  /** Milliseconds since 1970, UTC. */
  readonly embargo?: number;
  readonly corrections: readonly { readonly date: CalendarDate; readonly note: string }[];
  readonly withdrawn?: Withdrawal;
  readonly replacedBy?: string;
  readonly aliases: readonly string[];
  /** The text, as Markdown; empty when the release is withdrawn. */
  readonly body: string;
  /** Present only in a preview: why it is not public. */
  readonly unpublished?: "draft" | "embargo";
  /** By language tag. */
  readonly translations: readonly Translation[];
}

/** A release in another language. What a translation does not say is the original's. */
export interface Translation extends Release {
  /** The original was changed after the translation was made. */
  readonly outdated: boolean;
}

/** The legal pages for which an archive brings its own text. */
export interface LegalTexts {
  readonly imprint?: string;
  readonly privacy?: string;
  readonly accessibility?: string;
  readonly easyLanguage?: string;
  readonly signLanguage?: string;
}

/** How far the archive is accessible, as its office says. */
export interface Accessibility {
  readonly state: "full" | "partial" | "none";
  readonly made: CalendarDate;
  readonly reviewed?: CalendarDate;
  readonly law?: string;
  readonly method?: string;
  readonly gaps?: readonly string[];
  readonly feedback?: string;
  readonly enforcement: string;
}

/** Where the web editor saves. */
export interface EditorTarget {
  readonly backend: "github" | "gitlab" | "gitea";
  /** `owner/name`. */
  readonly repo: string;
  readonly branch: string;
  /** Address of the host, where it is not the public one. */
  readonly host?: string;
  /** Address of the service that signs editors in. */
  readonly signIn?: string;
}

/** The archive's own record. */
export interface Site {
  readonly title: string;
  /** Address at which the archive stands, with `/` at its end. */
  readonly url: string;
  /** Address at which it stood first, with `/` at its end, where it has moved since. */
  readonly firstUrl?: string;
  readonly language: string;
  readonly timeZone: string;
  readonly publisher: Organisation;
  readonly contact?: Contact;
  /** Terms under which the texts may be printed. */
  readonly reuse?: string;
  readonly accessibility?: Accessibility;
  /** Markdown by legal page. */
  readonly legal: LegalTexts;
  readonly editor?: EditorTarget;
  readonly look: { readonly accent?: string; readonly accentDark?: string };
}

/** Everything that may be published at one moment. */
export interface Archive {
  readonly site: Site;
  /** By id. */
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly people: ReadonlyMap<string, Person>;
  /** Newest first, undated last. */
  readonly releases: readonly Release[];
  /** Names that no output may show; publishing looks for them once more. */
  readonly redactions: readonly Redaction[];
}
