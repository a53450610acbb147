/** One page of every kind, and each thing that a page of that kind may hold: name and address, from the site's own on. */
export type Kinds = Readonly<Record<string, string>>;

/** In the fixture archive. */
export const kinds: Kinds = {
  start: "./",
  release: "./pressemitteilungen/2024-05-14-ausbildungsmesse/",
  "release-with-table": "./pressemitteilungen/2024-02-29-zahlen-zum-schalttag/",
  "release-with-long-words": "./pressemitteilungen/2022-11-11-donaudampfschifffahrt/",
  "release-with-code": "./pressemitteilungen/2023-10-05-text-der-alles-versucht/",
  "release-with-captions": "./pressemitteilungen/2021-12-03-drei-fotos/",
  "release-in-arabic": "./pressemitteilungen/2023-06-19-maarid/",
  "release-in-english": "./pressemitteilungen/2023-06-19-job-fair/",
  "release-corrected": "./pressemitteilungen/2024-04-01-berichtigt/",
  "release-withdrawn": "./pressemitteilungen/2022-05-05-zurueckgezogen/",
  "release-without-text": "./pressemitteilungen/nur-ein-titel/",
  translation: "./pressemitteilungen/2023-06-19-job-fair/ar/",
  releases: "./pressemitteilungen/",
  "releases-page-2": "./pressemitteilungen/seite/2/",
  dates: "./datum/",
  year: "./datum/2023/",
  "year-page-2": "./datum/2012/seite/2/",
  month: "./datum/2024/05/",
  undated: "./datum/undatiert/",
  projects: "./projekte/",
  project: "./projekte/neue-wege/",
  partners: "./partner/",
  partner: "./partner/kreis-auental/",
  "partner-page-2": "./partner/vhs-auental/seite/2/",
  people: "./personen/",
  person: "./personen/petra-sommer/",
  corrections: "./korrekturen/",
  search: "./suche/",
  imprint: "./impressum/",
  privacy: "./datenschutz/",
  accessibility: "./barrierefreiheit/",
  "easy-language": "./leichte-sprache/",
  "not-found": "./404.html",
};

/** Searches in the fixture archive: what is found is there a moment after the page. */
export const searchKinds: Kinds = {
  "search-results": "./suche/?q=kreis",
  "search-nothing": "./suche/?q=xylophon",
};

/** A former address of the fixture archive: its page leads on at once. */
export const movedKinds: Kinds = {
  moved: "./presse/2024/05/messe.html",
};

/** In the archive with photos. */
export const picturedKinds: Kinds = {
  "start-with-photos": "./",
  "releases-with-photos": "./pressemitteilungen/",
  "release-with-photos": "./pressemitteilungen/2026-01-20-neue-raeume/",
  "person-with-photos": "./personen/rolf-koch/",
};

/** In the project's own archive. */
export const ownKinds: Kinds = {
  start: "./",
  "release-of-2019":
    "./pressemitteilungen/2019-03-21-jobcenter-und-landesarbeitsministerium-sind-gut-vernetzt/",
  "release-undated": "./pressemitteilungen/beirat-fuer-migration-und-integration-besuch-im-jobcenter/",
  releases: "./pressemitteilungen/",
  dates: "./datum/",
  year: "./datum/2019/",
  project: "./projekte/lqa/",
  partners: "./partner/",
  partner: "./partner/jobcenter-mayen-koblenz/",
  people: "./personen/",
  person: "./personen/alexander-wilhelm/",
  corrections: "./korrekturen/",
  imprint: "./impressum/",
  accessibility: "./barrierefreiheit/",
  "not-found": "./404.html",
};

/** In the Arabic archive, whose pages are mirrored. */
export const arabicKinds: Kinds = {
  "start-mirrored": "/",
  "release-mirrored": "/releases/book-fair/",
  "releases-mirrored": "/releases/",
  "dates-mirrored": "/date/",
  "search-mirrored": "/search/?q=معرض",
};

/** In the empty archive, below its path. */
export const emptyKinds: Kinds = {
  start: "./",
  releases: "./releases/",
  people: "./people/",
  search: "./search/",
};
