import type { NamedRecord, Person, Release } from "../archive/records.ts";
import { rolesOn } from "../archive/roles.ts";
import { digestOf } from "../archive/source-file.ts";
import type { ViewContext } from "./context.ts";
import { nearbyReleases } from "./more.ts";
import { isOldFor } from "./press.ts";
import { isTranslation } from "./translations.ts";

/** A short digest of anything that can be written as JSON, or of a text. Two values with one digest are the same value. */
export function fingerprintOf(value: unknown): string {
  return digestOf(typeof value === "string" ? value : JSON.stringify(value));
}

/** All records that a release names. */
function recordsOf({ contact, issuer, partners, people, photos, projects }: Release): readonly NamedRecord[] {
  const shown = photos.flatMap((photo) => photo.people.map(({ person }) => person));
  const all = new Set<NamedRecord>([issuer, ...partners, ...projects, ...people, ...shown]);
  if (contact !== undefined && typeof contact !== "string") all.add(contact);
  return [...all];
}

/** The texts of a release in which links may stand. */
function textsOf({ body, boilerplate = "", contact }: Release): string {
  return [body, boilerplate, typeof contact === "string" ? contact : ""].join("\n");
}

/** The ending of a release file; a link to one has its name before it. */
const fileEnding = ".md";
const inName = /[a-z0-9-]/;

/** The name that stands in a text before a place. */
function nameBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && inName.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** Letters that are written as entities could hide such a link. */
const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});/;

/**
 * Says of a release in a short text everything that its outputs depend on, without making them: an output whose
 * fingerprint is that of the build before need not be made again. A release is taken whole by the digest of its file, with
 * all records that it names, so that a view may use any of it. What a view takes from *elsewhere* in the archive must be
 * named here; what is the same for all pages is in `site`.
 */
export class Fingerprints {
  readonly #context: ViewContext;
  readonly #own = new Map<Release, string>();
  readonly #ofRecords = new Map<NamedRecord, string>();
  readonly #headlines = new Map<Release, string>();
  readonly #rolesToday = new Map<Person, string>();
  #allNames: string | undefined;
  #records: string | undefined;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  /** What stands in every page: the site's record, its files, and how it is shown. */
  get site(): string {
    const { addresses, archive, assets, preview, texts } = this.#context;
    const { site, redactions } = archive;
    const { contact, publisher } = site;
    return fingerprintOf([
      site,
      redactions.map(({ words, releases }) => [words, releases === undefined ? null : [...releases]]),
      assets,
      preview,
      texts.language,
      addresses.prefix,
      addresses.absolute(addresses.home),
      this.#withoutPage([publisher, contact]),
    ]);
  }

  /**
   * A release or translation by itself: what its text edition, its ninjs, its entries in feeds, its search record and
   * its line in the open data are made of.
   */
  release(release: Release): string {
    let own = this.#own.get(release);
    if (own === undefined) {
      own = this.#make(release);
      this.#own.set(release, own);
    }
    return own;
  }

  /** The page of a release or translation: also what stands around it in the archive, and what has changed since. */
  releasePage(original: Release, shown: Release = original): string {
    const { groupings } = this.#context;
    const { newer, older } = groupings.neighbours.get(original) ?? {};
    const parts = [this.release(original), this.release(shown), this.#headline(newer), this.#headline(older)];
    for (const { record, releases } of nearbyReleases(this.#context, original)) {
      parts.push(record.id, ...releases.map((other) => this.#headline(other)));
    }
    parts.push(...shown.people.map((person) => this.#roles(person)), String(isOldFor(this.#context, shown)));
    return fingerprintOf(parts.join("\n"));
  }

  /** A page of a record's list: what it shows of releases, and the records, since others point at this one. */
  dossier({ type, id }: NamedRecord, shown: readonly unknown[]): string {
    this.#records ??= this.#allRecords();
    return fingerprintOf([type, id, this.#records, shown]);
  }

  /** All records, and which of them have a page. */
  #allRecords(): string {
    const { organisations, people, projects } = this.#context.archive;
    const records = [...organisations.values(), ...projects.values(), ...people.values()];
    return fingerprintOf([records, this.#withoutPage(records)]);
  }

  #make(release: Release): string {
    const { entered, groupings, photos } = this.#context;
    const original = isTranslation(release) ? groupings.byName.get(release.name) : undefined;
    const newer = release.replacedBy === undefined ? undefined : groupings.byName.get(release.replacedBy);
    return fingerprintOf([
      [release, ...release.translations].map((version) => this.#said(version)),
      original === undefined ? "" : this.release(original),
      entered.get(release.file),
      this.#headline(newer),
      groupings.byLanguage.has(release.language),
      this.#linkedNames(textsOf(release)),
      this.#withoutPage(recordsOf(release)),
      release.photos.map((photo) => photos.get(photo) ?? null),
    ]);
  }

  /** What a release's file says, and the records that it names. */
  #said(release: Release): unknown {
    const { file, digest, unpublished } = release;
    return [file, digest, unpublished, recordsOf(release).map((record) => this.#record(record))];
  }

  /** A record with all records that it names. */
  #record(record: NamedRecord): string {
    let fingerprint = this.#ofRecords.get(record);
    if (fingerprint === undefined) {
      const text = JSON.stringify(record);
      fingerprint = fingerprintOf(`${text}\n${this.#linkedNames(text)}`);
      this.#ofRecords.set(record, fingerprint);
    }
    return fingerprint;
  }

  /** What others show of a release. */
  #headline(release: Release | undefined): string {
    if (release === undefined) return "";
    let headline = this.#headlines.get(release);
    if (headline === undefined) {
      const { name, title, language, date, withdrawn } = release;
      headline = JSON.stringify([name, title, language, date?.edtf ?? "", withdrawn !== undefined]);
      this.#headlines.set(release, headline);
    }
    return headline;
  }

  /** The functions that a person holds on the day of the build. */
  #roles(person: Person): string {
    let roles = this.#rolesToday.get(person);
    if (roles === undefined) {
      const { today } = this.#context;
      roles = today === undefined ? "" : JSON.stringify(rolesOn(person, today).map(({ role }) => role));
      this.#rolesToday.set(person, roles);
    }
    return roles;
  }

  /** Which of the releases that a text may link to are there. */
  #linkedNames(text: string): string {
    const { byName } = this.#context.groupings;
    if (entity.test(text)) {
      this.#allNames ??= fingerprintOf([...byName.keys()].sort());
      return this.#allNames;
    }
    const names = new Set<string>();
    for (let at = text.indexOf(fileEnding); at !== -1; at = text.indexOf(fileEnding, at + 1)) {
      const name = nameBefore(text, at);
      if (byName.has(name)) names.add(name);
    }
    return [...names].join(" ");
  }

  /** The records among some that have no page to link to. */
  #withoutPage(records: readonly (NamedRecord | string | undefined)[]): string {
    return records
      .filter((record) => record !== undefined && typeof record !== "string")
      .filter((record) => this.#context.pathOf(record) === undefined)
      .map(({ type, id }) => `${type} ${id}`)
      .join(" ");
  }
}
