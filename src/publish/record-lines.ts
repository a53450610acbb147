import { z } from "zod";
import type { PageLinks, RecordedFile, RecordedPiece } from "./recorded-file.ts";

/** A file of a record, as a line. What this program has written and sealed is not checked again. */
type FileLine = readonly [
  file: string,
  fingerprint: string,
  size: number,
  modified: number,
  hash: string,
  ids: string | null,
  /** The places of its addresses among all, with blanks between them. */
  hrefs: string | null,
  pieces: readonly RecordedPiece[] | null,
];

const fileLine = z.custom<FileLine>();
const allHrefs = z.custom<readonly string[]>();

/** The lines that a record was read from: what stays as it is need not be put into words again. */
export interface KeptLines {
  /** Every address that pages lead to, once. */
  readonly hrefs: () => readonly string[];
  readonly of: ReadonlyMap<RecordedFile, string>;
}

/** A page's links as a record has them; hardly ever is one followed again. */
class KeptLinks implements PageLinks {
  readonly ids: string;
  readonly #places: string;
  readonly #all: () => readonly string[];

  constructor(ids: string, places: string, all: () => readonly string[]) {
    this.ids = ids;
    this.#places = places;
    this.#all = all;
  }

  get hrefs(): readonly string[] {
    if (this.#places === "") return [];
    const all = this.#all();
    return this.#places.split(" ").map((place) => all[Number(place)] ?? "");
  }
}

/** Reads the files of a record, from one line for each and a last one with all addresses. */
export function readLines(lines: readonly string[]): {
  readonly files: ReadonlyMap<string, RecordedFile>;
  readonly kept: KeptLines;
} {
  let hrefs: readonly string[] | undefined;
  const all = (): readonly string[] => {
    hrefs ??= allHrefs.parse(JSON.parse(lines.at(-1) ?? "[]"));
    return hrefs;
  };
  const files = new Map<string, RecordedFile>();
  const of = new Map<RecordedFile, string>();
  for (const line of lines.slice(0, -1)) {
    const [file, fingerprint, size, modified, hash, ids, places, pieces] = fileLine.parse(JSON.parse(line));
    const recorded: RecordedFile = {
      fingerprint,
      size,
      modified,
      hash,
      ...(ids !== null && { links: new KeptLinks(ids, places ?? "", all) }),
      ...(pieces !== null && { pieces }),
    };
    files.set(file, recorded);
    of.set(recorded, line);
  }
  return { files, kept: { hrefs: all, of } };
}

/**
 * Puts the files of a record into lines.
 *
 * @param kept the lines of the record before, of which those are taken whose files stay
 */
export function* linesOf(files: ReadonlyMap<string, RecordedFile>, kept?: KeptLines): Iterable<string> {
  const stay = kept === undefined ? 0 : [...files.values()].filter((file) => kept.of.has(file)).length;
  // Addresses that no page has now stay while lines that are kept count by their places; where most are new, they go.
  const before = kept !== undefined && stay * 2 > files.size ? kept : undefined;
  const all = [...(before?.hrefs() ?? [])];
  const places = new Map(all.map((href, place) => [href, place]));
  const placeOf = (href: string): number => {
    const known = places.get(href);
    if (known !== undefined) return known;
    places.set(href, all.length);
    return all.push(href) - 1;
  };
  for (const [file, recorded] of files) {
    const line = before?.of.get(recorded);
    if (line !== undefined) {
      yield line;
      continue;
    }
    const { fingerprint, size, modified, hash, links, pieces } = recorded;
    yield JSON.stringify([
      file,
      fingerprint,
      size,
      modified,
      hash,
      links?.ids ?? null,
      links?.hrefs.map(placeOf).join(" ") ?? null,
      pieces ?? null,
    ] satisfies FileLine);
  }
  yield JSON.stringify(all);
}
