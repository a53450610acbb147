import { z } from "zod";
import { contrast, grounds, leastContrast } from "./contrast.ts";
import { controlCharacters } from "./control.ts";
import type { FaultValues, Rule } from "./fault.ts";
import { isFormerAddress, isHostFile } from "./former-address.ts";
import { hintRules } from "./hint-rules.ts";
import { isTimeZone } from "./moment.ts";
import { nameFrom, namePattern } from "./name.ts";
import { nearest } from "./nearest.ts";
import { type DateFault, type Parsed, parseCalendarDate, parseReleaseDate } from "./release-date.ts";

/**
 * The schema of all records, written once. The types, the checks at the border, and the JSON Schemas that editors'
 * programs complete from all come from here. Descriptions that editors read stand in the catalogues, by key.
 */

/** Hands a broken rule with its values through zod; `faultsFrom` in parse.ts takes it out again. */
function broken<R extends Rule>(context: z.core.$RefinementCtx, rule: R, values: FaultValues[R]): void {
  context.addIssue({ code: "custom", params: { rule, values } });
}

function checkControl(value: string, context: z.core.$RefinementCtx): void {
  for (const { code } of controlCharacters(value)) broken(context, "control-character", { code });
}

/** Text that may run over several lines. */
const text = z
  .string()
  .superRefine(checkControl)
  .transform((value) => value.trim());

/** Text on one line; a YAML block that folds to one line is one line. */
const line = z
  .string()
  .superRefine((value, context) => {
    checkControl(value, context);
    if (value.trim().includes("\n")) broken(context, "one-line", {});
  })
  .transform((value) => value.trim());

const lines = z.array(line);

/** Text on one line that may be a number, which is a type of its own to YAML programs. */
const numberOrLine = line.meta({ type: ["string", "integer"] });

function dateSchema<T>(parse: (value: string) => Parsed<T, DateFault>) {
  return z.string().transform((value, context): T => {
    const parsed = parse(value.trim());
    if ("value" in parsed) return parsed.value;
    broken(context, parsed.fault.rule, parsed.fault.values);
    return z.NEVER;
  });
}

// A year alone is a number to YAML programs, so editors' schemas allow both; our reader never makes numbers.
const date = dateSchema(parseReleaseDate).meta({ type: ["string", "integer"], id: "ReleaseDate" });
const calendarDate = dateSchema(parseCalendarDate).meta({ type: ["string", "integer"], id: "CalendarDate" });

/** A moment is checked when the site's time zone is known, in join.ts. */
const moment = z.string().transform((value) => value.trim());

// What only `meta` says (patterns, formats) is for editors' programs; the rule itself is the check beside it.
/** Ids become names of folders, which no file system lets grow without end. */
const longestId = 100;

const id = z
  .string()
  .superRefine((value, context) => {
    if (namePattern.test(value) && value.length <= longestId) return;
    const proposal = nameFrom(value).slice(0, longestId).replace(/-$/, "");
    broken(context, "bad-id", { id: value, proposal });
  })
  .meta({ pattern: namePattern.source });
const ids = z.array(id).superRefine((values, context) => {
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (seen.size === seen.add(value).size) {
      context.addIssue({
        code: "custom",
        path: [index],
        params: { rule: "listed-twice", values: { id: value } },
      });
    }
  }
});

const url = z
  .string()
  .transform((value, context) => {
    const trimmed = value.trim();
    if (/^https?:\/\/[^\s/]/i.test(trimmed) && URL.canParse(trimmed)) return trimmed;
    broken(context, "bad-url", { value: trimmed });
    return z.NEVER;
  })
  .meta({ format: "uri" });

/** A BCP 47 tag as it is best written (`zh-hant` becomes `zh-Hant`); `undefined` for what is none. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    // Five to eight letters are well-formed too ("deutsch"), but no language has such a code.
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
  } catch {
    // A RangeError: not even the form of a tag.
    return undefined;
  }
}

const language = z.string().transform((value, context) => {
  const tag = languageTag(value.trim());
  if (tag !== undefined) return tag;
  broken(context, "bad-language", { value });
  return z.NEVER;
});

const timeZone = z.string().superRefine((value, context) => {
  if (!isTimeZone(value)) broken(context, "bad-time-zone", { value });
});

/** A former address of a release, as a path on this site. */
const path = z.string().superRefine((value, context) => {
  if (!isFormerAddress(value)) broken(context, "bad-path", { value });
  else if (isHostFile(value)) broken(context, "host-file", { value });
});

/** A colour of links and lines, which must be read on its ground. */
function colorOn(ground: string) {
  return z
    .string()
    .superRefine((value, context) => {
      if (!/^#[0-9a-f]{6}$/i.test(value)) {
        broken(context, "bad-color", { value });
        return;
      }
      const ratio = contrast(value, ground);
      if (ratio < leastContrast) broken(context, "low-contrast", { value, ratio });
    })
    .meta({ pattern: "^#[0-9A-Fa-f]{6}$" });
}

/** A path to a file beside the one that names it. */
const localFile = z.string().superRefine((value, context) => {
  const leadsAway = value.startsWith("/") || value.includes("\\") || value.split("/").includes("..");
  if (value === "" || leadsAway || /[\p{Cc}\p{Cs}]/u.test(value)) {
    broken(context, "bad-file-path", { value });
  }
});

const only = z.literal(true);

/** Hosts that the web editor can save to. */
export const editorBackends = ["github", "gitlab", "gitea"] as const;

export type EditorBackend = (typeof editorBackends)[number];

const editorBackend = z
  .string()
  .transform((value, context): EditorBackend => {
    const known = editorBackends.find((backend) => backend === value.trim());
    if (known !== undefined) return known;
    broken(context, "unknown-backend", { value });
    return z.NEVER;
  })
  .meta({ enum: [...editorBackends] });

const conformities = ["full", "partial", "none"] as const;

const conformity = z
  .string()
  .transform((value, context): (typeof conformities)[number] => {
    const known = conformities.find((state) => state === value.trim());
    if (known !== undefined) return known;
    broken(context, "unknown-conformity", { value });
    return z.NEVER;
  })
  .meta({ enum: [...conformities] });

const hintNames: readonly string[] = hintRules;

/** Rules of the content lint that are switched off. */
const hintsOff = z.array(
  z
    .string()
    .superRefine((value, context) => {
      if (hintNames.includes(value)) return;
      const near = nearest(value, hintNames);
      broken(context, "unknown-hint", { value, ...(near !== undefined && { nearest: near }) });
    })
    .meta({ enum: [...hintNames] }),
);

/** Who is shown in a photo, in order. */
const shownPerson = z.strictObject({
  /** Id in people.yaml. */
  person: id,
  /** Function as the caption gives it. */
  as: line.exactOptional(),
  /** Place in the photo: a number counts from the left. */
  position: numberOrLine.exactOptional(),
});

const photo = z.strictObject({
  /** Picture file next to the release; absent when the picture is not held. */
  file: localFile.exactOptional(),
  /** Bildunterschrift. */
  caption: text.exactOptional(),
  /** What the picture shows, for who cannot see it. */
  alt: text.exactOptional(),
  /** Bildnachweis, without "Foto:". */
  credit: line.exactOptional(),
  /** Terms of use. */
  terms: text.exactOptional(),
  /** Who is shown, in order. */
  people: z.array(shownPerson).exactOptional(),
});

/** Front matter of a release file. */
export const releaseSchema = z.strictObject({
  /** Headline (Überschrift). */
  title: line,
  /** Line above the headline (Dachzeile). */
  kicker: line.exactOptional(),
  /** Line below the headline (Unterzeile). */
  subtitle: line.exactOptional(),
  /** Date of the release; absent = undated. */
  date: date.exactOptional(),
  /** Run-in place (Spitzmarke), verbatim, without its full stop. */
  place: line.exactOptional(),
  /** Organisation that issued it; default: the site's publisher. */
  issuer: id.exactOptional(),
  /** Organisations that joined in or that it concerns. */
  partners: ids.exactOptional(),
  /** Projects that it concerns. */
  projects: ids.exactOptional(),
  /** People whom it concerns. */
  people: ids.exactOptional(),
  /** Photos, with or without the picture itself. */
  photos: z.array(photo).exactOptional(),
  /** Press contact (Pressekontakt): a person's or organisation's id, or a text. */
  contact: text.exactOptional(),
  /** Closing paragraph (Abbinder). */
  boilerplate: text.exactOptional(),
  /** Initials at the end (Kürzel). */
  signature: line.exactOptional(),
  /** The office's own number; not unique. */
  number: numberOrLine.exactOptional(),
  /** Language, BCP 47; default: the site's. */
  language: language.exactOptional(),
  /** Free keywords (Schlagwörter). */
  keywords: lines.exactOptional(),
  /** Where the text came from, if not from the issuer itself (Quelle). */
  source: z
    .strictObject({
      /** Who it came from. */
      name: line,
      /** Where it stands there. */
      url: url.exactOptional(),
      /** Anything a reader should know about it. */
      note: text.exactOptional(),
    })
    .exactOptional(),
  /** Nothing of it leaves before this moment (Sperrfrist). */
  embargo: moment.exactOptional(),
  /** Never leaves (Entwurf). */
  draft: only.exactOptional(),
  /** Public notes on what was changed after publication (Berichtigungen). */
  corrections: z.array(z.strictObject({ date: calendarDate, note: text })).exactOptional(),
  /** Its address stays and says so; the text is gone from every output (zurückgezogen). */
  withdrawn: z.strictObject({ date: calendarDate, reason: text }).exactOptional(),
  /** Name of the release that stands in its place now (ersetzt durch). */
  "replaced-by": id.exactOptional(),
  /** Former addresses; each leads here (frühere Adressen). */
  aliases: z.array(path).exactOptional(),
  /** In a translation: mark of the original's text at the time it was translated. */
  original: line.exactOptional(),
  /** Hints of `npm run check` that are not wanted about this release. */
  "hints-off": hintsOff.exactOptional(),
});

/** One entry of `_data/organisations.yaml`. */
export const organisationSchema = z.strictObject({
  /** Short, lasting name for addresses and references. */
  id,
  /** Full name. */
  name: line,
  /** Short form: `BMI`. */
  short: line.exactOptional(),
  /** Other names that texts use. */
  aliases: lines.exactOptional(),
  /** Earlier names, and until when they held. */
  former: z.array(z.strictObject({ name: line, until: calendarDate.exactOptional() })).optional(),
  /** What it is: ministry, council, company. */
  kind: line.exactOptional(),
  /** The organisation that it belongs to. */
  "part-of": id.exactOptional(),
  /** Its website. */
  url: url.exactOptional(),
  /** Where it is. */
  place: line.exactOptional(),
});

/** One entry of `_data/projects.yaml`. */
export const projectSchema = z.strictObject({
  /** Short, lasting name for addresses and references. */
  id,
  /** Full name. */
  name: line,
  /** Short form: `LQA`. */
  short: line.exactOptional(),
  /** Other names that texts use. */
  aliases: lines.exactOptional(),
  /** Organisations that run or carry it. */
  organisations: ids.exactOptional(),
  /** People who run it. */
  people: ids.exactOptional(),
  /** When it began. */
  from: calendarDate.exactOptional(),
  /** When it ended. */
  to: calendarDate.exactOptional(),
  /** What it is about, in a sentence or two. */
  summary: text.exactOptional(),
  /** Who pays for it. */
  funding: text.exactOptional(),
});

/** One entry of `_data/people.yaml`. */
export const personSchema = z.strictObject({
  /** Short, lasting name for addresses and references. */
  id,
  /** First and last name, without title. */
  name: line,
  /** Title before the name: `Dr.`. */
  honorific: line.exactOptional(),
  /** Other names that texts use. */
  aliases: lines.exactOptional(),
  /** Functions, each with the time in which it was held, as far as known. */
  roles: z
    .array(
      z.strictObject({
        /** The function: `Geschäftsführer`. */
        role: line,
        /** Where it is held. */
        organisation: id.exactOptional(),
        /** In which project it is held. */
        project: id.exactOptional(),
        /** Since when. */
        from: calendarDate.exactOptional(),
        /** Until when. */
        to: calendarDate.exactOptional(),
      }),
    )
    .exactOptional(),
  /** Removes the person's page, index entry and links; the releases' words stay. */
  hidden: only.exactOptional(),
  /** Website about the person. */
  url: url.exactOptional(),
});

/** One entry of `_data/redactions.yaml`: a name that no output may show any more (Art. 17 DSGVO). */
export const redactionSchema = z
  .strictObject({
    /** The words to replace, as whole words. */
    text: line.exactOptional(),
    /** Id in people.yaml: all names of that person are replaced, and the person is named nowhere. */
    person: id.exactOptional(),
    /** `all`, or the names of the releases. */
    in: z.preprocess((value) => (typeof value === "string" ? [value] : value), ids),
    /** What stands there instead: `N. N.`. */
    with: line,
    /** Why; for the office, never shown. */
    reason: text,
    /** When it was decided. */
    date: calendarDate,
  })
  .superRefine((value, context) => {
    if ((value.text === undefined) === (value.person === undefined)) broken(context, "text-or-person", {});
  });

/** `_data/site.yaml`. */
export const siteSchema = z.strictObject({
  /** Name of the archive, at the head of every page. */
  title: line,
  /** Address at which the archive stands, for canonical links and feeds. */
  url,
  /** Address at which the archive stood first, where it has moved: the ids in its feeds are made from that for ever. */
  "first-url": url.exactOptional(),
  /** Language of the archive's own words and default of the releases. */
  language: language.default("de"),
  /** Time zone of embargoes without an offset. */
  "time-zone": timeZone.default("Europe/Berlin"),
  /** The organisation whose archive this is; default issuer of the releases. */
  publisher: id,
  /** Press contact for releases that name none: an id, or a text. */
  contact: text.exactOptional(),
  /** Terms under which the releases may be printed (Abdruck). */
  reuse: text.exactOptional(),
  /** What the accessibility statement is made of, where `legal` names no text for it. */
  accessibility: z
    .strictObject({
      /** How far the archive complies: `full`, `partial` or `none`. */
      state: conformity,
      /** When the statement was made. */
      made: calendarDate,
      /** When it was last reviewed. */
      reviewed: calendarDate.exactOptional(),
      /** The law that asks for it. */
      law: line.exactOptional(),
      /** How it was evaluated. */
      method: text.exactOptional(),
      /** What is not accessible yet. */
      gaps: lines.exactOptional(),
      /** Where barriers are reported. */
      feedback: text.exactOptional(),
      /** The enforcement body (Durchsetzungsstelle). */
      enforcement: text,
    })
    .exactOptional(),
  /** Markdown files in `_data/` with the texts of the legal pages. */
  legal: z
    .strictObject({
      /** Impressum. */
      imprint: localFile.exactOptional(),
      /** Datenschutz. */
      privacy: localFile.exactOptional(),
      /** Erklärung zur Barrierefreiheit. */
      accessibility: localFile.exactOptional(),
      /** Leichte Sprache. */
      "easy-language": localFile.exactOptional(),
      /** Gebärdensprache: a link to a video. Without it there is no such page. */
      "sign-language": localFile.exactOptional(),
    })
    .exactOptional(),
  /** Hints of `npm run check` that are not wanted about any release. */
  "hints-off": hintsOff.exactOptional(),
  /** Where the web editor saves what it writes. */
  editor: z
    .strictObject({
      /** The host: `github`, `gitlab` or `gitea`. */
      backend: editorBackend.default("github"),
      /** The repository on it: `owner/name`. */
      repo: line,
      /** The branch that the site is built from. */
      branch: line.default("main"),
      /** Address of the host, where it is not the public one. */
      host: url.exactOptional(),
      /** Address of the service that signs editors in; without it they sign in with an access token. */
      "sign-in": url.exactOptional(),
    })
    .exactOptional(),
  /** Colours of the house. */
  look: z
    .strictObject({
      /** Colour of links and lines on a light ground. */
      accent: colorOn(grounds.light).exactOptional(),
      /** The same on a dark ground. */
      "accent-dark": colorOn(grounds.dark).exactOptional(),
    })
    .exactOptional(),
});

export type ReleaseInput = z.output<typeof releaseSchema>;
export type OrganisationInput = z.output<typeof organisationSchema>;
export type ProjectInput = z.output<typeof projectSchema>;
export type PersonInput = z.output<typeof personSchema>;
export type SiteInput = z.output<typeof siteSchema>;
