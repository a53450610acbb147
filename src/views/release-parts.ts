import { fullName } from "../archive/names.ts";
import type { Contact, NamedRecord, Organisation, Photo, Release } from "../archive/records.ts";
import { type CalendarDate, edtfOf } from "../archive/release-date.ts";
import { withAbsoluteLinks } from "./absolute-links.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateText, certainDay, dateView, exactDay } from "./dates.ts";
import { nameOn } from "./history.ts";
import type { PhotoFile } from "./photo-file.ts";
import { plainText } from "./plain-text.ts";
import { arrivalDay, certainChangeDay, laterDay } from "./release-days.ts";
import { releaseId } from "./tag-uri.ts";
import { isTranslation, pathOfRelease } from "./translations.ts";

/** A record that a release names, by its name then. */
export interface NamedPart {
  readonly id: string;
  readonly name: string;
  /** Absolute address of its page. */
  readonly url?: string;
}

/** A person, with the role on the release's date. */
export interface PersonPart extends NamedPart {
  readonly role?: string;
  /** Where the person stands in the photo, in words. */
  readonly position?: string;
}

/** A picture that the archive holds, in full size. */
export interface PictureFilePart {
  /** Absolute. */
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export interface PhotoPart {
  /** Absent when the archive does not hold the picture. */
  readonly file?: PictureFilePart;
  readonly caption?: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly terms?: string;
  readonly people: readonly PersonPart[];
}

/** A date in words, in EDTF (ISO 8601-2 level 1) and, where it is one certain day, as that day. */
export interface DatePart {
  readonly text: string;
  readonly edtf: string;
  /** `YYYY-MM-DD` */
  readonly day?: string;
}

/** Another release that this one points at. */
export interface ReleaseReference {
  /** Tag URI. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Absolute address of its page. */
  readonly url: string;
}

/** All parts of a release as text, for programs and mails: no link of a page, nobody who is hidden. */
export interface ReleaseParts {
  /** Tag URI. */
  readonly id: string;
  readonly name: string;
  /** Absolute address of its page. */
  readonly url: string;
  readonly language: string;
  readonly kicker?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly number?: string;
  readonly issuer: NamedPart;
  /** Without `edtf` the release is undated. */
  readonly date: Omit<DatePart, "edtf"> & { readonly edtf?: string };
  readonly place?: string;
  /** The text, with the place run in: plain, and as HTML with absolute links, which few need. */
  readonly text: string;
  /** Of the text, in characters with blanks. */
  readonly length: number;
  readonly html: () => string;
  readonly signature?: string;
  readonly boilerplate?: string;
  readonly boilerplateHtml?: () => string;
  readonly photos: readonly PhotoPart[];
  /** The press contact in lines; `contactRecord` where it is one of the archive's. */
  readonly contact?: string;
  readonly contactRecord?: NamedPart;
  readonly partners: readonly NamedPart[];
  readonly projects: readonly NamedPart[];
  readonly people: readonly PersonPart[];
  readonly keywords: readonly string[];
  readonly source?: { readonly name: string; readonly url?: string; readonly note?: string };
  readonly corrections: readonly { readonly date: DatePart; readonly note: string }[];
  readonly withdrawn?: { readonly date: DatePart; readonly reason: string };
  /** The release that stands in its place now. */
  readonly replacedBy?: ReleaseReference;
  /** The release in other languages, without those that were withdrawn. */
  readonly translations: readonly ReleaseReference[];
  /** The release that this one is a translation of. */
  readonly original?: ReleaseReference;
  /** That original was changed after it was translated. */
  readonly outdated?: true;
  /** The last day on which it is certain that something of this changed or was published, `YYYY-MM-DD`. */
  readonly versionDay?: string;
}

function namedPart(context: ViewContext, record: NamedRecord, name = fullName(record)): NamedPart {
  const path = context.pathOf(record);
  return { id: record.id, name, ...(path !== undefined && { url: context.addresses.absolute(path) }) };
}

function filePart({ addresses }: ViewContext, { original, width, height }: PhotoFile): PictureFilePart {
  const { path, type, bytes } = original;
  return { url: addresses.absolute(path), type, width, height, bytes };
}

function photoPart(context: ViewContext, release: Release, photo: Photo): PhotoPart {
  const { caption, alt, credit, terms } = photo;
  const shown = photo.people.filter(({ person }) => !person.hidden);
  const file = context.photos.get(photo);
  return {
    ...(file !== undefined && { file: filePart(context, file) }),
    ...(caption !== undefined && { caption }),
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...(terms !== undefined && { terms }),
    people: shown.map(({ person, as, position }) => {
      const role = as ?? context.roleOn(person, release);
      return {
        ...namedPart(context, person),
        ...(role !== undefined && { role }),
        ...(position !== undefined && { position: context.texts.release.position(position) }),
      };
    }),
  };
}

function contactPart(context: ViewContext, contact: Contact | undefined): NamedPart | undefined {
  if (contact === undefined || typeof contact === "string") return undefined;
  return contact.type === "person" && contact.hidden ? undefined : namedPart(context, contact);
}

/** Takes a release apart. What several formats need of one release is made for the first of them only. */
export function releasePartsOf(context: ViewContext): (release: Release) => ReleaseParts {
  let last: { readonly release: Release; readonly parts: ReleaseParts } | undefined;
  return (release) => {
    // Formats come release by release, so the last one is all that needs to be kept.
    if (last?.release !== release) last = { release, parts: takeApart(context, release) };
    return last.parts;
  };
}

function takeApart(context: ViewContext, release: Release): ReleaseParts {
  const { addresses, archive, groupings, texts } = context;
  const { kicker, subtitle, number, date, place, signature, source, withdrawn } = release;
  const path = pathOfRelease(addresses, release);
  const html = context.html(release);
  const { boilerplate } = html;
  const absolute = (text: string) => withAbsoluteLinks(context, text, path);
  const named = (organisation: Organisation) =>
    namedPart(context, organisation, nameOn(organisation, release.date));
  const day = exactDay(date);
  const known = [day ?? arrivalDay(context, release), certainChangeDay(release)].filter(
    (known) => known !== undefined,
  );
  const versionDay = known.length === 0 ? undefined : known.reduce(laterDay);
  const contactRecord = contactPart(context, release.contact);
  const newer = release.replacedBy === undefined ? undefined : groupings.byName.get(release.replacedBy);
  const original = isTranslation(release) ? groupings.byName.get(release.name) : undefined;
  const reference = (to: Release): ReleaseReference => ({
    id: releaseId(archive.site, to),
    title: to.title,
    language: to.language,
    url: addresses.absolute(pathOfRelease(addresses, to)),
  });
  const datePart = (of: CalendarDate): DatePart => {
    const certain = certainDay(of);
    return {
      text: calendarDateText(of, texts),
      edtf: edtfOf(of),
      ...(certain !== undefined && { day: certain }),
    };
  };
  return {
    id: releaseId(archive.site, release),
    name: release.name,
    url: addresses.absolute(path),
    language: release.language,
    ...(kicker !== undefined && { kicker }),
    title: release.title,
    ...(subtitle !== undefined && { subtitle }),
    ...(number !== undefined && { number }),
    issuer: named(release.issuer),
    date: {
      // Lists say a release's date too, so it is in words already.
      text: (isTranslation(release) ? dateView(date, texts) : context.item(release).date).text,
      ...(day !== undefined && { day }),
      ...(date !== undefined && { edtf: date.edtf }),
    },
    ...(place !== undefined && { place }),
    text: withdrawn === undefined ? html.text : "",
    length: withdrawn === undefined ? html.length : 0,
    html: () => (withdrawn === undefined ? absolute(html.body) : ""),
    ...(signature !== undefined && { signature }),
    ...(boilerplate !== undefined && {
      boilerplate: plainText(boilerplate),
      boilerplateHtml: () => absolute(boilerplate),
    }),
    photos: release.photos.map((photo) => photoPart(context, release, photo)),
    ...(html.contact !== undefined && { contact: plainText(html.contact) }),
    ...(contactRecord !== undefined && { contactRecord }),
    partners: release.partners.map(named),
    projects: release.projects.map((project) => namedPart(context, project)),
    people: release.people
      .filter(({ hidden }) => !hidden)
      .map((person) => {
        const role = context.roleOn(person, release);
        return { ...namedPart(context, person), ...(role !== undefined && { role }) };
      }),
    keywords: release.keywords,
    ...(source !== undefined && { source }),
    corrections: release.corrections.map(({ date: when, note }) => ({ date: datePart(when), note })),
    ...(withdrawn !== undefined && {
      withdrawn: { date: datePart(withdrawn.date), reason: withdrawn.reason },
    }),
    ...(newer !== undefined && { replacedBy: reference(newer) }),
    translations: release.translations.filter((other) => other.withdrawn === undefined).map(reference),
    ...(original !== undefined && { original: reference(original) }),
    ...(isTranslation(release) && release.outdated && { outdated: true as const }),
    ...(versionDay !== undefined && { versionDay }),
  };
}
