import type { RecordKind, TypeName } from "../archive/fault.ts";
import { enCreate } from "./en-create.ts";
import { enDesk } from "./en-desk.ts";
import { enDossier } from "./en-dossier.ts";
import { enEditor } from "./en-editor.ts";
import { enFields } from "./en-fields.ts";
import { enLint } from "./en-lint.ts";
import { enPress } from "./en-press.ts";
import { enSearch } from "./en-search.ts";
import { enStatement } from "./en-statement.ts";
import type { Texts } from "./texts.ts";

const integer = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const ordinalEndings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: "st",
  two: "nd",
  few: "rd",
};

function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${integer.format(Math.ceil(bytes / 1000))}\u00a0kB`
    : `${decimal(bytes / 1_000_000)}\u00a0MB`;
}

/** One digit behind the point, never rounded up. */
function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toLocaleString("en-GB");
}

function count(value: number, one: string, many: string): string {
  return `${integer.format(value)} ${value === 1 ? one : many}`;
}

/** "1st", "2nd", "3rd", "4th". */
function ordinal(digits: string): string {
  return `${digits}${ordinalEndings[ordinals.select(Number(digits))] ?? "th"}`;
}

function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? "" : ` Did you mean ‘${nearest}’?`;
}

const recordKinds: Readonly<Record<RecordKind, string>> = {
  organisation: "in organisations.yaml",
  project: "in projects.yaml",
  person: "in people.yaml",
  contact: "in people.yaml or organisations.yaml",
  release: "among the press releases in releases/",
};

const typeNames: Readonly<Record<Exclude<TypeName, "nothing">, string>> = {
  text: "text",
  list: "a list",
  mapping: "a block of keys and values",
  true: "‘true’",
  false: "‘false’",
};

/** What to do where something else was expected. */
const typeRemedies: Readonly<Record<"text" | "list" | "mapping", string>> = {
  text: "Give a single text, best in quotation marks.",
  list: "Write each entry on a line of its own that begins with ‘- ’.",
  mapping: "Write it in the form ‘key: value’.",
};

/** British English: also the language of archives whose own language has no catalogue. */
export const en: Texts = {
  language: "en",
  direction: "ltr",
  comma: ", ",
  paths: {
    releases: "releases",
    date: "date",
    undated: "undated",
    projects: "projects",
    partners: "partners",
    people: "people",
    search: "search",
    corrections: "corrections",
    archive: "archive",
    photo: "photo",
    kit: "press-kit",
    captions: "captions",
    page: "page",
    legal: {
      imprint: "legal-notice",
      privacy: "privacy",
      accessibility: "accessibility",
      easyLanguage: "easy-read",
      signLanguage: "sign-language",
    },
  },
  nav: {
    skip: "Skip to main content",
    main: "Main navigation",
    breadcrumbs: "You are here",
    pages: "Pages of this list",
    foot: "Legal information and feeds",
    home: "Home",
    releases: "Press releases",
    date: "Date",
    projects: "Projects",
    partners: "Partners",
    people: "People",
    corrections: "Corrections",
    legal: {
      imprint: "Legal notice",
      privacy: "Privacy",
      accessibility: "Accessibility",
      easyLanguage: "Easy read",
      signLanguage: "Sign language",
    },
    feeds: "Subscribe",
    legalHeading: "Legal information",
    publisherSite: (publisher) => `Website: ${publisher}`,
  },
  date: {
    locale: "en-GB",
    undated: "undated",
    about: (date) => `around ${date}`,
    uncertain: (date) => `probably ${date}`,
    interval: (from, to) => `between ${from} and ${to}`,
    noMonth: "No exact month",
    of: (period) => `Press releases: ${period}`,
  },
  start: {
    summary: (publisher) =>
      `The press archive of ${publisher}: every press release by date, project, partner and person, ` +
      "each at a permanent address.",
    newest: "Latest press releases",
    all: "All press releases",
    ways: "Browse the archive",
    none: "No press releases have been published yet.",
  },
  list: {
    releases: (value) => count(value, "press release", "press releases"),
    years: (value) => count(value, "year", "years"),
    projects: (value) => count(value, "project", "projects"),
    partners: (value) => count(value, "partner", "partners"),
    people: (value) => count(value, "person", "people"),
    months: "Months",
    page: (page, pages) => `Page ${integer.format(page)} of ${integer.format(pages)}`,
    range: (first, last, total) =>
      `Press releases ${integer.format(first)} to ${integer.format(last)} of ${integer.format(total)}`,
    previous: "Previous page",
    next: "Next page",
    none: "No press releases are listed here yet.",
    allHeading: "All press releases",
    undatedHeading: "Undated press releases",
    undatedSummary: "The dates of these press releases are not known. They have not been estimated.",
    dateSummary: "Years that have press releases.",
    projectsSummary: "Projects that the press releases are about.",
    partnersSummary: "Organisations that issued press releases or were involved in them.",
    peopleSummary: "People who appear in the press releases, with the role they held at the time.",
    withoutReleases: "No press releases yet",
  },
  release: {
    kind: "Press release",
    number: (number) => `No. ${number}`,
    from: "dated",
    photo: "Photo",
    photos: "Photos",
    credit: (credit) => `Photo: ${credit}`,
    terms: "Terms of use",
    notHeld: "The archive does not hold the picture that belongs to this caption.",
    download: ({ type, width, height, bytes }) =>
      `Download the original (${type}, ${integer.format(width)}\u00a0×\u00a0${integer.format(height)} pixels, ${fileSize(bytes)})`,
    kit: (photos) => `Download the press kit: text and ${count(photos, "photo", "photos")} (ZIP)`,
    shown: "In the picture",
    position: (place) => (/^\d+$/.test(place) ? `${ordinal(place)} from left` : place),
    facts: "About this press release",
    issuer: "Issued by",
    date: "Date",
    partners: "Partners",
    projects: "Projects",
    people: "People",
    contact: "Press contact",
    keywords: "Keywords",
    source: "Source",
    preview: {
      draft: "Draft: this release has not been published.",
      embargo: "Embargo: this release has not been published yet.",
    },
    embargoUntil: (moment) => `Free from ${moment}.`,
    withdrawnMark: "withdrawn",
    replaced: "In its place:",
    corrections: "Corrections",
    corrected: (date) => `Corrected: ${date}`,
    today: (text) => `today: ${text}`,
    asPublished: "Names and roles are given as they were at the time of the release.",
    languages: "In other languages",
    outdated: "This translation is out of date: the original was changed after it was made.",
    original: "Original",
    neighbours: "Newer and older press releases",
    newer: "Newer press release",
    older: "Older press release",
    withdrawn: (date) => `This press release was withdrawn (${date}).`,
    correction: (date) => `Correction (${date})`,
    asText: "Plain text",
    length: "Length",
    characters: (value) => `${count(value, "character", "characters")} including spaces`,
    address: "Address",
  },
  record: {
    project: "Project",
    partner: "Partner",
    person: "Person",
    shortForm: "Short form",
    formerly: "Formerly",
    formerUntil: (name, until) => `${name} (until ${until})`,
    kind: "Type",
    partOf: "Part of",
    parts: "Includes",
    place: "Location",
    website: "Website",
    organisations: "Organisations involved",
    people: "People",
    roles: "Roles",
    projects: "Projects",
    term: "Duration",
    funding: "Funding",
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    fromTo: (from, to) => `${from} to ${to}`,
  },
  legal: {
    statement: enStatement,
    fallback: {
      imprint: ({ publisher }) =>
        `Publisher of this press archive: **${publisher}**.\n\n` +
        "The full details that the law requires (such as address, representatives, contact details and " +
        "the person responsible for the content) have not been added here yet.",
      privacy: ({ publisher }) =>
        `This press archive (publisher: ${publisher}) is made of simple files. ` +
        "It sets no cookies, stores nothing on your device, does not measure visits and loads nothing " +
        "from other servers: no fonts, no maps, no videos, no tracking pixels. " +
        "That is why it does not ask for your consent.\n\n" +
        "## What the web server receives\n\n" +
        "When you open a page, your device has to send its IP address to the web server. Which logs " +
        "the web server keeps, and for how long, depends on who runs it. " +
        "This information has not been added here yet.\n\n" +
        "The search works in your browser, and nobody evaluates what you look for. Your words stand in the address of the search " +
        "page, so that a search can be passed on, and may therefore appear in a log of the web server.\n\n" +
        "## People in press releases\n\n" +
        "The press releases name people in their public role. If you are named and want this " +
        "to be checked, corrected or removed, contact the publisher.",
      accessibility: ({ publisher }) =>
        `This press archive (publisher: ${publisher}) does not have an accessibility statement yet.\n\n` +
        "The archive is built so that you can use it without a mouse, without JavaScript, " +
        "with a screen reader and at high magnification. " +
        "If you find an accessibility problem, tell the publisher.",
      easyLanguage: () =>
        "## This is an archive\n\nThis website has press releases.\n\n" +
        "A press release is a text for newspapers. The text says: What happened? Who did something?\n\n" +
        "## How to find a text\n\nYou can look for a date.\n\nYou can look for a project.\n\n" +
        "You can look for a person.\n\nThe links for this are at the top of every page.\n\n" +
        "## Good to know\n\nThe press releases are **not** in easy read.",
    },
  },
  search: enSearch,
  notFound: {
    heading: "Page not found",
    body:
      "There is nothing at this address. It may be incomplete or have a typing mistake. " +
      "You can find every press release in the archive in these ways:",
  },
  corrections: {
    heading: "Corrections and withdrawals",
    summary: "What was changed in or withdrawn from published releases later, newest first.",
    correction: "Corrected",
    withdrawal: "Withdrawn",
    none: "Nothing has been corrected or withdrawn so far.",
  },
  moved: {
    heading: "This page has moved",
    body: "The new address:",
  },
  previewBanner: "Preview – not public. Drafts and releases under embargo are visible here.",
  feed: {
    about: (name) => `Press releases: ${name}.`,
    ended: (date) => `The project has ended (it ran until ${date}); no new press releases are expected.`,
    atom: "Atom feed",
    rss: "RSS feed",
    json: "JSON feed",
  },
  number: (value) => integer.format(value),
  levels: { error: "error", hint: "hint" },
  fields: enFields,
  desk: enDesk,
  editor: enEditor,
  create: enCreate,
  lint: enLint,
  dossier: enDossier,
  press: enPress,
  faults: {
    "no-archive": ({ folder }) =>
      `There is no archive here: ${folder} is missing. ` +
      "Create it, or set PRESS_ARCHIVE to the right folder.",
    "unreadable-file": ({ reason }) =>
      `The file cannot be read (${reason}). Check the file and its permissions.`,
    "symbolic-link": ({ target }) =>
      `This is a link to ${target}, not a file. Put the file itself in the folder.`,
    "file-name": ({ name, proposal }) =>
      `The file name ‘${name}’ becomes the address and can only contain a-z, 0-9 and ` +
      `single hyphens between them. Suggestion: ‘${proposal}’.`,
    "data-file-name": ({ name, proposal }) =>
      `The file ‘${name}’ is not read under this name. Rename it to ‘${proposal}’.`,
    "name-taken": ({ name, other }) =>
      `${other} already has the name ‘${name}’. Each name can be used only once in the archive. ` +
      "Rename one of the files.",
    "too-large": ({ size, most }) =>
      `This is too large: ${size} (the limit is ${most}). Shorten it or split it up.`,
    "not-utf8": ({ byte }) =>
      `The file is not in UTF-8 (byte ${byte}). Save it again in your editor with the encoding ‘UTF-8’.`,
    "nul-byte": () =>
      "There is a NUL character here, so the file is damaged or is not text. Save it again as text.",
    "empty-file": () => "The file is empty. Fill it in or delete it.",
    "no-front-matter": () =>
      "The details at the beginning are missing. The first line must be ---, " +
      "followed by at least ‘title: …’, then --- again.",
    "open-front-matter": () =>
      "The details at the beginning do not end. Add a line with only --- after the last one.",
    yaml: ({ reason }) =>
      `This YAML cannot be read (${reason}). It often helps to put the value in quotation marks ` +
      "or to correct the indentation.",
    "yaml-colon": ({ key }) =>
      `The value of ‘${key}’ contains a colon, so it must be in quotation marks: ${key}: "…".`,
    "yaml-quote": ({ key }) =>
      `The value of “${key}” begins with a quotation mark that is never closed. Add one at its end.`,
    "yaml-comment": () =>
      "From # on YAML would read a comment, and the words would be lost. Put the whole value in quotation marks.",
    "yaml-alias": () => "Anchors and aliases (& and *) are not allowed here. Write the value out in full.",
    "duplicate-key": ({ key }) => `‘${key}’ is here twice. Remove one of them.`,
    "not-a-mapping": () => "Details in the form ‘key: value’ are expected here, each on a line of its own.",
    "not-a-list": () => "A list is expected here. Each entry begins with ‘- ’.",
    "unknown-key": ({ key, nearest, known }) =>
      `‘${key}’ is not a known key here.` +
      (nearest === undefined ? ` You can use: ${known}.` : suggestion(nearest)),
    "missing-key": ({ key }) => `‘${key}’ is missing. Add ‘${key}: …’.`,
    "wrong-type": ({ key, expected, found }) =>
      found === "nothing"
        ? `An entry of ‘${key}’ is empty. Fill it in or delete it.`
        : `‘${key}’ must be ${typeNames[expected]}, but it is ${typeNames[found]}. ${typeRemedies[expected]}`,
    "control-character": ({ code }) => `There is an invisible control character here (${code}). Delete it.`,
    "one-line": () => "This must be a single line. Remove the line break.",
    "bad-id": ({ id, proposal }) =>
      `The ID ‘${id}’ can only contain a-z, 0-9 and single hyphens between them, at most 100 characters. ` +
      `Suggestion: ‘${proposal}’.`,
    "duplicate-id": ({ id, other }) => `The ID ‘${id}’ is already used (${other}). Choose another one.`,
    "unknown-id": ({ id, in: kind, nearest }) =>
      `‘${id}’ is not ${recordKinds[kind]}.` +
      (nearest === undefined ? " Add it there or remove it here." : suggestion(nearest)),
    "listed-twice": ({ id }) => `‘${id}’ is in this list twice. Remove one of them.`,
    "bad-date": ({ value, proposal }) =>
      `‘${value}’ is not a date. ` +
      (proposal === undefined
        ? "Write it like 2019-03-21, 2019-03 or 2019."
        : `Write it like this: ${proposal}.`),
    "no-such-day": ({ value }) => `The date ‘${value}’ is not in the calendar. Check it.`,
    "interval-order": ({ value }) => `‘${value}’ ends before it begins. Swap the beginning and the end.`,
    "interval-length": ({ value }) =>
      `‘${value}’ covers more than 100 years. Narrow it down or leave it out.`,
    "bad-moment": ({ value }) =>
      `‘${value}’ is not a date and time. ` +
      "Write it like 2026-03-01T06:00 (local time) or 2026-03-01T06:00+01:00.",
    "no-such-time": ({ value, zone }) =>
      `‘${value}’ does not exist in ${zone} because the clocks go forward then. ` +
      "Give another time, or add the offset from UTC, for example +01:00.",
    "ambiguous-time": ({ value, zone }) =>
      `‘${value}’ exists twice in ${zone} because the clocks go back then. ` +
      "Add the offset from UTC to say which one you mean, for example +01:00.",
    "from-after-to": ({ from, to }) => `‘from: ${from}’ is later than ‘to: ${to}’. Swap them.`,
    "bad-language": ({ value }) => `‘${value}’ is not a language code. Write it like en, de or tr.`,
    "bad-time-zone": ({ value }) => `‘${value}’ is not a time zone. Write it like Europe/London.`,
    "bad-url": ({ value }) => `‘${value}’ is not a full web address. It must begin with https:// or http://.`,
    "host-file": ({ value }) =>
      `‘${value}’ has the name of a file by which a web server is configured. Leave this former address out.`,
    "bad-path": ({ value }) =>
      `‘${value}’ is not a former address. It must begin with / and contain only letters, digits ` +
      "and / - . _ ~ %, and between two / there must be a name other than ‘.’ or ‘..’.",
    "bad-color": ({ value }) => `‘${value}’ is not a colour. Write it with 6 digits, like #1d4ed8.`,
    "low-contrast": ({ value, ratio }) =>
      `The colour ‘${value}’ does not stand out enough from the background (${decimal(ratio)} to 1, ` +
      "but at least 4.5 to 1 is needed). Choose a stronger one.",
    "bad-file-path": ({ value }) =>
      `‘${value}’ is not a file next to this one. Give only the name of the file, without / at the start ` +
      "and without ‘..’.",
    "not-true": ({ key }) => `‘${key}’ can only be ‘true’. Otherwise, delete the line.`,
    "part-of-itself": ({ id }) => `‘${id}’ is part of itself through ‘part-of’. Break the circle.`,
    "shared-name": ({ name, first, second }) =>
      `‘${name}’ can mean ‘${first}’ or ‘${second}’ here. Remove the name from one of them, ` +
      "or give only one of the two.",
    "address-taken": ({ address, other }) =>
      `${other} is already at the address ${address}. Change the name or the former address.`,
    "unknown-hint": ({ value, nearest }) =>
      `There is no hint ‘${value}’.${nearest === undefined ? " npm run check names them after “hint”." : ` Did you mean ‘${nearest}’?`}`,
    "unknown-conformity": ({ value }) => `‘${value}’ is not possible here. Give full, partial or none.`,
    "unknown-backend": ({ value }) => `‘${value}’ is not possible here. Give github, gitlab or gitea.`,
    "text-or-person": () => "Give either “text” or “person”, one of the two.",
    "redaction-left": ({ file, text }) =>
      `“${text}” must not stand anywhere any more, but still does in ${file}. Remove or rename it there.`,
    "dead-link": ({ href, page }) =>
      `The link to ${href} leads nowhere (on the page ${page}). Correct the address or remove the link.`,
    "id-twice": ({ file, id }) =>
      `The id “${id}” stands twice in ${file}. That is a fault of the program: please report it.`,
    "local-path": ({ file, path }) =>
      `${file} names the folder ${path} of this machine. Remove it from the texts.`,
    secret: ({ file, text }) =>
      `${file} holds what looks like a secret key: ${text} Remove it, and have the key revoked.`,
    "file-type": ({ file }) => `${file} is not of a kind that an archive consists of. Please report it.`,
    "held-back": ({ file }) =>
      `${file} belongs to a press release that must not be published yet. That is a fault of the program: please report it.`,
    "address-gone": ({ address, release, isOfRecord }) =>
      `The published address ${address} would no longer exist. ${
        isOfRecord
          ? "Keep the ID in _data/ as it was, and name it in at least one release."
          : release === undefined
            ? "List it under ‘aliases’ of the release that it is to lead to."
            : `Keep ${release} (with ‘withdrawn’ if it was withdrawn), or list the address under ‘aliases’ of the new file.`
      }`,
    "no-original": ({ name, language }) =>
      `The original ${name}.md of this translation (‘${language}’) is missing. ` +
      "Rename the file or add the original.",
    "missing-file": ({ path }) => `The file ${path} does not exist. Create it or remove the reference to it.`,
    "picture-missing": ({ path, nearest }) =>
      `The picture ${path} does not exist.${nearest === undefined ? " Put it next to the release, or remove `file` if it is not held." : suggestion(nearest)}`,
    "picture-link": ({ path, target }) =>
      `The picture ${path} is, or lies behind, a symbolic link to ${target}. Put the file itself next to the release.`,
    "picture-unreadable": ({ path, reason }) =>
      `The picture ${path} cannot be read (${reason}). Check the file and its permissions.`,
    "picture-type": ({ path, type }) =>
      `${type === undefined ? `The file ${path} is not a picture` : `The picture ${path} is a ${type} file`}. Save it as JPEG, PNG, WebP or AVIF.`,
    "picture-heic": ({ path }) =>
      `The picture ${path} is in HEIC format, which browsers do not show. Export it as JPEG (on an iPhone: Settings, Camera, Formats, “Most Compatible”).`,
    "picture-ending": ({ path, type, proposal }) =>
      `The picture ${path} is really of type ${type}. Rename it to “${proposal}”, here and in the folder.`,
    "picture-broken": ({ path }) =>
      `The picture ${path} is damaged or incomplete. Save it again from the original.`,
    "picture-pixels": ({ path, width, height, longest, megapixels }) =>
      `The picture ${path} is too large: ${integer.format(width)} × ${integer.format(height)} pixels (at most ${integer.format(longest)} a side and ${integer.format(megapixels)} megapixels). Make it smaller.`,
    "picture-bytes": ({ path, megabytes, most }) =>
      `The picture ${path} is too large: ${integer.format(megabytes)} MB (at most ${integer.format(most)} MB). Make it smaller or save it as JPEG.`,
  },
  commands: {
    faultsFound: (errors, hints) =>
      [errors > 0 ? count(errors, "error", "errors") : "", hints > 0 ? count(hints, "hint", "hints") : ""]
        .filter((part) => part !== "")
        .join(", "),
    built: ({ releases, pages, files, seconds, folder }) =>
      `${count(releases, "press release", "press releases")}, ${count(pages, "page", "pages")}, ` +
      `${count(files, "file", "files")} in ${folder} (${seconds} s)`,
    unknownFiles: (files, folder) =>
      `${folder} also holds ${count(files, "file", "files")} unknown to this build, which it leaves there. If only the archive belongs there, delete the folder and build anew.`,
    checked: (releases) => `${count(releases, "press release", "press releases")} checked, all in order`,
    addressesAdded: (added, file) =>
      `${count(added, "new address", "new addresses")} in ${file}. Commit it with the release.`,
    faultsInBrowser: "The archive cannot be built yet",
    nothingWritten: "Nothing was written.",
    filesIn: (files, file) => `${count(files, "file", "files")} in ${file}`,
    difference: { missing: "is missing", other: "is different", unreachable: "cannot be reached" },
    verified: (files, differences) =>
      `${count(files, "file", "files")} compared, ${count(differences, "difference", "differences")}`,
    otherBuild: (pid) => `Another build is writing to this folder (process ${pid})`,
    cannotWrite: (reason) => `Writing failed: ${reason}`,
  },
};
