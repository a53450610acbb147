import { fullName, namesOf } from "../archive/names.ts";
import type { NamedRecord, Release } from "../archive/records.ts";
import type { Facet } from "../texts/search-texts.ts";
import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { dateView } from "./dates.ts";
import { plainText } from "./plain-text.ts";

/** What a release is found by beside its text; those that a result shows come first. */
export type SearchField =
  | "title"
  | "kicker"
  | "subtitle"
  | "date"
  | "issuer"
  | "mark"
  | "people"
  | "partners"
  | "projects"
  | "keywords"
  | "number";

/** A release, or one of its translations, as the search knows it. */
export interface SearchRecord {
  readonly path: SitePath;
  /** BCP 47 tag of its words. */
  readonly language: string;
  /** Its running texts without marks; empty when it is withdrawn. */
  readonly text: string;
  readonly fields: Readonly<Partial<Record<SearchField, string>>>;
  /** The values of each facet: `ID NAME` for records, four digits for years, `0` for undated releases. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** Days since 1900 of the first day of its date; 0 when undated. */
  readonly day: number;
}

/** Stands for the year of releases without a date, in the index only. */
const undatedYear = "0";

/** What plain text puts before the lines of quotations and lists. */
const marks = /^(?:> ?|- |\* \* \*$)+/gm;

const day1900 = Date.UTC(1900, 0, 1);

/** Small numbers: the index keeps them with 24 bits only. */
function dayNumber({ date }: Release): number {
  return date === undefined ? 0 : Math.round((Date.parse(date.firstDay) - day1900) / 86_400_000);
}

/** Every year that a release's date touches. */
export function yearsOf({ date }: Release): readonly string[] {
  if (date === undefined) return [];
  const first = Number(date.firstDay.slice(0, 4));
  const last = Number(date.lastDay.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, "0"));
}

function value(record: NamedRecord): string {
  return `${record.id} ${fullName(record)}`;
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : [...new Set(texts)].join(", ");
}

/** A release as the search knows it. Hidden people are no way to it. */
export function searchRecord(context: ViewContext, release: Release, path: SitePath): SearchRecord {
  const { people, projects } = release;
  const item = context.item(release);
  const shown = people.filter(({ hidden }) => !hidden);
  const partners = [...new Set([release.issuer, ...release.partners])];
  const html = context.html(release);
  const texts =
    release.withdrawn === undefined
      ? [
          html.text,
          ...release.photos.flatMap(({ caption }) => caption ?? []),
          html.boilerplate === undefined ? "" : plainText(html.boilerplate),
        ]
      : [];
  const names = (records: readonly NamedRecord[]) => joined(records.flatMap(namesOf));
  const fields: Record<SearchField, string | undefined> = {
    title: release.title,
    kicker: release.kicker,
    subtitle: release.subtitle,
    date: dateView(release.date, context.texts).text,
    issuer: item.issuer,
    mark: item.mark,
    people: names(shown),
    // Whose archive it is stands behind all of it, and tells no release from another.
    partners: names(partners.filter((partner) => partner !== context.archive.site.publisher)),
    projects: names(projects),
    keywords: joined(release.keywords),
    number: release.number,
  };
  return {
    path,
    language: release.language,
    text: texts
      .filter((text) => text !== "")
      .join("\n\n")
      .replace(marks, ""),
    fields: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined)),
    facets: {
      year: release.date === undefined ? [undatedYear] : yearsOf(release),
      project: projects.map(value),
      partner: partners.map(value),
      person: shown.map(value),
    },
    day: dayNumber(release),
  };
}
