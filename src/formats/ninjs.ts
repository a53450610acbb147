import type { Texts } from "../texts/texts.ts";
import { headlineOf } from "../views/feed-entry.ts";
import type {
  NamedPart,
  PersonPart,
  PhotoPart,
  PictureFilePart,
  ReleaseParts,
  ReleaseReference,
} from "../views/release-parts.ts";

/** The moment at which a day begins on the site, RFC 3339. */
export type Midnight = (day: string) => string;

const standard = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
};

/**
 * A release as IPTC's ninjs 3.1. Dates only where they are certain days, since the format knows nothing less exact.
 * What was withdrawn is `canceled` and says why in `edNote`; what was corrected says what in `edNote`.
 */
export function ninjs(parts: ReleaseParts, texts: Texts, midnight: Midnight): string {
  return `${JSON.stringify(item(parts, texts, midnight))}\n`;
}

function item(parts: ReleaseParts, texts: Texts, midnight: Midnight) {
  const { date, versionDay, withdrawn, number } = parts;
  const note = edNote(parts, texts);
  return {
    uri: parts.id,
    standard,
    type: "text",
    representationType: withdrawn === undefined ? "full" : "partial",
    version: String(1 + parts.corrections.length + (withdrawn === undefined ? 0 : 1)),
    ...(date.day !== undefined && { firstCreated: midnight(date.day) }),
    ...(versionDay !== undefined && { versionCreated: midnight(versionDay) }),
    pubStatus: withdrawn === undefined ? "usable" : "canceled",
    ...(note !== "" && { edNote: note }),
    language: parts.language,
    title: headlineOf(parts),
    slugline: parts.name,
    by: parts.issuer.name,
    headlines: headlines(parts),
    altIds: [
      { role: "url", value: parts.url },
      ...(number === undefined ? [] : [{ role: "number", value: number }]),
    ],
    organisations: [
      concept(parts.issuer, "issuer"),
      ...parts.partners.map((partner) => concept(partner, "partner")),
    ],
    ...(parts.projects.length + parts.keywords.length > 0 && {
      subjects: [
        ...parts.projects.map((project) => concept(project, "project")),
        ...parts.keywords.map((name) => ({ name, rel: "keyword" })),
      ],
    }),
    ...(withdrawn === undefined && content(parts, texts)),
  };
}

/** What is there only as long as the release is not withdrawn. */
function content(parts: ReleaseParts, texts: Texts) {
  const { place, people, photos, source, original, translations } = parts;
  const sources = [
    ...(source === undefined
      ? []
      : [{ name: source.name, role: "source", ...(source.url !== undefined && { uri: source.url }) }]),
    ...contact(parts),
  ];
  return {
    ...(place !== undefined && { located: place }),
    bodies: bodies(parts),
    ...(people.length > 0 && { people: people.map((person) => concept(person, "mentioned")) }),
    ...(sources.length > 0 && { infoSources: sources }),
    ...((photos.length > 0 || original !== undefined || translations.length > 0) && {
      associations: [
        ...photos.map((photo, index) => picture(parts, photo, index + 1, texts)),
        ...(original === undefined ? [] : [version(original, "original", "translationOf")]),
        ...translations.map((translation) => version(translation, translation.language, "translation")),
      ],
    }),
  };
}

/** The release in another language. */
function version({ id, title, language, url }: ReleaseReference, name: string, rel: string) {
  return {
    name,
    rel,
    uri: id,
    type: "text",
    representationType: "partial",
    language,
    title,
    altIds: [{ role: "url", value: url }],
  };
}

function edNote({ corrections, withdrawn, outdated }: ReleaseParts, { release }: Texts): string {
  return [
    ...(outdated ? [release.outdated] : []),
    ...(withdrawn === undefined ? [] : [`${release.withdrawn(withdrawn.date.text)} ${withdrawn.reason}`]),
    ...corrections.map(({ date, note }) => `${release.correction(date.text)}: ${note}`),
  ].join("\n");
}

function headlines({ kicker, title, subtitle }: ReleaseParts) {
  const headline = (role: string, value: string | undefined) =>
    value === undefined ? [] : [{ role, contentType: "text/plain", value }];
  return [...headline("main", title), ...headline("kicker", kicker), ...headline("subtitle", subtitle)];
}

/** Characters are counted as code points of the text without its markup, words by the blanks between them. */
function body(role: string, text: string, html: string) {
  const counts = {
    charCount: [...text].length,
    wordCount: text.split(/\s+/).filter((word) => word !== "").length,
  };
  return [
    { role, contentType: "text/plain", ...counts, value: text },
    { role, contentType: "text/html", ...counts, value: html },
  ];
}

function bodies({ text, html, boilerplate, boilerplateHtml, signature }: ReleaseParts) {
  return [
    ...body("main", text, html()),
    ...(boilerplate === undefined ? [] : body("boilerplate", boilerplate, boilerplateHtml?.() ?? "")),
    ...(signature === undefined ? [] : [{ role: "signature", contentType: "text/plain", value: signature }]),
  ];
}

function concept({ id, name, url }: NamedPart, rel: string) {
  return { name, rel, ...(url !== undefined && { uri: url }), literal: id };
}

function contact({ contact: words, contactRecord }: ReleaseParts) {
  if (contactRecord !== undefined) {
    const { id, name, url } = contactRecord;
    return [{ name, role: "contact", ...(url !== undefined && { uri: url }), literal: id }];
  }
  return words === undefined ? [] : [{ name: words, role: "contact" }];
}

function position({ name, role, position: place }: PersonPart): string {
  return [name, role, place].filter((part) => part !== undefined).join(", ");
}

function rendition({ url, type, width, height, bytes }: PictureFilePart) {
  return { name: "original", href: url, contentType: type, width, height, sizeInBytes: bytes };
}

/** A photo of a release; where the archive does not hold the picture, without renditions. */
function picture(parts: ReleaseParts, photo: PhotoPart, number: number, texts: Texts) {
  const { file, caption, alt, credit, terms, people } = photo;
  const description = (role: string, value: string | undefined) =>
    value === undefined || value === "" ? [] : [{ role, contentType: "text/plain", value }];
  const descriptions = [
    ...description("caption", caption),
    ...description("alt", alt),
    ...description("people", people.map(position).join("; ")),
  ];
  return {
    name: `${texts.release.photo} ${number}`,
    rel: "photo",
    uri: `${parts.id}/photo/${number}`,
    type: "picture",
    representationType: file === undefined ? "partial" : "full",
    language: parts.language,
    ...(credit !== undefined && { by: credit }),
    ...(terms !== undefined && { usageTerms: terms }),
    ...(descriptions.length > 0 && { descriptions }),
    ...(file !== undefined && { renditions: [rendition(file)] }),
    ...(people.length > 0 && { people: people.map((person) => concept(person, "shown")) }),
  };
}
